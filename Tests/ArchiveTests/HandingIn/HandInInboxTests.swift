import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("Files that laptops hand in, until they are whole")
struct HandInInboxTests {
  @Test("one that cannot be read stays; the disk's error is said, not that it arrived damaged")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = HandInFile(
      name: "20260101-100000-gesprek-Otter.jsonl", size: FileContents.maximumSize + 1,
      digest: String(repeating: "0", count: 64))
    let own = folder.transcripts.path + "/.inleveren/vm"
    let part = own + "/\(file.digest).part"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    // A file without contents, larger than what is read at all.
    try #require(FileManager.default.createFile(atPath: part, contents: nil))
    try #require(truncate(part, off_t(file.size)) == 0)
    let receipt = try HandInInbox(of: folder.transcripts).collect([file], from: "vm")
    #expect(receipt.result.errors == [.notCollected(file.name, .tooLarge)])
    #expect(receipt.stored.isEmpty)
    #expect(FileManager.default.fileExists(atPath: part))
  }
}
