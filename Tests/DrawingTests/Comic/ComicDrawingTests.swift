import Roleplay
import Testing

@testable import Drawing

@Suite("A comic on paper")
struct ComicDrawingTests {
  /// Every line of words in elements; windows do not move anything.
  private func words(in elements: [Element]) -> [Words] {
    elements.flatMap { element -> [Words] in
      switch element {
      case .text(let words): [words]
      case .window(_, let inner): words(in: inner)
      case .group(let inner, let transform): transform.isIdentity ? words(in: inner) : []
      default: []
      }
    }
  }

  private func bare(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
  }

  @Test("has all its words on the paper, and none over another", arguments: ComicForm.allCases)
  func withinThePage(form: ComicForm) {
    let page = Box(at: Point(0, 0), .landscape).inset(20, 14)
    for strip in SampleStrips.all {
      for sheet in ComicDrawing(strip).sheets(form) {
        #expect(sheet.size == .landscape)
        let boxes = words(in: sheet.elements).filter { !$0.text.isEmpty }.map(\.box)
        for box in boxes where !page.contains(box) {
          Issue.record(
            "\(box) is not on the paper, with \(strip.panels.first?.caption.prefix(20) ?? "")")
        }
        for (index, box) in boxes.enumerated() {
          // Ascents and descents of lines may touch; the letters themselves do not.
          let core = box.inset(0.5, box.size.height * 0.16)
          for other in boxes.dropFirst(index + 1)
          where core.overlaps(other.inset(0.5, other.size.height * 0.16)) {
            Issue.record(
              "\(box) lies over \(other), with \(strip.panels.first?.caption.prefix(20) ?? "")")
          }
        }
      }
    }
  }

