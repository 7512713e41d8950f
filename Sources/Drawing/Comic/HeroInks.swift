import Roleplay

/// The colours of a hero.
struct HeroInks {
  /// The suit.
  let suit: Ink
  /// The suit in the shade.
  let suitShade: Ink
  /// Gloves, boots, cape and belt.
  let trim: Ink
  /// The same in the shade.
  let trimShade: Ink
  /// A light colour around the hero.
  let tint: Ink
  /// A light colour that matches it.
  let secondTint: Ink
  /// Dots and shapes behind the hero, between the light colour and the colour of the suit.
  let dots: Ink

  init(_ hero: Hero) {
    let first = Self.tones(hero.colour)
    // If both colours are the same, the trim has a darker tone of it.
    let second = hero.second == hero.colour ? Self.deep(hero.colour) : Self.tones(hero.second)
    suit = first.base
    suitShade = first.shade
    trim = second.base
    trimShade = second.shade
    tint = first.tint
    secondTint = hero.second == hero.colour ? .glow : second.tint
    func between(_ part: KeyPath<Ink, UInt8>) -> UInt8 {
      UInt8((Int(first.tint[keyPath: part]) * 3 + Int(first.base[keyPath: part])) / 4)
    }
    dots = Ink(
      name: first.base.name + "-dots", red: between(\.red), green: between(\.green),
      blue: between(\.blue))
  }

  /// The emblem on the chest: the darkest tone of the suit, to be legible on a light ground.
  var emblem: Ink { Self.isLight(suit) ? .ink : suitShade }

  private static func isLight(_ ink: Ink) -> Bool {
    Int(ink.red) * 3 + Int(ink.green) * 6 + Int(ink.blue) > 1700
  }

  /// A face has the colour of the paper.
  static let skin = Ink(name: "face", red: 0xFF, green: 0xFC, blue: 0xF6)
  /// The shade on surfaces with the colour of the paper.
  static let skinShade = Ink(name: "face-shade", red: 0xE6, green: 0xDF, blue: 0xD6)
  /// The clothes of people who are not heroes.
  static let cloth: [(Ink, Ink)] = [
    (
      Ink(name: "cloth-1", red: 0xC9, green: 0xD2, blue: 0xDA),
      Ink(name: "cloth-1-shade", red: 0xA3, green: 0xAF, blue: 0xBA)
    ),
    (
      Ink(name: "cloth-2", red: 0xE3, green: 0xD5, blue: 0xC0),
      Ink(name: "cloth-2-shade", red: 0xC4, green: 0xB2, blue: 0x97)
    ),
    (
      Ink(name: "cloth-3", red: 0xCF, green: 0xD8, blue: 0xC4),
      Ink(name: "cloth-3-shade", red: 0xAC, green: 0xB8, blue: 0x9D)
    ),
    (
      Ink(name: "cloth-4", red: 0xD9, green: 0xCC, blue: 0xD8),
      Ink(name: "cloth-4-shade", red: 0xB9, green: 0xA7, blue: 0xB8)
    ),
  ]
  static let trousers = Ink(name: "trousers", red: 0x5C, green: 0x66, blue: 0x72)
  static let trousersShade = Ink(name: "trousers-shade", red: 0x44, green: 0x4D, blue: 0x58)
  static let shadow = Ink(name: "shadow", red: 0x8D, green: 0x95, blue: 0xA1)
  static let caption = Ink(name: "caption", red: 0xFF, green: 0xF3, blue: 0xC9)

  private static func tones(_ colour: Hero.Colour) -> (base: Ink, shade: Ink, tint: Ink) {
    switch colour {
    case .blue: tones("blue", (0x2F, 0x72, 0xD6), (0x1C, 0x4E, 0x9E), (0xDC, 0xE9, 0xFA))
    case .red: tones("red", (0xDE, 0x3B, 0x37), (0xA6, 0x22, 0x24), (0xFB, 0xE0, 0xDC))
    case .green: tones("green", (0x2F, 0xA3, 0x5C), (0x1B, 0x73, 0x3F), (0xDB, 0xF1, 0xE0))
    case .yellow: tones("yellow", (0xF9, 0xC8, 0x2C), (0xD4, 0x97, 0x10), (0xFF, 0xF3, 0xCC))
    case .purple: tones("purple", (0x80, 0x4C, 0xC0), (0x5A, 0x31, 0x8E), (0xEB, 0xE1, 0xF7))
    case .orange: tones("orange", (0xF2, 0x84, 0x2B), (0xBF, 0x5B, 0x12), (0xFD, 0xE6, 0xD2))
    case .black: tones("black", (0x48, 0x4E, 0x5C), (0x2C, 0x30, 0x3A), (0xE6, 0xE8, 0xEC))
    }
  }

  private static func deep(_ colour: Hero.Colour) -> (base: Ink, shade: Ink, tint: Ink) {
    let tones = tones(colour)
    let shade = tones.shade
    let darker = Ink(
      name: shade.name + "-deep", red: shade.red / 4 * 3, green: shade.green / 4 * 3,
      blue: shade.blue / 4 * 3)
    return (shade, darker, tones.tint)
  }

  private typealias Parts = (UInt8, UInt8, UInt8)

  private static func tones(
    _ name: String, _ base: Parts, _ shade: Parts, _ tint: Parts
  ) -> (base: Ink, shade: Ink, tint: Ink) {
    func ink(_ end: String, _ parts: Parts) -> Ink {
      Ink(name: "hero-\(name)\(end)", red: parts.0, green: parts.1, blue: parts.2)
    }
    return (ink("", base), ink("-shade", shade), ink("-tint", tint))
  }
}
