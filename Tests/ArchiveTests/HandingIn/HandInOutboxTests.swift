import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("What a laptop has to hand in")
struct HandInOutboxTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func recording() throws -> String {
    let journal = try folder.transcripts.begin(opening())
    try journal.append([answer(1), end(2)])
    try journal.finish()
    return journal.path
  }

  @Test("A recording that cannot be read any more, and so is not erased, is named")
  func unreadable() throws {
    let path = try recording()
    let outbox = try HandInOutbox(of: folder.transcripts)
    let file = try #require(outbox.files.first)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: ArchiveError.notThrownAway(path, .folder)) { try outbox.erase(file) }
  }

  @Test("One that is gone already, or has changed since, is left as it is")
  func changed() throws {
    let path = try recording()
    let outbox = try HandInOutbox(of: folder.transcripts)
    let file = try #require(outbox.files.first)
    try FileManager.default.removeItem(atPath: path)
    try outbox.erase(file)
    let other = try TranscriptReader.bytes(of: try recording()) + Array("{}\n".utf8)
    try Data(other).write(to: URL(fileURLWithPath: path))
    try outbox.erase(file)
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
