public import Roleplay

/// Why no scenario can be made of what was answered.
public enum NewScenarioError: Error, Sendable, Hashable {
  case titleEmpty
  case titleTooLong(Int)
  /// A character that no title can contain: a control character, `/`, `#` and the like.
  case titleCharacter(String)
  /// No letter or digit of it can be part of a name.
  case titleWithoutLetters(String)
  case unknownForm(String)
  /// The folder of scenarios lacks the shared scenes that a conversation with push-back goes to.
  case sharedScenesMissing
  case unknownLevel(String)
  case unknownAudience(String)
  /// The answers ended before this was answered.
  case unanswered(NewScenarioQuestion)
}

extension NewScenarioError: Phrase {}
