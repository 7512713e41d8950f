import CSodium

/// The hash function SHA-256 (FIPS 180-4), as libsodium computes it.
enum SHA256 {
  /// The 32 bytes that stand for these.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // It answers 0 whatever it is given, and needs nothing of the library to be made ready.
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
  }
}
