import CSodium

/// A function that derives a key from a secret slowly, so that guessing the secret is expensive.
enum KeyDerivation: Equatable {
  /// Argon2id, used for new secrets.
  case argon2id(passes: Int, kibibytes: Int)
  /// scrypt, used by earlier versions.
  case scrypt(rounds: Int, blockSize: Int, parallelism: Int)

  /// The function for new secrets, with the parameters OWASP recommends: 19 MiB, 2 passes.
  static let current = KeyDerivation.argon2id(passes: 2, kibibytes: 19 << 10)

  /// The function where a copied file lets somebody guess without end, with the parameters RFC 9106
  /// recommends where memory is limited: 64 MiB, 3 passes.
  static let sealing = KeyDerivation.argon2id(passes: 3, kibibytes: 64 << 10)

  static let saltSize = Int(crypto_pwhash_SALTBYTES)
  static let keySize = 32

  // MARK: - As text

  /// Reads what ``fields`` wrote; nil if it is not a known function with valid parameters. The
  /// result may be too costly to compute: see ``isAffordable``.
  init?(fields: some Collection<Substring>) {
    // A number with more digits is read as the largest one: valid, but too costly.
    let numbers = fields.dropFirst().map { field in
      let isNumber = !field.isEmpty && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber ? Int(field) ?? .max : 0
    }
    guard numbers.allSatisfy({ $0 > 0 }) else { return nil }
    switch (fields.first, numbers.count) {
    case ("argon2id", 2):
      // The minimum memory of Argon2id.
      guard numbers[1] >= 8 else { return nil }
      self = .argon2id(passes: numbers[0], kibibytes: numbers[1])
    case ("scrypt", 3):
      // scrypt accepts only powers of two.
      guard numbers[0] > 1, numbers[0] == .max || numbers[0].nonzeroBitCount == 1 else {
        return nil
      }
      self = .scrypt(rounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    default: return nil
    }
  }

  /// The function and its parameters, as separate words.
  var fields: [String] {
    switch self {
    case .argon2id(let passes, let kibibytes): ["argon2id", "\(passes)", "\(kibibytes)"]
    case .scrypt(let rounds, let blockSize, let parallelism):
      ["scrypt", "\(rounds)", "\(blockSize)", "\(parallelism)"]
    }
  }

  // MARK: - Cost

  /// The most memory a stored secret may ask for, 64 MiB: more could stop the computer, and would
  /// not stop a thief.
  private static let maximumMemory = 64 << 20
  /// The most steps a stored secret may ask for, about 5 seconds. A step (argon2id fills a KiB,
  /// scrypt mixes 256 bytes) took 0.1 to 1.1 µs on a server of 2026, first use of the memory
  /// included; at 2.4 µs, for a laptop half as fast, 5 seconds are two million steps.
  private static let maximumSteps = 1 << 21

  /// Whether checking a secret takes at most 64 MiB and 5 seconds. ``current`` takes a fiftieth of
  /// that, the function of earlier versions a third.
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

  /// Whether the product of positive numbers is at most a limit, without overflowing.
  private static func isWithin(_ limit: Int, _ factors: Int...) -> Bool {
    var rest = limit
    for factor in factors { rest /= factor }
    return rest > 0
  }

  // MARK: - Keys

  /// Derives the key of a secret; nil if there is not enough memory.
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
