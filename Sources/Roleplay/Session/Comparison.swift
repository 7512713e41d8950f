/// What is put side by side: the answers of several rounds, or the notes of several groups.
public struct Comparison: Sendable, Hashable {
  /// What the columns are.
  public enum Columns: String, Sendable, Hashable {
    /// A column for each round of a scene.
    case rounds
    /// A column for each note.
    case notes
  }

  /// A question and what was answered to it, a column each.
  public struct Row: Sendable, Hashable {
    /// The question.
    public var question: String
    /// The answers; empty where the question did not come up.
    public var answers: [String]

    /// Makes a row.
    public init(question: String, answers: [String]) {
      self.question = question
      self.answers = answers
    }
  }

  /// What the columns are.
  public var columns: Columns
  /// The rows, in the order of the story.
  public var rows: [Row]

  /// Makes a comparison.
  public init(columns: Columns, rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// How many columns there are.
  public var width: Int { rows.map(\.answers.count).max() ?? 0 }
}
