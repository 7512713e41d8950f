import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The keys of a folder of recordings")
struct SealingKeysTests {
  let sealed: SealedFolder

  init() throws {
    sealed = try SealedFolder()
  }

  private var privateKey: String { sealed.keys.privatePath(of: .teacher) }

  private func replace(_ text: String, with other: String) throws {
    let contents = try String(contentsOfFile: privateKey, encoding: .utf8)
    #expect(contents.contains(text))
    try Data(contents.replacingOccurrences(of: text, with: other).utf8)
      .write(to: URL(fileURLWithPath: privateKey))
    try FileManager.default.removeItem(atPath: sealed.keys.privatePath(of: .school))
  }

  @Test("are four files that only this account can read")
  func files() throws {
    #expect(
      try sealed.folder.names(in: "Transcripts/keys") == [
        "school.private", "school.public", "teacher.private", "teacher.public",
      ])
    #expect(try rights(of: sealed.keys.path) == "700")
    #expect(try rights(of: privateKey) == "600")
    #expect(try sealed.folder.names(in: "Transcripts") == ["keys"])
    #expect(try sealed.keys.fingerprints().map(\.name) == ["school", "teacher"])
  }

  @Test("are never replaced")
  func exist() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: privateKey))
    #expect(throws: ArchiveError.keysExist(sealed.keys.path)) {
      try sealed.keys.make([.teacher: SealedFolder.passphrase, .school: "weer iets anders"])
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: privateKey)) == before)
  }

  @Test("are not made with a short passphrase")
  func short() throws {
    let folder = try TemporaryFolder()
    let keys = SealingKeys(of: folder.transcripts)
    #expect(throws: ArchiveError.keyPassphraseTooShort) {
      try keys.make([.teacher: "elf tekens.", .school: SealedFolder.schoolPassphrase])
    }
    #expect(!keys.areThere)
  }

  @Test("an attempt that was interrupted leaves nothing, and is made anew")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let left = folder.transcripts.path + "/.keys.new"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: left + "/teacher.private"))
    #expect(!SealingKeys(of: folder.transcripts).areThere)
    try SealingKeys(of: folder.transcripts).make([
      .teacher: SealedFolder.passphrase, .school: SealedFolder.schoolPassphrase,
    ])
    #expect(try folder.names(in: "Transcripts") == ["keys"])
  }

  @Test("a damaged private key is said to be damaged")
  func damaged() throws {
    try replace(#""weerwoord":1"#, with: #""weerwoord":7"#)
    #expect(throws: ArchiveError.invalidPrivateKey(privateKey)) {
      try sealed.keys.open(SealedFolder.passphrase)
    }
  }

  @Test(
    "a private key that asks for absurd memory or time is not opened",
    arguments: [
      "argon2id 3 4194304", "argon2id 1000000 65536", "argon2id 3 99999999999999999999999",
    ])
  func absurd(derivation: String) throws {
    try replace("argon2id 3 65536", with: derivation)
    #expect(throws: ArchiveError.privateKeyTooCostly(privateKey)) {
      try sealed.keys.open(SealedFolder.passphrase)
    }
  }

  @Test(
    "a private key with impossible parameters is damaged", arguments: ["argon2id 0 65536", "md5"])
  func impossible(derivation: String) throws {
    try replace("argon2id 3 65536", with: derivation)
    #expect(throws: ArchiveError.invalidPrivateKey(privateKey)) {
      try sealed.keys.open(SealedFolder.passphrase)
    }
  }

  @Test("a private key whose public key was replaced is damaged")
  func otherPublicKey() throws {
    let own = try PublicKeyFile.key(at: sealed.keys.path + "/teacher.public")
    let other = try #require(KeyPair()).publicKey
    try replace(Base64.text(own.bytes), with: Base64.text(other.bytes))
    #expect(throws: ArchiveError.invalidPrivateKey(privateKey)) {
      try sealed.keys.open(SealedFolder.passphrase)
    }
  }

  @Test(
    "a public key of the wrong length is none",
    arguments: [0, 1, 31, 33, 64])
  func length(count: Int) throws {
    let path = sealed.keys.path + "/teacher.public"
    let text = Base64.text([UInt8](repeating: 7, count: count))
    try Data(#"{"public":"\#(text)","weerwoord":1}"#.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.invalidPublicKey(path)) { try sealed.keys.readers() }
  }
}
