/// A comparison of groups for one question.
///
/// It only contains groups of at least ``ClassResults/smallestGroup`` people, and only if their
/// difference from the total does not reveal a smaller group.
public struct GroupComparison: Sendable, Hashable {
  /// The default size of the smallest group whose results are shown separately.
  public static let usualSmallest = 5

  /// The answers of one group.
  public struct Item: Sendable, Hashable {
    /// The group.
    public var group: AnswerGroup
    /// The number of people of the group for each option, or on each place, in order.
    public var counts: [Int]

    /// Makes an item.
    public init(group: AnswerGroup, counts: [Int]) {
      self.group = group
      self.counts = counts
    }

    /// The number of people who answered.
    public var people: Int { counts.reduce(0, +) }
  }

  /// The groups that may be shown, at least two or none: children, adults, then classes by name.
  public var items: [Item]
  /// The number of groups that are not shown separately.
  public var hidden: Int

  /// Makes a comparison.
  public init(items: [Item], hidden: Int = 0) {
    self.items = items
    self.hidden = hidden
  }
}

/// A group whose answers can be compared with another's.
public enum AnswerGroup: Sendable, Hashable {
  /// The children in a room.
  case children
  /// The adults in a room.
  case adults
  /// A class, by the name of the folder of its recordings.
  case named(String)
}
