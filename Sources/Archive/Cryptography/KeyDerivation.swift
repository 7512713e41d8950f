import CSodium

/// A function that makes a key of a secret, slowly, so that guessing is dear.
enum KeyDerivation: Equatable {
  /// For new secrets.
  case argon2id(passes: Int, kibibytes: Int)
  /// What earlier versions used.
  case scrypt(rounds: Int, blockSize: Int, parallelism: Int)

  /// For new secrets, what OWASP advises: 19 MiB, gone through twice.
  static let current = KeyDerivation.argon2id(passes: 2, kibibytes: 19 << 10)

  static let saltSize = Int(crypto_pwhash_SALTBYTES)
  static let keySize = 32

  // MARK: - As text

  /// Reads what ``fields`` wrote; nil where it is something else. It need not be affordable.
  init?(fields: some Collection<Substring>) {
    // A number with more digits is read as the largest: it is one, and too costly.
    let numbers = fields.dropFirst().map { field in
      let isNumber = !field.isEmpty && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber ? Int(field) ?? .max : 0
    }
    guard numbers.allSatisfy({ $0 > 0 }) else { return nil }
    switch (fields.first, numbers.count) {
    case ("argon2id", 2):
      // The least that it can do with.
      guard numbers[1] >= 8 else { return nil }
      self = .argon2id(passes: numbers[0], kibibytes: numbers[1])
    case ("scrypt", 3):
      // It knows powers of two only.
      guard numbers[0] > 1, numbers[0] == .max || numbers[0].nonzeroBitCount == 1 else {
        return nil
      }
      self = .scrypt(rounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    default: return nil
    }
  }

  /// The function and its parameters, word by word.
  var fields: [String] {
    switch self {
    case .argon2id(let passes, let kibibytes): ["argon2id", "\(passes)", "\(kibibytes)"]
    case .scrypt(let rounds, let blockSize, let parallelism):
      ["scrypt", "\(rounds)", "\(blockSize)", "\(parallelism)"]
    }
  }

  // MARK: - Cost

  /// A file may ask for 64 MiB at most: more would stop the computer, not a thief.
  private static let maximumMemory = 64 << 20
  /// A file may ask for 5 seconds at most. A step (argon2id fills a KiB, scrypt mixes 256 bytes)
  /// took 0.1 to 1.1 µs on a server of 2026, memory that is touched for the first time included;
  /// at 2.4 µs, for a laptop half as fast, 5 seconds are two million of them.
  private static let maximumSteps = 1 << 21

  /// Whether checking a secret stays within 64 MiB and 5 seconds. What ``current`` asks is a fiftieth
  /// of that, what earlier versions asked a third.
  var isAffordable: Bool {
    switch self {
    case .argon2id(let passes, let kibibytes):
      Self.isWithin(Self.maximumMemory, kibibytes, 1024)
        && Self.isWithin(Self.maximumSteps, passes, kibibytes)
    case .scrypt(let rounds, let blockSize, let parallelism):
      Self.isWithin(Self.maximumSteps, rounds, blockSize, parallelism)
        && 128 * blockSize * (rounds + parallelism + 2) <= Self.maximumMemory
    }
  }

  /// Whether positive numbers multiplied stay within a limit, and no product overflows.
  private static func isWithin(_ limit: Int, _ factors: Int...) -> Bool {
    var rest = limit
    for factor in factors { rest /= factor }
    return rest > 0
  }

  // MARK: - Keys

  /// The key of a secret; nil where there is no memory for it.
  func key(of secret: String, salt: [UInt8]) -> [UInt8]? {
    guard Sodium.isReady else { return nil }
    let size = secret.utf8.count
    var key = [UInt8](repeating: 0, count: Self.keySize)
    let status =
      switch self {
      case .argon2id(let passes, let kibibytes):
        crypto_pwhash(
          &key, UInt64(key.count), secret, UInt64(size), salt, UInt64(passes), kibibytes * 1024,
          crypto_pwhash_ALG_ARGON2ID13)
      case .scrypt(let rounds, let blockSize, let parallelism):
        crypto_pwhash_scryptsalsa208sha256_ll(
          secret, size, salt, salt.count, UInt64(rounds), UInt32(blockSize),
          UInt32(parallelism), &key, key.count)
      }
    return status == 0 ? key : nil
  }
}
