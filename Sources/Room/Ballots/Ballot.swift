import Roleplay

/// What one phone says to the open question; it may change until the vote is closed.
enum Ballot: Sendable, Hashable {
  /// An option's id, or a place on a line.
  case choice(String)
  /// Things in order, by their ids, the first one first.
  case order([String])
}

/// A phone that joined.
struct Seat: Sendable, Hashable {
  /// A random id of this evening.
  let id: String
  /// The group that it belongs to, if children and adults are told apart.
  var group: VoterGroup?
}
