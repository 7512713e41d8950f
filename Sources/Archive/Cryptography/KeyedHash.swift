import CSodium

/// The hash function BLAKE2b (RFC 7693) with a secret key, as libsodium computes it: without the key
/// nobody can compute a hash.
enum KeyedHash {
  /// The hash of some bytes.
  static func hash(_ bytes: [UInt8], key: SecretBytes, size: Int = 32) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: size)
    key.withBytes { place in
      // The function fails with impossible sizes only.
      _ = crypto_generichash(&hash, size, bytes, UInt64(bytes.count), place, key.count)
    }
    return hash
  }
}
