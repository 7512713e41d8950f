public import Yarn

/// Where the road of a recording and that of its edited scenario part. Play goes on live from there.
public struct Parting: Sendable, Hashable {
  /// What is different at the first decision without a match.
  public enum Reason: Sendable, Hashable {
    /// Something else is asked now.
    case otherQuestion(now: String)
    /// The option that was chosen is not there any more, or cannot be chosen.
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
  /// The sentence in Dutch.
  public var dutch: String {
    let question = question.isEmpty ? "de vraag" : "‘\(question.shown)’"
    return switch reason {
    case .otherQuestion(let now) where now.isEmpty || now == self.question:
      "Het script is anders bij \(question): speel hier verder."
    case .otherQuestion(let now):
      "Het script vraagt niet meer \(question) maar ‘\(now.shown)’: speel daar verder."
    case .optionGone(let option):
      "Bij \(question) kan ‘\(option.shown)’ niet meer: speel hier verder."
    case .endsBefore:
      "Het script stopt nu vóór \(question): speel hier verder."
    case .noQuestion:
      "Het script komt niet meer bij \(question): speel hier verder."
    case .doesNotFit:
      "Bij \(question) past het antwoord niet meer: speel hier verder."
    }
  }

  /// The sentence in English.
  public var english: String {
    let question = question.isEmpty ? "the question" : "‘\(question.shown)’"
    return switch reason {
    case .otherQuestion(let now) where now.isEmpty || now == self.question:
      "The script has changed at \(question): play on from here."
    case .otherQuestion(let now):
      "The script no longer asks \(question) but ‘\(now.shown)’: play on from there."
    case .optionGone(let option):
      "At \(question), ‘\(option.shown)’ is no longer possible: play on from here."
    case .endsBefore:
      "The script now ends before \(question): play on from here."
    case .noQuestion:
      "The script no longer comes to \(question): play on from here."
    case .doesNotFit:
      "At \(question) the answer no longer fits: play on from here."
    }
  }
}
