public import Yarn

/// Why a session cannot begin or go on.
public enum SessionProblem: Error, Sendable, Hashable {
  /// The scenario's scripts have errors.
  case notPlayable(scenario: String)
  /// Chance comes from a generator that is not known here.
  case unknownGenerator(String)
  /// The script itself cannot go on.
  case dialogue(DialogueProblem)
  /// A command came out with arguments that are not right.
  case wrongCommand(String, node: String)
  /// The script goes on without ever saying or asking anything.
  case saysNothing(node: String)
}

extension SessionProblem: Phrase {}
