/// What a pupil decides about the hero of a comic; nothing about body, origin or faith.
public enum HeroTrait: String, Sendable, Hashable, CaseIterable {
  // In the pupil's own words.
  case name, power, strength, weakness, friend, motto
  // One of a few words each, which are never shown.
  case colour, second, emblem, cape, mask, stance
}
