import Drawing
import Roleplay
import Yarn

/// A scenario drawn on as many sheets of A4 as it needs.
struct GraphSheets {
  /// What is printed on of a sheet: the rest is the printer's margin of 12 mm.
  static let margin = 45.0

  let isLandscape: Bool
  let pictures: [Picture]
  /// The place and the sheet of each scene, for tests.
  let cards: [(sheet: Int, box: Box)]

  private static let header = 62.0
  private static let footer = 20.0
  /// Thick lines at the sides reach so far outside.
  private static let edge = 1.5
  /// A sheet less is worth letters that are so much smaller, and no more.
  private static let scales = [1, 0.93, 0.87]

  init(_ map: StoryMap, name: String, language: Language) {
    let usual = GraphCards(map, language: language)
    var best: Attempt?
    // As few sheets as possible, in letters as large as possible; upright where that is the same.
    for sheet in [Size.portrait, .landscape] {
      let paper = Self.printed(sheet)
      for scale in Self.scales {
        let first = Attempt(usual, on: paper, scale)
        let wide = usual.widened(for: first.layout, on: paper.width / scale)
        for attempt in [Attempt(wide, on: paper, scale), first]
        where best.map({ attempt.isBetter(than: $0) }) ?? true {
          best = attempt
        }
      }
    }
    let chosen = best ?? Attempt(usual, on: Self.printed(.portrait), 1)
    isLandscape = chosen.paper.width > chosen.paper.height
    let count = chosen.layout.sheets
    let paper = chosen.paper
    let draft = Draft(
      map: map, cards: chosen.cards, layout: chosen.layout, scale: chosen.scale, paper: paper,
      language: language)
    pictures = (0..<count).map { sheet in
      let titles = map.scenes.indices
        .filter { chosen.layout.places[$0].sheet == sheet }.map { map.scenes[$0].title }
      return Picture(
        id: "graph-\(sheet + 1)", size: paper,
        title: GraphText.pictureTitle(map.heading, sheet: sheet + 1, of: count).text(in: language),
        description: GraphText.pictureDescription(scenes: titles).text(in: language),
        language: language.rawValue,
        elements: draft.elements(of: sheet, count: count, name: name))
    }
    cards = chosen.layout.places.map { place in
      let box = place.box
      let scale = chosen.scale
      let top = place.sheet == 0 ? Self.header : 0
      return (
        place.sheet,
        Box(
          box.left * scale + Self.edge, box.top * scale + top + Self.edge, box.size.width * scale,
          box.size.height * scale)
      )
    }
  }

  private static func printed(_ sheet: Size) -> Size {
    Size(sheet.width - 2 * margin, sheet.height - 2 * margin)
  }

  /// A way to lay out the cards on paper.
  private struct Attempt {
    let cards: GraphCards
    let paper: Size
    let layout: LayeredLayout
    /// How many times as large everything is drawn.
    let scale: Double

    init(_ cards: GraphCards, on paper: Size, _ wanted: Double) {
      self.cards = cards
      self.paper = paper
      let room = Size(paper.width - 2 * edge, paper.height - 2 * edge)
      var scale = wanted
      var layout = cards.layout(in: room, scale: scale, header: header, footer: footer)
      // Where arrows need more than the width, everything becomes smaller, which gives height too.
      for _ in 0..<3 where layout.width * scale > room.width + 0.01 {
        scale = room.width / layout.width
        layout = cards.layout(in: room, scale: scale, header: header, footer: footer)
      }
      self.scale = min(scale, room.width / max(1, layout.width))
      self.layout = layout
    }

    func isBetter(than other: Attempt) -> Bool {
      (layout.sheets, -scale) < (other.layout.sheets, -other.scale)
    }
  }

  /// What a sheet is drawn from.
  private struct Draft {
    let map: StoryMap
    let cards: GraphCards
    let layout: LayeredLayout
    let scale: Double
    let paper: Size
    let language: Language

    func elements(of sheet: Int, count: Int, name: String) -> [Element] {
      var story: [Element] = []
      for stroke in layout.strokes where stroke.sheet == sheet {
        let dashes: [Double] = stroke.kind == GraphCards.detour ? [5, 3.5] : []
        story.append(
          .path(stroke.path, ShapeStyle(stroke: .accent, width: 1.3, dashes: dashes)))
      }
      for stroke in layout.strokes where stroke.sheet == sheet {
        guard let end = stroke.end, cards.hasPoint(end), let place = stroke.path.points.last else {
          continue
        }
        story.append(GraphSign.point(at: place))
      }
      for connector in layout.connectors where connector.sheet == sheet {
        story += GraphSign.connector(connector.number, at: connector.centre)
      }
      for (card, place) in zip(cards.cards, layout.places) where place.sheet == sheet {
        story += card.drawn(at: place.box.origin)
      }
      let top = sheet == 0 ? GraphSheets.header : 0
      let moved = Transform(
        move: Point(GraphSheets.edge, top + GraphSheets.edge), scale: Size(scale, scale))
      var elements: [Element] = [.rectangle(Box(at: Point(0, 0), paper), .filled(.paper))]
      if sheet == 0 { elements += heading() }
      elements.append(.group(story, moved))
      elements += footing(sheet, count, name)
      return elements
    }

    private func heading() -> [Element] {
      let title = TextFitting(
        room: Size(paper.width, 26), largest: 19, smallest: 9, isBold: true, maximumLineCount: 1)
      return title.fit(map.heading).words(at: Point(0, 0)) + legend(at: Point(0, 36))
    }

    private func legend(at place: Point) -> [Element] {
      var x = place.x
      let middle = place.y + 6
      var elements: [Element] = []
      func add(_ text: GraphText, width: Double, _ sign: (Point) -> [Element]) {
        let lettering = Lettering(10)
        let words = text.text(in: language)
        elements += sign(Point(x + width / 2, middle))
        x += width + 5
        elements.append(.text(Words(words, at: Point(x, middle + 3.6), lettering, ink: .faint)))
        x += lettering.width(of: words) + 16
      }
      add(.scene, width: 20) {
        GraphCard.outline(.scene(isStart: false), Box($0.x - 10, $0.y - 6, 20, 12))
      }
      add(.legendQuestion, width: 11, GraphSign.question)
      add(.legendEnding, width: 20) {
        GraphCard.outline(.ending, Box($0.x - 10, $0.y - 7, 20, 14))
      }
      if map.edges.contains(where: { $0.isDetour }) {
        add(.legendDetour, width: 26) {
          [
            .line(
              $0.moved(-13, 0), $0.moved(13, 0),
              ShapeStyle(stroke: .accent, width: 1.3, dashes: [5, 3.5]))
          ]
        }
      }
      if map.edges.contains(where: \.isBack) { add(.legendBack, width: 12, GraphSign.back) }
      if layout.sheets > 1 {
        add(.legendConnector, width: 16) { GraphSign.connector(1, at: $0) }
      }
      return elements
    }

    private func footing(_ sheet: Int, _ count: Int, _ name: String) -> [Element] {
      let lettering = Lettering(9)
      let y = paper.height - 4
      let number = GraphText.sheet(sheet + 1, of: count).text(in: language)
      let room = paper.width - lettering.width(of: number) - 20
      let left = TextFitting(room: Size(room, 14), largest: 9, maximumLineCount: 1).fit(name)
      return left.words(at: Point(0, y - 9.5), ink: .faint) + [
        .text(Words(number, at: Point(paper.width, y), lettering, anchor: .right, ink: .faint))
      ]
    }
  }
}
