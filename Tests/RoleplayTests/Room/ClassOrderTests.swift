import Testing
import Yarn

@testable import Roleplay

@Suite("What a teacher orders while a class plays")
struct ClassOrderTests {
  @Test(
    "is read in both languages",
    arguments: [
      ("pauze", ClassOrder.pause), ("Pause", .pause), ("verder", .goOn), ("continue", .goOn),
      ("", .attendance), ("wie", .attendance), ("/wie", .attendance), ("code", .invitation),
      ("stop", .stop), ("quit", .stop), ("hulp", .help), ("tijd 10", .time(minutes: 10)),
      ("time 120", .time(minutes: 120)), ("laat Tulp verder", .letOn(alias: "Tulp")),
      ("laat Tulp", .letOn(alias: "Tulp")), ("let Tulip 2 continue", .letOn(alias: "Tulip 2")),
    ])
  func read(typed: String, order: ClassOrder) throws {
    #expect(try ClassOrder(typed) == order)
  }

  @Test(
    "or is refused in a sentence",
    arguments: [
      ("tijd", ClassError.invalidMinutes("")), ("tijd nul", .invalidMinutes("nul")),
      ("tijd 0", .invalidMinutes("0")), ("tijd 121", .invalidMinutes("121")),
      ("laat", .whoGoesOn), ("laat verder", .whoGoesOn), ("dans", .notUnderstood("dans")),
      ("pauze nu", .notUnderstood("pauze nu")),
    ])
  func refused(typed: String, problem: ClassError) {
    #expect(throws: problem) { try ClassOrder(typed) }
    #expect(!problem.dutch.isEmpty && !problem.english.isEmpty)
  }
}
