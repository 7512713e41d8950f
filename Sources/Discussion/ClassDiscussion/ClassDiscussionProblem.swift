public import Yarn

/// Why there is nothing to talk about.
public enum ClassDiscussionProblem: Error, Sendable, Hashable {
  /// There is no folder of recordings yet: nobody has played on this computer.
  ///
  /// `program` stands before the command with which somebody plays: `weerwoord ` outside the shell.
  case noRecordingsYet(program: String = "")
  /// No finished recording was found.
  case nothingToDiscuss(String, skipped: Int)
  /// A recording that is to be left out is not among those that are talked about.
  case noSuchRecording(String)
  /// There are no recordings of that scenario.
  case noSuchScenario(String, among: [String])
}

extension ClassDiscussionProblem: Phrase {}
