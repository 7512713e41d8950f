/// A comparison of the answers of several rounds, or of the notes of several groups.
public struct Comparison: Sendable, Hashable {
  /// The meaning of the columns.
  public enum Columns: String, Sendable, Hashable {
    /// A column for each round of a scene.
    case rounds
    /// A column for each note.
    case notes
  }

  /// A question and its answers, with a column for each.
  public struct Row: Sendable, Hashable {
    /// The question.
    public var question: String
    /// The answers; empty for a round without the question.
    public var answers: [String]

    /// Makes a row.
    public init(question: String, answers: [String]) {
      self.question = question
      self.answers = answers
    }
  }

  /// The meaning of the columns.
  public var columns: Columns
  /// The rows, in the order of the story.
  public var rows: [Row]

  /// Makes a comparison.
  public init(columns: Columns, rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// The number of columns.
  public var width: Int { rows.map(\.answers.count).max() ?? 0 }
}
