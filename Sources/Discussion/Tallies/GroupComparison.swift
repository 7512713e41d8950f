/// The same question by groups, side by side.
///
/// Only groups of at least ``ClassResults/smallestGroup`` people are in it, and only where the
/// difference with the total gives no smaller group away.
public struct GroupComparison: Sendable, Hashable {
  /// The usual number of people below which a group is not shown apart.
  public static let usualSmallest = 5

  /// How one group answered.
  public struct Item: Sendable, Hashable {
    /// The group.
    public var group: AnswerGroup
    /// How many of it chose each option, in their order, or stand on each place.
    public var counts: [Int]

    /// Makes an item.
    public init(group: AnswerGroup, counts: [Int]) {
      self.group = group
      self.counts = counts
    }

    /// How many people answered.
    public var people: Int { counts.reduce(0, +) }
  }

  /// The groups that may be shown, at least two or none: children, adults, then classes by name.
  public var items: [Item]
  /// How many more groups there are that are not shown apart.
  public var hidden: Int

  /// Makes a comparison.
  public init(items: [Item], hidden: Int = 0) {
    self.items = items
    self.hidden = hidden
  }
}

/// A group whose answers can be put beside another's.
public enum AnswerGroup: Sendable, Hashable {
  /// The children in a room.
  case children
  /// The adults in a room.
  case adults
  /// A class: the name of the folder its recordings were given in.
  case named(String)
}
