public import Roleplay
import Yarn

/// The drawing of a comic on landscape A4 pages, with a text alternative.
///
/// The same comic always gives the same pictures.
public struct ComicDrawing: Sendable {
  let strip: Strip
  let language: Language

  private static let paper = Size.landscape
  private static let margin = 34.0
  private static let header = 66.0
  private static let footer = 16.0

  /// Makes the drawing of a comic.
  public init(_ strip: Strip) {
    self.strip = strip
    language = Language(tag: strip.language) ?? .dutch
  }

  /// The title of the comic.
  public var title: String { say(.comic(of: name)) }

  /// The pages in order; the last ones have the texts that did not fit in their balloons.
  public func sheets(_ form: ComicForm) -> [Picture] {
    var pictures: [(elements: [Element], panels: [Int])] = []
    var further: [Further] = []
    var fact: [Element] = []
    (fact, further) = header()
    var start = 0
    repeat {
      let end = min(strip.panels.count, start + PanelGrid.maximumPanelCount)
      let indices = Array(start..<end)
      var elements: [Element] = [.rectangle(Box(at: Point(0, 0), Self.paper), .filled(.paper))]
      if start == 0 { elements += fact }
      let top = Self.margin + (start == 0 ? Self.header : 0)
      let room = Box(
        Self.margin, top, Self.paper.width - 2 * Self.margin,
        Self.paper.height - top - Self.margin - Self.footer)
      var random = SeededGenerator(strip.hero).about("sheet \(start)")
      let boxes = PanelGrid.boxes(indices.map(weight), in: room, random: &random)
      for (index, box) in zip(indices, boxes) {
        let panel = PanelDrawing(
          strip, index, in: box, form: form, number: further.count + 1
        ) { say(.further($0)) }
        elements += panel.drawn()
        for entry in panel.words.further {
          let balloon = entry.balloon.map { strip.panels[index].balloons[$0] }
          further.append(
            Further(
              title: say(
                .furtherOf(
                  number: further.count + 1, panel: index + 1,
                  speaker: balloon.map { speaker(of: $0) })),
              words: balloon?.words ?? strip.panels[index].caption))
        }
      }
      pictures.append((elements, indices))
      start = end
    } while start < strip.panels.count
    let more = OverflowSheets(further.map { ($0.title, $0.words) })
      .sheets(title: "\(title) · \(say(.furtherTitle))")
    let count = pictures.count + more.count
    let furtherWords = further.map { "\($0.title): \($0.words)" }.joined(separator: " ")
    let id = form == .drawn ? "comic-drawn" : "comic"
    let descriptions = pictures.map { picture in
      picture.panels.map(description(of:)).joined(separator: " ")
    }
    let words = descriptions + more.map { _ in furtherWords }
    return zip(pictures.map(\.elements) + more, words).enumerated().map { index, sheet in
      let (elements, description) = sheet
      return Picture(
        id: "\(id)-\(index + 1)", size: Self.paper, title: title, description: description,
        language: strip.language, elements: elements + footing(index + 1, of: count))
    }
  }

  // MARK: Header

