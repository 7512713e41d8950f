import Testing
import Roleplay
import Yarn

@testable import Drawing

@Suite("A chart of bars")
struct BarChartTests {
  private func chart(_ bars: [BarChart.Bar], _ language: Language = .dutch) -> BarChart {
    BarChart(id: "q1", title: "Met wie praat je?", bars: bars, language: language)
  }

  @Test("says in words what it shows")
  func described() {
    let bars = [
      BarChart.Bar("Vader", count: 12), .init("Moeder.", count: 7), .init("Voogd", count: 0),
    ]
    #expect(
      chart(bars).description == [
        "19 antwoorden.", "Vader: 12 van 19 (63%).", "Moeder: 7 van 19 (37%).",
        "Voogd: 0 van 19 (0%).",
      ])
    #expect(
      chart(Array(bars.prefix(1)), .english).description == [
        "12 answers.", "Vader: 12 of 12 (100%).",
      ])
    #expect(chart([.init("Vader", count: 0)]).description == ["Nog geen antwoorden."])
    #expect(chart(bars).picture.description == chart(bars).description.joined(separator: " "))
    #expect(chart(bars).picture.title == "Met wie praat je?")
  }

  @Test("draws each bar as long as its part, and one of ten thousand still so that it is seen")
  func lengths() {
    let picture = chart([
      .init("A", count: 5000), .init("B", count: 4999), .init("C", count: 1), .init("D", count: 0),
    ]).picture
    let lengths = picture.elements.compactMap { element -> Double? in
      if case .rectangle(let box, _, let style) = element, style.fill == .bar {
        box.size.width
      } else {
        nil
      }
    }
    #expect(lengths.count == 3)
    #expect(lengths[0] == 280)
    #expect(abs(lengths[1] - 279.944) < 0.001)
    #expect(lengths[2] == 3)
  }

  @Test("never rounds somebody away")
  func percentages() {
    #expect(ChartText.percentage(1, of: 10_000) == "1%")
    #expect(ChartText.percentage(9_999, of: 10_000) == "99%")
    #expect(ChartText.percentage(10_000, of: 10_000) == "100%")
    #expect(ChartText.percentage(0, of: 0) == "0%")
    #expect(ChartText.percentage(1, of: 8) == "13%")
  }

  @Test("tells cards from each other by shape, by word and by how the bar is filled")
  func cards() {
    let elements = chart([
      .init("Groen", count: 3, sign: .green), .init("Rood", count: 2, sign: .red),
    ]).picture.elements
    let isCircle = elements.contains { if case .circle = $0 { true } else { false } }
    let isStriped = elements.contains { if case .window = $0 { true } else { false } }
    #expect(isCircle)
    #expect(isStriped)
  }

  @Test("has all its words within the picture, whatever they are", arguments: SampleStrips.hostile)
  func withinThePicture(words: String) {
    let picture = chart([
      .init(words, count: 1_000_000), .init(words, count: 3, sign: .red), .init("", count: 1),
    ]).picture
    let page = Box(at: Point(0, 0), picture.size)
    for element in picture.elements {
      if case .text(let words) = element, !words.text.isEmpty {
        #expect(page.contains(words.box), "\(words.text.prefix(30))")
      }
    }
    #expect(!picture.svg.contains("<script"))
    #expect(!picture.svg.contains("\u{202E}"))
  }
}
