/// A number made of bytes, the same on every computer and in every version: it is kept in files.
///
/// Tells apart what came about by itself; no secret, and no defence against who wants two the same.
struct Fingerprint {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes, and that they end here.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      stir(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    stir(rest)
    add(UInt64(raw.count))
  }

  /// One multiplication for eight bytes; what it leaves apart is mixed at their end.
  private mutating func stir(_ word: UInt64) {
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
