import CSodium

/// The library libsodium, which is made ready before it is first used.
enum Sodium {
  /// Whether it can be used; made ready the first time somebody asks, by one thread alone.
  static let isReady = sodium_init() >= 0

  /// Bytes that nobody can foretell.
  static func randomBytes(count: Int) -> [UInt8] {
    _ = isReady
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
