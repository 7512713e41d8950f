import Roleplay

/// The texts of the program while a recording is played back.
enum ReplayText: Phrase {
  case hidden, hiddenNext
  /// The consequence of a hidden choice.
  case behindChoice
  case wentBack
  case somebody
  case resumed
  case branched
  case saidNothing
  case notFinished
}
