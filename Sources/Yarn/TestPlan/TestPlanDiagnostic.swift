/// Why a line of a plan cannot be read.
public struct TestPlanDiagnostic: Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The line is not UTF-8.
    case notUTF8
    /// No step begins with this word.
    case unknownStep(String)
    /// A text in back quotes is missing behind a step.
    case textMissing(String)
    /// The second back quote is missing.
    case textNotClosed(String)
    /// A number is missing behind a step.
    case numberMissing(String)
    /// A `set:` step is not a variable, `=` and a value.
    case setMalformed
    /// A `set:` step has an invalid value.
    case valueUnknown(String)
    /// The second quote of a text to set is missing.
    case valueNotClosed
    /// A name is missing behind a step.
    case nameMissing(String)
    /// A `saliency:` step names no strategy.
    case unknownSaliency(String, known: [String])
    /// Text follows a complete step.
    case trailing(String)
    /// Options are expected, but the plan selects none of them.
    case optionsWithoutSelect
    /// A step follows `stop`.
    case stepAfterStop
    /// A run has no steps.
    case emptyRun
  }

  /// The name of the plan's file.
  public var plan: String
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// Makes a problem.
  public init(plan: String, line: Int, reason: Reason) {
    self.plan = plan
    self.line = line
    self.reason = reason
  }
}

extension TestPlanDiagnostic: Explained {
  /// `story.testplan, line 3: …`.
  public var message: String { "\(plan), line \(line): \(reason.sentence)" }
}

/// Everything that is wrong in a plan.
public struct TestPlanError: Error, Sendable, Hashable, Explained {
  /// The problems, in the order of the file; at least one.
  public var diagnostics: [TestPlanDiagnostic]

  /// Makes a list of problems.
  public init(diagnostics: [TestPlanDiagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One problem a line.
  public var message: String { diagnostics.map(\.message).joined(separator: "\n") }
}
