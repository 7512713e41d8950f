import Testing

@testable import Archive

@Suite("A secret as it is kept")
struct HashedSecretTests {
  // Of these only the size is right.
  private static let salt = String(repeating: "5a", count: 16)
  private static let key = String(repeating: "c3", count: 32)

  @Test("opens with itself and with nothing else, whatever letters it has")
  func matching() throws {
    for secret in ["blauwe fiets", "", "ኣማርኛ 🚲", "a\u{0}b", String(repeating: "x", count: 5000)] {
      let kept = try HashedSecret(encoded: try #require(HashedSecret(secret)).encoded)
      #expect(kept.matches(secret) == true)
      #expect(kept.matches(secret + "x") == false)
      #expect(kept.matches("a") == false)
      #expect(!kept.isOutdated)
    }
  }

  @Test("says the function, its passes and its KiB, and is never kept twice in the same way")
  func kept() throws {
    let first = try #require(HashedSecret("blauwe fiets")?.encoded)
    #expect(first.wholeMatch(of: /argon2id 2 19456 [0-9a-f]{32} [0-9a-f]{64}/) != nil)
    #expect(try #require(HashedSecret("blauwe fiets")).encoded != first)
  }

  @Test(
    "agrees with other programs",
    arguments: [
      // Python: hashlib.scrypt(b"blauwe fiets", salt=bytes(range(16)), n=16, r=2, p=3, dklen=32)
      "scrypt 16 2 3 000102030405060708090a0b0c0d0e0f "
        + "6020104e6c02b2d3510f9dcc6fd38ee1808b47fb18cff3ee56c9b9368c18c35e",
      // Python, argon2-cffi: hash_secret_raw(b"blauwe fiets", bytes(range(16)), time_cost=3,
      // memory_cost=64, parallelism=1, hash_len=32, type=Type.ID)
      "argon2id 3 64 000102030405060708090a0b0c0d0e0f "
        + "5e7a1c725ce01d925d270d3fa63ea12a606768362f645d34257b2e521ae40b48",
    ])
  func oracle(kept: String) throws {
    let secret = try HashedSecret(encoded: kept)
    #expect(secret.matches("blauwe fiets") == true)
    #expect(secret.matches("groene fiets") == false)
    #expect(secret.isOutdated)
    #expect(secret.encoded == kept)
  }

  @Test(
    "is damaged where it is something else, or a part is missing",
    arguments: [
      "", "\n", "scrypt", "scrypt 2 1 1", "scrypt 2 1 1 00 00", "bcrypt 2 1 1 SALT KEY",
      "scrypt 3 1 1 SALT KEY", "scrypt 1 1 1 SALT KEY", "scrypt 0 1 1 SALT KEY",
      "scrypt 2 0 1 SALT KEY", "scrypt -2 1 1 SALT KEY", "scrypt +2 1 1 SALT KEY",
      "scrypt 2 1 SALT KEY", "scrypt 2 1 1 1 SALT KEY", "scrypt 2 1 1 KEY SALT",
      "scrypt 2 1 1 00SALT KEY", "scrypt 2 1 1 SALT KEY0", "scrypt 2 1 1 SALT KEYgg",
      "scrypt 2 1 1 SALT KEY 00", "scrypt 2 1 1 SALT", "argon2id SALT KEY", "argon2id 2 SALT KEY",
      "argon2id 2 19456 1 SALT KEY", "argon2id 0 19456 SALT KEY", "argon2id 2 7 SALT KEY",
      "argon2id 2 19456 SALT 00", "argon2id 2 19456", "argon2i 2 19456 SALT KEY",
      "Argon2id 2 19456 SALT KEY",
    ])
  func damaged(kept: String) {
    let kept = kept.replacing("SALT", with: Self.salt).replacing("KEY", with: Self.key)
    #expect(throws: HashedSecret.ReadingError.damaged) { try HashedSecret(encoded: kept) }
  }

  @Test(
    "is refused where checking it takes more than 64 MiB or 5 seconds",
    arguments: [
      // Memory: one step beyond the limit.
      "scrypt 65536 8 1", "scrypt 131072 4 1", "argon2id 1 65537",
      // Time: with little memory.
      "scrypt 2 1 2097152", "scrypt 1024 1 4096", "argon2id 262145 8", "argon2id 33 65536",
      // Numbers that overflow.
      "scrypt 9223372036854775808 1 1", "scrypt 4611686018427387904 2 4",
      "scrypt 4294967296 4294967296 4294967296", "scrypt 2 9223372036854775807 1",
      "scrypt 2 1 99999999999999999999", "argon2id 4294967296 19456",
      "argon2id 1 9223372036854775807", "argon2id 9223372036854775807 9223372036854775807",
    ])
  func tooCostly(parameters: String) {
    #expect(throws: HashedSecret.ReadingError.tooCostly) {
      try HashedSecret(encoded: "\(parameters) \(Self.salt) \(Self.key)")
    }
  }

  @Test(
    "is checked up to that limit",
    arguments: ["scrypt 32768 8 1", "argon2id 1 65536", "argon2id 2 19456", "scrypt 16384 8 5"])
  func affordable(parameters: String) throws {
    let secret = try HashedSecret(encoded: "\(parameters) \(Self.salt) \(Self.key)")
    #expect(secret.matches("blauwe fiets") == false)
  }
}
