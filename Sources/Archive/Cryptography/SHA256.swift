import CSodium

/// The hash function SHA-256 (FIPS 180-4), as libsodium computes it.
enum SHA256 {
  /// The 32-byte hash of some bytes.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    // The function always returns 0, and does not need `sodium_init`.
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
  }
}
