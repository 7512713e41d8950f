/// The hero of a comic, as the pupil described it. A trait that is missing or unknown has its
/// default value.
public struct Hero: Sendable, Hashable {
  /// A colour of the suit.
  public enum Colour: String, Sendable, Hashable, CaseIterable {
    case blue, red, green, yellow, purple, orange, black
  }
  /// The emblem on the chest.
  public enum Emblem: String, Sendable, Hashable, CaseIterable {
    case star, heart, lightning, book, hand, sun, wave, tree, key, bridge
  }
  /// The length of the cape.
  public enum Cape: String, Sendable, Hashable, CaseIterable {
    case long, short, none
  }
  /// The mask on the face.
  public enum Mask: String, Sendable, Hashable, CaseIterable {
    case eyes, hood, none
  }
  /// The hero's usual posture.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    case tall, calm, ready, open
  }

  /// The hero's name; empty if the pupil gave none. The same holds for the other texts.
  public var name = ""
  /// The hero's power.
  public var power = ""
  /// What makes the hero strong.
  public var strength = ""
  /// What the hero still finds hard.
  public var weakness = ""
  /// The person who helps the hero.
  public var friend = ""
  /// The hero's motto.
  public var motto = ""
  /// The colour of the suit.
  public var colour = Colour.blue
  /// The second colour.
  public var second = Colour.yellow
  /// The emblem on the chest.
  public var emblem = Emblem.star
  /// The cape.
  public var cape = Cape.long
  /// The mask.
  public var mask = Mask.eyes
  /// The stance.
  public var stance = Stance.tall

  /// Makes a hero with default values.
  public init() {}

  /// Sets a trait. An unknown word sets the default value.
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
