import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("The search index of an earlier version, which held pupils' words a second time")
struct OldSearchIndexTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.recording(answers: 1, ended: true)
    for suffix in ["", "-journal", "-wal", "-shm"] {
      try folder.write("SQLite format 3\u{0} geheim", to: "Transcripts/.search.sqlite" + suffix)
    }
    try folder.write("van iemand anders", to: "Transcripts/.search.sqlite.txt")
  }

  private var left: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.transcripts.path)
        .filter { $0.hasPrefix(".search") }
    }
  }

  @Test("is removed by tidying the folder, and nothing else is")
  func tidying() throws {
    #expect(folder.transcripts.tidy() == [])
    #expect(try left == [".search.sqlite.txt"])
    #expect(folder.transcripts.tidy() == [])
  }

  @Test("is removed by searching")
  func searching() throws {
    _ = try RecordingSearch(in: folder.transcripts).find(SearchQuery("geheim"))
    #expect(try left == [".search.sqlite.txt"])
  }

  @Test("is removed by beginning a recording, also where others could look into the folder")
  func beginning() throws {
    try FileManager.default.removeItem(atPath: folder.transcripts.path + "/.search.sqlite.txt")
    chmod(folder.transcripts.path, 0o755)
    _ = try folder.transcripts.begin(opening())
    #expect(try left == [])
    #expect(try rights(of: folder.transcripts.path) == "700")
  }

  @Test("is removed with a recording that is thrown away, whose words may stand in it")
  func throwingAway() throws {
    let journal = try folder.transcripts.begin(opening(alias: "Roos"))
    try folder.write("geheim", to: "Transcripts/.search.sqlite")
    try journal.throwAway()
    #expect(try left == [".search.sqlite.txt"])
  }

  @Test("is named where it cannot be removed")
  func stays() throws {
    let path = folder.transcripts.path + "/.search.sqlite"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(folder.transcripts.tidy() == [.oldIndexNotRemoved(path, .folder)])
    #expect(
      ArchiveError.oldIndexNotRemoved("/p/.search.sqlite", .readOnly).english
        == "/p/.search.sqlite is an old search index with pupils' words in it. "
        + "It cannot be removed. " + DiskError.readOnly.english)
    // Searching goes on all the same.
    #expect(try RecordingSearch(in: folder.transcripts).find(SearchQuery("x")).problems == [])
  }
}
