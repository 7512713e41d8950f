/// A 64-bit hash that is the same on every computer and in every version, because it is stored in
/// files.
///
/// It is not cryptographic: it does not resist deliberate collisions.
struct Fingerprint {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes and a terminator.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var word: UInt64 = 0
    var filled: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) << (8 * filled)
      filled += 1
      count += 1
      if filled == 8 {
        mix(word)
        word = 0
        filled = 0
      }
    }
    // The remaining bytes that do not fill a word, with the last one lowest.
    mix(word.byteSwapped >> (64 - 8 * filled))
    add(count)
  }

  /// Mixes eight bytes with one multiplication; ``add(_:)-(UInt64)`` mixes the result further.
  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x9FB2_1C65_1E98_DF25
    value ^= value >> 35
  }

  /// Adds the UTF-8 of a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a number with one round of SplitMix64.
  mutating func add(_ number: UInt64) {
    var mixed = (value ^ number) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ (mixed >> 31)
  }
}
