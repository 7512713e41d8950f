/// What a teacher does with a room while a cue is open: the shell creates it, and a room's stage
/// carries it out.
public enum Direction: Sendable, Hashable {
  /// Closes the vote.
  case close
  /// Shows the result of the vote.
  case show
  /// Starts the vote again.
  case again
  /// Enters a count of cards.
  case count(Tally)
  /// Starts a discussion of a number of minutes.
  case talk(minutes: Int)
  /// Continues with the next cue.
  case next
}
