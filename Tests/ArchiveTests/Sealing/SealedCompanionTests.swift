import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("What stands beside a sealed recording")
struct SealedCompanionTests {
  private let sealed: SealedFolder

  init() throws {
    sealed = try SealedFolder()
  }

  private func mark(_ entry: Int, _ note: String) -> Mark {
    Mark(entry: entry, kind: .note, text: note, by: "juf Anna", at: "2026-11-21T13:15:00Z")
  }

  @Test("marks are sealed: read, added to and taken away with the passphrase only, whole each time")
  func marks() throws {
    let path = try sealed.recording(["een", "twee"], isEnded: true)
    let marks = MarksFile(beside: path)
    try marks.add(mark(1, "Geheimpje een"))
    try marks.add(mark(2, "Geheimpje twee"))
    #expect(!(try contents(of: marks.path).contains("Geheimpje")))
    #expect(try rights(of: marks.path) == "600")
    #expect(try marks.read().marks.map(\.text) == ["Geheimpje een", "Geheimpje twee"])
    try sealed.forget(marks.path)
    #expect(throws: ArchiveError.sealed(marks.path)) { try marks.read() }
    #expect(throws: ArchiveError.sealed(marks.path)) { try marks.add(mark(2, "drie")) }
    #expect(throws: ArchiveError.sealed(marks.path)) { try marks.remove(.note, at: 1) }
    #expect(try sealed.keys.open(SealedFolder.schoolPassphrase))
    defer { sealed.keys.close() }
    try marks.remove(.note, at: 1)
    #expect(try marks.read().marks.map(\.text) == ["Geheimpje twee"])
    try sealed.write(try sealed.lines(of: marks.path).dropLast(), to: marks.path)
    #expect(throws: ArchiveError.endMissing(marks.path)) { try marks.read() }
  }

  @Test("two who add and take away at once lose nothing of each other", arguments: [false, true])
  func together(isSealed: Bool) async throws {
    let folder = try TemporaryFolder()
    let path =
      isSealed
      ? try sealed.recording(["een"], isEnded: true)
      : folder.path + "/20260101-100000-proef-Ree.jsonl"
    let marks = MarksFile(beside: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in 0..<4 {
        group.addTask {
          for note in 0..<5 {
            try marks.add(mark(1, "\(person)-\(note)"))
            try marks.add(mark(2 + person, "weg"))
            try marks.remove(.note, at: 2 + person)
          }
        }
      }
      try await group.waitForAll()
    }
    let expected = (0..<4).flatMap { person in (0..<5).map { "\(person)-\($0)" } }
    #expect(try marks.read().marks.map(\.text).sorted() == expected)
  }

  @Test("marks made before sealing are read, and sealed when one is added; edited lines stay")
  func older() throws {
    let path = try sealed.recording(["een"], isEnded: true)
    let marks = MarksFile(beside: path)
    let line = #"{"entry":1,"kind":"note","text":"van eerder","by":"Bo","at":"toen"}"#
    try "geen merk\n\(line)".write(toFile: marks.path, atomically: true, encoding: .utf8)
    #expect(try marks.read().marks.map(\.text) == ["van eerder"])
    try marks.add(mark(1, "van nu"))
    #expect(!(try contents(of: marks.path).contains("van eerder")))
    let read = try marks.read()
    #expect(read.marks.map(\.text) == ["van eerder", "van nu"])
    #expect(read.problem == .invalidMarks(marks.path, lines: [1]))
  }

  @Test("marks of a recording that is not sealed are sealed where recordings are now, and stay so")
  func clearRecording() throws {
    let path = try sealed.recording(["een"])
    let clear = sealed.folder.path + "/Transcripts/20260101-100000-proef-Ree.jsonl"
    try "{}\n".write(toFile: clear, atomically: true, encoding: .utf8)
    let marks = MarksFile(beside: clear)
    try marks.add(mark(1, "Geheimpje"))
    #expect(!(try contents(of: marks.path).contains("Geheimpje")))
    for name in try FileManager.default.contentsOfDirectory(atPath: sealed.keys.path) {
      try FileManager.default.removeItem(atPath: sealed.keys.path + "/" + name)
    }
    try marks.add(mark(1, "nog een"))
    #expect(!(try contents(of: marks.path).contains("nog een")))
    #expect(try marks.read().marks.count == 2)
    #expect(MarksFile(beside: path).path != marks.path)
  }

  @Test("sealed marks are taken along by a collection that cannot open them")
  func collected() throws {
    let path = try sealed.recording(["een"], isEnded: true)
    try MarksFile(beside: path).add(mark(1, "Geheimpje"))
    try sealed.forget(MarksFile(beside: path).path)
    let copy = MarksFile(beside: sealed.folder.path + "/kopie.jsonl")
    #expect(try copy.take(sealed: MarksFile(beside: path)))
    #expect(try contents(of: copy.path) == contents(of: MarksFile(beside: path).path))
    #expect(try !copy.take(sealed: MarksFile(beside: path)))
  }

  @Test(
    "a page is sealed under another name, opened with the passphrase, and erased with the recording"
  )
  func page() throws {
    let path = try sealed.recording(["een"], isEnded: true)
    let page = GeneratedPages.path("na-de-avond", beside: path)
    let written = try SealedCompanion.write("Selma 06", to: page, beside: path, mark: "Weerwoord")
    #expect(written == page + ".sealed")
    #expect(!FileManager.default.fileExists(atPath: page))
    #expect(!(try contents(of: written).contains("Selma")))
    #expect(try rights(of: written) == "600")
    #expect(try SealedCompanion.text(at: written) == "Selma 06")
    _ = try SealedCompanion.write("Nog een", to: page, beside: path, mark: "Weerwoord")
    try sealed.forget(written)
    #expect(throws: ArchiveError.sealed(written)) { try SealedCompanion.text(at: written) }
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    defer { sealed.keys.close() }
    #expect(try SealedCompanion.text(at: written) == "Nog een")
    #expect(try RecordingCompanions.of(path).map(\.path) == [written])
    try RecordingCompanions.erase(beside: path)
    #expect(!FileManager.default.fileExists(atPath: written))
  }
}
