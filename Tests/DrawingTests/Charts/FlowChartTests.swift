import Testing
import Roleplay
import Yarn

@testable import Drawing

@Suite("The road as a flow")
struct FlowChartTests {
  private let nodes: [FlowChart.Node] = [
    .init("Wat doe je?", count: 30, kind: .moment),
    .init("Ik vraag waarom.", count: 20, kind: .answer),
    .init("Ik wacht.", count: 13, kind: .answer),
    .init("Samen.", count: 27, kind: .ending),
  ]
  private let edges: [FlowChart.Edge] = [
    .init(from: 0, to: 1, count: 20), .init(from: 0, to: 2, count: 13),
    .init(from: 1, to: 3, count: 20), .init(from: 2, to: 3, count: 7),
    .init(from: 2, to: 0, count: 3), .init(from: 0, to: 9, count: 1),
  ]

  private func chart(_ nodes: [FlowChart.Node], _ edges: [FlowChart.Edge]) -> FlowChart {
    FlowChart(id: "road", title: "De weg", nodes: nodes, edges: edges, language: .dutch)
  }

  private func all(_ elements: [Element]) -> [Element] {
    elements.flatMap { element -> [Element] in
      if case .group(let inner, _) = element { all(inner) } else { [element] }
    }
  }

  @Test("says in words what was chosen, how often, and where it led")
  func described() {
    #expect(
      chart(nodes, edges).description == [
        """
        Wat doe je? (30 spelers). Ik vraag waarom: 20 → Samen (20). \
        Ik wacht: 13 → Samen (7) → Wat doe je? (3).
        """
      ])
    #expect(chart([], []).description == ["Nog geen antwoorden."])
    #expect(chart([], []).sheets.count == 1)
  }

  @Test("calls a whole group a group, and says no part of a whole of it")
  func groups() {
    let nodes: [FlowChart.Node] = [
      .init("Eens of oneens?", count: 5, groups: 2, kind: .moment),
      .init("Eens", count: 2, groups: 2, kind: .answer, sign: .green),
      .init("Oneens", count: 3, groups: 0, kind: .answer, sign: .red),
      .init("Einde.", count: 5, groups: 1, kind: .ending),
    ]
    let flow = chart(
      nodes,
      [
        .init(from: 0, to: 1, count: 2), .init(from: 0, to: 2, count: 3),
        .init(from: 1, to: 3, count: 2), .init(from: 2, to: 3, count: 3),
      ])
    #expect(
      flow.description == [
        """
        Eens of oneens? (3 spelers en 2 groepen). Eens: 2 groepen → Einde (2). \
        Oneens: 3 → Einde (3).
        """
      ])
    let texts = all(flow.sheets[0].elements).compactMap { element -> String? in
      if case .text(let words) = element { words.text } else { nil }
    }
    for words in ["3 spelers en 2 groepen", "2 groepen", "3 (100%)", "4 spelers en 1 groep"] {
      #expect(texts.contains(words), "\(words)")
    }
    #expect(!texts.contains("2 (40%)"))
    #expect(ChartText.people(1, groups: 1).english == "1 player and 1 group")
    #expect(ChartText.people(0, groups: 2).english == "2 groups")
    #expect(ChartText.people(0, groups: 0).dutch == "0 spelers")
  }

  @Test("says of players who came with groups which part they are, each at its own moment")
  func parts() {
    let nodes: [FlowChart.Node] = [
      .init("Wie?", count: 7, groups: 1, kind: .moment),
      .init("Vader", count: 3, groups: 1, kind: .answer),
      .init("Moeder", count: 4, groups: 0, kind: .answer),
      .init("Nog iemand?", count: 1, groups: 0, kind: .moment),
      .init("Tante", count: 1, groups: 0, kind: .answer),
      .init("Wie?", count: 2, groups: 0, kind: .moment),
      .init("Tante", count: 1, groups: 0, kind: .answer),
    ]
    let flow = chart(
      nodes,
      [
        .init(from: 0, to: 1, count: 3), .init(from: 0, to: 2, count: 4),
        .init(from: 2, to: 3, count: 1), .init(from: 3, to: 4, count: 1),
        .init(from: 2, to: 5, count: 2), .init(from: 5, to: 6, count: 1),
      ])
    let texts = all(flow.sheets[0].elements).compactMap { element -> String? in
      if case .text(let words) = element { words.text } else { nil }
    }
    for words in ["4 (67%)", "1 (100%)", "1 (50%)"] {
      #expect(texts.contains(words), "\(words) in \(texts)")
    }
    #expect(texts.joined(separator: " ").contains("2 (33%) en 1 groep"))
  }

  @Test("is one picture for a screen, without the signs of a cut, however long the road")
  func whole() {
    let nodes = (0..<60).map { FlowChart.Node("Vraag \($0)?", count: 9, kind: .moment) }
    let edges = (0..<59).map { FlowChart.Edge(from: $0, to: $0 + 1, count: 9) }
    let flow = chart(nodes, edges)
    func circles(_ picture: Picture) -> Int {
      all(picture.elements).count { if case .circle = $0 { true } else { false } }
    }
    #expect(flow.sheets.count > 1)
    #expect(flow.sheets.map(circles).reduce(0, +) > 0)
    #expect(circles(flow.whole) == 0)
    #expect(flow.whole.size.height > 2000)
    #expect(!flow.sheets.map(\.id).contains(flow.whole.id))
    for number in 0..<60 { #expect(flow.whole.svg.contains(">Vraag \(number)?<")) }
  }

  @Test("draws a road the wider, the more people went it")
  func widths() {
    let strokes = all(chart(nodes, edges).sheets[0].elements).compactMap { element -> Double? in
      if case .path(_, let style) = element, style.stroke == .stream { style.width } else { nil }
    }
    #expect(Set(strokes.map { Int($0.rounded()) }) == [15, 10, 6, 4])
    #expect(strokes.max() == 15)
  }

  @Test("says where a road leads back, and draws no circle")
  func circle() {
    let texts = all(chart(nodes, edges).sheets[0].elements).compactMap { element -> String? in
      if case .text(let words) = element { words.text } else { nil }
    }
    #expect(texts.joined(separator: " ").contains("3 × terug naar: Wat doe je?"))
    let ring = (0..<50).map { FlowChart.Edge(from: $0, to: ($0 + 1) % 50, count: 1) }
    let many = (0..<50).map { FlowChart.Node("\($0)", count: 1, kind: .moment) }
    #expect(!chart(many, ring).sheets.isEmpty)
    #expect(!chart([many[0]], [.init(from: 0, to: 0, count: 2)]).sheets.isEmpty)
  }

  @Test("has every card and all words on its sheet, none over another, each with its text")
  func withinTheSheet() {
    var nodes: [FlowChart.Node] = []
    var edges: [FlowChart.Edge] = []
    for moment in 0..<12 {
      let words = SampleStrips.hostile[moment % SampleStrips.hostile.count]
      let place = nodes.count
      nodes.append(.init(words, count: 100, kind: .moment))
      for answer in 0..<6 {
        nodes.append(.init("\(words) \(answer)", count: 10, kind: .answer, sign: .green))
        edges.append(.init(from: place, to: place + 1 + answer, count: 10))
        edges.append(.init(from: place + 1 + answer, to: place + 7, count: 10))
      }
    }
    nodes.append(.init("Einde", count: 100, kind: .ending))
    let sheets = chart(nodes, edges).sheets
    #expect(sheets.count > 1)
    #expect(Set(sheets.map(\.id)).count == sheets.count)
    for sheet in sheets {
      #expect(!sheet.description.isEmpty)
      #expect(!sheet.svg.contains("<script"))
      #expect(sheet.size.height <= 1030)
      guard case .group(let elements, let transform) = sheet.elements.first else {
        Issue.record("no group")
        continue
      }
      let page = Box(
        at: Point(0, 0),
        Size(
          (sheet.size.width - transform.move.x) / transform.scale.width,
          sheet.size.height / transform.scale.height))
      var cards: [Box] = []
      for element in elements {
        switch element {
        case .rectangle(let box, _, let style) where style.fill != .none: cards.append(box)
        case .text(let words):
          #expect(words.box.right <= page.right + 1 && words.box.bottom <= page.bottom + 1)
        default: break
        }
      }
      for (place, card) in cards.enumerated() {
        for other in cards.dropFirst(place + 1) where !card.contains(other) {
          #expect(!card.overlaps(other))
        }
      }
    }
  }
}
