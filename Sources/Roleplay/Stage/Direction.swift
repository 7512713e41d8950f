/// What a teacher does with a room while a cue is open: the shell makes them, a room's stage obeys.
public enum Direction: Sendable, Hashable {
  /// No more votes.
  case close
  /// Shows what was voted.
  case show
  /// Votes once more.
  case again
  /// Cards were counted.
  case count(Tally)
  /// A talk of so many minutes.
  case talk(minutes: Int)
  /// On to the next cue.
  case next
}
