import Roleplay

/// The texts of charts, besides the labels they are given.
enum ChartText: Sendable, Phrase {
  /// A part of a whole, as the number next to a bar: `12 (40%)`.
  case share(Int, of: Int)
  /// A part of the players, and the number of groups that gave the same answer.
  case shareOfPlayers(Int, of: Int, groups: Int)
  /// The answer of a bar and its count, as a sentence.
  case bar(String, Int, of: Int)
  case answers(Int)
  /// A group's answer and its count, as a sentence.
  case groupBar(group: String, String, Int, of: Int)
  /// A group whose numbers are not shown.
  case withheld(String)
  case before, after
  /// The number of people on a place, as a sentence.
  case stood(Int, on: Int)
  case nobodyStood
  /// The number of people whose place changed or stayed the same.
  case moved(up: Int, down: Int, stayed: Int)
  /// The number of people who came somewhere: single players, and groups that played together.
  case people(Int, groups: Int)
  case backTo(String, Int)
  case nothing
}
