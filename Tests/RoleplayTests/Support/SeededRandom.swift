/// Chance that is the same in every run (splitmix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  mutating func chance(_ one: Int) -> Bool {
    number(1...one) == 1
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// Words with all that is hard to write down: quotes, controls, emoji, overrides, nothing at all.
  mutating func text() -> String {
    let parts = [
      "Ik wil", " dat", "ë", "\"", "\\", "\n", "\t", "\r", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}",
      "\u{9B}", "\u{2028}", "\u{202E}", "\u{2066}", "👩🏽‍🔧", "مرحبا", "e\u{301}", "/", "{", "}", "€",
      "𝄞",
      "\u{A0}", "½", "\u{FEFF}", "”",
    ]
    return (0..<number(0...6)).map { _ in pick(parts) }.joined()
  }

  mutating func texts(_ maximum: Int) -> [String] {
    (0..<number(0...maximum)).map { _ in text() }
  }
}
