/// What was asked, and the figure of what a class said to it.
public struct QuestionResults: Sendable, Hashable {
  /// The stable id of the question's line (`line:el-05`); of the first option where no line leads to
  /// a choice. Unique in ``ClassResults/questions``.
  public var id: String
  /// Who asks, where the line names somebody.
  public var speaker: String?
  /// The question, as the newest recording has it. What a pupil typed before and the question says
  /// again is left out (``ShownAnswer/blank``).
  public var words: String
  /// Whether it is a statement that people vote on with cards.
  public var isStatement: Bool
  /// The figure.
  public var figure: Figure
  /// What the school said about it, as the newest recording has it; nil where it said nothing.
  public var schoolAnswer: String?
  /// The teacher's questions about it, from `docent.md`.
  public var talkingPoints: [TalkingPoint]

  /// What was counted.
  public enum Figure: Sendable, Hashable {
    /// A choice: once for each time it was asked on one road (a second round, a second vote).
    case choice([Vote])
    /// A line to stand on: once for each time it was asked on one road.
    case places([PlaceCounts])
    /// Whole numbers.
    case numbers(NumberCounts)
    /// Own words: an open question, an insight, a next step, notes of a talk.
    case answers(OpenAnswers)
    /// Things in order: once for each time it was asked on one road.
    case orders([OrderCounts])
    /// Sticky notes.
    case notes(NoteBoard)
  }

  /// The number its words begin with themselves: of `4. De havo of het vwo?` 4; nil where they do not.
  public var ownNumber: Int? { numbered?.number }
  /// Its words without that number.
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

  /// Makes a question's results.
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
