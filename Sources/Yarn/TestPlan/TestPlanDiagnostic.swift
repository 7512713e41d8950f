/// An invalid line of a plan.
public struct TestPlanDiagnostic: Sendable, Hashable {
  /// The kind of error.
  public enum Reason: Sendable, Hashable {
    /// The line is not UTF-8.
    case notUTF8
    /// No step begins with this word.
    case unknownStep(String)
    /// A text in back quotes is missing after a step.
    case textMissing(String)
    /// The second back quote is missing.
    case textNotClosed(String)
    /// A number is missing after a step.
    case numberMissing(String)
    /// A `set:` step is not a variable, `=` and a value.
    case setMalformed
    /// A `set:` step has an invalid value.
    case valueUnknown(String)
    /// The second quote of a text to set is missing.
    case valueNotClosed
    /// A name is missing after a step.
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
  /// The reason.
  public var reason: Reason

  /// Makes a value with the given fields.
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

/// The error of an invalid plan.
public struct TestPlanError: Error, Sendable, Hashable, Explained {
  /// The diagnostics, in the order of the file; at least one.
  public var diagnostics: [TestPlanDiagnostic]

  /// Makes an error.
  public init(diagnostics: [TestPlanDiagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One diagnostic per line.
  public var message: String { diagnostics.map(\.message).joined(separator: "\n") }
}
