import Drawing
import Testing

@Suite("Words in a box")
struct TextFittingTests {
  private let box = TextFitting(room: Size(120, 60), largest: 14, smallest: 7)

  private func fits(_ text: FittedText, _ room: Size) -> Bool {
    text.size.width <= room.width + 0.001 && text.size.height <= room.height + 0.001
  }

  @Test("stay whole and large where there is room")
  func large() {
    let text = box.fit("Ik vraag waarom.")
    #expect(text.lines == ["Ik vraag", "waarom."] || text.lines == ["Ik vraag waarom."])
    #expect(text.lettering.size == 14)
    #expect(!text.isCut)
  }

  @Test("become smaller before anything is cut off")
  func smaller() {
    let text = box.fit("Ik wil liever buschauffeur worden dan elektricien, want ik reis graag.")
    #expect(!text.isCut)
    #expect(text.lettering.size < 14)
    #expect(text.lines.joined(separator: " ").hasSuffix("want ik reis graag."))
    #expect(fits(text, box.room))
  }

  @Test(
    "always fit, and never lose a word without a sign",
    arguments: [
      String(repeating: "woord ", count: 600), String(repeating: "a", count: 3000),
      String(repeating: "👩‍👩‍👧‍👦", count: 300), String(repeating: "مرحبا بك ", count: 200),
      String(repeating: "电工 ", count: 500),
      "regel\nregel\nregel\nregel\nregel\nregel\nregel\nregel",
      String(repeating: "\u{202E}", count: 400),
      "</svg><script>" + String(repeating: "W", count: 100_000),
    ])
  func tooMuch(words: String) {
    let text = box.fit(words)
    #expect(text.isCut)
    #expect(text.lettering.size == 7)
    #expect(text.lines.last?.hasSuffix("…") == true)
    #expect(fits(text, box.room))
  }

  @Test("break behind hyphens, and within a word only where it is wider than the line")
  func breaks() {
    let narrow = TextFitting(room: Size(60, 200), largest: 10)
    #expect(narrow.fit("ouder-kind-gesprek").lines == ["ouder-kind-", "gesprek"])
    #expect(narrow.fit("loopbaanoriëntatie").lines.joined() == "loopbaanoriëntatie")
    #expect(narrow.fit("een\r\ntwee\n\n").lines == ["een", "twee"])
    #expect(narrow.fit("").lines == [""] || narrow.fit("").lines == [])
  }

  @Test("are none where there is no room, and say so")
  func noRoom() {
    for room in [Size(0, 0), Size(100, 2), Size(2, 100)] {
      let text = TextFitting(room: room, largest: 10).fit("Ja")
      #expect(text.isCut)
      #expect(fits(text, room))
    }
  }

  @Test("have no more lines than wanted")
  func maximumLineCount() {
    let text = TextFitting(room: Size(50, 500), largest: 10, maximumLineCount: 2).fit(
      "een twee drie vier vijf")
    #expect(text.lines.count == 2)
    #expect(text.isCut)
  }
}
