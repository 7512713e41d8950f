import Yarn

/// What a help map says besides the pupil's own words.
enum HelpMapText: Sendable, Phrase {
  case title, me, addSomebody, further
}
