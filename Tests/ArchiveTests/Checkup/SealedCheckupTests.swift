import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The checkup of sealed recordings")
struct SealedCheckupTests {
  private let sealed: SealedFolder
  private var checkup: FolderCheckup { FolderCheckup(of: sealed.transcripts) }

  init() throws {
    sealed = try SealedFolder()
  }

  private func problems() throws -> [CheckupFinding.Problem] {
    try checkup.findings().map(\.problem)
  }

  /// Repairs what is wrong first; the path of the original.
  private func repaired() throws -> String {
    let finding = try #require(try checkup.findings().first)
    return try #require(try checkup.repair(finding))
  }

  @Test("what stands before a damaged line is kept, and somebody can go on with it")
  func damaged() throws {
    let path = try sealed.recording(["a", "b", "c"])
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: path)
    // A header, a stretch, its opening, and three answers.
    lines[4] = "\"onzin\""
    try sealed.write(lines, to: path)
    let before = try contents(of: path)
    #expect(try problems() == [.damagedLine(5)])
    let original = try repaired()
    #expect(original == path + ".damaged")
    #expect(try contents(of: original) == before)
    #expect(try answers(in: path) == ["a"])
    #expect(try problems() == [])
    let (journal, _) = try TranscriptFolder.resume(path)
    try journal.append([answer(2, "verder")])
    journal.release()
    #expect(try answers(in: path) == ["a", "verder"])
    #expect(try !contents(of: path).contains("verder"), "it is sealed")
  }

  @Test(
    "a finished recording that was damaged or cut off keeps what is there, and can be finished",
    arguments: [(6, true), (6, false), (4, true), (4, false), (7, false)])
  func finished(line: Int, isCutOff: Bool) throws {
    // A header, a stretch, its opening, three answers, the recording's end, which is the stretch's too.
    let path = try sealed.recording(["a", "b", "c"], isEnded: true)
    try sealed.forget(path)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: path)
    #expect(lines.count == 7)
    if isCutOff { lines.removeSubrange((line - 1)...) } else { lines[line - 1] = "\"onzin\"" }
    try sealed.write(lines, to: path)
    #expect(try problems() == [isCutOff ? .endMissing : .damagedLine(line)])
    let original = try repaired()
    #expect(try sealed.lines(of: original) == lines)
    let left = Array(["a", "b", "c"].prefix(line - 4))
    #expect(try answers(in: path) == left)
    #expect(try problems() == [])
    let (journal, transcript) = try TranscriptFolder.resume(path)
    try journal.append([
      answer(transcript.nextNumber, "verder"), end(transcript.nextNumber + 1),
    ])
    try journal.finish()
    #expect(try answers(in: path) == left + ["verder"])
    #expect(try rights(of: path) == "400")
    #expect(try problems() == [])
  }

  @Test("a damaged first line, or none that can be read, is named and stays as it is")
  func notBegun() throws {
    let path = try sealed.recording(["a"])
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    var lines = try sealed.lines(of: path)
    lines[2] = "\"onzin\""
    try sealed.write(lines, to: path)
    #expect(try problems() == [.error(.sealedDamaged(path, line: 3))])
    #expect(try checkup.findings().allSatisfy { !$0.isRepairable })
  }

  @Test("without the passphrase, says that it takes one")
  func locked() throws {
    let path = try sealed.recording(["a"])
    try sealed.forget(path)
    sealed.keys.close()
    try add("\"onzin\"\n", to: path)
    let finding = CheckupFinding(path: path, problem: .sealed)
    #expect(try checkup.findings() == [finding])
    #expect(!finding.isRepairable)
    #expect(finding.english.contains("Only with the passphrase can it be checked and repaired."))
    #expect(try checkup.repair(finding) == nil)
    #expect(try sealed.lines(of: path).last == "\"onzin\"")
  }
}
