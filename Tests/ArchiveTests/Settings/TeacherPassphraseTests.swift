import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("The teacher's passphrase")
struct TeacherPassphraseTests {
  let folder: TemporaryFolder
  private var passphrase: TeacherPassphrase { Settings(path: folder.path).passphrase }
  private var path: String { folder.path + "/passphrase" }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("opens with the passphrase that was set last, and with no other")
  func matching() throws {
    #expect(!passphrase.isSet)
    #expect(try !passphrase.matches(""))
    try passphrase.set("blauwe fiets")
    #expect(passphrase.isSet)
    #expect(try passphrase.matches("blauwe fiets"))
    for other in ["", "blauwe fiet", "Blauwe fiets", "blauwe fiets "] {
      #expect(try !passphrase.matches(other))
    }
    try passphrase.set("groene fiets")
    #expect(try !passphrase.matches("blauwe fiets"))
    #expect(try passphrase.matches("groene fiets"))
  }

  @Test("is the school's until this account has one, and the school's file is left alone")
  func school() throws {
    try folder.write(Self.earlier, to: "etc/passphrase")
    let settings = Settings(path: folder.path + "/own", school: folder.path + "/etc")
    #expect(settings.teacherAccess == .passphrase)
    #expect(settings.passphrase.path == folder.path + "/etc/passphrase")
    #expect(try settings.passphrase.matches("blauwe fiets"))
    #expect(try contents(of: folder.path + "/etc/passphrase") == Self.earlier)
    #expect(!settings.passphrase.path.hasSuffix("own/passphrase"))
    try settings.passphrase.set("groene fiets")
    #expect(settings.passphrase.path == folder.path + "/own/passphrase")
    #expect(try !settings.passphrase.matches("blauwe fiets"))
    #expect(try settings.passphrase.matches("groene fiets"))
  }

  @Test("is not kept itself, and never twice in the same way")
  func kept() throws {
    try passphrase.set("blauwe fiets")
    let first = try contents(of: path)
    #expect(!first.contains("blauwe"))
    #expect(first.hasPrefix("argon2id 2 19456 "))
    #expect(try rights(of: path) == "600")
    try passphrase.set("blauwe fiets")
    #expect(try contents(of: path) != first)
  }

  /// The whole file, as version 4eae3f6 kept "blauwe fiets".
  private static let earlier = """
    scrypt 16384 8 5 8f1f29779c9b412b83e7016eea3c04a5 \
    6b1c06b33fa55a2a7355bccb7f46445a83dd34258fe2217fa50650e23757e90e

    """

  @Test("that an earlier version kept still opens, and is then kept as new ones are")
  func renewal() throws {
    try folder.write(Self.earlier, to: "passphrase")
    #expect(try !passphrase.matches("groene fiets"))
    #expect(try contents(of: path) == Self.earlier)
    #expect(try passphrase.matches("blauwe fiets"))
    let renewed = try contents(of: path)
    #expect(renewed.hasPrefix("argon2id 2 19456 "))
    #expect(try rights(of: path) == "600")
    #expect(try passphrase.matches("blauwe fiets"))
    #expect(try !passphrase.matches("groene fiets"))
    #expect(try contents(of: path) == renewed, "once is enough")
  }

  @Test(
    "opens also where it cannot be kept anew",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func noRenewal() throws {
    for spoil in [SmallDisk.fill, SmallDisk.makeReadOnly] {
      let disk = try SmallDisk(bytes: 64 << 10)
      let path = disk.path + "/passphrase"
      try Data(Self.earlier.utf8).write(to: URL(fileURLWithPath: path))
      try spoil(disk)()
      let passphrase = Settings(path: disk.path).passphrase
      #expect(try passphrase.matches("blauwe fiets"))
      #expect(try !passphrase.matches("groene fiets"))
      #expect(try contents(of: path) == Self.earlier)
      #expect(throws: ArchiveError.self) { try passphrase.set("groene fiets") }
      #expect(try passphrase.matches("blauwe fiets"))
    }
  }

  @Test("must have some length")
  func short() throws {
    let problem = #expect(throws: ArchiveError.self) { try passphrase.set("1234567") }
    #expect(problem?.dutch == "Die wachtzin is te kort. Neem minstens 8 tekens.")
    #expect(!passphrase.isSet)
  }

  @Test("stays shut where its file is broken", arguments: ["", "scrypt 2 1 1 00 00", "argon2id 2"])
  func broken(content: String) throws {
    try folder.write(content, to: "passphrase")
    #expect(passphrase.isSet)
    let problem = #expect(throws: ArchiveError.invalidPassphrase(path)) {
      try passphrase.matches("")
    }
    #expect(
      problem?.dutch == "De bewaarde wachtzin is kapot. "
        + "Gooi het bestand \(path) weg. Kies dan een nieuwe wachtzin: typ docent wachtzin. "
        + "Alle opnamen blijven.")
  }

  @Test(
    "stays shut where its file asks too much",
    arguments: ["scrypt 1048576 32 16", "argon2id 9 99999"])
  func costly(parameters: String) throws {
    let rest = String(repeating: "5a", count: 16) + " " + String(repeating: "c3", count: 32)
    try folder.write("\(parameters) \(rest)\n", to: "passphrase")
    #expect(passphrase.isSet)
    #expect(throws: ArchiveError.passphraseTooCostly(path)) {
      try passphrase.matches("blauwe fiets")
    }
  }
}