  private func header() -> ([Element], [Further]) {
    let inks = HeroInks(strip.hero)
    let left = Self.margin
    let sign = Point(left + 25, Self.margin + 24)
    var elements: [Element] = [
      .circle(sign, radius: 25, ShapeStyle(fill: inks.trim, width: 2.4)),
      .circle(sign, radius: 19, ShapeStyle(fill: HeroInks.caption, width: 1.2)),
    ]
    elements += EmblemGlyph.drawn(
      strip.hero.emblem, at: sign, size: 13, ink: inks.emblem, ground: HeroInks.caption)
    var further: [Further] = []
    let textLeft = left + 62
    let whole = Self.paper.width - Self.margin - textLeft
    func add(
      _ text: String, _ place: Point, _ fitting: TextFitting, ink: Ink = .ink, _ what: ComicText
    )
      -> Double
    {
      let fitted = fitting.fit(text)
      elements += fitted.words(at: place, ink: ink)
      if fitted.isCut {
        further.append(
          Further(title: "\(further.count + 1) · \(say(.furtherTrait))", words: text))
      }
      return fitted.size.width
    }
    let motto = strip.hero.motto
    let nameRoom = motto.isEmpty ? whole : whole * 0.56
    let width = add(
      capital(name), Point(textLeft, Self.margin - 5),
      TextFitting(
        room: Size(nameRoom, 38), largest: 27, smallest: 11, isBold: true, maximumLineCount: 2),
      .theHero)
    if !motto.isEmpty {
      let room = whole - width - 24
      let fitting = TextFitting(
        room: Size(room - 22, 24), largest: 15, smallest: 9, maximumLineCount: 2)
      let fitted = fitting.fit("“\(motto)”")
      let box = Box(
        Self.paper.width - Self.margin - fitted.size.width - 22, Self.margin,
        fitted.size.width + 22, fitted.size.height + 9)
      elements.append(.rectangle(box, radius: 10, ShapeStyle(fill: inks.tint, width: 1.2)))
      elements += fitted.words(at: Point(box.left + 11, box.top + 4.5))
      if fitted.isCut {
        further.append(Further(title: "\(further.count + 1) · \(say(.motto))", words: motto))
      }
    }
    let facts: [(ComicText, String)] = [
      (.power, strip.hero.power), (.strength, strip.hero.strength),
      (.weakness, strip.hero.weakness), (.friend, strip.hero.friend),
    ].filter { !$0.1.isEmpty }
    guard !facts.isEmpty else { return (elements, further) }
    let column = whole / Double(facts.count)
    for (index, fact) in facts.enumerated() {
      let place = Point(textLeft + column * Double(index), Self.margin + 32)
      let title = TextFitting(
        room: Size(column - 14, 12), largest: 9, isBold: true, maximumLineCount: 1)
      elements += title.fit(say(fact.0)).words(at: place, ink: .faint)
      _ = add(
        fact.1, place.moved(0, 11),
        TextFitting(room: Size(column - 14, 20), largest: 12, smallest: 7.5, maximumLineCount: 2),
        fact.0)
    }
    return (elements, further)
  }

  private func footing(_ number: Int, of count: Int) -> [Element] {
    let y = Self.paper.height - Self.margin + 4
    var elements: [Element] = [
      .text(Words("Weerwoord", at: Point(Self.margin, y), Lettering(9), ink: .faint))
    ]
    if count > 1 {
      elements.append(
        .text(
          Words(
            say(.sheet(number, of: count)), at: Point(Self.paper.width - Self.margin, y),
            Lettering(9), anchor: .right, ink: .faint)))
    }
    return elements
  }

  /// The amount of text in a panel, from 0 to 1.
  private func weight(_ index: Int) -> Double {
    let panel = strip.panels[index]
    let count = panel.balloons.reduce(panel.caption.utf8.count) { $0 + $1.words.utf8.count }
    return min(1, Double(count) / 300)
  }

  // MARK: Further words

  private struct Further {
    var title: String
    var words: String
  }

  // MARK: Words

  /// The comic in words, as paragraphs: the hero, and then each panel.
  public var description: [String] {
    [heroDescription] + strip.panels.indices.map(description(of:))
  }

  /// A panel in words.
  public func description(of index: Int) -> String {
    let panel = strip.panels[index]
    var sentences = [say(.panel(index + 1, of: strip.panels.count))]
    if !panel.caption.isEmpty { sentences.append(ended(panel.caption)) }
    sentences.append(say(.pose(panel.pose, capital(name))))
    let others = strip.others(in: panel)
    if !others.isEmpty { sentences.append(say(.with(others))) }
    for balloon in panel.balloons {
      let who = capital(speaker(of: balloon))
      sentences.append(
        say(balloon.isThought ? .thinks(who, balloon.words) : .says(who, balloon.words)))
    }
    if panel.balloons.isEmpty { sentences.append(say(.noWords)) }
    return sentences.joined(separator: " ")
  }

  private var heroDescription: String {
    let hero = strip.hero
    let facts: [(ComicText, String)] = [
      (.power, hero.power), (.strength, hero.strength), (.weakness, hero.weakness),
      (.friend, hero.friend), (.motto, hero.motto),
    ]
    return
      ([ended(capital(name)), say(.suit(hero))]
      + facts.filter { !$0.1.isEmpty }.map { ended("\(say($0.0)): \($0.1)") })
      .joined(separator: " ")
  }

  /// The text with a capital at the beginning of a sentence.
  private func capital(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private func ended(_ sentence: String) -> String {
    guard let last = sentence.last, !".!?…".contains(last) else { return sentence }
    return sentence + "."
  }

  private var name: String { strip.hero.name.isEmpty ? say(.theHero) : strip.hero.name }

  private func speaker(of balloon: Strip.Balloon) -> String {
    balloon.speaker.isEmpty ? name : balloon.speaker
  }

  private func say(_ text: ComicText) -> String { text.text(in: language) }
}
