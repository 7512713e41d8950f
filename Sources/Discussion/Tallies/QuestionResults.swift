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
    /// Sticky notes.
    case notes(NoteBoard)
  }

  /// Makes a question's results.
  public init(
    id: String, speaker: String? = nil, words: String, isStatement: Bool = false, figure: Figure,
    talkingPoints: [TalkingPoint] = []
  ) {
    self.id = id
    self.speaker = speaker
    self.words = words
    self.isStatement = isStatement
    self.figure = figure
    self.talkingPoints = talkingPoints
  }
}
