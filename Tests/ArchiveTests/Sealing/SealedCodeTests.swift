import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The codes of pupils open what is sealed")
struct SealedCodeTests {
  let sealed: SealedFolder

  init() throws {
    sealed = try SealedFolder()
  }

  @Test("the two words of a play open it, and it is resumed; a wrong code opens nothing")
  func play() throws {
    let journal = try sealed.transcripts.begin(opening())
    try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: "groene fiets"))
    try journal.append([answer(1, "een")])
    journal.release()
    try sealed.forget(journal.path)
    #expect(sealed.transcripts.openPlays.isEmpty)
    #expect(sealed.transcripts.sealedPlays == [journal.path])
    let file = PlayCodeFile(beside: journal.path)
    #expect(try !file.opens(PlayCode(typed: "rode fiets")))
    #expect(throws: ArchiveError.sealed(journal.path)) { try TranscriptReader(path: journal.path) }
    #expect(try file.opens(PlayCode(typed: "Groene Fiets")))
    #expect(sealed.transcripts.sealedPlays.isEmpty)
    #expect(sealed.transcripts.openPlays.map(\.path) == [journal.path])
    let (resumed, transcript) = try TranscriptFolder.resume(journal.path)
    #expect(transcript.entries.count == 1)
    try resumed.append([answer(2, "twee")])
    resumed.release()
    // What was added opens with the same code.
    try sealed.forget(journal.path)
    #expect(try file.opens(PlayCode(typed: "groene fiets")))
    #expect(try answers(in: journal.path) == ["een", "twee"])
  }

  @Test("a code opens no other pupil's play")
  func others() throws {
    var paths: [String] = []
    for code in ["groene fiets", "rode auto"] {
      let journal = try sealed.transcripts.begin(opening())
      try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: code))
      journal.release()
      try sealed.forget(journal.path)
      paths.append(journal.path)
    }
    let opened = try sealed.transcripts.recording(
      openedBy: PlayCode(typed: "rode auto"), among: paths, now: 1_800_000_000)
    #expect(opened == paths[1])
    #expect(throws: ArchiveError.sealed(paths[0])) { try TranscriptReader(path: paths[0]) }
  }

  @Test("a code that opens none counts once for all plays, which open again when time has passed")
  func counted() throws {
    var paths: [String] = []
    for code in ["groene fiets", "rode auto", "oude boot"] {
      let journal = try sealed.transcripts.begin(opening())
      try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: code))
      journal.release()
      try sealed.forget(journal.path)
      paths.append(journal.path)
    }
    let now = 1_800_000_000
    func opened(by typed: String, after seconds: Int) throws -> String? {
      try sealed.transcripts.recording(
        openedBy: PlayCode(typed: typed), among: paths, now: now + seconds)
    }
    // Who has a play of their own does not begin the count anew with its code.
    for guess in 1...3 {
      #expect(try opened(by: "geen idee", after: guess) == nil)
      if guess < 3 { #expect(try opened(by: "rode auto", after: guess) == paths[1]) }
    }
    #expect(throws: ArchiveError.codesClosed(minutes: 5)) {
      try opened(by: "groene fiets", after: 4)
    }
    #expect(throws: ArchiveError.codesClosed(minutes: 1)) {
      try opened(by: "groene fiets", after: 300)
    }
    #expect(sealed.transcripts.sealedPlays.count == 2)
    #expect(try opened(by: "groene fiets", after: 303) == paths[0])
    #expect(try opened(by: "nog niet", after: 304) == nil)
    #expect(throws: ArchiveError.codesClosed(minutes: 10)) {
      try opened(by: "oude boot", after: 305)
    }
    // A day later all is as before.
    for _ in 1...3 { #expect(try opened(by: "nog niet", after: 100_000) == nil) }
  }

  @Test("after three wrong codes only the teacher opens it, also when the program starts again")
  func wrongCodes() throws {
    let journal = try sealed.transcripts.begin(opening())
    try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: "groene fiets"))
    journal.release()
    try sealed.forget(journal.path)
    for _ in 1...3 { #expect(try !PlayCodeFile(beside: journal.path).opens(PlayCode(typed: "x"))) }
    #expect(try !PlayCodeFile(beside: journal.path).opens(PlayCode(typed: "groene fiets")))
    #expect(sealed.transcripts.sealedPlays.isEmpty)
    // The teacher can give a new code.
    #expect(throws: ArchiveError.sealed(journal.path)) {
      try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: "lange trein"))
    }
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    try PlayCodeFile(beside: journal.path).keep(PlayCode(typed: "lange trein"))
    sealed.keys.close()
    #expect(try PlayCodeFile(beside: journal.path).opens(PlayCode(typed: "lange trein")))
    #expect(try TranscriptReader(path: journal.path).opening.alias == "Tulp")
  }

  @Test("a finished play does not open with its two words, nor with a copy of their file")
  func finished() throws {
    let journal = try sealed.transcripts.begin(opening())
    let file = PlayCodeFile(beside: journal.path)
    try file.keep(PlayCode(typed: "groene fiets"))
    let copy = try Data(contentsOf: URL(fileURLWithPath: file.path))
    try journal.append([end(1)])
    try journal.finish()
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try copy.write(to: URL(fileURLWithPath: file.path))
    try sealed.forget(journal.path)
    #expect(try file.opens(PlayCode(typed: "groene fiets")))
    #expect(throws: ArchiveError.sealed(journal.path)) { try TranscriptReader(path: journal.path) }
  }

  @Test("a code file with absurd parameters opens nothing")
  func absurd() throws {
    let journal = try sealed.transcripts.begin(opening())
    let file = PlayCodeFile(beside: journal.path)
    try file.keep(PlayCode(typed: "groene fiets"))
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "argon2id 3 65536", with: "argon2id 3 9999999").utf8)
      .write(to: URL(fileURLWithPath: file.path))
    #expect(try !file.opens(PlayCode(typed: "groene fiets")))
  }

  private func lesson(_ recorded: String = "2026-11-21T13:15:00Z") -> Dossier.Lesson {
    Dossier.Lesson(scenario: "elektricien", heading: "De elektricien", recorded: recorded)
  }

  @Test("the code of a dossier opens the dossier and the recordings in it, and nobody else's does")
  func dossier() throws {
    let journal = try sealed.transcripts.begin(opening())
    try journal.append([end(1)])
    try journal.finish()
    let dossiers = DossierFolder(in: sealed.transcripts)
    let code = try dossiers.begin(
      Dossier(alias: "Tulp", lessons: [lesson()]), recording: journal.path)
    let names = try sealed.folder.names(in: "Transcripts/dossiers").filter { $0.hasSuffix(".json") }
    #expect(names.count == 1)
    let path = sealed.transcripts.path + "/dossiers/" + names[0]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("ulp") && !text.contains("elektricien"))
    #expect(!names[0].lowercased().contains("tulp"))
    try sealed.forget(path)
    try sealed.forget(journal.path)

    #expect(dossiers.contains("tulp") && !dossiers.contains("Roos"))
    #expect(dossiers.aliases.isEmpty)
    #expect(throws: ArchiveError.sealed(path)) { try dossiers.dossier(of: "Tulp") }
    #expect(try dossiers.open("Tulp", code: "CCC CCC") == nil)
    #expect(throws: ArchiveError.sealed(journal.path)) { try TranscriptReader(path: journal.path) }
    let opened = try #require(try dossiers.open("Tulp", code: code.description))
    #expect(opened.dossier.lessons.count == 1)
    #expect(try TranscriptReader(path: journal.path).opening.alias == "Tulp")
    // What is added opens with the same code, and for the teacher.
    try dossiers.add(lesson("2026-11-22T13:15:00Z"), to: "Tulp", key: opened.key)
    let now = try #require(
      try sealed.folder.names(in: "Transcripts/dossiers").first { $0.hasSuffix(".json") })
    try sealed.forget(sealed.transcripts.path + "/dossiers/" + now)
    #expect(try sealed.keys.open(SealedFolder.passphrase))
    #expect(try dossiers.dossier(of: "Tulp").lessons.count == 2)
    #expect(dossiers.aliases == ["Tulp"])
    let new = try dossiers.renewCode(of: "Tulp")
    #expect(try dossiers.open("Tulp", code: code.description) == nil)
    #expect(try dossiers.open("Tulp", code: new.description)?.dossier.lessons.count == 2)
  }

  @Test("after three wrong codes a dossier waits, and the count does not say whose it is")
  func attempts() throws {
    let dossiers = DossierFolder(in: sealed.transcripts)
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson()]))
    for _ in 1...3 { #expect(try dossiers.open("tulp", code: "CCC CCC") == nil) }
    #expect(dossiers.isClosed("Tulp"))
    #expect(throws: ArchiveError.dossierClosed("Tulp")) {
      try dossiers.open("Tulp", code: code.description)
    }
    let names = try sealed.folder.names(in: "Transcripts/dossiers")
    #expect(names.contains { $0.hasSuffix(CodeAttempts.suffix) })
    #expect(!names.contains { $0.lowercased().contains("tulp") })
  }

  @Test("a dossier made before sealing is sealed when its code is given")
  func earlierDossier() throws {
    let folder = try TemporaryFolder()
    let dossiers = DossierFolder(in: folder.transcripts)
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson()]))
    try SealingKeys(of: folder.transcripts).make([
      .teacher: SealedFolder.passphrase, .school: SealedFolder.schoolPassphrase,
    ])
    #expect(try dossiers.open("Tulp", code: code.description)?.dossier.lessons.count == 1)
    let names = try folder.names(in: "Transcripts/dossiers").filter { $0.hasSuffix(".json") }
    #expect(names.count == 1 && !names[0].contains("tulp"))
    #expect(try dossiers.open("Tulp", code: code.description)?.dossier.lessons.count == 1)
  }
}
