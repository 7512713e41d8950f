import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Going on with a recording")
struct ResumingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("gives all that was kept, and adds behind it")
  func goingOn() throws {
    let path = try folder.recording(answers: 2)
    let (journal, transcript) = try TranscriptFolder.resume(path)
    #expect(transcript == Transcript(opening: opening(), entries: [answer(1), answer(2)]))
    try journal.append([answer(3), answer(4)])
    #expect(try answers(in: path) == ["answer 1", "answer 2", "answer 3", "answer 4"])
  }

  @Test(
    "cuts off a torn last line",
    arguments: [
      #"{"n":3"#, #"{"n":3,"ms":3,"in"#, "\0\0\0\0", "{\"n\":3\n", "\n", "\u{FFFD}", "{\"n\":3}\n",
    ])
  func torn(tail: String) throws {
    let path = try folder.recording(answers: 2)
    let whole = try contents(of: path)
    try add(tail, to: path)
    #expect(try answers(in: path) == ["answer 1", "answer 2"])
    let (journal, transcript) = try TranscriptFolder.resume(path)
    #expect(transcript.entries == [answer(1), answer(2)])
    #expect(try contents(of: path) == whole)
    try journal.append([answer(3)])
    #expect(try answers(in: path) == ["answer 1", "answer 2", "answer 3"])
  }

  @Test("works at every length a power cut may leave, once the opening is whole")
  func everyLength() throws {
    let path = try folder.recording(answers: 2)
    let bytes = Array(try contents(of: path).utf8)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    for length in ends[0]...bytes.count {
      let cut = try folder.write(Array(bytes[..<length]), to: "cut.jsonl")
      let (journal, transcript) = try TranscriptFolder.resume(cut)
      #expect(transcript.entries.count == ends.filter { $0 <= length }.count - 1)
      journal.release()
    }
    for length in 1..<ends[0] {
      let cut = try folder.write(Array(bytes[..<length]), to: "cut.jsonl")
      #expect(throws: ArchiveError.cutOffOpening(cut)) { try TranscriptFolder.resume(cut) }
    }
  }

  @Test("is refused, each with its own sentence, where it is no recording to go on with")
  func refusals() throws {
    let whole = try contents(of: try folder.recording(answers: 2))
    let first = String(whole.prefix { $0 != "\n" })
    func refusal(_ text: String) throws -> String? {
      let path = try folder.write(text, to: "x.jsonl")
      let problem = #expect(throws: ArchiveError.self) { try TranscriptFolder.resume(path) }
      #expect(try TestFiles.contents(of: path) == text, "it is left as it was")
      return problem?.dutch.replacing(path, with: "x.jsonl")
    }
    #expect(
      try refusal("") == "x.jsonl is leeg. Er is niets om terug te kijken. Kies een andere opname.")
    #expect(
      try refusal("\u{7F}ELF\0\0\n")
        == "x.jsonl is geen opname van Weerwoord. Kies een ander bestand.")
    #expect(
      try refusal("{\0}\n") == "x.jsonl is geen opname van Weerwoord. Kies een ander bestand.")
    #expect(
      try refusal(String(first.prefix(40)))
        == "De opname x.jsonl stopt al in de eerste regel. Kies een andere opname.")
    #expect(
      try refusal(first.replacing(#""weerwoord":1"#, with: #""weerwoord":99"#) + "\n")
        == "De opname x.jsonl is van een nieuwere versie van Weerwoord (vorm 99). "
        + "Zet eerst de nieuwe versie op deze computer."
    )
    #expect(
      try refusal(whole.replacing("\n", with: "\nrubbish\n", maxReplacements: 1))
        == "Regel 2 van x.jsonl is kapot. Vraag je docent om een kopie van eerder.")
    #expect(
      try refusal(
        String(whole.split(separator: "\n")[0]) + "\n" + whole.split(separator: "\n")[2] + "\n")
        == "Regel 2 van x.jsonl is kapot. Vraag je docent om een kopie van eerder.")
    #expect(
      try refusal("{}\n") == "x.jsonl is geen opname van Weerwoord. Kies een ander bestand.")
    #expect(
      try refusal("{\"weerwoord\":1}\n")
        == "De eerste regel van x.jsonl klopt niet. Er ontbreekt iets in de regel: ‘engine’.")
  }

  @Test("is refused where there is no file, or something else")
  func notAFile() throws {
    let missing = #expect(throws: ArchiveError.self) {
      try TranscriptFolder.resume(folder.path + "/none.jsonl")
    }
    #expect(
      missing?.english == "\(folder.path)/none.jsonl cannot be read. "
        + "It is not there. See whether the name is right.")
    #expect(throws: ArchiveError.unreadable(folder.path, .folder)) {
      try TranscriptFolder.resume(folder.path)
    }
    let pipe = folder.path + "/pipe.jsonl"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: ArchiveError.unreadable(pipe, .notAFile)) { try TranscriptFolder.resume(pipe) }
    #expect(throws: ArchiveError.unreadable("/dev/zero", .notAFile)) {
      try TranscriptReader(path: "/dev/zero")
    }
  }

  @Test("is refused while the same program has it open")
  func sameProcess() throws {
    let journal = try folder.transcripts.begin(opening())
    #expect(throws: ArchiveError.inUse(journal.path)) {
      try TranscriptFolder.resume(journal.path)
    }
    try journal.append([answer(1)])
    journal.release()
    let (second, transcript) = try TranscriptFolder.resume(journal.path)
    #expect(transcript.entries == [answer(1)])
    #expect(throws: ArchiveError.finished(journal.path)) { try journal.append([answer(2)]) }
    second.release()
  }

  @Test("is refused while another program has it open, and possible when that one is gone")
  func twoPrograms() throws {
    let path = try folder.recording(answers: 1)
    let holder = try Probe().start(["hold", path])
    #expect(
      String(decoding: holder.output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
    let outcome = try Probe().run("resume", path, "1")
    #expect(
      outcome.said == [
        "refused: The recording \(path) is open somewhere else. Close it there first."
      ])
    #expect(outcome.status == 1)
    #expect(try answers(in: path) == ["answer 1"], "looking back is possible all the same")
    kill(holder.process.processIdentifier, SIGKILL)
    holder.process.waitUntilExit()
    #expect(try Probe().run("resume", path, "1").said == ["resumed after 1", "2"])
  }

  @Test(
    "is refused where locks do not work, and playing still works",
    arguments: [
      "ENOLCK", "EOPNOTSUPP", "ENOSYS",
    ])
  func noLocks(error: String) throws {
    let disk = try WatchedDisk()
    let probe = try disk.probe(fail: "lock:1+:\(error)")
    let place = disk.folder.path + "/Transcripts"
    #expect(try probe.run("begin", place, "2").said == ["begun", "1", "2"])
    let path = place + "/20261121-131500-elektricien-Tulp.jsonl"
    let outcome = try probe.run("resume", path, "1")
    #expect(
      outcome.said == [
        "refused: On this disk you cannot go on with \(path): two people could write in it at once. "
          + "Begin again, or choose another disk."
      ])
    #expect(try answers(in: path) == ["answer 1", "answer 2"])
  }
}
