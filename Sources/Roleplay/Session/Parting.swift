public import Yarn

/// Where the road of a recording and that of its edited scenario part. Play goes on live from there.
public struct Parting: Sendable, Hashable {
  /// What is different at the first decision without a match.
  public enum Reason: Sendable, Hashable {
    /// Something else is asked now; nothing recorded, or nothing asked, where it is nil.
    case otherQuestion(now: String)
    /// The option that was chosen is not there any more.
    case optionGone(String)
    /// The scenario ends before it.
    case endsBefore
    /// No question comes any more.
    case noQuestion
    /// What was said does not fit any more.
    case doesNotFit(InputProblem)
  }

  /// The entry of the decision that has no match.
  public var entry: Int
  /// The question as it was recorded.
  public var question: String
  /// What is different.
  public var reason: Reason

  /// Makes a parting.
  public init(entry: Int, question: String, reason: Reason) {
    self.entry = entry
    self.question = question
    self.reason = reason
  }
}

extension Parting: Phrase {
  private var shownQuestion: String { question.isEmpty ? "…" : question.shown }

  /// The sentence in Dutch.
  public var dutch: String {
    let question = "bij ‘\(shownQuestion)’"
    return switch reason {
    case .otherQuestion(let now):
      "Hier is het script veranderd, \(question): speel verder vanaf ‘\(now.shown)’."
    case .optionGone(let option):
      "Hier is het script veranderd, \(question): ‘\(option.shown)’ is weg, dus speel hier verder."
    case .endsBefore:
      "Hier is het script veranderd, \(question): het stopt nu eerder, dus speel hier verder."
    case .noQuestion:
      "Hier is het script veranderd, \(question): er komt geen vraag meer, dus speel hier verder."
    case .doesNotFit(let problem):
      "Hier is het script veranderd, \(question): je antwoord past niet meer, dus speel hier verder. "
        + "(\(problem.dutch))"
    }
  }

  /// The sentence in English.
  public var english: String {
    let question = "at ‘\(shownQuestion)’"
    return switch reason {
    case .otherQuestion(let now):
      "The script has changed here, \(question): play on from ‘\(now.shown)’."
    case .optionGone(let option):
      "The script has changed here, \(question): ‘\(option.shown)’ is gone, so play on from here."
    case .endsBefore:
      "The script has changed here, \(question): it ends earlier now, so play on from here."
    case .noQuestion:
      "The script has changed here, \(question): no question comes any more, so play on from here."
    case .doesNotFit(let problem):
      "The script has changed here, \(question): your answer no longer fits, so play on from here. "
        + "(\(problem.english))"
    }
  }
}
