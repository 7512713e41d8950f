public import Roleplay
import Yarn

/// The drawing of a map of the people around a pupil, on a landscape A4 page, with a text
/// alternative.
public struct HelpMapDrawing: Sendable {
  let map: HelpMap
  let language: Language

  private static let paper = Size.landscape
  private static let margin = 34.0
  /// The minimum number of places on a page; places without a person are left empty.
  private static let minimumPlaceCount = 6
  /// The maximum number of people on a page.
  static let maximumPeopleCount = 10

  /// Makes the drawing of a map.
  public init(_ map: HelpMap) {
    self.map = map
    language = Language(tag: map.language) ?? .dutch
  }

  /// The title of the map.
  public var title: String { say(.title) }

  /// The pages, with at most ten people on each; the last ones have the texts that did not fit.
  public var sheets: [Picture] {
    var sheets: [(elements: [Element], words: String)] = []
    var further: [HelpMap.Helper] = []
    var start = 0
    repeat {
      let end = min(map.helpers.count, start + Self.maximumPeopleCount)
      let helpers = Array(map.helpers[start..<end])
      let (elements, cut) = drawn(helpers)
      further += cut
      sheets.append((elements, ([say(.me)] + helpers.map(sentence)).joined(separator: " ")))
      start = end
    } while start < map.helpers.count
    for elements in OverflowSheets(further.map { ($0.who, $0.what.joined(separator: "\n")) })
      .sheets(title: say(.further))
    {
      sheets.append((elements, further.map(sentence).joined(separator: " ")))
    }
    return sheets.enumerated().map { index, sheet in
      Picture(
        id: "map-\(index + 1)", size: Self.paper, title: title, description: sheet.words,
        language: map.language, elements: sheet.elements)
    }
  }

  /// The map in words: each person and what they help with.
  public var description: [String] { map.helpers.map(sentence) }

  private func sentence(_ helper: HelpMap.Helper) -> String {
    helper.what.isEmpty
      ? "\(helper.who)." : "\(helper.who): \(helper.what.joined(separator: "; "))."
  }

  // MARK: Drawing

  private static let looks: [Ink] = [
    .glow, .mint, Ink(name: "sky", red: 0xE2, green: 0xEE, blue: 0xFB),
    Ink(name: "rose", red: 0xFB, green: 0xE4, blue: 0xE4),
    Ink(name: "lilac", red: 0xED, green: 0xE6, blue: 0xF8),
  ]

  private func drawn(_ helpers: [HelpMap.Helper]) -> ([Element], [HelpMap.Helper]) {
    let room = Box(
      Self.margin, Self.margin + 40, Self.paper.width - 2 * Self.margin,
      Self.paper.height - 2 * Self.margin - 56)
    var pen = Pen(width: 1.5)
    pen.add([.rectangle(Box(at: Point(0, 0), Self.paper), .filled(.paper))])
    pen.add(
      TextFitting(
        room: Size(room.size.width, 34), largest: 25, smallest: 12, isBold: true,
        maximumLineCount: 1
      )
      .fit(title).words(at: Point(Self.margin, Self.margin - 6)))
    // If there are few people, there is space to add somebody by hand.
    let boxes = Self.places(max(helpers.count, Self.minimumPlaceCount), in: room)
    let centre = room.centre
    // Lines are drawn first, so that they are behind everything.
    for (index, box) in boxes.prefix(helpers.count).enumerated() {
      let way = box.centre - centre
      let side = way.unit.turnedRight * (index % 2 == 0 ? 14 : -14)
      let middle = centre.towards(box.centre, 0.5) + side
      pen.stroke([centre, centre.towards(middle, 0.5) + side * 0.3, middle, box.centre], 5, .line)
    }
    var cut: [HelpMap.Helper] = []
    for (index, (helper, box)) in zip(helpers, boxes).enumerated() {
      let (elements, isCut) = card(helper, box, Self.looks[index % Self.looks.count])
      pen.add(elements)
      if isCut { cut.append(helper) }
    }
    for box in boxes.dropFirst(helpers.count) {
      let empty = Box(box.left + 20, box.centre.y - 34, box.size.width - 40, 68)
      pen.add([
        .rectangle(
          empty, radius: 16, ShapeStyle(fill: .paper, stroke: .line, width: 1.6, dashes: [6, 5]))
      ])
    }
    pen.draw(Contour(oval: centre, 62, 46), HeroInks.caption)
    let me = TextFitting(
      room: Size(92, 40), largest: 26, smallest: 12, isBold: true, maximumLineCount: 1
    )
    .fit(say(.me))
    pen.add(me.words(at: Point(centre.x, centre.y - me.size.height / 2), anchor: .middle))
    let y = Self.paper.height - Self.margin + 4
    pen.add([
      .text(Words("Weerwoord", at: Point(Self.margin, y), Lettering(9), ink: .faint)),
      .text(
        Words(
          say(.addSomebody), at: Point(Self.paper.width - Self.margin, y), Lettering(11),
          anchor: .right, ink: .faint)),
    ])
    return (pen.elements, cut)
  }

