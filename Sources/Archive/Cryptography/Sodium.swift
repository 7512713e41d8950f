import CSodium
import Glibc

/// The library libsodium, initialized before its first use.
enum Sodium {
  /// Whether the library can be used. It is initialized once, by the first thread that asks.
  static let isReady = sodium_init() >= 0

  /// The error where the library cannot be used.
  static let missing = DiskError.other(ENOSYS)

  /// Random bytes that are safe for cryptography.
  static func randomBytes(count: Int) -> [UInt8] {
    _ = isReady
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
