/// A step of a plan that failed.
public struct TestPlanFailure: Sendable, Hashable {
  /// An expected or an actual event.
  package enum Moment: Sendable, Hashable {
    case line(String)
    case anyLine
    case option(TestPlanOption)
    case options([TestPlanOption])
    /// Options or a question: something that can be answered.
    case question
    case command(String)
    case end
  }

  /// The reason.
  package enum Reason: Sendable, Hashable {
    case mismatch(expected: Moment, came: Moment)
    /// An option of the plan that the program does not offer.
    case optionMissing(TestPlanOption)
    /// Options the program offers and the plan does not name.
    case unexpectedOptions([TestPlanOption])
    case noSuchOption(number: Int, count: Int)
    /// The program has neither the node nor a default.
    case noSuchNode(String)
    /// The subject refused.
    case refused(Refusal)
  }

  /// A refusal by a subject, in its own words. Two refusals with the same words are equal.
  package struct Refusal: Sendable, Hashable {
    /// The sentence.
    package var message: String
    /// The thrown error, for a host that says it in another language.
    package var error: (any Error)?

    /// Makes a refusal from a sentence.
    package init(_ message: String) {
      self.message = message
    }

    /// Makes a refusal from a thrown error.
    package init(_ error: any Error) {
      message = (error as? any Explained)?.message ?? "\(error)"
      self.error = error
    }

    /// Whether two refusals have the same sentence.
    package static func == (one: Refusal, other: Refusal) -> Bool { one.message == other.message }

    /// Hashes the sentence.
    package func hash(into hasher: inout Hasher) { hasher.combine(message) }
  }

  /// The name of the plan's file.
  public var plan: String
  /// The line of the plan's file, from 1.
  public var line: Int
  /// The reason.
  package var reason: Reason
  /// The number of later steps of the run that could not be tried.
  public var stepsNotReached: Int

  /// Makes a failure.
  package init(plan: String, line: Int, reason: Reason, stepsNotReached: Int = 0) {
    self.plan = plan
    self.line = line
    self.reason = reason
    self.stepsNotReached = stepsNotReached
  }
}

extension TestPlanFailure: Explained {
  /// `story.testplan, line 3: …`.
  public var message: String {
    "\(plan), line \(line): \(reason.sentence)" + Self.remainder(stepsNotReached)
  }
}

extension TestPlanFailure.Moment {
  init(_ event: TestPlanEvent) {
    self =
      switch event {
      case .line(let text): .line(text)
      case .options(let options): .options(options)
      case .command(let text): .command(text)
      case .finished: .end
      }
  }
}
