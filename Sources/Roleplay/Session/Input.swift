/// An input from a stage for the open cue. A cue may take several before its reply is complete.
public enum Input: Sendable, Hashable {
  /// Chooses an option by its line id; picks a note by its number from 1; or gives a number or a
  /// place on a line.
  case choose(String)
  /// Gives an answer, of which the last one counts, or one more note.
  case text(String)
  /// Gives the number of cards or hands that were counted; a later count replaces an earlier one.
  case tally(Tally)
  /// Gives one voter's option, by line id; it can change until the cue is closed.
  case ballot(voter: String, option: String)
  /// Withdraws a note by its number from 1, or with nil everything that was said.
  case withdraw(Int?)
  /// Replaces the text of a note, given by its number from 1; the text is empty if it was removed
  /// from a finished recording.
  case edit(Int, String)
  /// Moves a note, given by its number from 1, under a heading; an empty heading removes it from
  /// its heading.
  case group(Int, heading: String)
  /// Puts all items in order, by their line ids.
  case order([String])
  /// A withdrawn text that was removed from a finished recording. It counts as an empty text, with
  /// which no cue can be closed.
  case erased
  /// Closes the cue: until then, everything can change.
  case submit
}

/// A count of a room's answers.
public enum Tally: Sendable, Hashable {
  /// The number of people for each option, in the order of the options, or for each place on a
  /// line; or the points for each item to put in order.
  case counts([Int])
  /// Most people chose the option with this index; nobody counted.
  case most(Int)
  /// The options are equal; nobody counted.
  case equal
}
