import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("A folder of recordings that is removed in mid-play")
struct PlayRemovedRecordingTests {
  @Test("is noticed at the next answer; the play is written anew, and goes on")
  func atATerminal() throws {
    let laptop = try Laptop()
    let pupil = Pupil(moves: [])
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"], columns: 250)
    try pupil.read(program, until: "Kies 1–5: ")
    let before = try contents(of: laptop.recording())
    try FileManager.default.removeItem(atPath: laptop.transcripts)
    try program.enter("Tante")
    try program.expect(
      "De opname was weggehaald, verplaatst of veranderd. Alles is opnieuw bewaard in")
    try pupil.read(program, until: "Kies 1–6: ")
    #expect(try contents(of: laptop.recording()).hasPrefix(before))
    #expect(try rights(of: laptop.transcripts) == "700")
    #expect(try rights(of: laptop.recording()) == "600")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("is noticed when a pupil stops before the next answer")
  func stopped() throws {
    let laptop = try Laptop()
    let pupil = Pupil(moves: [])
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"], columns: 250)
    try pupil.read(program, until: "Kies 1–5: ")
    let before = try contents(of: laptop.recording())
    try FileManager.default.moveItem(atPath: laptop.transcripts, toPath: laptop.folder + "/weg")
    try program.enter("/stop")
    try program.expect("Alles is opnieuw bewaard in")
    #expect(try program.expectEnd() == .status(0))
    #expect(try contents(of: laptop.recording()) == before)
  }

  @Test("and cannot be made anew leaves the choice of a full disk; nothing is called safe")
  func lost() throws {
    let laptop = try Laptop()
    let pupil = Pupil(moves: [])
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"], columns: 250)
    try pupil.read(program, until: "Kies 1–5: ")
    try FileManager.default.removeItem(atPath: laptop.transcripts)
    try laptop.write("in de weg", to: "Transcripts")
    try program.enter("Tante")
    try program.expect("is weg, en kan niet opnieuw worden bewaard.")
    try program.expect("Er is nu niets van bewaard.")
    try program.expectPrompt("Enter = nog een keer: ")
    try program.enter()
    try program.expect("Er is nu niets van bewaard.")
    try program.expectPrompt("Enter = nog een keer: ")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(1))
    #expect(!program.text.contains("veilig"))
    #expect(!program.text.contains("bewaard in"))
  }

  @Test(
    "while a file gives the answers: everything is there at the end, or the status says that it is not",
    arguments: [2, 7, 20])
  func answered(entry: Int) throws {
    let answers = ["Vader", "1", "1", "Waarom wil je dat?"] + Array(repeating: "1", count: 10)
    for doing in ["rm -r $T", "mv $T $T-weg", "rm $T/*.jsonl", "rm -r $T && touch $T"] {
      let laptop = try Laptop()
      let file = try laptop.write(answers.joined(separator: "\n") + "\n", to: "answers.txt")
      let outcome = try laptop.run(
        ["play", "elektricien", "--as", "Ree", "--answers", file],
        with: [
          "LD_PRELOAD": try Laptop.killShim.get(), "DO_AFTER": "\(entry)", "DO": doing,
          "T": laptop.transcripts,
        ])
      let said = outcome.unwrappedErrors
      if doing.hasSuffix("touch $T") {
        #expect(outcome.status == 1, "\(doing) \(outcome)")
        #expect(said.contains("Er is nu niets van bewaard."))
        #expect(!(said + outcome.output).contains("veilig"))
      } else {
        #expect(said.contains("Alles is opnieuw bewaard in"), "\(doing) \(outcome)")
        #expect(try laptop.run(["replay", "--verify"]).status == 0)
      }
    }
  }
}
