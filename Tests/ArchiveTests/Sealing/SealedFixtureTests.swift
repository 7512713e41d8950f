import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

/// Files with fixed keys, and what is in them. `.ci/open-sealed` made the expected texts: a second
/// program that knows the format from its page only.
@Suite("Sealed files of before are read byte for byte")
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

  @Test("another program opens what this one seals")
  func otherProgram() throws {
    let sealed = try SealedFolder()
    let path = try sealed.recording(["Ik wil bakker worden", "é 🙂"])
    let process = Process()
    process.executableURL = Self.folder.appendingPathComponent("../../../../.ci/open-sealed")
    process.arguments = [sealed.keys.privatePath(of: .school), path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(SealedFolder.schoolPassphrase.utf8))
    try input.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var reader = try TranscriptReader(path: path)
    #expect(printed == Data(TranscriptCoding.bytes(of: try reader.rest())))
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
