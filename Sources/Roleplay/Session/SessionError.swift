public import Yarn

/// An error that prevents a session from beginning or continuing.
public enum SessionError: Error, Sendable, Hashable {
  /// The scenario's scripts have errors.
  case notPlayable(scenario: String)
  /// The random generator is unknown.
  case unknownGenerator(String)
  /// The dialogue cannot continue.
  case dialogue(DialogueError)
  /// A command has invalid arguments.
  case wrongCommand(String, node: String)
  /// The script runs forever without a cue.
  case saysNothing(node: String)
  /// The script says too much without a question.
  case saysTooMuch(node: String)
}

extension SessionError: Phrase {}