  @Test(
    "has every caption and balloon within its panel, its words within it, and none over another")
  func withinThePanel() {
    let room = Box(30, 100, 345, 340)
    for strip in SampleStrips.all {
      for panel in strip.panels {
        let words = PanelWords(
          panel, in: room, share: 0.5, isLeft: panel.balloons.map { strip.isHero($0) }, number: 1
        ) { "lees verder bij \($0)" }
        let placed = [words.caption, words.note].compactMap { $0 } + words.balloons
        for (index, one) in placed.enumerated() {
          #expect(room.contains(one.box))
          #expect(one.text.size.width <= one.box.size.width + 0.01)
          #expect(one.text.size.height <= one.box.size.height + 0.01)
          for other in placed.dropFirst(index + 1) { #expect(!one.box.overlaps(other.box)) }
        }
        // What is not there, or cut off, is to be read elsewhere.
        let whole = Set(words.balloons.filter { !$0.text.isCut }.compactMap(\.balloon))
        let further = Set(words.further.compactMap(\.balloon))
        #expect(whole.union(further) == Set(panel.balloons.indices))
        #expect(whole.isDisjoint(with: further))
      }
    }
  }

  @Test("loses no word", arguments: ComicForm.allCases)
  func nothingLost(form: ComicForm) {
    for strip in SampleStrips.all {
      let drawing = ComicDrawing(strip)
      let all = bare(
        drawing.sheets(form).flatMap { words(in: $0.elements) }.map(\.text).joined())
      for panel in strip.panels {
        for text in [panel.caption] + panel.balloons.map(\.words) {
          let text = bare(PrintableText.of(text, layout: .oneLine))
          #expect(all.contains(text), "\(text.prefix(30))")
        }
      }
    }
  }

  @Test("goes on to a further sheet where a balloon holds three thousand characters")
  func further() {
    let long = String(repeating: "Ik wil dit worden. ", count: 160)
    let strip = Strip(
      hero: SampleStrips.hero(1),
      panels: [.init(caption: "Thuis", balloons: [.init(speaker: "Vonk", words: long)])],
      language: "nl")
    let small = Strip(
      hero: strip.hero,
      panels: Array(repeating: strip.panels[0], count: 6), language: "nl")
    let sheets = ComicDrawing(small).sheets(.toDrawIn)
    #expect(sheets.count > 1)
    let first = words(in: sheets[0].elements).map(\.text)
    #expect(first.contains("▸ lees verder bij 1"))
    #expect(words(in: sheets[1].elements).map(\.text).contains("1 · plaatje 1 · Vonk"))
  }

  @Test(
    "is the same for the same answers, and another one for others", arguments: ComicForm.allCases)
  func same(form: ComicForm) {
    let strip = SampleStrips.strip(6, words: "Kom maar.", number: 4)
    let svg = ComicDrawing(strip).sheets(form).map(\.svg)
    #expect(svg == ComicDrawing(strip).sheets(form).map(\.svg))
    var other = strip
    other.hero.emblem = .key
    #expect(svg != ComicDrawing(other).sheets(form).map(\.svg))
  }

  @Test("has no more than six panels on a sheet, each as large as the others or nearly")
  func grid() {
    for count in 1...6 {
      for seed in 0..<8 {
        var random = SeededGenerator(["\(seed)"])
        let room = Box(34, 100, 1055, 640)
        let boxes = PanelGrid.boxes(
          (0..<count).map { Double($0 % 2) }, in: room, random: &random)
        #expect(boxes.count == count)
        for (index, box) in boxes.enumerated() {
          #expect(room.contains(box))
          for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
        }
        #expect((boxes.map(\.size.width).min() ?? 0) > 240)
      }
    }
  }

  @Test("is a comic too where nothing at all was answered")
  func nothingAnswered() {
    let strip = Strip(hero: Hero(), panels: [.init(caption: "")], language: "nl")
    let drawing = ComicDrawing(strip)
    #expect(drawing.title == "De strip van de held")
    #expect(
      drawing.description == [
        "De held. Het pak is blauw met geel. Op de borst staat een ster. Een lange cape. "
          + "Een masker voor de ogen.",
        "Plaatje 1 van 1. De held staat rechtop. Niemand zegt iets.",
      ])
    for form in ComicForm.allCases { #expect(drawing.sheets(form).count == 1) }
  }

  @Test("says in words what is to be seen, in the language that was played")
  func described() {
    var hero = Hero()
    hero.name = "Vonk"
    hero.power = "listen"
    hero.second = .black
    hero.cape = .none
    hero.mask = .hood
    let strip = Strip(
      hero: hero,
      panels: [
        .init(
          caption: "At home.", pose: .small,
          balloons: [
            .init(speaker: "Father", words: "Too hard."),
            .init(speaker: "Vonk", words: "Is it?", isThought: true),
          ])
      ], language: "en")
    #expect(
      ComicDrawing(strip).description == [
        "Vonk. The suit is blue with black. On the chest is a star. No cape. A hood. Power: listen.",
        "Panel 1 of 1. At home. Vonk sits small on the ground, arms around the knees. "
          + "Also to be seen: Father. Father says: ‘Too hard.’ Vonk thinks: ‘Is it?’",
      ])
  }

  @Test("lets nothing that was typed be more than words")
  func harmless() {
    for strip in SampleStrips.all {
      for form in ComicForm.allCases {
        for sheet in ComicDrawing(strip).sheets(form) {
          let svg = sheet.svg
          #expect(!svg.contains("<script"))
          #expect(!svg.contains("\u{202E}"))
          #expect(!svg.contains("\u{1B}"))
          #expect(!svg.contains("NaN"))
          #expect(svg.components(ofTag: "svg") == svg.components(ofTag: "/svg"))
        }
      }
    }
  }
}

extension String {
  /// How often a tag occurs in the text.
  fileprivate func components(ofTag name: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: "<" + name) {
      if let next = rest[range.upperBound...].first, " >".contains(next) { count += 1 }
      rest = rest[range.upperBound...]
    }
    return count
  }
}
