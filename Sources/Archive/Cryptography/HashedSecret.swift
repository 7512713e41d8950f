import CSodium
import Roleplay

/// A secret as it is stored: a key derived from it by a deliberately slow function, with its own
/// salt.
struct HashedSecret {
  private let derivation: KeyDerivation
  private let salt: [UInt8]
  private let key: [UInt8]

  /// Why a stored secret cannot be read.
  enum ReadingError: Error {
    /// The text is not a complete stored secret.
    case damaged
    /// Checking the secret would take more memory or time than ``KeyDerivation`` allows.
    case tooCostly
  }

  /// Derives a key from a secret with the current function; nil if there is not enough memory.
  init?(_ secret: String) {
    derivation = .current
    salt = Sodium.randomBytes(count: KeyDerivation.saltSize)
    guard let key = derivation.key(of: secret, salt: salt) else { return nil }
    self.key = key
  }

  /// Reads the text that ``encoded`` wrote.
  init(encoded text: String) throws(ReadingError) {
    let fields = text.trimmed.split(separator: " ")
    guard fields.count > 2, let derivation = KeyDerivation(fields: fields.dropLast(2)),
      let salt = [UInt8](hexadecimal: fields[fields.count - 2]),
      salt.count == KeyDerivation.saltSize,
      let key = [UInt8](hexadecimal: fields[fields.count - 1]), key.count == KeyDerivation.keySize
    else { throw .damaged }
    guard derivation.isAffordable else { throw .tooCostly }
    self.derivation = derivation
    self.salt = salt
    self.key = key
  }

  /// The text to store: the function and its parameters, the salt, the key.
  var encoded: String {
    (derivation.fields + [salt.hexadecimal, key.hexadecimal]).joined(separator: " ")
  }

  /// Whether the key was derived with another function or other parameters than
  /// ``KeyDerivation/current``.
  var isOutdated: Bool { derivation != .current }

  /// Whether the secret is this text; nil if there is not enough memory to check.
  func matches(_ secret: String) -> Bool? {
    guard let other = derivation.key(of: secret, salt: salt) else { return nil }
    // Compares in constant time.
    return sodium_memcmp(other, key, key.count) == 0
  }
}
