import Yarn

/// The first difference between a recording and its scenario.
public enum VerificationDifference: Sendable, Hashable, Phrase {
  /// Entries are not numbered consecutively.
  case number(Int, expected: Int)
  /// The cue differs from the recorded one.
  case cue(entry: Int, recorded: Cue, now: Cue)
  /// An input is no longer accepted.
  case input(entry: Int, InputError)
  /// The same inputs give another reply.
  case reply(entry: Int, recorded: Reply, now: Reply)
  /// The scenario cannot continue.
  case stopped(entry: Int, SessionError)
}

/// A notice about a recording that is not a difference.
public enum VerificationNotice: Sendable, Hashable, Phrase {
  case fileChanged(String)
  case fileGone(String)
  case fileAdded(String)
}
