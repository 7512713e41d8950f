import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("An answer that is typed or pasted")
struct TypedAnswersTests {
  /// A play of `elektricien` that waits for the first sentence.
  private func asked() throws -> (Laptop, TerminalProgram) {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"])
    let pupil = Pupil(moves: [])
    try pupil.read(program, until: "Kies 1–5: ")
    try program.enter("1")
    try pupil.read(program, until: "Kies 1–6: ")
    try program.enter("6")
    try pupil.read(program, until: "Jij: ")
    return (laptop, program)
  }

  private func answer(_ laptop: Laptop) throws -> String? {
    try laptop.transcript().decisions.dropFirst(2).first?.reply?.texts.last
  }

  @Test("of a megabyte, pasted, is refused with its length; nothing of it is kept")
  func megabyte() throws {
    let (laptop, program) = try asked()
    try program.paste(String(repeating: "a", count: 1 << 20))
    try program.expect("Je antwoord is te lang: 1048576 tekens.")
    try program.expectPrompt("Jij: ")
    #expect(!(try contents(of: laptop.recording())).contains("aaaa"))
    #expect(program.bytes.count < 100_000)
    try program.enter("kort")
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    #expect(try answer(laptop) == "kort")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
  }

  @Test("of several lines, pasted, is one answer; a slash at its start is no command")
  func severalLines() throws {
    let (laptop, program) = try asked()
    try program.paste("/stop\rof niet\n\nen verder")
    try program.enter()
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    #expect(try answer(laptop) == "/stop\nof niet\n\nen verder")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("with bytes that are no UTF-8 is kept with a mark in their place")
  func invalidBytes() throws {
    let (laptop, program) = try asked()
    try program.type(Array("rood".utf8) + [0xFF, 0xFE] + Array("groen\r".utf8))
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    let kept = try #require(try answer(laptop))
    #expect(kept.hasPrefix("rood"))
    #expect(kept.hasSuffix("groen"))
    #expect(kept.unicodeScalars.contains("\u{FFFD}"))
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("with letters of other alphabets and emoji is kept as it is, rubbed out letter by letter")
  func letters() throws {
    let (laptop, program) = try asked()
    try program.type("één كتاب ሰላም 👍🏽x")
    try program.type("\u{7F}")
    try program.enter("!")
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    #expect(try answer(laptop) == "één كتاب ሰላም 👍🏽!")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
  }
}
