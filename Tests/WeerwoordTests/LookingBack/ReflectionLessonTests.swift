import Archive
import Foundation
import PseudoTerminal
import Roleplay
import Testing

@Suite("A reflection lesson")
struct ReflectionLessonTests {
  /// A play of `elektricien` that asks why, and turns to somebody for help.
  private static let moves = [
    "Vader", "1", "1", "Waarom?", "1", "2", "Zo.", "2", "", "", "", "", "Ik vroeg door.",
    "Ik bel mijn mentor.",
  ]

  /// Presses Enter, waits and answers until the program asks for something else than a play does.
  private func playOn(_ program: TerminalProgram, first: String, until wanted: String) throws {
    var answer = first
    for _ in 0..<200 {
      let prompt = try program.prompt()
      if prompt == wanted { return }
      switch prompt {
      case let prompt where prompt.hasPrefix("Kies 1–"):
        try program.enter(answer)
        answer = "3"
      case "Jij: ": try program.enter("Nog niet.")
      default: try program.enter()
      }
    }
    Issue.record("the play does not end")
  }

  @Test("thirty recordings, two marks, a what-if that ends differently, the tree, and a lesson")
  func lesson() throws {
    let laptop = try Laptop()
    let answers = try laptop.write(Self.moves.map { $0 + "\n" }.joined(), to: "answers.txt")
    for number in 1...30 {
      _ = try laptop.run(["play", "elektricien", "--as", "Ree \(number)", "--answers", answers])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
      .filter { $0.hasSuffix(".jsonl") }.sorted()
    #expect(names.count == 30)
    let path = laptop.transcripts + "/" + names[0]
    let before = try Data(contentsOf: URL(fileURLWithPath: path))

    let program = try laptop.start(["replay", names[0], "--as", "juf Anna"])
    try program.expect("? hulp  q stop")
    try program.type("ccc")
    try program.expect("→ Ik vraag waarom.")
    try program.type("m")
    try program.expect("Merk bij regel ")
    try program.type("o")
    try program.expect("Waarom?")
    try program.type("m")
    try program.expect("Merk bij regel ")
    try program.type("[")
    try program.expect("(Merk van juf Anna.)")
    try program.type("w")
    try program.prompt("Nummer, of Enter = 1: ")
    try program.enter("2")
    try playOn(program, first: "5", until: "Enter: terug naar de opname. ")
    try program.enter()
    try program.expect("Bewaard als ")
    try program.type("q")
    #expect(try program.expectEnd() == .status(0))

    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try rights(of: path) == "400")
    #expect(try MarksFile(beside: path).read().marks.count == 2)
    let branches = try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
      .filter { $0.hasSuffix("-Klas.jsonl") }
    #expect(branches.count == 1)
    var reader = try TranscriptReader(path: path)
    var branchReader = try TranscriptReader(path: laptop.transcripts + "/" + (branches.first ?? ""))
    let (parent, branch) = (try reader.rest(), try branchReader.rest())
    #expect(branch.opening.parent?.recording == names[0])
    #expect(parent.endings != branch.endings)
    #expect(branch.isAtEnd)

    let tree = try laptop.run(["tree"]).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(tree.contains("Ik wacht nog even. In plaats van: Ik vraag waarom."))
    for recording in [parent, branch] {
      #expect(tree.contains("Eind: \(recording.endingLine?.text ?? "?")"))
    }
  }
}
