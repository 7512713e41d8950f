import Drawing
import Roleplay
import Yarn

/// An element of a scenario's picture: a scene, the options on an arrow, or the sign of
/// a edge that leads back. All its words are broken into lines before it gets its place.
struct GraphCard {
  enum Shape {
    /// A scene; the first one has a thick line.
    case scene(isStart: Bool)
    /// A scene with an ending: its corners are cut off, and its line is double.
    case ending
    /// Options, on an arrow.
    case label
    /// The sign of a edge back.
    case back(isDetour: Bool)
  }

  /// A line of words in the card, from its left upper corner.
  private struct Line {
    var text: FittedText
    var indent: Double
    var sign: Sign?
    var ink = Ink.ink
  }

  private enum Sign { case question, ending, stop, dash, back }

  private static let title = 11.5
  private static let words = 10.5
  private static let padding = 9.0
  private static let cut = 9.0

  let shape: Shape
  let size: Size
  private let lines: [Line]

  // MARK: Making

  /// A scene's card.
  init(_ scene: StoryMap.Scene, width: Double, language: Language) {
    var writer = Writer(width: width - 2 * Self.padding)
    var marks: [GraphText] = []
    if scene.isStart { marks.append(.start) }
    if scene.isShared { marks.append(.shared) }
    if !scene.isReached { marks.append(.unreached) }
    if !marks.isEmpty {
      let text = marks.map { $0.text(in: language) }.joined(separator: ", ")
      writer.add(text, most: 2, ink: .faint)
    }
    writer.add(scene.title, size: Self.title, isBold: true, most: 3)
    if let first = scene.firstWords { writer.add(first, most: 3) }
    for content in scene.contents {
      writer.add(content, after: scene.firstWords, language)
    }
    shape = scene.endings.isEmpty ? .scene(isStart: scene.isStart) : .ending
    lines = writer.lines
    size = Size(width, writer.height + 2 * Self.padding - 3)
  }

  /// The options on an arrow.
  init(options: [String], width: Double, language: Language) {
    var writer = Writer(width: width - 14)
    let most = 4
    for option in options.prefix(most) {
      writer.add(option, most: options.count > 1 ? 2 : 4, sign: options.count > 1 ? .dash : nil)
    }
    if options.count > most {
      writer.add(GraphText.more(options.count - most).text(in: language), most: 1, ink: .faint)
    }
    shape = .label
    lines = writer.lines
    size = Size(writer.width + 14, writer.height + 7)
  }

  /// The sign of a edge that leads back.
  init(backTo title: String, options: [String], isDetour: Bool, width: Double, language: Language) {
    var writer = Writer(width: width - 18)
    for option in options.prefix(3) { writer.add(option, most: 3) }
    if options.count > 3 {
      writer.add(GraphText.more(options.count - 3).text(in: language), most: 1, ink: .faint)
    }
    writer.add(
      GraphText.back(to: title).text(in: language), isBold: true, most: 3, sign: .back)
    shape = .back(isDetour: isDetour)
    lines = writer.lines
    size = Size(writer.width + 18, writer.height + 9)
  }

  /// Breaks words into lines, one piece below the other.
  private struct Writer {
    let room: Double
    private(set) var lines: [Line] = []

    init(width: Double) {
      room = width
    }

    var height: Double {
      lines.reduce(0) { $0 + $1.text.size.height } + Double(max(0, lines.count - 1)) * 3
    }

    /// How wide the words have become.
    var width: Double {
      lines.reduce(0) { max($0, $1.indent + $1.text.size.width) }
    }

    mutating func add(
      _ text: String, size: Double = GraphCard.words, isBold: Bool = false, most: Int,
      sign: Sign? = nil, ink: Ink = .ink
    ) {
      guard !text.isEmpty else { return }
      let indent = sign == nil ? 0 : sign == .dash ? 9.0 : 16.0
      let fitting = TextFitting(
        room: Size(room - indent, 1000), largest: size, isBold: isBold, maximumLineCount: most)
      lines.append(Line(text: fitting.fit(text), indent: indent, sign: sign, ink: ink))
    }

