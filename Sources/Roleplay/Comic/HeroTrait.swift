/// The traits of a comic's hero that a pupil chooses; none of them concerns body, origin or
/// religion.
public enum HeroTrait: String, Sendable, Hashable, CaseIterable {
  // In the pupil's own words.
  case name, power, strength, weakness, friend, motto
  // One of a few words each, which are never shown.
  case colour, second, emblem, cape, mask, stance
}
