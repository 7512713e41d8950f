/// What a pupil takes from lesson to lesson: the insights, next steps and agreements of plays that
/// were finished.
public struct Dossier: Sendable, Hashable {
  /// The name the pupil goes by; never a real one.
  public var alias: String
  /// What each play gave, oldest first.
  public private(set) var lessons: [Lesson]

  /// What one play gave.
  public struct Lesson: Sendable, Hashable {
    /// The scenario's name (its folder).
    public var scenario: String
    /// The scenario's heading, as it was shown.
    public var heading: String
    /// When the recording was begun: ISO 8601, UTC.
    public var recorded: String
    /// Insights and next steps, in their order.
    public var remarks: [Remark]
    /// Who does what, and when.
    public var agreements: [Agreement]

    /// Makes a lesson.
    public init(
      scenario: String, heading: String, recorded: String, remarks: [Remark] = [],
      agreements: [Agreement] = []
    ) {
      self.scenario = scenario
      self.heading = heading
      self.recorded = recorded
      self.remarks = remarks
      self.agreements = agreements
    }
  }

  /// Something the pupil said to be kept.
  public struct Remark: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable {
      case insight
      case nextStep
    }

    /// What it is.
    public var kind: Kind
    /// What was asked.
    public var question: String
    /// What the pupil said.
    public var words: String

    /// Makes a remark.
    public init(kind: Kind, question: String, words: String) {
      self.kind = kind
      self.question = question
      self.words = words
    }
  }

  /// Makes a dossier.
  public init(alias: String, lessons: [Lesson] = []) {
    self.alias = alias
    self.lessons = lessons
  }

  /// Adds what a play gave; in the place of what the same recording gave before.
  public mutating func add(_ lesson: Lesson) {
    lessons.removeAll { $0.recorded == lesson.recorded && $0.scenario == lesson.scenario }
    lessons.append(lesson)
  }

  /// The step planned last; nil where none was.
  public var plannedStep: String? {
    lessons.reversed().lazy.compactMap { lesson in
      lesson.remarks.last { $0.kind == .nextStep }?.words
    }.first
  }
}

extension Opening {
  /// The variable a scenario finds the step in that was planned last time.
  public static let plannedStep = "$dossier_stap"
}
