/// What a pupil takes from one lesson to the next: the insights, next steps and agreements of
/// finished plays, and the words that were looked up in them.
public struct Dossier: Sendable, Hashable {
  /// The name the pupil uses, which is never the real one.
  public var alias: String
  /// The results of each play, oldest first.
  public private(set) var lessons: [Lesson]

  /// The results of one play.
  public struct Lesson: Sendable, Hashable {
    /// The scenario's name, which is the name of its folder.
    public var scenario: String
    /// The scenario's heading, as it was shown.
    public var heading: String
    /// The time at which the recording began, in ISO 8601, UTC.
    public var recorded: String
    /// The insights and next steps, in the order in which they were given.
    public var reflections: [Reflection]
    /// The agreements: who does what, and when.
    public var agreements: [Agreement]
    /// The words that the pupil looked up, each once, in order.
    public var words: [String]

    /// Makes the results of a play.
    public init(
      scenario: String, heading: String, recorded: String, reflections: [Reflection] = [],
      agreements: [Agreement] = [], words: [String] = []
    ) {
      self.scenario = scenario
      self.heading = heading
      self.recorded = recorded
      self.reflections = reflections
      self.agreements = agreements
      self.words = words
    }

    /// Whether words were looked up, and nothing was said that is stored.
    public var hasOnlyWords: Bool {
      reflections.isEmpty && agreements.isEmpty && !words.isEmpty
    }
  }

  /// An insight or a next step that the pupil gave to be stored.
  public struct Reflection: Sendable, Hashable {
    /// The kinds of reflection.
    public enum Kind: String, Sendable, Hashable {
      case insight
      case nextStep
    }

    /// Whether it is an insight or a next step.
    public var kind: Kind
    /// The question.
    public var question: String
    /// The pupil's answer.
    public var words: String

    /// Makes a reflection.
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

  /// Adds the results of a play, and replaces earlier results of the same recording.
  public mutating func add(_ lesson: Lesson) {
    lessons.removeAll { $0.recorded == lesson.recorded && $0.scenario == lesson.scenario }
    lessons.append(lesson)
  }

  /// The words that the pupil looked up in all plays, each once, in order.
  public var words: [String] {
    var known: Set<String> = []
    return lessons.flatMap(\.words).filter { known.insert($0).inserted }
  }

  /// The next step that was planned last; nil if none was.
  public var plannedStep: String? {
    lessons.reversed().lazy.compactMap { lesson in
      lesson.reflections.last { $0.kind == .nextStep }?.words
    }.first
  }
}

extension Opening {
  /// The variable from which a scenario reads the next step that was planned last time.
  public static let plannedStep = "$dossier_stap"
}