  /// The card of a person: the name in bold, and what they help with.
  private func card(_ helper: HelpMap.Helper, _ box: Box, _ ink: Ink) -> ([Element], Bool) {
    let inner = box.inset(14, 10)
    let name = TextFitting(
      room: Size(inner.size.width, 44), largest: 18, smallest: 10, isBold: true, maximumLineCount: 2
    ).fit(helper.who)
    let room = Size(inner.size.width, inner.size.height - name.size.height - 4)
    let what = TextFitting(room: room, largest: 14.5, smallest: 9)
      .fit(helper.what.map { "• \($0)" }.joined(separator: "\n"))
    let height = name.size.height + (helper.what.isEmpty ? 0 : what.size.height + 4)
    let face = min(62, box.size.height - height - 20)
    // Only as large as its text, with the same centre.
    let drawn = Box(
      box.left, box.centre.y - height / 2 - 10 + max(0, face) / 2, box.size.width, height + 20)
    let top = drawn.top + 10
    return (
      (face > 30 ? bust(helper.who, above: drawn, height: face) : [])
        + [
          .rectangle(drawn.moved(3, 4), radius: 16, .filled(.line)),
          .rectangle(drawn, radius: 16, ShapeStyle(fill: ink, width: 1.8)),
        ]
        + name.words(at: Point(drawn.centre.x, top), anchor: .middle)
        + (helper.what.isEmpty
          ? [] : what.words(at: Point(inner.left, top + name.size.height + 4))),
      name.isCut || what.isCut
    )
  }

  /// The head and shoulders above a card.
  private func bust(_ who: String, above card: Box, height: Double) -> [Element] {
    let figure = PersonFigure(who, .kind, mood: .kind, random: SeededGenerator([who]))
    let scale = height / 48
    let window = Box(card.centre.x - 60, card.top - height, 120, height + 12)
    let place = Point(card.centre.x + 2, card.top + 57 * scale)
    return [
      .window(window, [.group(figure.drawn(), Transform(move: place, scale: Size(scale, scale)))])
    ]
  }

  /// The places of people: around the centre, in rows above and below it, and on both sides.
  static func places(_ count: Int, in room: Box) -> [Box] {
    guard count > 0 else { return [] }
    let beside = count == 1 ? 1 : count <= 8 ? 2 : 2
    let above = (count - min(count, beside) + 1) / 2
    let below = count - min(count, beside) - above
    let height = room.size.height / 3 - 14
    var boxes: [Box] = []
    func row(_ many: Int, _ top: Double) {
      let gap = 18.0
      let width = min(300, (room.size.width - gap * Double(many - 1)) / Double(max(1, many)))
      let whole = width * Double(many) + gap * Double(many - 1)
      // Few people are far apart.
      let spare = many > 1 ? min(90, (room.size.width - whole) / Double(many - 1)) : 0
      let left = room.centre.x - (whole + spare * Double(many - 1)) / 2
      for index in 0..<many {
        boxes.append(Box(left + Double(index) * (width + gap + spare), top, width, height))
      }
    }
    if above > 0 { row(above, room.top) }
    let middle = room.centre.y - height / 2
    let width = min(300, room.size.width * 0.3)
    if count >= 2 { boxes.append(Box(room.right - width, middle, width, height)) }
    if below > 0 { row(below, room.bottom - height) }
    boxes.append(Box(room.left, middle, width, height))
    return boxes
  }

  private func say(_ text: HelpMapText) -> String { text.text(in: language) }
}

extension Box {
  fileprivate func moved(_ dx: Double, _ dy: Double) -> Box {
    Box(at: origin.moved(dx, dy), size)
  }
}
