import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Pages beside a recording")
struct GeneratedPagesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("bear its name, are readable for one person, and are thrown away with it, and no others")
  func thrownAway() throws {
    let journal = try folder.transcripts.begin(opening())
    let page = GeneratedPages.path("strip", beside: journal.path)
    #expect(page == journal.path.dropLast(6) + ".strip.html")
    let other = folder.transcripts.path + "/20260101-101010-ander-Ree.strip.html"
    for path in [page, other] {
      try GeneratedFile.write("<meta>", to: path, mark: "<meta>", force: false, isPrivate: true)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    try journal.throwAway()
    #expect(!FileManager.default.fileExists(atPath: page))
    #expect(FileManager.default.fileExists(atPath: other))
    // The folder still counts as one of recordings.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.transcripts.path)
    _ = try folder.transcripts.begin(opening())
  }
}
