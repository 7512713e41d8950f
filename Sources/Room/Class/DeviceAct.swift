import Archive
import Roleplay

/// What a pupil does on a device.
enum DeviceAct: Sendable, Hashable {
  /// Begins, goes on reading, or tries again.
  case goOn
  case inputs([Input])
  case back
  case soften
  /// Looks up a word, as the list of words has it.
  case lookUp(String)
  /// Stops; what was typed so far is stored with the question.
  case stop(draft: String?)
  case pause
  case endPause
  /// Adds a minute to the clock of a talk.
  case minute
  case decide(Visibility)
  case throwAway
}
