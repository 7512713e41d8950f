/// A comparison of two answers on the same path, before and after: to one line that was asked
/// again, or to a line with the tag `#again:ID` of an earlier one (`#again:ve-17`).
public struct Change: Sendable, Hashable {
  /// A place on a line, or an option.
  public struct Item: Sendable, Hashable {
    /// The place's number, or the option's text.
    public var words: String
    /// The number of people the first time.
    public var before: Int
    /// The number of people the second time.
    public var after: Int

    /// Makes an item.
    public init(words: String, before: Int, after: Int) {
      self.words = words
      self.before = before
      self.after = after
    }
  }

  /// A change from one item to another, with the number of recordings of one pupil or a pair.
  public struct Transition: Sendable, Hashable {
    /// The item the first time, as an index in ``Change/items``.
    public var from: Int
    /// The item the second time; the same if nothing changed.
    public var to: Int
    /// The number of recordings.
    public var recordings: Int

    /// Makes a transition.
    public init(from: Int, to: Int, recordings: Int) {
      self.from = from
      self.to = to
      self.recordings = recordings
    }
  }

  /// The id of the question the first time.
  public var question: String
  /// The id of the question the second time; the same if one line was asked again.
  public var again: String
  /// The text of the question the first time.
  public var words: String
  /// Whether the items are places on a line, from low to high.
  public var isLine: Bool
  /// The items: places in order, or options.
  public var items: [Item]
  /// The changes of those who answered twice, sorted by `from`, then `to`.
  public var moves: [Transition]

  /// Makes a change.
  public init(
    question: String, again: String, words: String, isLine: Bool, items: [Item], moves: [Transition]
  ) {
    self.question = question
    self.again = again
    self.words = words
    self.isLine = isLine
    self.items = items
    self.moves = moves
  }

  /// The number of recordings that moved to a later item (on a line: to a higher place).
  public var higher: Int { moves.reduce(0) { $0 + ($1.to > $1.from ? $1.recordings : 0) } }
  /// The number of recordings that did not change.
  public var same: Int { moves.reduce(0) { $0 + ($1.to == $1.from ? $1.recordings : 0) } }
  /// The number of recordings that moved to an earlier item.
  public var lower: Int { moves.reduce(0) { $0 + ($1.to < $1.from ? $1.recordings : 0) } }
}
