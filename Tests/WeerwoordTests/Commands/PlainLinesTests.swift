import PseudoTerminal
import Roleplay
import Testing

@Suite("Plain lines")
struct PlainLinesTests {
  @Test(
    "hold no escape code, at a terminal neither, but for the one that keeps a paste whole",
    arguments: ["--plain", "TERM=dumb", "TERM="])
  func terminal(wish: String) throws {
    let laptop = try Laptop()
    let parts = wish.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let isOption = parts.count == 1
    let program = try laptop.start(
      ["play", "elektricien", "--as", "Tulp"] + (isOption ? parts : []),
      with: isOption ? [:] : [parts[0]: parts[1]])
    try program.expect("Kies 1–5: ")
    try program.enter("Tan")
    try program.expect("Kies 1–6: ")
    try program.enter("iets")
    try program.expect("Jij: ")
    try program.enter("vlieger worden")
    try program.expect("Tante: Ik heb goed over jou nagedacht.")
    try program.expect("Kies 1–5: ")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    let written = String(decoding: program.bytes, as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004h") == isOption)
    #expect(!written.replacing(#/\u{1B}\[\?2004[hl]/#, with: "").contains("\u{1B}"))
    #expect(!program.bytes.contains(0x01))
    #expect(program.text.contains("Jij denkt: ik wil liever vlieger worden."))
  }

  @Test("come where the output is no terminal, and a piped play goes to its end")
  func piped() throws {
    let laptop = try Laptop()
    let moves = [
      "Vader", "1", "1", "Waarom?", "/terug", "Waarom wil je dat?", "1", "2", "Het past.", "1", "",
      "", "", "", "Vragen.", "1",
    ]
    let outcome = try laptop.run(
      ["play", "elektricien", "--as", "Tulp"], input: moves.map { $0 + "\n" }.joined())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("Verteller: Dit zei jij eerst: Waarom wil je dat?\n"))
    #expect(outcome.output.hasSuffix("Bewaard. Alleen jij en je docent kunnen dit zien.\n"))
    #expect(try laptop.transcript().visibility == .teacher)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test("are kept where a pipe ends early, and the play goes on later")
  func pipeEnds() throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(["play", "elektricien", "--as", "Tulp"], input: "Vader\n1\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Je bent gestopt. Alles is bewaard."))
    let resumed = try laptop.run(
      ["resume"], input: "1\nWaarom?\n1\n2\nZo.\n2\n\n\n\n\nBellen.\n\n")
    #expect(resumed.status == 0)
    #expect(try laptop.transcript().endings == ["ending:help"])
  }
}
