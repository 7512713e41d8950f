/// Why a line of a plan cannot be read.
public struct TestPlanProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    case notUTF8
    case unknownStep(String)
    case textMissing(String)
    case textNotClosed(String)
    case numberMissing(String)
    case setMalformed
    case valueUnknown(String)
    case valueNotClosed
    case nameMissing(String)
    case unknownSaliency(String, known: [String])
    case trailing(String)
    case optionsWithoutSelect
    case stepAfterStop
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

extension TestPlanProblem: Phrase {
  /// `elektricien.testplan, regel 3: …`.
  public var dutch: String { "\(plan), regel \(line): \(reason.dutchSentence)" }
  /// `elektricien.testplan, line 3: …`.
  public var english: String { "\(plan), line \(line): \(reason.englishSentence)" }
}

/// Everything that is wrong in a plan.
public struct TestPlanProblems: Error, Sendable, Hashable, Phrase {
  /// The problems, in the order of the file; at least one.
  public var problems: [TestPlanProblem]

  /// Makes a list of problems.
  public init(problems: [TestPlanProblem]) {
    self.problems = problems
  }

  /// One problem a line.
  public var dutch: String { problems.map(\.dutch).joined(separator: "\n") }
  /// One problem a line.
  public var english: String { problems.map(\.english).joined(separator: "\n") }
}
