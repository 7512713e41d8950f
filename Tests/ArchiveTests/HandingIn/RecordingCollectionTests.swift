import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Collecting recordings from a stick or a shared folder")
struct RecordingCollectionTests {
  private let folder: TemporaryFolder
  /// The stick, with a folder of each laptop.
  private let stick: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    stick = try TemporaryFolder()
  }

  private func laptop(_ name: String) -> TranscriptFolder {
    TranscriptFolder(path: stick.path + "/" + name)
  }

  /// A finished recording on a laptop.
  @discardableResult
  private func recording(
    _ laptop: String, alias: String = "Tulp", recorded: String = "2026-11-21T13:15:00Z",
    answers: Int = 3, isFinished: Bool = true
  ) throws -> String {
    let journal = try self.laptop(laptop).begin(opening(alias: alias, recorded: recorded))
    for number in 1..<answers + 1 { try journal.append([answer(number)]) }
    guard isFinished else {
      journal.release()
      return journal.path
    }
    try journal.append([end(answers + 1)])
    try journal.finish()
    return journal.path
  }

  private func collect(
    _ paths: [String]? = nil, of className: String? = nil, keepsOriginals: Bool = false
  ) throws -> RecordingCollection.Result {
    var collection = try RecordingCollection(
      into: folder.transcripts, className: className, keepsOriginals: keepsOriginals)
    return try collection.take(from: paths ?? [stick.path])
  }

  /// The recordings that are on the teacher's laptop now, by their paths in the folder.
  private var collected: [String] {
    get throws { try folder.transcripts.recordingNames().map(\.name) }
  }

  @Test("passes over one in which nothing was recorded, and names it where it was given itself")
  func neverBegun() throws {
    let empty = try stick.write("", to: "2A/laptop-1/20261121-131501-elektricien-Tulp.jsonl")
    let half = try stick.write("{\"weerwoord\":1", to: "2A/laptop-1/half.jsonl")
    #expect(try collect().errors == [])
    #expect(try collect([empty, half]).errors == [.emptyTranscript(empty), .cutOffOpening(half)])
  }

  @Test("takes finished recordings, says which laptop brought what, and erases the originals")
  func taken() throws {
    let one = try recording("2A/laptop-1")
    let two = try recording("2A/laptop-1", alias: "Roos")
    let three = try recording("2A/laptop-2", alias: "Lelie")
    let bytes = try [one, two, three].map { try TranscriptReader.bytes(of: $0) }
    let result = try collect()
    #expect(
      result.laptops == [
        .init(folder: stick.path + "/2A/laptop-1", taken: 2),
        .init(folder: stick.path + "/2A/laptop-2", taken: 1),
      ])
    #expect(result.errors.isEmpty && result.unfinished.isEmpty && result.notErased.isEmpty)
    // Their folder is called like a class.
    #expect(
      try collected == [
        "2A/20261121-131500-elektricien-Lelie.jsonl",
        "2A/20261121-131500-elektricien-Roos.jsonl",
        "2A/20261121-131500-elektricien-Tulp.jsonl",
      ])
    let copies = try collected.map {
      try TranscriptReader.bytes(of: folder.transcripts.folder.path(of: $0))
    }
    #expect(Set(copies) == Set(bytes))
    for path in [one, two, three] { #expect(!FileManager.default.fileExists(atPath: path)) }
    for name in try collected {
      #expect(try status(of: folder.transcripts.folder.path(of: name)).permissions == 0o400)
    }
    #expect(try status(of: folder.transcripts.path).permissions == 0o700)
  }

  @Test("a recording counts once, however often it is brought and whatever it is called")
  func once() throws {
    let path = try recording("laptop-1")
    let first = try collect(keepsOriginals: true)
    #expect((first.taken, first.known) == (1, 0))
    try FileManager.default.copyItem(atPath: path, toPath: stick.path + "/kopie.jsonl")
    let second = try collect()
    #expect((second.taken, second.known) == (0, 2))
    #expect(try collected == ["20261121-131500-elektricien-Tulp.jsonl"])
    // It is there already, so that its originals can go.
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: stick.path + "/kopie.jsonl"))
  }

  @Test("two recordings with one name are two")
  func sameName() throws {
    try recording("laptop-1", answers: 2)
    try recording("laptop-2", answers: 5)
    #expect(try collect().taken == 2)
    #expect(
      try collected == [
        "20261121-131500-elektricien-Tulp-2.jsonl", "20261121-131500-elektricien-Tulp.jsonl",
      ])
    #expect(
      try Set(collected.map { try answers(in: folder.transcripts.folder.path(of: $0)).count })
        == [2, 5])
  }

  @Test("a class that is named is the folder they go into; other names are refused")
  func className() throws {
    try recording("laptop-1")
    #expect(try collect(of: "2 havo").taken == 1)
    #expect(try collected == ["2 havo/20261121-131500-elektricien-Tulp.jsonl"])
    for name in ["", " ", "../2A", "2A/b", ".2A", "2A\u{1B}[2J", String(repeating: "a", count: 99)]
    {
      #expect(throws: ArchiveError.invalidClassName(name)) { try collect(of: name) }
    }
  }

  @Test("what is not finished, torn or broken stays where it is, and the rest comes")
  func left() throws {
    let good = try recording("laptop-1")
    let open = try recording("laptop-2", alias: "Roos", isFinished: false)
    let torn = try recording("laptop-3", alias: "Lelie", isFinished: false)
    let handle = try #require(FileHandle(forWritingAtPath: torn))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"n":4,"ms"#.utf8))
    let broken = try stick.write("{}\nrommel\n", to: "laptop-4/broken.jsonl")
    let result = try collect()
    #expect(result.taken == 1)
    #expect(result.unfinished == [open])
    #expect(Set(result.errors) == [.torn(torn), .notATranscript(broken)])
    #expect(!FileManager.default.fileExists(atPath: good))
    for path in [open, torn, broken] { #expect(FileManager.default.fileExists(atPath: path)) }
  }

  @Test("marks come along once, and go with the original; so do pages that were made of it")
  func marks() throws {
    let path = try recording("laptop-1")
    let mark = Mark(entry: 2, kind: .note, text: "Mooi gezegd", by: "docent", at: "2026-11-21")
    try MarksFile(beside: path).add(mark)
    try stick.write("<html>", to: "laptop-1/20261121-131500-elektricien-Tulp.strip.html")
    _ = try collect(keepsOriginals: true)
    #expect(try collect().known == 1)
    let copy = folder.transcripts.folder.path(of: try #require(collected.first))
    #expect(try MarksFile(beside: copy).read().marks == [mark])
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick.path + "/laptop-1") == [])
  }

  @Test("the folder of recordings itself is no stick: nothing is erased")
  func itself() throws {
    try recording("laptop-1")
    _ = try collect()
    let result = try collect([folder.transcripts.path, folder.path])
    #expect((result.taken, result.known) == (0, 0))
    #expect(try collected.count == 1)
  }

  @Test("dossiers with one alias and one code become one, and stay with their owners")
  func dossiers() throws {
    func lesson(_ day: Int) -> Dossier.Lesson {
      Dossier.Lesson(
        scenario: "elektricien", heading: "De elektricien", recorded: "2026-11-0\(day)T09:00:00Z")
    }
    let own = DossierFolder(in: laptop("laptop-1"))
    let code = try own.begin(Dossier(alias: "Tulp", lessons: [lesson(1)]))
    #expect(try collect().dossiers == 1)
    #expect(try collect().dossiers == 0)
    try own.add(lesson(2), to: "Tulp")
    let other = try DossierFolder(in: laptop("laptop-2")).begin(
      Dossier(alias: "Tulp", lessons: [lesson(3)]))
    #expect(try collect().dossiers == 2)
    let here = DossierFolder(in: folder.transcripts)
    #expect(try here.dossier(of: "Tulp", code: code.plain)?.lessons == [lesson(1), lesson(2)])
    #expect(try here.dossier(of: "Tulp", code: other.plain)?.lessons == [lesson(3)])
    #expect(try own.dossier(of: "Tulp", code: code.plain)?.lessons.count == 2)
  }

  @Test(
    "a full disk loses nothing: what did not fit stays on the stick",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func full() throws {
    let path = try recording("laptop-1", answers: 2000)
    let disk = try SmallDisk(bytes: 64 << 10)
    var collection = try RecordingCollection(
      into: TranscriptFolder(path: disk.path + "/Transcripts"))
    let result = try collection.take(from: [stick.path])
    #expect(result.errors == [.notCollected("20261121-131500-elektricien-Tulp.jsonl", .full)])
    #expect(result.taken == 0)
    #expect(try answers(in: path).count == 2000)
    #expect(try TranscriptFolder(path: disk.path + "/Transcripts").recordingNames().isEmpty)
  }

  @Test(
    "a stick that is read-only keeps its originals, which is said",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func readOnly() throws {
    let disk = try SmallDisk(bytes: 256 << 10)
    let original = try recording("laptop-1")
    let path = disk.path + "/20261121-131500-elektricien-Tulp.jsonl"
    try FileManager.default.copyItem(atPath: original, toPath: path)
    try disk.makeReadOnly()
    let result = try collect([disk.path])
    #expect(result.taken == 1)
    #expect(result.notErased == [path])
  }
}
