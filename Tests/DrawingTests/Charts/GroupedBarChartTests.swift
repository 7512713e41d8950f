import Testing
import Roleplay
import Yarn

@testable import Drawing

@Suite("A chart of groups")
struct GroupedBarChartTests {
  private func chart(_ groups: [GroupedBarChart.Group]) -> GroupedBarChart {
    GroupedBarChart(
      id: "g", title: "Stelling", answers: [.init("Eens", sign: .green), .init("Oneens")],
      groups: groups, language: .dutch)
  }

  @Test("says in words what it shows, of each group as a part of that group")
  func described() {
    let drawn = chart([
      .init("Kinderen", counts: [20, 4]), .init("Volwassenen", counts: [0, 0]),
      .init("Docenten", counts: nil),
    ])
    #expect(
      drawn.description == [
        "Kinderen: Eens: 20 van 24 (83%).", "Kinderen: Oneens: 4 van 24 (17%).",
        "Volwassenen: Eens: 0 van 0 (0%).", "Volwassenen: Oneens: 0 van 0 (0%).",
        "Docenten: niet apart getoond, de groep is te klein.",
      ])
    #expect(chart([]).description == ["Nog geen antwoorden."])
  }

  @Test("shows no bar of a group that is not shown apart, and says so")
  func withheld() {
    let texts = chart([.init("Docenten", counts: nil)]).picture.elements.compactMap {
      if case .text(let words) = $0 { words.text } else { nil }
    }
    #expect(texts == ["Eens", "Oneens", "Docenten: niet apart getoond, de groep is te klein."])
  }

  @Test("fills the bars of four groups in four ways")
  func textures() {
    let box = Box(0, 0, 100, 18)
    let drawn = Texture.allCases.map { $0.drawn(box, .bar) }
    #expect(Set(drawn).count == 4)
    for elements in drawn { #expect(!elements.isEmpty) }
    for texture in Texture.allCases { #expect(texture.drawn(Box(0, 0, 0, 18), .bar).isEmpty) }
  }
}
