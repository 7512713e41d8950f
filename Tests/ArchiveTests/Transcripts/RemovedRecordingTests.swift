import Foundation
import Glibc
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Archive

@Suite("A recording that somebody removes while it is played")
struct RemovedRecordingTests {
  /// What somebody does to the files while a pupil plays.
  enum Accident: String, CaseIterable {
    case folderRemoved, folderMoved, fileRemoved, fileRenamed, fileReplaced, fileOverwritten,
      fileEmptied
    case folderMadeAnew

    func happen(to path: String) throws {
      let files = FileManager.default
      let folder = Folder(of: path).path
      switch self {
      case .folderRemoved: try files.removeItem(atPath: folder)
      case .folderMoved: try files.moveItem(atPath: folder, toPath: folder + "-weg")
      case .fileRemoved: try files.removeItem(atPath: path)
      case .fileRenamed: try files.moveItem(atPath: path, toPath: path + ".oud")
      case .fileReplaced:
        try files.removeItem(atPath: path)
        try Data("van een ander\n".utf8).write(to: URL(fileURLWithPath: path))
      case .fileOverwritten:
        let file = try #require(fopen(path, "w"))
        fputs("van een ander\n", file)
        fclose(file)
      case .fileEmptied: truncate(path, 0)
      case .folderMadeAnew:
        try files.removeItem(atPath: folder)
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
      }
    }

    /// Whether another person's file has the old name.
    var takesName: Bool { [.fileReplaced, .fileOverwritten, .fileEmptied].contains(self) }
  }

  @Test(
    "is written anew at the next entry, whole, and the person is told", arguments: Accident.allCases
  )
  func rewritten(_ accident: Accident) throws {
    let folder = try TemporaryFolder()
    let journal = try folder.transcripts.begin(opening())
    let first = journal.path
    #expect(try journal.append([answer(1), answer(2)]) == nil)
    try accident.happen(to: first)
    let notice = try #require(try journal.append([answer(3)]))
    #expect(
      notice.dutch == "De opname was weggehaald, verplaatst of veranderd. "
        + "Alles is opnieuw bewaard in \(journal.path).")
    #expect(
      notice.english == "The recording was removed, moved or changed. "
        + "Everything was kept anew in \(journal.path).")
    #expect((journal.path == first) == !accident.takesName)
    #expect(try answers(in: journal.path) == ["answer 1", "answer 2", "answer 3"])
    #expect(try permissions(of: journal.path) == 0o600)
    #expect(try permissions(of: folder.transcripts.path) == 0o700)
    if accident == .fileReplaced { #expect(try contents(of: first) == "van een ander\n") }

    // From then on it is as any other.
    #expect(try journal.append([answer(4)]) == nil)
    #expect(throws: ArchiveError.inUse(journal.path)) {
      try TranscriptFolder.resume(journal.path)
    }
    try journal.append([end(5)])
    #expect(try journal.finish() == nil)
    #expect(try answers(in: journal.path).count == 4)
    #expect(try permissions(of: journal.path) == 0o400)
  }

  @Test(
    "is written anew before it is finished, and before a pupil who stops is told that it is kept")
  func atTheEnd() throws {
    let folder = try TemporaryFolder()
    let finished = try folder.transcripts.begin(opening())
    try finished.append([answer(1), end(2)])
    try Accident.folderRemoved.happen(to: finished.path)
    #expect(try finished.finish() != nil)
    #expect(try answers(in: finished.path) == ["answer 1"])

    let stopped = try folder.transcripts.begin(opening(alias: "Ree"))
    try stopped.append([answer(1)])
    #expect(try stopped.secure() == nil)
    try Accident.fileRemoved.happen(to: stopped.path)
    #expect(try stopped.secure() != nil)
    #expect(try stopped.secure() == nil)
    #expect(try answers(in: stopped.path) == ["answer 1"])
  }

  @Test("that was resumed is written anew with all that it held before")
  func resumed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.recording(answers: 2)
    let (journal, _) = try TranscriptFolder.resume(path)
    try Accident.folderRemoved.happen(to: path)
    #expect(try journal.append([answer(3)]) != nil)
    #expect(try answers(in: path) == ["answer 1", "answer 2", "answer 3"])
  }

  @Test("is never called safe where it cannot be written anew, and is when it can be again")
  func lost() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.transcripts.begin(opening())
    try journal.append([answer(1)])
    // Something else is in the place of the folder.
    try Accident.folderRemoved.happen(to: journal.path)
    try folder.write("in de weg", to: "Transcripts")
    for _ in 0..<2 {
      #expect(throws: ArchiveError.recordingGone(journal.path, .notAFolder)) {
        try journal.append([answer(2)])
      }
    }
    #expect(throws: ArchiveError.recordingGone(journal.path, .notAFolder)) { try journal.secure() }
    #expect(throws: ArchiveError.recordingGone(journal.path, .notAFolder)) { try journal.finish() }
    try FileManager.default.removeItem(atPath: folder.path + "/Transcripts")
    #expect(try journal.append([answer(2)]) != nil)
    #expect(try answers(in: journal.path) == ["answer 1", "answer 2"])
  }

  @Test("and put back loses nothing")
  func putBack() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.transcripts.begin(opening())
    let place = folder.transcripts.path
    try journal.append([answer(1)])
    try FileManager.default.moveItem(atPath: place, toPath: place + "-weg")
    try folder.write("in de weg", to: "Transcripts")
    #expect(throws: ArchiveError.self) { try journal.append([answer(2)]) }
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.moveItem(atPath: place + "-weg", toPath: place)
    #expect(try journal.append([answer(2)]) == nil)
    #expect(try journal.append([answer(3)]) == nil)
    #expect(try answers(in: journal.path) == ["answer 1", "answer 2", "answer 3"])
  }

  @Test("can be thrown away all the same, and nothing of it is left", arguments: Accident.allCases)
  func thrownAway(_ accident: Accident) throws {
    let folder = try TemporaryFolder()
    let journal = try folder.transcripts.begin(opening())
    try journal.append([answer(1, "geheim")])
    try accident.happen(to: journal.path)
    try journal.throwAway()
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let path = folder.path + "/" + name
      guard let text = try? contents(of: path) else { continue }
      #expect(!text.contains("geheim"), "\(name)")
    }
    if accident == .fileReplaced { #expect(try contents(of: journal.path) == "van een ander\n") }
  }

  private func permissions(of path: String) throws -> mode_t {
    try status(of: path).permissions
  }
}
