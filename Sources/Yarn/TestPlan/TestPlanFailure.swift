/// A step of a plan that did not go as planned.
public struct TestPlanFailure: Sendable, Hashable {
  /// What a step expects, or what came.
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

  /// What went wrong.
  package enum Reason: Sendable, Hashable {
    case mismatch(expected: Moment, came: Moment)
    /// An option of the plan that the program does not offer.
    case optionMissing(TestPlanOption)
    /// Options the program offers and the plan does not name.
    case unexpectedOptions([TestPlanOption])
    case noSuchOption(number: Int, count: Int)
    /// The program has neither the node nor a default.
    case noSuchNode(String)
    /// What the subject said.
    case refused(Refusal)
  }

  /// What a subject would not do, by its own words; two are the same where these are.
  package struct Refusal: Sendable, Hashable {
    /// The sentence.
    package var message: String
    /// What was thrown, for a host that says it in another language.
    package var error: (any Error)?

    /// Makes a refusal of a sentence.
    package init(_ message: String) {
      self.message = message
    }

    /// Makes a refusal of what was thrown.
    package init(_ error: any Error) {
      message = (error as? any Explained)?.message ?? "\(error)"
      self.error = error
    }

    package static func == (one: Refusal, other: Refusal) -> Bool { one.message == other.message }

    package func hash(into hasher: inout Hasher) { hasher.combine(message) }
  }

  /// The name of the plan's file.
  public var plan: String
  /// The line of the plan's file, from 1.
  public var line: Int
  /// What went wrong.
  package var reason: Reason
  /// How many steps of the run after this one could not be tried.
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
