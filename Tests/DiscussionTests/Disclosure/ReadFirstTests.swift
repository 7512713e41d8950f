import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Discussion

/// Notes that a teacher reads before anybody else sees them (`#read-first`).
@Suite("What a teacher is to read first")
struct ReadFirstTests {
  private let transcript = Transcript.proef([
    .notes(
      "g", Reply(texts: ["Dat is niks voor jou.", "Ik ken Ahmed."]), tags: ["read-first"]),
    .line("Je schreef: Ik ken Ahmed."), .ask("b", ["Ik ga kijken."]),
  ])

  private func words(of transcript: Transcript) -> String {
    String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
  }

  private func read(_ viewer: Viewer, in folder: RecordingsFolder, all: Bool = false) throws
    -> String
  {
    words(of: try Disclosure(to: viewer, withLeftOut: all).read(folder.path + "/een.jsonl"))
  }

  private func decide(
    _ verdict: Moderation.Verdict, _ words: String, in folder: RecordingsFolder
  ) throws {
    let text = try #require(
      folder.reading().openTexts(of: "proef").first { $0.words == words })
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    try desk.decide { $0.verdicts[text.key] = verdict }
  }

  @Test("stays hidden from class, files and board until it is read, also where a line repeats it")
  func unread() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    for viewer in [Viewer.class, .readers, .teacher] {
      let seen = try read(viewer, in: folder)
      #expect(!seen.contains("niks voor jou") && !seen.contains("Ahmed"), "\(viewer)")
      #expect(seen.contains("Ik ga kijken."))
    }
    #expect(try read(.readers, in: folder, all: true).contains("Ahmed"))
  }

  @Test("is seen once it is shown; what stays hidden stays so")
  func shown() throws {
    let folder = try RecordingsFolder()
    try folder.add(transcript, name: "een.jsonl")
    try decide(.shown(blanks: []), "Dat is niks voor jou.", in: folder)
    let seen = try read(.class, in: folder)
    #expect(seen.contains("niks voor jou") && !seen.contains("Ahmed"))
    try decide(.shown(blanks: [2]), "Ik ken Ahmed.", in: folder)
    let later = try read(.class, in: folder)
    #expect(later.contains("Ik ken […]") && !later.contains("Ahmed"))
  }

  @Test("whoever wrote it sees it in their turn, and a teacher what is for the two of them alone")
  func own() throws {
    let folder = try RecordingsFolder()
    var mine = transcript
    mine.entries[mine.entries.count - 1].kind = .end(.teacher)
    try folder.add(mine, name: "een.jsonl")
    let path = folder.path + "/een.jsonl"
    let turn = PupilsTurn(alias: mine.opening.alias, recordings: [path])
    #expect(try read(.pupil(turn), in: folder).contains("Ahmed"))
    let next = PupilsTurn(alias: "Ree", recordings: [path])
    #expect(try !read(.pupil(next), in: folder).contains("Ahmed"))
    #expect(try read(.teacher, in: folder).contains("Ahmed"))
    #expect(try !read(.class, in: folder).contains("Ahmed"))
  }
}
