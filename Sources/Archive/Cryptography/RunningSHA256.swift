import CSodium

/// The hash SHA-256 of bytes that come piece by piece.
struct RunningSHA256 {
  private var state = crypto_hash_sha256_state()

  /// A hash of nothing yet.
  init() {
    crypto_hash_sha256_init(&state)
  }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// Adds bytes.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { place in
      _ = crypto_hash_sha256_update(&state, place.baseAddress, UInt64(place.count))
    }
  }

  /// The hash of everything that was added so far; more may be added.
  var value: [UInt8] {
    var copy = state
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &hash)
    return hash
  }
}
