public import Roleplay

/// Why there is nothing to discuss.
public enum ClassDiscussionError: Error, Sendable, Hashable {
  /// There is no folder of recordings yet, because nobody has played on this computer.
  ///
  /// `program` precedes the command to play: `weerwoord ` outside the shell.
  case noRecordingsYet(program: String = "")
  /// No finished recording was found.
  case nothingToDiscuss(String, skipped: Int)
  /// A recording to exclude is not among those that were read.
  case noSuchRecording(String)
  /// There are no recordings of the scenario.
  case noSuchScenario(String, among: [String])
}

extension ClassDiscussionError: Phrase {}
