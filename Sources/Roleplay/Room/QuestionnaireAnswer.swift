/// What one person answered to a questionnaire. It says nothing of who that is, unless they gave a name
/// themselves.
public struct QuestionnaireAnswer: Sendable, Hashable {
  /// The ticked answers of each question, by their places.
  public var ticks: [[Int]]
  /// What was written at each question, in the order of its prompts.
  public var words: [[String]]

  /// Makes an answer.
  public init(ticks: [[Int]], words: [[String]]) {
    self.ticks = ticks
    self.words = words
  }
}

extension Questionnaire {
  /// The maximum length of a written text, in Unicode scalars.
  public static let maximumLength = 300

  /// The answer as it is stored: each tick once and in order, texts without control characters, and
  /// nothing about the person if they gave no name. Nil if it does not fit the questions.
  public func checked(_ answer: QuestionnaireAnswer) -> QuestionnaireAnswer? {
    guard answer.ticks.count == questions.count, answer.words.count == questions.count else {
      return nil
    }
    var checked = answer
    for (place, question) in questions.enumerated() {
      let ticks = Set(answer.ticks[place])
      guard ticks.allSatisfy(question.choices.indices.contains),
        answer.words[place].count == question.prompts.count
      else { return nil }
      let words = answer.words[place].map { PrintableText.of($0, layout: .oneLine).trimmed }
      guard words.allSatisfy({ $0.unicodeScalars.count <= Self.maximumLength }) else { return nil }
      let isNamed = !(words.last ?? "").isEmpty
      let isKept = !question.isPersonal || isNamed
      checked.ticks[place] = isKept ? ticks.sorted() : []
      checked.words[place] = isKept ? words : words.map { _ in "" }
    }
    return checked
  }
}

/// What all people answered to a questionnaire together: how often each answer was ticked, what was
/// written, and what people said who gave their name.
public struct QuestionnaireSummary: Sendable, Hashable {
  /// What one person answered to a personal question.
  public struct Personal: Sendable, Hashable {
    /// The answers that were ticked, by their places.
    public var ticks: [Int]
    /// What was written, in the order of the prompts; the last one is the name.
    public var words: [String]

    /// Makes an answer.
    public init(ticks: [Int], words: [String]) {
      self.ticks = ticks
      self.words = words
    }
  }

  /// The number of people who answered.
  public var count: Int
  /// How often each answer of each question was ticked; of a personal question nothing.
  public var counts: [[Int]]
  /// What was written at each question, sorted, so that nobody sees who wrote what and when; of a
  /// personal question nothing.
  public var words: [[String]]
  /// The answers to each personal question of those who gave a name, sorted by name.
  public var personal: [[Personal]]

  /// Adds up answers that were checked.
  public init(of answers: [QuestionnaireAnswer], to questionnaire: Questionnaire) {
    count = answers.count
    counts = []
    words = []
    personal = []
    for (place, question) in questionnaire.questions.enumerated() {
      if question.isPersonal {
        counts.append([])
        words.append([])
        personal.append(
          answers.map { Personal(ticks: $0.ticks[place], words: $0.words[place]) }
            .filter { !($0.words.last ?? "").isEmpty }
            .sorted { ($0.words.last ?? "") < ($1.words.last ?? "") })
      } else {
        counts.append(
          question.choices.indices.map { choice in
            answers.count { $0.ticks[place].contains(choice) }
          })
        words.append(answers.flatMap { $0.words[place] }.filter { !$0.isEmpty }.sorted())
        personal.append([])
      }
    }
  }
}
