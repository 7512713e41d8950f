import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Marks beside a recording")
struct MarksFileTests {
  let folder: TemporaryFolder
  let recording: String
  let marks: MarksFile

  init() throws {
    folder = try TemporaryFolder()
    recording = try folder.recording(answers: 3, ended: true)
    marks = MarksFile(beside: recording)
  }

  private func mark(_ entry: Int, _ note: String? = nil) -> Mark {
    Mark(
      entry: entry, kind: note == nil ? .mark : .note, text: note ?? "", by: "juf Anna",
      at: "2026-11-21T13:15:00Z")
  }

  @Test("stand in a file for one person alone; the recording never changes")
  func add() throws {
    #expect(try marks.read().marks == [])
    let before = try Data(contentsOf: URL(fileURLWithPath: recording))
    let rightsBefore = try rights(of: recording)
    try marks.add(mark(2))
    try marks.add(mark(3, "Let op:\n\u{1B}[31m \u{202E}"))
    #expect(marks.path == String(recording.dropLast(6)) + ".marks")
    #expect(try rights(of: marks.path) == "600")
    #expect(
      try contents(of: marks.path) == """
        {"entry":2,"kind":"mark","by":"juf Anna","at":"2026-11-21T13:15:00Z"}
        {"entry":3,"kind":"note","text":"Let op:\\n\\u001B[31m \\u202E","by":"juf Anna",\
        "at":"2026-11-21T13:15:00Z"}

        """)
    let read = try marks.read()
    #expect(read.marks == [mark(2), mark(3, "Let op:\n\u{1B}[31m \u{202E}")])
    #expect(read.problem == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: recording)) == before)
    #expect(try rights(of: recording) == rightsBefore)
  }

  @Test("changed by hand: good lines count, the others are named in one sentence, none is lost")
  func byHand() throws {
    let edited = """
      \u{FEFF}{"entry": 2, "kind": "mark"}\r
      dit is geen merk\r

      {"entry":0,"kind":"mark"}
      {"entry":4,"kind":"ster"}
      {"kind":"note","entry":1,"text":"zelf getypt","by":"Bo","at":"gisteren","kleur":"rood"}
      {"entry":3,"kind":"no
      """
    try edited.write(toFile: marks.path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: marks.path)
    let read = try marks.read()
    #expect(read.marks.map(\.entry) == [2, 1])
    #expect(read.marks.last?.text == "zelf getypt")
    let problem = try #require(read.problem)
    #expect(
      problem.dutch
        == "\(marks.path): regels 2, 4, 5, 7 zijn geen merk. Verbeter ze, of laat ze staan.")
    #expect(
      problem.english
        == "\(marks.path): lines 2, 4, 5, 7 are not marks. Mend them, or leave them.")
    try marks.add(mark(9))
    #expect(
      try contents(of: marks.path) == edited
        + "\n{\"entry\":9,\"kind\":\"mark\",\"by\":\"juf Anna\",\"at\":\"2026-11-21T13:15:00Z\"}\n")
    #expect(try rights(of: marks.path) == "600")
    #expect(try marks.read().marks.map(\.entry) == [2, 1, 9])
    try marks.remove(.mark, at: 2)
    #expect(try marks.read().marks.map(\.entry) == [1, 9])
    #expect(try contents(of: marks.path).hasPrefix("dit is geen merk\r\n"))
  }

  @Test("are thrown away with the recording; their folder is still one of recordings")
  func thrownAway() throws {
    let journal = try folder.transcripts.begin(opening(alias: "Ree"))
    let beside = MarksFile(beside: journal.path)
    try beside.add(mark(1))
    try marks.add(mark(1))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.transcripts.path)
    _ = try folder.transcripts.begin(opening(alias: "Bo"))
    try journal.throwAway()
    #expect(!FileManager.default.fileExists(atPath: beside.path))
    #expect(FileManager.default.fileExists(atPath: marks.path))
  }

  @Test("a file that cannot be written says so, and stays as it was")
  func notKept() throws {
    try FileManager.default.createDirectory(atPath: marks.path, withIntermediateDirectories: false)
    #expect(throws: ArchiveError.marksNotStored(marks.path, .folder)) { try marks.add(mark(1)) }
    #expect(throws: ArchiveError.unreadable(marks.path, .folder)) { try marks.read() }
  }
}
