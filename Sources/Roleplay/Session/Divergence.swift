/// The point at which a recording and its edited scenario diverge. The play continues live from
/// there.
public struct Divergence: Sendable, Hashable {
  /// How the first decision without a match differs.
  public enum Reason: Sendable, Hashable {
    /// The scenario now asks something else.
    case otherQuestion(now: String)
    /// The chosen option does not exist any more, or cannot be chosen.
    case optionGone(String)
    /// The scenario ends earlier.
    case endsBefore
    /// No question follows any more.
    case noQuestion
    /// The inputs do not fit any more.
    case doesNotFit(InputError)
  }

  /// The number of the entry of the decision without a match.
  public var entry: Int
  /// The question, as it was recorded.
  public var question: String
  /// How the decision differs.
  public var reason: Reason

  /// Makes a divergence.
  public init(entry: Int, question: String, reason: Reason) {
    self.entry = entry
    self.question = question
    self.reason = reason
  }
}

extension Divergence: Phrase {
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
