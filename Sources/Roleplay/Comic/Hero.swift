/// The hero of a comic, as the pupil made it. What was left out, or is no known word, has a usual value.
public struct Hero: Sendable, Hashable {
  /// A colour of the suit.
  public enum Colour: String, Sendable, Hashable, CaseIterable {
    case blue, red, green, yellow, purple, orange, black
  }
  /// The sign on the chest.
  public enum Emblem: String, Sendable, Hashable, CaseIterable {
    case star, heart, lightning, book, hand, sun, wave, tree, key, bridge
  }
  /// How long the cape is.
  public enum Cape: String, Sendable, Hashable, CaseIterable {
    case long, short, none
  }
  /// What covers the face.
  public enum Mask: String, Sendable, Hashable, CaseIterable {
    case eyes, hood, none
  }
  /// How the hero likes to stand.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    case tall, calm, ready, open
  }

  /// What the hero is called; empty where nothing was said, as are the other words.
  public var name = ""
  /// What the hero can do.
  public var power = ""
  /// What makes the hero strong.
  public var strength = ""
  /// What is still hard.
  public var weakness = ""
  /// Who helps.
  public var friend = ""
  /// What the hero often says.
  public var motto = ""
  /// The colour of the suit.
  public var colour = Colour.blue
  /// The colour that goes with it.
  public var second = Colour.yellow
  /// The sign on the chest.
  public var emblem = Emblem.star
  /// The cape.
  public var cape = Cape.long
  /// The mask.
  public var mask = Mask.eyes
  /// The stance.
  public var stance = Stance.tall

  /// Makes a hero of whom nothing was said yet.
  public init() {}

  /// Takes a trait over; a word that is none of the known ones gives the usual one.
  public mutating func take(_ trait: HeroTrait, _ value: String) {
    let usual = Hero()
    switch trait {
    case .name: name = value.trimmed
    case .power: power = value.trimmed
    case .strength: strength = value.trimmed
    case .weakness: weakness = value.trimmed
    case .friend: friend = value.trimmed
    case .motto: motto = value.trimmed
    case .colour: colour = Colour(rawValue: value) ?? usual.colour
    case .second: second = Colour(rawValue: value) ?? usual.second
    case .emblem: emblem = Emblem(rawValue: value) ?? usual.emblem
    case .cape: cape = Cape(rawValue: value) ?? usual.cape
    case .mask: mask = Mask(rawValue: value) ?? usual.mask
    case .stance: stance = Stance(rawValue: value) ?? usual.stance
    }
  }
}
