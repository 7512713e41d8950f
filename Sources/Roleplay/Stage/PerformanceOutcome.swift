public import Yarn

/// How a performance ended.
public enum PerformanceOutcome: Sendable {
  /// The scenario came to its end.
  case finished
  /// The stage stopped; the recording is kept and can be taken up again.
  case stopped
  /// It could not go on: the script, or what could not be kept.
  case failed(any Phrase)
}

/// What a performance itself has to say.
public enum PerformanceProblem: Error, Sendable, Hashable {
  /// A journal gave an error that has no words for people.
  case notKept(String)
}

extension PerformanceProblem: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .notKept(let reason): "Dit kon niet bewaard worden (\(reason.shown))."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .notKept(let reason): "This could not be kept (\(reason.shown))."
    }
  }
}
