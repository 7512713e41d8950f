import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The list of recordings")
struct RecordingListTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("has the newest first, each with its opening and whether it is finished")
  func order() throws {
    for (time, alias) in [("09:00:00", "Ree"), ("11:30:00", "Tulp"), ("10:00:00", "Zoë")] {
      let journal = try folder.transcripts.begin(
        opening(alias: alias, recorded: "2026-11-21T\(time)Z"))
      try journal.append([answer(1)])
      if alias == "Zoë" {
        try journal.append([end(2)])
        try journal.finish()
      }
    }
    let recordings = try folder.transcripts.recordings().map { try $0.get() }
    #expect(recordings.map(\.opening.alias) == ["Tulp", "Zoë", "Ree"])
    #expect(recordings.map(\.isFinished) == [false, true, false])
    #expect(recordings[1].name == "20261121-100000-elektricien-Zoë.jsonl")
  }

  @Test("names broken recordings, and hides none because of them")
  func broken() throws {
    _ = try folder.recording(answers: 1)
    try folder.write("", to: "Transcripts/1-empty.jsonl")
    try folder.write([0, 1, 2, 3], to: "Transcripts/2-binary.jsonl")
    try folder.write("{\"weerwoord\":99}\n", to: "Transcripts/3-newer.jsonl")
    try folder.write("{\"weerwoord\":", to: "Transcripts/4-cut.jsonl")
    try folder.makeFolder("Transcripts/5-folder.jsonl")
    try folder.write("notes", to: "Transcripts/notes.txt")
    let place = folder.path + "/Transcripts/"
    let problems = try folder.transcripts.recordings().compactMap { result -> ArchiveError? in
      guard case .failure(let problem) = result else { return nil }
      return problem
    }
    #expect(
      problems == [
        .unreadable(place + "5-folder.jsonl", .folder),
        .newerFormat(place + "3-newer.jsonl", 99), .notATranscript(place + "2-binary.jsonl"),
      ], "those in which nothing was recorded are passed over")
    #expect(try folder.transcripts.recordings().filter { (try? $0.get()) != nil }.count == 1)
  }

  @Test("reads the first and the last line only, not what stands between")
  func notWhole() throws {
    let path = try folder.recording(answers: 1)
    try add("rubbish\n", to: path)
    let journal = "{\"n\":3,\"ms\":3,\"end\":\"teacher\"}\n"
    try add(journal, to: path)
    #expect(try folder.transcripts.recordings().map { try $0.get().isFinished } == [true])
    try add("{\"n\":4,", to: path)
    #expect(
      try folder.transcripts.recordings().map { try $0.get().isFinished } == [true],
      "a torn line does not count")
  }

  @Test("is empty where no folder was made yet, and says so where it cannot be read")
  func folders() throws {
    #expect(try Array(folder.transcripts.recordings()).isEmpty)
    let file = try folder.write("", to: "file")
    #expect(throws: ArchiveError.unreadable(file, .notAFolder)) {
      _ = try TranscriptFolder(path: file).recordings()
    }
  }

  @Test("says clearly that a folder may not be read, to a person without root's rights")
  func unreadable() throws {
    _ = try folder.recording(answers: 1)
    let person = try UnprivilegedPerson(owning: folder)
    let place = folder.path + "/Transcripts"
    #expect(chmod(place, 0) == 0)
    defer { chmod(place, 0o700) }
    let outcome = try person.probe.run("list", place)
    #expect(
      outcome.said == [
        "refused: \(place) cannot be read. "
          + "That is not allowed on this computer. Ask your teacher for help."
      ])
    #expect(outcome.status == 1)
  }

  @Test("says it of one recording without hiding the others")
  func unreadableFile() throws {
    let path = try folder.recording(answers: 1)
    _ = try folder.recording(answers: 1, alias: "Ree")
    let person = try UnprivilegedPerson(owning: folder)
    #expect(chmod(path, 0) == 0)
    #expect(
      try person.probe.run("list", folder.path + "/Transcripts").said == [
        "\(path) cannot be read. That is not allowed on this computer. Ask your teacher for help.",
        "Ree false",
      ])
  }
}
