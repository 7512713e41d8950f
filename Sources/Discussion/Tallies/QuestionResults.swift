/// A question, with the results of a class.
public struct QuestionResults: Sendable, Hashable {
  /// The stable id of the question's line (`line:el-05`), or of the first option if a choice has no
  /// line. Unique in ``ClassResults/questions``.
  public var id: String
  /// The speaker; nil if the line names none.
  public var speaker: String?
  /// The text of the question in the newest recording. What a pupil typed before, and the question
  /// repeats, is replaced by ``ShownAnswer/blank``.
  public var words: String
  /// Whether it is a statement on which people vote with cards.
  public var isStatement: Bool
  /// The figure.
  public var figure: Figure
  /// The school's answer in the newest recording; nil if there is none.
  public var schoolAnswer: String?
  /// The teacher's questions about it, from `docent.md`.
  public var talkingPoints: [TalkingPoint]

  /// The results of a question.
  public enum Figure: Sendable, Hashable {
    /// A choice, for each time that it was asked on a path (a second round, a second vote).
    case choice([VoteCounts])
    /// Places on a line, for each time that it was asked on a path.
    case places([PlaceCounts])
    /// Whole numbers.
    case numbers(NumberCounts)
    /// Answers in the pupils' own words: to an open question, an insight, a next step, or notes of
    /// a discussion.
    case answers(OpenAnswers)
    /// Items in order, for each time that it was asked on a path.
    case orders([OrderCounts])
    /// Notes.
    case notes(NoteBoard)
  }

  /// The number with which its text begins, for example 4 in `4. De havo of het vwo?`; nil if there
  /// is none.
  public var ownNumber: Int? { numbered?.number }
  /// Its text without that number.
  public var wordsAlone: String { numbered.map { String($0.rest) } ?? words }

  private var numbered: (number: Int, rest: Substring)? {
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let behind = words[digits.endIndex...]
    guard digits.count <= 3, let number = Int(digits), let sign = behind.first,
      sign == "." || sign == ")"
    else { return nil }
    let rest = behind.dropFirst().drop(while: \.isWhitespace)
    guard behind.dropFirst().first?.isWhitespace == true, !rest.isEmpty else { return nil }
    return (number, rest)
  }

  /// Makes the results of a question.
  public init(
    id: String, speaker: String? = nil, words: String, isStatement: Bool = false, figure: Figure,
    schoolAnswer: String? = nil, talkingPoints: [TalkingPoint] = []
  ) {
    self.schoolAnswer = schoolAnswer
    self.id = id
    self.speaker = speaker
    self.words = words
    self.isStatement = isStatement
    self.figure = figure
    self.talkingPoints = talkingPoints
  }
}
