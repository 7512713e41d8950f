import Foundation
import TestFiles
import Testing

@testable import Archive

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

  /// The files that are met, each with its class.
  private func found(
    _ names: [String], classes: RecordingFiles.Classes = .byName
  ) throws -> [String] {
    let files = try RecordingFiles(names.map(path), classes: classes)
    var found: [String] = []
    while true {
      let next = files.next(2)
      guard !next.isEmpty else { return found.sorted() }
      found += next.map { file in
        [file.className, file.path.split(separator: "/").last.map(String.init)]
          .compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  @Test("are all of a folder that recordings are called like, of the class the folder is called by")
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
    let above = folder.path.split(separator: "/").last ?? ""
    #expect(
      try found(["2A", "vorig/2A", "2B"])
        == [
          "2B 1.jsonl", "\(above)/2A 1.jsonl", "\(above)/2A 2.jsonl", "vorig/2A 1.jsonl",
        ].sorted())
  }

  @Test("of many laptops are one class, however deep they stand")
  func laptops() throws {
    for name in ["laptop-1/a.jsonl", "laptop-2/Transcripts/b.jsonl", "pc 03/c.jsonl"] {
      try folder.write("{}", to: "stick/" + name)
    }
    let all = ["a.jsonl", "b.jsonl", "c.jsonl"]
    #expect(try found(["stick"]) == all)
    #expect(try found(["stick/laptop-1", "stick/laptop-2", "stick/pc 03"]) == all)
    let files = try RecordingFiles([path("stick")])
    #expect(files.folders == [path("stick")])
    #expect(files.rest().count == 3)
    #expect(
      Set(files.folders)
        == Set(["stick", "stick/laptop-1", "stick/laptop-2/Transcripts", "stick/pc 03"].map(path)))
    #expect(
      try found(["stick"], classes: .byFolder)
        == ["laptop-1 a.jsonl", "laptop-2 b.jsonl", "pc 03 c.jsonl"])
    #expect(
      try found(["stick/laptop-1", "stick/laptop-2"], classes: .byFolder)
        == ["laptop-1 a.jsonl", "laptop-2 b.jsonl"])
  }

  @Test("are of the class that the first folder from above is called like")
  func classesAbove() throws {
    for name in [
      "3A/laptop-1/a.jsonl", "3A/laptop-2/b.jsonl", "klas 3B/laptop-1/c.jsonl",
      "laptop-9/3A/2B/d.jsonl", "3B-laptop-4/e.jsonl", "los/f.jsonl",
    ] {
      try folder.write("{}", to: "stick/" + name)
    }
    #expect(
      try found(["stick"])
        == ["3A a.jsonl", "3A b.jsonl", "3A d.jsonl", "3B c.jsonl", "3B e.jsonl", "f.jsonl"])
    #expect(
      try found(["stick/3A/laptop-1", "stick/3A/laptop-2", "stick/klas 3B"])
        == ["3A a.jsonl", "3A b.jsonl", "3B c.jsonl"])
    #expect(try found(["stick/klas 3B/laptop-1/c.jsonl"]) == ["3B c.jsonl"])
  }

  @Test(
    "know a class by its folder's name",
    arguments: [
      ("2A", "2A"), ("2a", "2a"), ("10C", "10C"), ("3TL2", "3TL2"), ("H3B", "H3B"), ("v4", "v4"),
      ("2 havo", "2 havo"), ("havo 4", "havo 4"), ("klas 2A", "2A"), ("klas2a", "klas2a"),
      ("Year 9", "Year 9"), ("Class 4", "Class 4"), ("ISK", "ISK"), ("brugklas", "brugklas"),
      ("2A-laptop-3", "2A"), ("2A_2026", "2A"), ("2mavoA", "2mavoA"), ("1b1", "1b1"),
    ])
  func className(folder: String, name: String) {
    #expect(ClassFolder.className(in: folder) == name)
  }

  @Test(
    "know what is no class",
    arguments: [
      "laptop-3", "laptop3", "LAPTOP-AB12CD", "pc 07", "03", "12", "2026-11-29", "29nov",
      "Transcripts", "stick", "opnamen", "tafel 2", "duo-1", "", "---", "klassen", "1234",
      "lokaal 12", "week 48", "groepje 3",
    ])
  func noClass(folder: String) {
    #expect(ClassFolder.className(in: folder) == nil)
  }

  @Test("that went with their disk are told, folder by folder", .enabled(if: SmallDisk.isPossible))
  func pulledOut() throws {
    let stick = try SmallDisk(bytes: 1 << 20)
    for name in ["3A/b.jsonl", "laptop-2/c.jsonl", "a.jsonl"] {
      let above = (stick.path + "/" + name).split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(
        atPath: "/" + above, withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: URL(fileURLWithPath: stick.path + "/" + name))
    }
    let files = try RecordingFiles([stick.path, path("2A")])
    // The newest entry comes first.
    let first = try #require(files.next(1).first)
    #expect(first.path == stick.path + "/a.jsonl")
    try stick.pullOut()
    let rest = files.rest()
    #expect(
      rest.filter { $0.error != nil }.map(\.path).sorted()
        == [stick.path + "/3A", stick.path + "/laptop-2"])
    #expect(
      rest.filter { $0.error == nil }.map(\.path) == ["2A/1.jsonl", "2A/2.jsonl"].map(path))
  }

  @Test("pass over links to folders below, dossiers, and what is hidden")
  func passedOver() throws {
    try folder.write("{}", to: "stick/laptop-1/a.jsonl")
    try folder.write("{}", to: "stick/laptop-1/dossiers/tulp.jsonl")
    try folder.write("{}", to: "stick/.Trash-1000/b.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: path("stick/laptop-1/terug"), withDestinationPath: path("stick"))
    #expect(try found(["stick"]) == ["a.jsonl"])
    #expect(try found(["stick", "stick/laptop-1"]) == ["a.jsonl"])
  }
}
