/// One thing a stage says about the open cue; a cue may take several before its reply is complete.
public enum Input: Sendable, Hashable {
  /// Chooses an option, by its line id; for notes, picks one, by its number from 1; for a number or
  /// a place on a line, that number.
  case choose(String)
  /// An answer (the last one counts), or one more note.
  case text(String)
  /// Cards or hands that were counted; a later count corrects an earlier one.
  case tally(Tally)
  /// One voter's choice of an option, by line id; may change until the cue closes.
  case ballot(voter: String, option: String)
  /// Takes back: a note, by its number from 1, or without a number all that was said.
  case withdraw(Int?)
  /// Other words for a note, by its number from 1; none where they are gone from a sealed recording.
  case edit(Int, String)
  /// Puts a note, by its number from 1, under a heading; under none where that is empty.
  case group(Int, heading: String)
  /// Puts things in order, the first one first: all of them, by their line ids.
  case order([String])
  /// Words that were withdrawn, and are gone from a sealed recording: counts as a text, but an empty
  /// one, so that no cue can be closed with it.
  case erased
  /// Closes the cue: until then everything may change.
  case submit
}

/// A count of a room's answers to a choice.
public enum Tally: Sendable, Hashable {
  /// How many chose each option, in the order of the options, or stand on each place of a line; how
  /// many points each thing to put in order was given.
  case counts([Int])
  /// Most chose this option, by its place from 0; nobody counted.
  case most(Int)
  /// As many for the one as for the other; nobody counted.
  case equal
}
