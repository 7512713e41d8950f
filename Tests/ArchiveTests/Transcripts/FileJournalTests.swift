import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("A journal on disk")
struct FileJournalTests {
  private let name = "Transcripts/20261121-131500-elektricien-Tulp.jsonl"
  private let path = "/Transcripts/20261121-131500-elektricien-Tulp.jsonl"

  @Test("writes an entry, and has it on the disk, before it says that it is kept")
  func order() throws {
    let disk = try WatchedDisk()
    let outcome = try disk.probe().run("begin", disk.folder.path + "/Transcripts", "2")
    #expect(outcome.said == ["begun", "1", "2"])
    let length = try contents(of: disk.folder.path + path).split(separator: "\n").map {
      $0.utf8.count + 1
    }
    #expect(
      try disk.requests() == [
        // The folder's name is on the disk,
        "open .", "fsync .",
        // then the file's first line, then the file's name,
        "make \(name)", "lock \(name)", "write \(name) \(length[0])", "fdatasync \(name)",
        "open Transcripts", "fsync Transcripts", "says begun",
        // then every entry before it is acknowledged.
        "write \(name) \(length[1])", "fdatasync \(name)", "says 1",
        "write \(name) \(length[2])", "fdatasync \(name)", "says 2",
      ])
  }

  @Test("keeps several entries with one write and one synchronisation")
  func batch() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.transcripts.begin(opening())
    try journal.append((1...100).map { answer($0) })
    try journal.append([])
    #expect(try answers(in: journal.path) == (1...100).map { "answer \($0)" })
  }

  @Test(
    "says what is wrong, loses nothing earlier, and keeps the entry when asked again",
    arguments: [
      ("write:3:ENOSPC", "The disk is full. Make space and try again."),
      ("write:3:EDQUOT", "The disk is full. Make space and try again."),
      ("write:3:EIO", "The disk does not work well. Ask your teacher for help."),
      ("fdatasync:3:ENOSPC", "The disk is full. Make space and try again."),
      ("fdatasync:3:EIO", "The disk does not work well. Ask your teacher for help."),
      // A part is taken, and then there is no more room.
      ("write:3:half,write:4:ENOSPC", "The disk is full. Make space and try again."),
      // What was written in part cannot be cut off at once.
      (
        "write:3:half,write:4:ENOSPC,ftruncate:1:EIO", "The disk is full. Make space and try again."
      ),
      (
        "fdatasync:3:EIO,ftruncate:1:EIO", "The disk does not work well. Ask your teacher for help."
      ),
    ])
  func failure(fail: String, trouble: String) throws {
    let disk = try WatchedDisk()
    let outcome = try disk.probe(fail: fail).run("begin", disk.folder.path + "/Transcripts", "4")
    #expect(
      outcome.said == [
        "begun", "1",
        "refused: This was not kept in \(disk.folder.path)/\(name). \(trouble) "
          + "What you said earlier is safe.",
        "2", "3", "4",
      ])
    #expect(
      try answers(in: disk.folder.path + path) == ["answer 1", "answer 2", "answer 3", "answer 4"])
    let whole = try contents(of: disk.folder.path + path)
    #expect(whole.split(separator: "\n").count == 5)
  }

  @Test("stands as it was while nothing can be written", arguments: ["write", "fdatasync"])
  func lastingFailure(call: String) throws {
    let disk = try WatchedDisk()
    let outcome = try disk.probe(fail: "\(call):4+:ENOSPC")
      .run("begin", disk.folder.path + "/Transcripts", "9")
    #expect(outcome.status == 1)
    #expect(outcome.said.prefix(3) == ["begun", "1", "2"])
    #expect(outcome.said.count == 3 + 5)
    #expect(try contents(of: disk.folder.path + path).split(separator: "\n").count == 3)
    #expect(try answers(in: disk.folder.path + path) == ["answer 1", "answer 2"])
  }

  @Test("goes on where a call is interrupted or takes a part")
  func interrupted() throws {
    let disk = try WatchedDisk()
    let outcome = try disk.probe(fail: "write:2:EINTR,fdatasync:2:EINTR,write:4:half,make:1:EINTR")
      .run("begin", disk.folder.path + "/Transcripts", "3")
    #expect(outcome.said == ["begun", "1", "2", "3"])
    #expect(try answers(in: disk.folder.path + path) == ["answer 1", "answer 2", "answer 3"])
  }

  @Test("does without a folder's synchronisation on a disk that does not know it")
  func noFolderSynchronisation() throws {
    let disk = try WatchedDisk()
    let outcome = try disk.probe(fail: "fsync:1+:EINVAL")
      .run("begin", disk.folder.path + "/Transcripts", "1")
    #expect(outcome.said == ["begun", "1"])
  }

  @Test(
    "leaves nothing where it cannot begin",
    arguments: [
      ("make:1:ENOSPC", "The disk is full. Make space and try again."),
      ("make:1:EACCES", "That is not allowed on this computer. Ask your teacher for help."),
      ("make:1:EROFS", "This disk can only be read. Choose another folder."),
      ("write:1:ENOSPC", "The disk is full. Make space and try again."),
      ("fdatasync:1:EIO", "The disk does not work well. Ask your teacher for help."),
      // The first fsync is of the folder above: without it the file is safe, its folder not yet.
      ("fsync:2:EIO", "The disk does not work well. Ask your teacher for help."),
    ])
  func noBeginning(fail: String, trouble: String) throws {
    let disk = try WatchedDisk()
    let place = disk.folder.path + "/Transcripts"
    let outcome = try disk.probe(fail: fail).run("begin", place, "1")
    #expect(outcome.said == ["refused: No recording can begin in \(place). \(trouble)"])
    #expect(outcome.status == 1)
    #expect(try disk.folder.names(in: "Transcripts") == [])
  }

  @Test("has every acknowledged entry when the program is killed", arguments: 0..<12)
  func killed(round: Int) throws {
    let folder = try TemporaryFolder()
    let probe = try Probe().start(["begin", folder.path + "/Transcripts", "0"])
    var said = ""
    // Killed as soon as so many entries were acknowledged, wherever it is by then.
    while said.split(separator: "\n").count < 2 + round {
      let more = probe.output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the probe lives until it is killed")
      said += String(decoding: more, as: UTF8.self)
    }
    kill(probe.process.processIdentifier, SIGKILL)
    probe.process.waitUntilExit()
    said += String(decoding: probe.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let acknowledged = try #require(said.split(separator: "\n").last.flatMap { Int($0) })
    let kept = try answers(in: folder.path + path)
    #expect(kept.prefix(acknowledged) == (1...acknowledged).map { "answer \($0)" }[...])
    #expect(kept.count <= acknowledged + 1)
    let more = try Probe().run("resume", folder.path + path, "1")
    #expect(more.said == ["resumed after \(kept.count)", "\(kept.count + 1)"])
  }
}
