import Testing
import Roleplay
import Yarn

@testable import Drawing

@Suite("A chart of places on a line")
struct PlacesChartTests {
  @Test("says in words who stood where, and how many moved")
  func described() {
    let chart = PlacesChart(
      id: "l", title: "Lijn", lowest: 1, before: [2, 0, 1], after: [0, 3, 0],
      moves: .init(up: 2, down: 1, stayed: 0), language: .dutch)
    #expect(
      chart.description == [
        "Eerst: plaats 1: 2, plaats 3: 1.", "Daarna: plaats 2: 3.",
        "Hoger dan eerst: 2. Lager dan eerst: 1. Gelijk gebleven: 0.",
      ])
    let empty = PlacesChart(
      id: "l", title: "Lijn", lowest: 1, before: [0, 0], language: .english)
    #expect(empty.description == ["No answers yet."])
    let once = PlacesChart(
      id: "l", title: "Line", lowest: 0, before: [0, 0], after: [1, 0], language: .english)
    #expect(once.description == ["First: nobody.", "Afterwards: place 0: 1."])
  }

  @Test(
    "has all its columns and words within the picture",
    arguments: [
      ([1, 2], [3, 4]), ([], []),
      (Array(repeating: 7, count: 101), Array(repeating: 1, count: 101)),
      ([10_000, 0, 1], [0, 0, 10_000]),
    ])
  func withinThePicture(before: [Int], after: [Int]) {
    for second in [nil, after] {
      let picture = PlacesChart(
        id: "l", title: "Lijn", lowest: -3, before: before, after: second, language: .dutch
      ).picture
      let page = Box(at: Point(0, 0), picture.size).inset(-1, -1)
      for element in picture.elements {
        switch element {
        case .text(let words): #expect(page.contains(words.box), "\(words.text)")
        case .rectangle(let box, _, _), .window(let box, _): #expect(page.contains(box))
        default: break
        }
      }
    }
  }
}
