/// A 64-bit hash that is the same on every computer and in every version: it is kept in files.
///
/// Not cryptographic: it tells apart what came about by itself, and is no defence against somebody
/// who wants two to be the same.
struct Fingerprint {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes, and that they end here.
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
    // The bytes that fill no word of their own are taken with the last one lowest.
    mix(word.byteSwapped >> (64 - 8 * filled))
    add(count)
  }

  /// One multiplication for eight bytes; ``add(_:)-(UInt64)`` mixes what it leaves apart.
  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x9FB2_1C65_1E98_DF25
    value ^= value >> 35
  }

  /// Adds a text by its UTF-8.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a number: one round of SplitMix64's mixing.
  mutating func add(_ number: UInt64) {
    var mixed = (value ^ number) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ (mixed >> 31)
  }
}
