import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("A finished recording")
struct FinishingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A question, an answer that is taken back, another answer, the end.
  private func changedMind() throws -> FileJournal {
    let journal = try folder.transcripts.begin(opening())
    let question = Cue(line: "line:el-05", text: "Wat zeg je?", kind: .ask)
    let kinds: [Entry.Kind] = [
      .cue(question), .input(.text("Ik haat jullie")), .input(.text("Ik wil kok worden")),
      .reply(Reply(texts: ["Ik wil kok worden"], isComplete: true)), .end(.class),
    ]
    for (place, kind) in kinds.enumerated() {
      try journal.append([Entry(number: place + 1, milliseconds: place, kind: kind)])
    }
    return journal
  }

  @Test("holds the withdrawn words no more, and all the rest")
  func withdrawn() throws {
    let journal = try changedMind()
    #expect(try contents(of: journal.path).contains("Ik haat jullie"))
    try journal.finish()
    let finished = try contents(of: journal.path)
    #expect(!finished.contains("haat"))
    var reader = try TranscriptReader(path: journal.path)
    let kept = try reader.rest()
    #expect(kept.entries.count == 5)
    #expect(kept.entries[2].kind == .input(.text("Ik wil kok worden")))
    #expect(kept.entries[4].kind == .end(.class))
    #expect(try folder.names(in: "Transcripts") == [Folder.name(of: journal.path)])
  }

  @Test("can be read only, and is never resumed, by root neither")
  func final() throws {
    let journal = try changedMind()
    try journal.finish()
    #expect(try rights(of: journal.path) == "400")
    let finished = try contents(of: journal.path)
    let problem = #expect(throws: ArchiveError.self) { try TranscriptFolder.resume(journal.path) }
    #expect(
      problem?.dutch
        == "De opname \(journal.path) is af. Je kunt haar terugkijken, of opnieuw spelen.")
    #expect(throws: ArchiveError.finished(journal.path)) { try journal.append([answer(6)]) }
    #expect(throws: ArchiveError.finished(journal.path)) { try journal.finish() }
    #expect(try contents(of: journal.path) == finished)
  }

  @Test("is called finished, not forbidden, by a person without root's rights")
  func unprivileged() throws {
    let journal = try changedMind()
    try journal.finish()
    let person = try UnprivilegedPerson(owning: folder)
    #expect(
      try person.probe.run("resume", journal.path, "1").said
        == [
          "refused: The recording \(journal.path) is finished. You can look back at it, or play again."
        ])
  }

  @Test("is finished after a crash just before the renaming, by a person without root's rights")
  func unprivilegedAfterCrash() throws {
    let path = try folder.recording(answers: 1)
    let temporary = "Transcripts/" + AtomicFile.temporaryName(for: Folder.name(of: path))
    try folder.write("half", to: temporary)
    #expect(chmod(folder.path + "/" + temporary, 0o400) == 0)
    let person = try UnprivilegedPerson(owning: folder)
    #expect(try person.probe.run("finish", path).said == ["ended", "finished"])
    #expect(try folder.names(in: "Transcripts") == [Folder.name(of: path)])
  }

  @Test("is not finished before its end")
  func unfinished() throws {
    let journal = try folder.transcripts.begin(opening())
    try journal.append([answer(1)])
    #expect(throws: ArchiveError.unfinished(journal.path)) { try journal.finish() }
    try journal.append([answer(2)])
    #expect(try answers(in: journal.path) == ["answer 1", "answer 2"])
  }

  @Test("is on the disk before it takes the old one's place, and its name before all is said")
  func order() throws {
    let disk = try WatchedDisk()
    let path = try disk.folder.recording(answers: 1)
    let name = "Transcripts/" + Folder.name(of: path)
    let new = "Transcripts/" + AtomicFile.temporaryName(for: Folder.name(of: path))
    #expect(try disk.probe().run("finish", path).said == ["ended", "finished"])
    let size = try contents(of: path).utf8.count
    let requests = try disk.requests()
    let afterEnd = requests.drop { $0 != "says ended" }
    #expect(
      Array(afterEnd) == [
        "says ended", "open \(new)", "make \(new)", "lock \(new)", "write \(new) \(size)",
        "fsync \(new)", "rename \(new) \(name)", "open Transcripts", "fsync Transcripts",
        "unlink \(name.dropLast(".jsonl".count)).code",
        "unlink \(name.dropLast(".jsonl".count)).ballots", "lock \(name) (deleted)",
        "says finished",
      ])
  }

  @Test(
    "stays whole where finishing fails, and is finished when asked again",
    arguments: [
      "make:1:ENOSPC", "write:2:ENOSPC", "write:2:half,write:3:EIO", "fsync:1:EIO", "rename:1:EIO",
    ])
  func failing(fail: String) throws {
    let disk = try WatchedDisk()
    let path = try disk.folder.recording(answers: 1)
    let outcome = try disk.probe(fail: fail).run("finish", path)
    #expect(outcome.said.first == "ended")
    #expect(outcome.said[1].hasPrefix("refused: The recording \(path) cannot be closed. "))
    #expect(
      outcome.said[1].hasSuffix(" All is safe. Words you took back are still in it."))
    #expect(outcome.said[2...] == ["finished"])
    #expect(try answers(in: path) == ["answer 1"])
    #expect(try disk.folder.names(in: "Transcripts") == [Folder.name(of: path)])
    #expect(try rights(of: path) == "400")
  }

  @Test("is called finished where only its name could not be synchronized: it is there, and final")
  func onlyFolder() throws {
    let disk = try WatchedDisk()
    let path = try disk.folder.recording(answers: 1)
    #expect(try disk.probe(fail: "fsync:2:EIO").run("finish", path).said == ["ended", "finished"])
    #expect(try rights(of: path) == "400")
  }

  @Test("is thrown away with all its words, under every name")
  func thrownAway() throws {
    let journal = try changedMind()
    let second = folder.path + "/backup.jsonl"
    #expect(link(journal.path, second) == 0)
    try folder.write(
      "half", to: "Transcripts/" + AtomicFile.temporaryName(for: Folder.name(of: journal.path)))
    let name = RecordingFiles.name(of: journal.path)
    try folder.write("half", to: "Transcripts/\(name).jsonl.damaged")
    // The alias is in the recording's name, and so in a lesson that shows it.
    try folder.write("\(name) 2 Wat zei Tulp?\n", to: "Transcripts/lesson-Thuis.txt")
    try journal.throwAway()
    #expect(try folder.names(in: "Transcripts") == [])
    #expect(try contents(of: second) == "")
    #expect(throws: ArchiveError.finished(journal.path)) { try journal.append([answer(1)]) }
  }

  @Test(
    "is thrown away when asked again where it failed",
    arguments: [
      "ftruncate:1:EIO", "unlink:1:EACCES", "fsync:1:EIO",
    ])
  func thrownAwayAgain(fail: String) throws {
    let disk = try WatchedDisk()
    let path = try disk.folder.recording(answers: 1)
    let outcome = try disk.probe(fail: fail).run("discard", path)
    #expect(outcome.said.count == 2)
    #expect(outcome.said[0].hasPrefix("refused: The recording \(path) cannot be thrown away. "))
    #expect(outcome.said[1] == "discarded")
    #expect(try disk.folder.names(in: "Transcripts") == [])
  }

  @Test("is put right after a crash: finished where it was not, half-written files removed")
  func tidied() throws {
    let journal = try changedMind()
    journal.release()
    let unfinished = try folder.recording(answers: 1, alias: "Ree")
    try folder.write("Ik haat", to: "Transcripts/.\(Folder.name(of: journal.path)).new")
    #expect(folder.transcripts.tidy() == [])
    #expect(!(try contents(of: journal.path).contains("haat")))
    #expect(try rights(of: journal.path) == "400")
    #expect(try rights(of: unfinished) == "600")
    #expect(
      try folder.names(in: "Transcripts")
        == [Folder.name(of: unfinished), Folder.name(of: journal.path)].sorted())
  }

  @Test("is finished at the attempt to resume it where the program died before")
  func lateFinish() throws {
    let journal = try changedMind()
    journal.release()
    #expect(throws: ArchiveError.finished(journal.path)) {
      try TranscriptFolder.resume(journal.path)
    }
    #expect(!(try contents(of: journal.path).contains("haat")))
  }

  @Test("is left alone by tidying while somebody else has it")
  func busy() throws {
    let journal = try changedMind()
    let whole = try contents(of: journal.path)
    #expect(folder.transcripts.tidy() == [])
    #expect(try contents(of: journal.path) == whole)
    let new = folder.path + "/Transcripts/.x.jsonl.new"
    let file = try Descriptor(new, O_WRONLY | O_CREAT)
    #expect(file.lock() == .held)
    #expect(folder.transcripts.tidy() == [])
    #expect(try folder.names(in: "Transcripts").contains(".x.jsonl.new"))
  }
}
