import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Words that were taken back in a play that never ended")
struct WithdrawnWordsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A recording in which somebody changed an answer before the program was killed.
  private func killed() throws -> String {
    let place = folder.path + "/Transcripts"
    let (process, _, output) = try Probe().start(["change", place])
    var said = Data()
    while !said.contains(0x0A) { said += output.fileHandleForReading.availableData }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let path = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
    #expect(try contents(of: path).contains("haat"))
    return path
  }

  private func kinds(in path: String) throws -> [Entry.Kind] {
    var reader = try TranscriptReader(path: path)
    return try reader.rest().entries.map(\.kind)
  }

  @Test("are gone from the file when the shell starts, and the play can go on")
  func tidied() throws {
    let path = try killed()
    #expect(folder.transcripts.tidy() == [])
    #expect(!(try contents(of: path).contains("haat")))
    #expect(
      try kinds(in: path).dropFirst() == [
        .input(.erased), .input(.text("Ik wil kok worden")),
      ])
    #expect(try rights(of: path) == "600")
    #expect(try folder.names(in: "Transcripts") == [Folder.name(of: path)])
    let before = try contents(of: path)
    #expect(folder.transcripts.tidy() == [])
    #expect(try contents(of: path) == before)
  }

  @Test("are gone when the play is gone on with, and what follows is added to the same file")
  func resumed() throws {
    let path = try killed()
    let (journal, transcript) = try TranscriptFolder.resume(path)
    #expect(journal.path == path)
    #expect(!(try contents(of: path).contains("haat")))
    #expect(transcript.entries[1].kind == .input(.erased))
    // It is still locked.
    #expect(throws: ArchiveError.inUse(path)) { try TranscriptFolder.resume(path) }
    try journal.append([Entry(number: 4, milliseconds: 9, kind: .end(.teacher))])
    try journal.finish()
    #expect(try kinds(in: path).last == .end(.teacher))
    #expect(!(try contents(of: path).contains("haat")))
  }

  @Test("stay where they cannot be removed: then that is said, and the play goes on all the same")
  func readOnly() throws {
    let disk = try WatchedDisk()
    _ = try disk.probe().run("begin", disk.folder.path + "/Transcripts", "1")
    let names = try disk.folder.names(in: "Transcripts")
    let path = disk.folder.path + "/Transcripts/" + names[0]
    try add(
      """
      {"n":2,"ms":2,"cue":{"kind":"ask","line":"line:a","text":"Wat?"}}
      {"n":3,"ms":3,"input":{"text":"Ik haat jullie"}}
      {"n":4,"ms":4,"input":{"text":"Ik wil kok worden"}}

      """, to: path)
    let tidying = try disk.probe(fail: "rename:1+:EIO").run(
      "tidy", disk.folder.path + "/Transcripts")
    #expect(tidying.said == [ArchiveError.withdrawnWordsLeft(path, .hardware).english])
    #expect(try disk.probe(fail: "rename:1+:EIO").run("resume", path, "1").said.last == "5")
    #expect(try contents(of: path).contains("haat"))
    #expect(try disk.probe().run("tidy", disk.folder.path + "/Transcripts").said == [])
    #expect(!(try contents(of: path).contains("haat")))
  }

  @Test("a backup's second name of the file is not written to by mistake")
  func secondName() throws {
    let path = try killed()
    #expect(link(path, folder.path + "/backup") == 0)
    let (journal, _) = try TranscriptFolder.resume(path)
    try journal.append([answer(4, "verder")])
    #expect(try contents(of: path).contains("verder"))
  }
}

@Suite("A recording in which nothing was recorded")
struct NeverBegunTests {
  @Test(
    "because a crash came first is not listed, and is cleared at the start",
    arguments: ["", "{\"weerwoord\":1,\"engine\":\"0"])
  func cleared(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.recording(answers: 1)
    try folder.write(text, to: "Transcripts/20261121-131500-elektricien-Ree.jsonl")
    #expect(try folder.transcripts.recordings().map { try $0.get().path } == [path])
    #expect(folder.transcripts.tidy() == [])
    #expect(try folder.names(in: "Transcripts") == [Folder.name(of: path)])
  }

  @Test("stays while another program just begins it")
  func beginning() throws {
    let folder = try TemporaryFolder()
    _ = try folder.recording(answers: 1)
    let (name, file) = try folder.transcripts.makeFile("x")
    #expect(folder.transcripts.tidy() == [])
    #expect(try folder.names(in: "Transcripts").contains(name))
    #expect(try file.status().st_nlink == 1)
  }
}
