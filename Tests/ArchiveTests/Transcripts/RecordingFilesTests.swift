import Archive
import Foundation
import TestFiles
import Testing

@Suite("Files of recordings, to be read one after the other")
struct RecordingFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["2A/1.jsonl", "2A/2.jsonl", "2A/lijst.txt", "2A/.3.jsonl", "2B/1.jsonl"] {
      try folder.write("{}", to: name)
    }
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func found(_ names: [String]) throws -> [String] {
    let files = try RecordingFiles(names.map(path))
    var found: [String] = []
    while true {
      let next = files.next(2)
      guard !next.isEmpty else { return found.sorted() }
      found += next.map { "\(files.names[$0.folder]) \($0.path.split(separator: "/").last ?? "")" }
    }
  }

  @Test("are all of a folder that recordings are called like, by the folder's own name")
  func walked() throws {
    #expect(try found(["2A", "2B"]) == ["2A 1.jsonl", "2A 2.jsonl", "2B 1.jsonl"])
    #expect(try found(["2A/."]) == ["2A 1.jsonl", "2A 2.jsonl"])
    #expect(try found(["2A/../2B/"]) == ["2B 1.jsonl"])
    #expect(try found(["2B/1.jsonl"]) == ["2B 1.jsonl"])
  }

  @Test(
    "come once, by whatever way they are reached",
    arguments: [
      ["2A", "2A/../2A"], ["2A", "2A/."], ["2A/", "2A", "weg"], ["2A", "2A/1.jsonl"],
      ["2A/1.jsonl", "2A/../2A/1.jsonl", "2A"], ["weg/2.jsonl", "2A"],
    ])
  func once(names: [String]) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("weg"), withDestinationPath: path("2A"))
    #expect(try found(names) == ["2A 1.jsonl", "2A 2.jsonl"])
    #expect(try RecordingFiles(names.map(path)).folders.count == 1)
  }

  @Test("have one identity under two names")
  func links() throws {
    try FileManager.default.linkItem(atPath: path("2A/1.jsonl"), toPath: path("2B/2.jsonl"))
    try FileManager.default.createSymbolicLink(
      atPath: path("2B/3.jsonl"), withDestinationPath: path("2A/1.jsonl"))
    let files = try RecordingFiles([path("2A"), path("2B")]).next(9)
    #expect(files.count == 5)
    #expect(Set(files.map(\.identity)).count == 3)
  }

  @Test("of folders that are called the same, are told apart by the folder above")
  func sameName() throws {
    try folder.write("{}", to: "vorig/2A/1.jsonl")
    let files = try RecordingFiles([path("2A"), path("vorig/2A"), path("2B")])
    let above = folder.path.split(separator: "/").last ?? ""
    #expect(files.names == ["\(above)/2A", "vorig/2A", "2B"])
  }
}
