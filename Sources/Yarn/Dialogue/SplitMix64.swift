/// The seeded random generator of a script; its state is part of the dialogue's state.
///
/// Sebastiano Vigna's SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>, public domain).
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
  /// The name of the generator, for records that must be reproducible.
  public static let name = "splitmix64"

  /// The state; initially the seed.
  public private(set) var state: UInt64

  /// Makes a generator.
  public init(seed: UInt32) {
    state = UInt64(seed)
  }

  init(state: UInt64) {
    self.state = state
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func nextUnit() -> Float {
    Float(next() >> 40) / Float(1 << 24)
  }

  /// A whole number between two, both included.
  mutating func whole(from low: Float, to high: Float) -> Float {
    guard low < high, low > -1e9, high < 1e9 else { return low }
    let span = UInt64(Int64(high) - Int64(low)) + 1
    return Float(Int64(low) + Int64(next() % span))
  }
}
