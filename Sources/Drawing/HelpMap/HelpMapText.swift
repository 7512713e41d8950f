import Roleplay

/// The texts of a help map, besides the pupil's own words.
enum HelpMapText: Sendable, Phrase {
  case title, me, addSomebody, further
}
