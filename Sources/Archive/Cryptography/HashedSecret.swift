import CSodium
import Roleplay

/// A secret as it may be kept: a key derived from it by a slow function, with a salt of its own.
struct HashedSecret {
  private let derivation: KeyDerivation
  private let salt: [UInt8]
  private let key: [UInt8]

  /// What stands in the way of reading a secret that was kept.
  enum ReadingError: Error {
    /// It is something else, or only a part of one.
    case damaged
    /// To check it would take more memory or time than ``KeyDerivation`` allows.
    case tooCostly
  }

  /// Derives a key from a secret, as new ones are; nil where there is no memory for it.
  init?(_ secret: String) {
    derivation = .current
    salt = Sodium.randomBytes(count: KeyDerivation.saltSize)
    guard let key = derivation.key(of: secret, salt: salt) else { return nil }
    self.key = key
  }

  /// Reads what ``kept`` wrote.
  init(kept text: String) throws(ReadingError) {
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

  /// What may be written to a disk: the function and its parameters, the salt, the key.
  var kept: String {
    (derivation.fields + [salt.hexadecimal, key.hexadecimal]).joined(separator: " ")
  }

  /// Whether it was derived in another way than new ones are.
  var isOutdated: Bool { derivation != .current }

  /// Whether this is the secret; nil where there is no memory to find out.
  func matches(_ secret: String) -> Bool? {
    guard let other = derivation.key(of: secret, salt: salt) else { return nil }
    // Takes as long wherever the two differ.
    return sodium_memcmp(other, key, key.count) == 0
  }
}
