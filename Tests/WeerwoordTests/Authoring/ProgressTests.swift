import PseudoTerminal
import Testing

@Suite("Work that takes long")
struct ProgressTests {
  @Test("says on a terminal what is being done, and stops at once on Ctrl-C")
  func terminal() throws {
    let laptop = try Laptop()
    let program = try laptop.start(["check", "--explore", Laptop.checkout + "/Scenarios"])
    try program.expect("Bezig: ")
    try program.type("\u{3}")
    #expect(try program.expectEnd() == .signal(2))
  }

  @Test("says nothing of it elsewhere")
  func file() throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(["test", Laptop.checkout + "/Scenarios"])
    #expect(outcome.errors == "")
  }
}
