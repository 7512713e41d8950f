import Yarn

/// What the program says while a recording is played back.
enum ReplayText: Phrase {
  case hidden, hiddenNext
  /// What only a choice that is kept back led to.
  case behindChoice
  case wentBack
  case somebody
  case resumed
  case branched
  case saidNothing
  case notFinished
}
