import Testing

@testable import Archive

@Suite("The teacher's passphrase")
struct TeacherPassphraseTests {
  let folder: TemporaryFolder
  /// Cheap, so that the tests are quick.
  private var passphrase: TeacherPassphrase {
    TeacherPassphrase(
      in: Folder(folder.path), cost: .init(rounds: 2, blockSize: 1, parallelism: 1))
  }
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

  @Test("is not kept itself, and never twice in the same way")
  func kept() throws {
    try passphrase.set("blauwe fiets")
    let first = try text(of: path)
    #expect(!first.contains("blauwe"))
    #expect(first.hasPrefix("scrypt 2 1 1 "))
    #expect(try rights(of: path) == "600")
    try passphrase.set("blauwe fiets")
    #expect(try text(of: path) != first)
  }

  @Test("is dear to guess where nobody says otherwise")
  func cost() throws {
    let usual = Settings(path: folder.path).passphrase
    try usual.set("blauwe fiets")
    #expect(try text(of: path).hasPrefix("scrypt 16384 8 5 "))
    #expect(try usual.matches("blauwe fiets"))
  }

  @Test("agrees with another program's scrypt")
  func oracle() throws {
    // Python: hashlib.scrypt(b"blauwe fiets", salt=bytes(range(16)), n=16, r=2, p=3, dklen=32)
    try folder.write(
      "scrypt 16 2 3 000102030405060708090a0b0c0d0e0f 6020104e6c02b2d3510f9dcc6fd38ee1808b47fb18cff3ee56c9b9368c18c35e\n",
      to: "passphrase")
    #expect(try passphrase.matches("blauwe fiets"))
  }

  @Test("must have some length")
  func short() throws {
    let problem = #expect(throws: ArchiveProblem.self) { try passphrase.set("1234567") }
    #expect(problem?.dutch == "Die wachtzin is te kort. Neem minstens 8 tekens.")
    #expect(!passphrase.isSet)
  }

  @Test(
    "stays shut where its file is broken",
    arguments: [
      "", "\n", "scrypt 2 1 1 00", "scrypt 2 1 1 00 ", "bcrypt 2 1 1 00 00", "scrypt 2 1 1 0g 00",
      "scrypt 9999999999 8 1 00 00", "scrypt 3 1 1 00 00", "scrypt -2 1 1 00 00",
      "scrypt 2 1 1 000 00",
    ])
  func broken(content: String) throws {
    try folder.write(content, to: "passphrase")
    #expect(passphrase.isSet)
    let problem = #expect(throws: ArchiveProblem.self) { try passphrase.matches("") }
    #expect(
      problem?.dutch == "De bewaarde wachtzin in \(path) is kapot. "
        + "Gooi dat bestand weg en kies een nieuwe wachtzin.")
  }
}
