import Crypto
import CryptoExtras
import FoundationEssentials
import Roleplay

/// A secret as it may be kept: a key derived from it by scrypt with a salt of its own.
struct HashedSecret {
  /// How dear scrypt makes a guess: the least OWASP advises, in 16 MB of memory.
  struct Cost: Sendable, Equatable {
    var rounds = 1 << 14
    var blockSize = 8
    var parallelism = 5

    /// Whether a file may ask for it: more would stop the computer, not a thief.
    var isReasonable: Bool {
      (2...1 << 20).contains(rounds) && (1...32).contains(blockSize)
        && (1...16).contains(parallelism)
    }
  }

  private let cost: Cost
  private let salt: [UInt8]
  private let key: SymmetricKey

  /// Derives a key from a secret; nil where there is no memory for it.
  init?(_ secret: String, cost: Cost) {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    guard let key = Self.key(of: secret, salt: salt, cost: cost) else { return nil }
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Reads what ``kept`` wrote; nil where it is something else.
  init?(kept text: String) {
    let fields = text.trimmed.split(separator: " ")
    guard fields.count == 6, fields[0] == "scrypt", let rounds = Int(fields[1]),
      let blockSize = Int(fields[2]), let parallelism = Int(fields[3]),
      let salt = [UInt8](hexadecimal: fields[4]), let key = [UInt8](hexadecimal: fields[5]),
      !key.isEmpty
    else { return nil }
    cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    guard cost.isReasonable else { return nil }
    self.salt = salt
    self.key = SymmetricKey(data: key)
  }

  /// What may be written to a disk.
  var kept: String {
    [
      "scrypt", "\(cost.rounds)", "\(cost.blockSize)", "\(cost.parallelism)", salt.hexadecimal,
      key.withUnsafeBytes { $0.hexadecimal },
    ].joined(separator: " ")
  }

  /// Whether this is the secret; nil where that cannot be found out.
  func matches(_ secret: String) -> Bool? {
    // Comparing two keys takes as long wherever they differ.
    Self.key(of: secret, salt: salt, cost: cost).map { $0 == key }
  }

  private static func key(of secret: String, salt: [UInt8], cost: Cost) -> SymmetricKey? {
    try? KDF.Scrypt.deriveKey(
      from: Array(secret.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
  }
}
