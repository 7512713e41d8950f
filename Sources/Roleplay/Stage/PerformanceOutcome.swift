/// How a performance ended.
public enum PerformanceOutcome: Sendable {
  /// The scenario ended.
  case finished
  /// The stage stopped; the recording is stored and can be resumed.
  case stopped
  /// It could not continue, because of an error in the script.
  case failed(any Phrase)
  /// An entry could not be stored. The stage has shown why, and decided not to try again.
  case notKept(any Phrase)
}

/// An error of a performance itself.
public enum PerformanceError: Error, Sendable, Hashable {
  /// A journal threw an error without a sentence for people.
  case notKept(String)
}

extension PerformanceError: Phrase {
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
