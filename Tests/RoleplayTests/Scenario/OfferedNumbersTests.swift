import Testing
import Yarn

@testable import Roleplay

@Suite("Numbers that are offered in a list")
struct OfferedNumbersTests {
  private let numbers = Scenario(
    name: "proef",
    sources: [
      Source(
        name: "proef/proef.yarn",
        text: """
          title: Proef
          heading: Proef
          ---
          <<declare $keuze = "">>
          <<declare $ander = "">>
          Welke? #line:1
          <<ask $keuze>>
          <<if mentions($keuze, 1) or mentions($keuze, 4)>>
              Goed. #line:2
          <<endif>>
          Nog iets? #line:3
          <<ask $ander>>
          ===
          """)
    ]
  ).offeredNumbers

  @Test("those that the scenario does not look for are missing, in the order they were typed")
  func missing() {
    #expect(numbers.missing(in: "4 9 1 7", toLine: "line:1") == [9, 7])
    #expect(numbers.missing(in: "1, 4; 12", toLine: "line:1") == [12])
    #expect(numbers.missing(in: "1 4", toLine: "line:1") == [])
  }

  @Test("words, a list of which the scenario knows nothing, and other questions have none")
  func others() {
    #expect(numbers.missing(in: "1 en 9", toLine: "line:1") == [])
    #expect(numbers.missing(in: "8 9", toLine: "line:1") == [])
    #expect(numbers.missing(in: "1 9", toLine: "line:3") == [])
    #expect(OfferedNumbers().missing(in: "1 9", toLine: "line:1") == [])
  }
}
