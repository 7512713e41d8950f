public import Yarn

/// Why there is nothing to talk about.
public enum ClassDiscussionProblem: Error, Sendable, Hashable {
  /// There is no folder of recordings yet: nobody has played on this computer.
  ///
  /// `program` stands before the command with which somebody plays: `weerwoord ` outside the shell.
  case noRecordingsYet(program: String = "")
  /// No finished recording was found.
  case nothingToDiscuss(String, skipped: Int)
  /// There are no recordings of that scenario.
  case noSuchScenario(String, among: [String])
}

extension ClassDiscussionProblem: Phrase {}
