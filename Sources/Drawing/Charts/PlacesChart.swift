public import Roleplay

/// A chart of the places on a line that people chose: the first time as columns above the line,
/// and the second time, if there was one, as columns below it.
public struct PlacesChart: Sendable, Hashable {
  /// The number of people whose place changed between the two times.
  public struct Moves: Sendable, Hashable {
    /// The number of people on a higher place than before.
    public var up: Int
    /// The number of people on a lower place than before.
    public var down: Int
    /// The number of people on the same place.
    public var stayed: Int

    /// Makes the numbers.
    public init(up: Int, down: Int, stayed: Int) {
      self.up = up
      self.down = down
      self.stayed = stayed
    }
  }

  private let id: String
  private let title: String
  private let lowest: Int
  private let before: [Int]
  private let after: [Int]?
  private let moves: Moves?
  private let language: Language

  private static let width = ChartColumn.width
  private static let columnHeight = 90.0
  private static let label = 20.0
  private static let heading = 24.0

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - id: identifies the picture on a page.
  ///   - title: the subject of the line.
  ///   - lowest: the number of the first place.
  ///   - before: the number of people on each place the first time.
  ///   - after: the number of people on each place the second time, for the same places; nil if
  ///     there was no second time.
  ///   - moves: the number of people who moved up, down or stayed, if it is known.
  public init(
    id: String, title: String, lowest: Int, before: [Int], after: [Int]? = nil,
    moves: Moves? = nil, language: Language
  ) {
    self.id = id
    self.title = title
    self.lowest = lowest
    self.before = before
    self.after = after
    self.moves = moves
    self.language = language
  }

  /// The chart in words: the number of people on each place.
  public var description: [String] {
    guard before.contains(where: { $0 > 0 }) || after?.contains(where: { $0 > 0 }) ?? false else {
      return [say(.nothing)]
    }
    func sentence(_ name: ChartText, _ counts: [Int]) -> String {
      let parts = counts.enumerated().filter { $0.element > 0 }
        .map { say(.stood($0.element, on: lowest + $0.offset)) }
      let words = parts.isEmpty ? say(.nobodyStood) : parts.joined(separator: ", ")
      return "\(say(name)): \(words)."
    }
    var sentences = [sentence(.before, before)]
    if let after { sentences.append(sentence(.after, after)) }
    if let moves {
      sentences.append(say(.moved(up: moves.up, down: moves.down, stayed: moves.stayed)))
    }
    return sentences
  }

  /// The chart as a picture with a text alternative.
  public var picture: Picture {
    let count = max(1, before.count)
    let step = Self.width / Double(count)
    let highest = max(1, before.max() ?? 1, after?.max() ?? 1)
    func room(_ counts: [Int]?) -> Double {
      Self.columnHeight * Double(counts?.max() ?? 0) / Double(highest)
    }
    let line = (after == nil ? 0 : Self.heading) + Self.label + room(before) + 16
    var elements: [Element] = []
    let bold = Lettering(14, isBold: true)
    if after != nil {
      elements += [
        Texture.solid.drawn(Box(0, 3, 22, 12), .bar).first,
        .text(Words(say(.before), at: Point(29, 14), bold)),
      ].compactMap { $0 }
    }
    for (place, count) in before.enumerated() {
      elements += column(
        count, of: highest, x: step * (Double(place) + 0.5), step: step, from: line - 14, up: true)
    }
    for (place, count) in (after ?? []).enumerated() {
      elements += column(
        count, of: highest, x: step * (Double(place) + 0.5), step: step, from: line + 14, up: false)
    }
    elements.append(
      .line(Point(0, line), Point(Self.width, line), ShapeStyle(stroke: .line, width: 22)))
    // If there are many places, only some have space for their number.
    let every = max(1, Int((26 / step).rounded(.up)))
    for place in before.indices where place % every == 0 || place == before.count - 1 {
      let isClose = place == before.count - 1 && place % every != 0 && every > 1
      guard !isClose || place % every > every / 2 else { continue }
      let words = Words(
        "\(lowest + place)", at: Point(step * (Double(place) + 0.5), line + 5.5),
        Lettering(15, isBold: true), anchor: .middle)
      elements.append(.text(Self.within(words)))
    }
    var bottom = line + 14
    if after != nil {
      bottom += room(after) + Self.label + Self.heading
      elements += Texture.striped.drawn(Box(0, bottom - 16, 22, 12), .bar)
      elements.append(.text(Words(say(.after), at: Point(29, bottom - 5), bold)))
    }
    return Picture(
      id: id, size: Size(Self.width, bottom + 2), title: title,
      description: description.joined(separator: " "), language: language.rawValue,
      elements: elements)
  }

  /// A column above or below the line, with its count at the end.
  private func column(
    _ count: Int, of highest: Int, x: Double, step: Double, from base: Double, up: Bool
  ) -> [Element] {
    guard count > 0 else { return [] }
    let height = max(3, Self.columnHeight * Double(count) / Double(highest))
    let width = min(44, step * 0.74)
    let box = Box(x - width / 2, up ? base - height : base, width, height)
    let bars = (up ? Texture.solid : .striped).drawn(box, .bar)
    // Very narrow columns have no space for a number; the text alternative has it.
    let words = Words("\(count)", at: Point(x, 0), Lettering(14, isBold: true), anchor: .middle)
    guard words.box.size.width < step * 1.6 else { return bars }
    let y = up ? box.top - 5 : box.bottom + words.lettering.ascent + 2
    return bars
      + [.text(Self.within(Words(words.text, at: Point(x, y), words.lettering, anchor: .middle)))]
  }

  /// Moves a text so that it stays within the picture.
  private static func within(_ words: Words) -> Words {
    let half = words.box.size.width / 2
    var words = words
    words.place.x = max(half, min(width - half, words.place.x))
    return words
  }

  private func say(_ text: ChartText) -> String { text.text(in: language) }
}
