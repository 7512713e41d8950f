import Yarn

/// A stage that answers with lines of text: one reply on each line, in the form of ``ReplyText``.
///
/// Cues without a reply use no line. If there are no more lines, or one does not fit, it stops, and
/// ``problem`` has the line and the reason.
public actor ScriptedStage: Stage {
  /// The error for the line that did not fit; nil if there is none.
  public private(set) var problem: ScriptedStageError?
  /// The number of lines used.
  public private(set) var used = 0

  private let answers: [String]
  private let audience: Audience
  private let screen: (any Stage)?

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - answers: the replies, one on each line.
  ///   - audience: the audience, which determines the valid replies.
  ///   - screen: a stage that shows the cues, and that is asked when something cannot be stored.
  public init(answers: [String], audience: Audience, screen: (any Stage)? = nil) {
    self.answers = answers
    self.audience = audience
    self.screen = screen
  }

  /// The number of lines that were not used.
  public var left: Int { answers.count - used }

  /// Shows a cue on the screen, if there is one.
  public func show(_ cue: Cue) async -> Onward {
    await screen?.show(cue) ?? .goOn
  }

  /// Answers with the next line.
  public func move(for cue: Cue, answer: Answer) async -> Move {
    guard problem == nil else { return .stop }
    guard used < answers.count else {
      problem = ScriptedStageError(number: used + 1, cue: cue, reason: .ranOut)
      return .stop
    }
    used += 1
    do throws(ReplyTextError) {
      return .inputs(
        try ReplyText.inputs(from: answers[used - 1], for: cue, audience: audience))
    } catch {
      problem = ScriptedStageError(
        number: used, cue: cue, reason: .noReply(answers[used - 1], error))
      return .stop
    }
  }

  /// Stores why the line was not accepted; the next move stops.
  public func refuse(_ problem: InputError, for cue: Cue) {
    let answer = answers.indices.contains(used - 1) ? answers[used - 1] : ""
    self.problem = ScriptedStageError(number: used, cue: cue, reason: .refused(answer, problem))
  }

  /// Passes the notice to the screen, if there is one.
  public func tell(_ notice: any Phrase) async {
    await screen?.tell(notice)
  }

  /// Passes the answer to the screen, if there is one.
  public func answer(_ softening: Softening) async {
    await screen?.answer(softening)
  }

  /// Passes on what was done at the screen, if there is one.
  public func takeAside() async -> Aside {
    await screen?.takeAside() ?? Aside()
  }

  /// Asks the screen, if there is one; otherwise stops.
  public func decideAfter(_ problem: any Phrase) async -> Retry {
    await screen?.decideAfter(problem) ?? .stop
  }
}

/// A line of a file of answers that could not be used.
public struct ScriptedStageError: Error, Sendable, Hashable {
  /// Why a line could not be used.
  public enum Reason: Sendable, Hashable {
    /// There are no more answers.
    case ranOut
    /// The line is not a reply to the cue.
    case noReply(String, ReplyTextError)
    /// The session did not accept the inputs.
    case refused(String, InputError)
  }

  /// The number of the answer, from 1.
  public var number: Int
  /// The cue that it answers.
  public var cue: Cue
  /// Why it could not be used.
  public var reason: Reason
}

extension ScriptedStageError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    let question = cue.text.isEmpty ? "de vraag" : "‘\(cue.text.shown)’"
    return switch reason {
    case .ranOut:
      "Antwoord \(number) ontbreekt, bij \(question). Zet er een regel bij."
    case .noReply(let answer, let problem):
      "Antwoord \(number), ‘\(answer.shown)’, past niet bij \(question). \(problem.dutch)"
    case .refused(let answer, let problem):
      "Antwoord \(number), ‘\(answer.shown)’, past niet bij \(question). \(problem.dutch)"
    }
  }

  /// The words in English.
  public var english: String {
    let question = cue.text.isEmpty ? "the question" : "‘\(cue.text.shown)’"
    return switch reason {
    case .ranOut:
      "Answer \(number) is missing, at \(question). Add a line for it."
    case .noReply(let answer, let problem):
      "Answer \(number), ‘\(answer.shown)’, does not fit \(question). \(problem.english)"
    case .refused(let answer, let problem):
      "Answer \(number), ‘\(answer.shown)’, does not fit \(question). \(problem.english)"
    }
  }
}
