import Roleplay
import Testing

@testable import Drawing

@Suite("A map of people on paper")
struct HelpMapDrawingTests {
  private func words(in elements: [Element]) -> [Words] {
    elements.compactMap { if case .text(let words) = $0 { words } else { nil } }
  }

  @Test("has everybody's place on the paper, and none over another")
  func places() {
    let room = Box(34, 74, 1055, 670)
    for count in 1...HelpMapDrawing.maximumPeopleCount {
      let boxes = HelpMapDrawing.places(count, in: room)
      #expect(boxes.count == count)
      let middle = Box(room.centre.x - 66, room.centre.y - 50, 132, 100)
      for (index, box) in boxes.enumerated() {
        #expect(room.contains(box))
        #expect(!box.overlaps(middle))
        for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
      }
    }
  }

  @Test("has all its words on the paper, whatever they are, and more sheets for more people")
  func withinThePage() {
    let page = Box(at: Point(0, 0), .landscape).inset(20, 14)
    for (index, words) in SampleStrips.hostile.enumerated() {
      for count in [3, 12] {
        let map = HelpMap(
          helpers: (0..<count).map {
            .init(who: "\(words)\($0)", what: [words, "praten \(index)"])
          },
          language: "nl")
        let sheets = HelpMapDrawing(map).sheets
        #expect(sheets.count >= (count + 9) / 10)
        for sheet in sheets {
          for line in self.words(in: sheet.elements) where !line.text.isEmpty {
            #expect(page.contains(line.box), "\(line.text.prefix(30))")
          }
          #expect(!sheet.svg.contains("<script"))
        }
      }
    }
  }

  @Test("says in words who is there for what")
  func described() {
    let map = HelpMap(
      helpers: [.init(who: "Mentor", what: ["een plan", "praten"]), .init(who: "Oma", what: [])],
      language: "nl")
    let drawing = HelpMapDrawing(map)
    #expect(drawing.description == ["Mentor: een plan; praten.", "Oma."])
    #expect(drawing.sheets.map(\.description) == ["Ik Mentor: een plan; praten. Oma."])
    #expect(drawing.title == "Wie kan mij helpen?")
    #expect(
      HelpMapDrawing(HelpMap(helpers: map.helpers, language: "en")).title == "Who can help me?")
  }
}
