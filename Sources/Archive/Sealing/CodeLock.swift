import CSodium
import Roleplay

/// A pupil's code as it is stored in a folder of sealed recordings: not its hash, but a public key
/// that follows from the code, so that something can be sealed for whoever knows the code.
struct CodeLock: Sendable {
  private static let name: Substring = "x25519"

  private let derivation: KeyDerivation
  private let salt: [UInt8]
  let publicKey: PublicKey

  /// Makes the lock of a new code; nil if there is not enough memory.
  init?(_ code: String) {
    let salt = Sodium.randomBytes(count: KeyDerivation.saltSize)
    guard let pair = Self.pair(of: code, .sealing, salt: salt) else { return nil }
    self.salt = salt
    derivation = .sealing
    publicKey = pair.publicKey
  }

  /// Reads the text that ``encoded`` wrote.
  init(encoded text: String) throws(HashedSecret.ReadingError) {
    let fields = text.trimmed.split(separator: " ")
    guard fields.count > 3, fields.first == Self.name,
      let derivation = KeyDerivation(fields: fields.dropFirst().dropLast(2)),
      let salt = [UInt8](hexadecimal: fields[fields.count - 2]),
      salt.count == KeyDerivation.saltSize,
      let publicKey = [UInt8](hexadecimal: fields[fields.count - 1]).flatMap(PublicKey.init)
    else { throw .damaged }
    guard derivation.isAffordable else { throw .tooCostly }
    self.derivation = derivation
    self.salt = salt
    self.publicKey = publicKey
  }

  /// Whether a stored text is a lock, and not a ``HashedSecret``.
  static func isLock(_ text: String) -> Bool { text.hasPrefix(name + " ") }

  /// The text to store: the function and its parameters, the salt, the public key.
  var encoded: String {
    ([String(Self.name)] + derivation.fields + [salt.hexadecimal, publicKey.bytes.hexadecimal])
      .joined(separator: " ")
  }

  /// The key pair of a code; nil if the code is wrong.
  ///
  /// - Throws: ``DiskError/noMemory`` if there is not enough memory to compute it.
  func keyPair(of code: String) throws(DiskError) -> KeyPair? {
    guard let pair = Self.pair(of: code, derivation, salt: salt) else { throw .noMemory }
    return pair.publicKey == publicKey ? pair : nil
  }

  private static func pair(
    of code: String, _ derivation: KeyDerivation, salt: [UInt8]
  ) -> KeyPair? {
    guard var seed = derivation.key(of: code, salt: salt) else { return nil }
    defer { sodium_memzero(&seed, seed.count) }
    return KeyPair(seed: seed)
  }
}
