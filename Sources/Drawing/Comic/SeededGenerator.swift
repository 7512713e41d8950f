import Roleplay

/// A pseudo-random number generator seeded with texts: the same texts always give the same numbers.
struct SeededGenerator: Sendable, Hashable {
  private var state: UInt64

  init(_ words: [String]) {
    // The FNV-1a hash of the texts.
    state = 0xCBF2_9CE4_8422_2325
    for word in words {
      for byte in word.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      state = (state ^ 0xFF) &* 0x100_0000_01B3
    }
  }

  /// A generator for a hero, seeded with all the answers about it.
  init(_ hero: Hero) {
    self.init([
      hero.name, hero.power, hero.strength, hero.weakness, hero.friend, hero.motto,
      hero.colour.rawValue, hero.second.rawValue, hero.emblem.rawValue, hero.cape.rawValue,
      hero.mask.rawValue, hero.stance.rawValue,
    ])
  }

  /// An independent generator for one part of the same hero.
  func about(_ words: String) -> SeededGenerator {
    var other = self
    for byte in words.utf8 { other.state = (other.state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return other
  }

  /// A random integer from 0 up to, but not including, a number.
  mutating func integer(below bound: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// A random number between two numbers.
  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(integer(below: 1001)) / 1000
  }
}
