/// What was asked twice on the same road, before and after: the same line again, or a line with the
/// tag `#again:ID` of an earlier one (`#again:ve-17`).
public struct Change: Sendable, Hashable {
  /// A place on the line, or an option.
  public struct Item: Sendable, Hashable {
    /// The place's number, or the option's words.
    public var words: String
    /// How many people the first time.
    public var before: Int
    /// How many the second time.
    public var after: Int

    /// Makes an item.
    public init(words: String, before: Int, after: Int) {
      self.words = words
      self.before = before
      self.after = after
    }
  }

  /// How many recordings of one pupil or a pair went from one item to another.
  public struct Move: Sendable, Hashable {
    /// The item the first time, by its place in ``Change/items``.
    public var from: Int
    /// The item the second time; the same where nothing changed.
    public var to: Int
    /// How many.
    public var recordings: Int

    /// Makes a move.
    public init(from: Int, to: Int, recordings: Int) {
      self.from = from
      self.to = to
      self.recordings = recordings
    }
  }

  /// The id of the question the first time.
  public var question: String
  /// The id of the question the second time; the same where the same line was asked again.
  public var again: String
  /// The question the first time.
  public var words: String
  /// Whether these are places on a line, from low to high.
  public var isLine: Bool
  /// The places in their order, or the options.
  public var items: [Item]
  /// How those that answered twice moved, by `from`, then `to`.
  public var moves: [Move]

  /// Makes a change.
  public init(
    question: String, again: String, words: String, isLine: Bool, items: [Item], moves: [Move]
  ) {
    self.question = question
    self.again = again
    self.words = words
    self.isLine = isLine
    self.items = items
    self.moves = moves
  }

  /// How many moved to a later item (on a line: to a higher place).
  public var higher: Int { moves.reduce(0) { $0 + ($1.to > $1.from ? $1.recordings : 0) } }
  /// How many stayed.
  public var same: Int { moves.reduce(0) { $0 + ($1.to == $1.from ? $1.recordings : 0) } }
  /// How many moved to an earlier item.
  public var lower: Int { moves.reduce(0) { $0 + ($1.to < $1.from ? $1.recordings : 0) } }
}