    mutating func add(_ content: StoryMap.Content, after first: String?, _ language: Language) {
      func said(_ phrase: GraphText, _ words: String) -> String {
        let name = phrase.text(in: language)
        // A text that is already above is not repeated.
        return words.isEmpty || words == first ? name : "\(name): \(words)"
      }
      switch content {
      case .choice(let question, let options):
        add(said(.choice, question), isBold: true, most: 2)
        let most = 7
        for option in options.prefix(most) {
          add(option.text, most: 2, sign: .dash)
          for ending in option.endings {
            add(GraphText.ending(ending).text(in: language), isBold: true, most: 2, sign: .ending)
          }
        }
        if options.count > most {
          add(GraphText.more(options.count - most).text(in: language), most: 1, ink: .faint)
        }
      case .question(let words): add(said(.question, words), most: 3, sign: .question)
      case .notes(let words, let minimum):
        add(said(.notes(minimum: minimum), words), most: 3, sign: .question)
      case .talk(let minutes, let times):
        add(GraphText.talk(minutes: minutes, times: times).text(in: language), most: 1)
      case .ending(let name):
        add(GraphText.ending(name).text(in: language), isBold: true, most: 2, sign: .ending)
      case .stop: add(GraphText.stop.text(in: language), isBold: true, most: 2, sign: .stop)
      }
    }
  }

  // MARK: Drawing

  /// The card at a place.
  func drawn(at place: Point) -> [Element] {
    let box = Box(at: place, size)
    return Self.outline(shape, box) + written(in: box)
  }

  /// The card's outline; for a small one in the legend too.
  static func outline(_ shape: Shape, _ box: Box) -> [Element] {
    switch shape {
    case .scene(let isStart):
      return [.rectangle(box, radius: 4, ShapeStyle(fill: .paper, width: isStart ? 2.4 : 1))]
    case .ending:
      return [
        .path(octagon(box, cut), ShapeStyle(fill: .mint, width: 1)),
        .path(octagon(box.inset(2.5, 2.5), cut - 1), ShapeStyle(width: 0.7)),
      ]
    case .label:
      return [.rectangle(box, radius: 7, ShapeStyle(fill: .shade, stroke: .faint, width: 0.7))]
    case .back(let isDetour):
      let look = ShapeStyle(
        fill: .glow, stroke: .faint, width: 0.9, dashes: isDetour ? [4, 3] : [])
      return [.rectangle(box, radius: min(box.size.height / 2, 12), look)]
    }
  }

  private static func octagon(_ box: Box, _ cut: Double) -> Path {
    let cut = min(cut, box.size.height / 3, box.size.width / 3)
    return Path(
      through: [
        Point(box.left + cut, box.top), Point(box.right - cut, box.top),
        Point(box.right, box.top + cut), Point(box.right, box.bottom - cut),
        Point(box.right - cut, box.bottom), Point(box.left + cut, box.bottom),
        Point(box.left, box.bottom - cut), Point(box.left, box.top + cut),
      ], isClosed: true)
  }

  private func written(in box: Box) -> [Element] {
    let (left, top) =
      switch shape {
      case .scene, .ending: (Self.padding, Self.padding - 2)
      case .label: (7.0, 3.5)
      case .back: (9.0, 4.5)
      }
    var place = box.origin.moved(left, top)
    var elements: [Element] = []
    for line in lines {
      let middle = place.moved(5.5, line.text.lettering.lineHeight / 2)
      elements += Self.drawn(line.sign, at: middle)
      elements += line.text.words(at: place.moved(line.indent, 0), ink: line.ink)
      place.y += line.text.size.height + 3
    }
    return elements
  }

  private static func drawn(_ sign: Sign?, at middle: Point) -> [Element] {
    switch sign {
    case .question: GraphSign.question(at: middle)
    case .ending: GraphSign.ending(at: middle)
    case .stop: GraphSign.stop(at: middle)
    case .back: GraphSign.back(at: middle)
    case .dash:
      [.circle(middle.moved(-3, 0), radius: 1.4, .filled(.ink))]
    case nil: []
    }
  }
}
