import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

/// Files with fixed keys, and what is in them. `.ci/open-sealed` made the expected texts: a second
/// program that knows the format from its page only.
@Suite("Sealed files that were made earlier are read byte for byte")
struct SealedFixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/sealed")

  /// A copy of the files: a folder of recordings with its keys.
  private func copied() throws -> (TemporaryFolder, TranscriptFolder) {
    let folder = try TemporaryFolder()
    let transcripts = folder.transcripts
    try FileManager.default.copyItem(atPath: Self.folder.path, toPath: transcripts.path)
    return (folder, transcripts)
  }

  @Test(
    "a recording that was played on, and a finished one",
    arguments: ["open", "finished"],
    [SealedFolder.passphrase, SealedFolder.schoolPassphrase])
  func files(name: String, passphrase: String) throws {
    let (folder, transcripts) = try copied()
    defer { withExtendedLifetime(folder) {} }
    #expect(try SealingKeys(of: transcripts).open(passphrase))
    var reader = try TranscriptReader(path: transcripts.path + "/\(name).jsonl")
    let transcript = try reader.rest()
    #expect(!reader.isTorn && !reader.isEndMissing && reader.isSealed)
    let expected = try Data(
      contentsOf: Self.folder.appendingPathComponent("\(name).expected"))
    #expect(Data(TranscriptCoding.bytes(of: transcript)) == expected)
    #expect((transcript.visibility != nil) == (name == "finished"))
  }

  @Test("what phones said, marks, and the page after an evening")
  func companions() throws {
    let (folder, transcripts) = try copied()
    defer { withExtendedLifetime(folder) {} }
    #expect(try SealingKeys(of: transcripts).open(SealedFolder.passphrase))
    let ballots = try BallotFile(beside: transcripts.path + "/open.jsonl").lines()
    #expect(Data(ballots.flatMap { $0 + [0x0A] }) == (try Self.expected("open.ballots")))
    let marks = try MarksFile(beside: transcripts.path + "/finished.jsonl").read()
    try Self.expected("finished.marks")
      .write(to: URL(fileURLWithPath: transcripts.path + "/clear.marks"))
    #expect(marks.problem == nil && marks.marks.count == 2)
    #expect(marks.marks == (try MarksFile(beside: transcripts.path + "/clear.jsonl").read().marks))
    let page = try SealedCompanion.text(at: transcripts.path + "/" + Self.page)
    #expect(Data(page.utf8) == (try Self.expected("finished.na-de-avond.html")))
  }

  @Test("a dossier, with a passphrase; with its code, which opens its recordings too")
  func dossier() throws {
    let (folder, transcripts) = try copied()
    defer { withExtendedLifetime(folder) {} }
    let dossiers = DossierFolder(in: transcripts)
    let recording = transcripts.path + "/finished.jsonl"
    for path in [recording, transcripts.path + "/" + Self.dossierName] {
      OpenKeys.shared.remove(recording: try #require(SealedHeader(at: path)).id)
    }
    #expect(dossiers.contains("tulp"))
    #expect(try dossiers.dossier(of: "Tulp", code: "KRT 4WN") == nil)
    let opened = try #require(try dossiers.dossier(of: "Tulp", code: "krt 4wm"))
    let expected = try Self.expected("dossier")
    #expect(opened.lessons.map(\.words) == [["beker"]])
    #expect(Data(try DossierFile(at: transcripts.path + "/" + Self.dossierName).json) == expected)
    #expect(try TranscriptReader(path: recording).opening.alias == "Tulp")
  }

  @Test("the two words of a play that is not finished")
  func playCode() throws {
    let (folder, transcripts) = try copied()
    defer { withExtendedLifetime(folder) {} }
    let recording = transcripts.path + "/open.jsonl"
    OpenKeys.shared.remove(recording: try #require(SealedHeader(at: recording)).id)
    #expect(try !PlayCodeFile(beside: recording).opens(PlayCode(typed: "rode fiets")))
    #expect(try PlayCodeFile(beside: recording).opens(PlayCode(typed: "Groene Fiets")))
    #expect(try TranscriptReader(path: recording).opening.alias == "Tulp")
  }

  @Test("another program opens what this one seals")
  func otherProgram() throws {
    let sealed = try SealedFolder()
    let path = try sealed.recording(["Ik wil bakker worden", "é 🙂"])
    let printed = try opened(
      path, key: sealed.keys.privatePath(of: .school), SealedFolder.schoolPassphrase)
    var reader = try TranscriptReader(path: path)
    #expect(printed == Data(TranscriptCoding.bytes(of: try reader.rest())))
  }

  @Test(
    "another program opens each kind of file, with a passphrase or a code",
    arguments: [
      ("keys/teacher.private", SealedFolder.passphrase, "open.ballots", "open.ballots"),
      ("keys/school.private", SealedFolder.schoolPassphrase, "finished.marks", "finished.marks"),
      ("keys/teacher.private", SealedFolder.passphrase, page, "finished.na-de-avond.html"),
      ("keys/teacher.private", SealedFolder.passphrase, dossierName, "dossier"),
      (dossierName, "krt 4wm", dossierName, "dossier"),
      ("open.code", "Groene fiets", "open.jsonl", "open"),
    ])
  func otherKinds(key: String, secret: String, file: String, expected: String) throws {
    let folder = Self.folder.path + "/"
    #expect(try opened(folder + file, key: folder + key, secret) == (try Self.expected(expected)))
  }

  private static let page = "finished.na-de-avond.html.sealed"
  /// The only dossier.
  private static let dossierName: String = {
    let dossiers = folder.appendingPathComponent("dossiers").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: dossiers)) ?? []
    return "dossiers/" + (names.first { $0.hasSuffix(".json") } ?? "")
  }()

  private static func expected(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name + ".expected"))
  }

  /// What `.ci/open-sealed` prints of a file.
  private func opened(_ path: String, key: String, _ secret: String) throws -> Data {
    let process = Process()
    process.executableURL = Self.folder.appendingPathComponent("../../../../.ci/open-sealed")
    process.arguments = [key, path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(secret.utf8))
    try input.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return printed
  }

  @Test("the key pair of a code")
  func code() throws {
    let lock = try CodeLock(encoded: Self.lock)
    #expect(lock.encoded == Self.lock)
    #expect(try lock.keyPair(of: "rodefiets") == nil)
    let pair = try #require(try lock.keyPair(of: "groenefiets"))
    #expect(pair.secret.copy.hexadecimal == Self.privateKey)
  }

  private static let lock =
    "x25519 argon2id 3 65536 000102030405060708090a0b0c0d0e0f 13d944c34857716efda6d8b42bd2306190750b2d87c4f44b9ad491c687c6844f"
  private static let privateKey =
    "54cbd67040d791375365ec936206aa5f846bfa71b6c5d2ef552fad5c8df572b7"
}
