import Yarn

/// How soon an author wants to know: what breaks first, then what surprises a pupil, then what is
/// missing, then what could be better.
enum Urgency: Int, Comparable {
  case breaks, surprises, isMissing, couldBeBetter

  private static let missing: Set<String> = ["WW0001", "WW0002", "WW0010", "WW0011", "WW0012"]

  init(_ diagnostic: Diagnostic) {
    if Self.missing.contains(diagnostic.code) {
      self = .isMissing
    } else if diagnostic.severity == .error {
      self = .breaks
    } else if let rule = Rule(rawValue: diagnostic.code) {
      self = rule.urgency
    } else {
      self = .surprises
    }
  }

  static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }
}

extension Rule {
  fileprivate var urgency: Urgency {
    switch self {
    case .lineWithoutID, .translationDiffers, .translationLeftOver, .missingHeader,
      .staleTranslation, .noDignity, .noWaiting, .noHelp, .silentRole:
      .isMissing
    case .longSentence, .hardWord, .passive, .proverb, .pastTense, .oneGender, .minutes,
      .noShortPath, .unusedVariable:
      .couldBeBetter
    default: .surprises
    }
  }
}

extension [Diagnostic] {
  /// The diagnostics by urgency; equally urgent ones keep their order.
  var byUrgency: [Diagnostic] {
    enumerated().sorted {
      (Urgency($0.element), $0.offset) < (Urgency($1.element), $1.offset)
    }.map(\.element)
  }
}
