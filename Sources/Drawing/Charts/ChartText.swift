import Yarn

/// What charts say besides the words they are given.
enum ChartText: Sendable, Phrase {
  /// A part of a whole as a number beside a bar: `12 (40%)`.
  case share(Int, of: Int)
  /// How many of the players, and how many groups came along.
  case shareOfPlayers(Int, of: Int, groups: Int)
  /// A bar in a sentence.
  case bar(String, Int, of: Int)
  case answers(Int)
  /// How many in a group answered in a way, in a sentence.
  case groupBar(group: String, String, Int, of: Int)
  /// A group of which no figures are given.
  case withheld(String)
  case before, after
  /// How many stood on a place, in a sentence.
  case stood(Int, on: Int)
  case nobodyStood
  /// How many stand otherwise than before.
  case moved(up: Int, down: Int, stayed: Int)
  /// How many came somewhere: players, and groups that played together.
  case people(Int, groups: Int)
  case backTo(String, Int)
  case nothing
}
