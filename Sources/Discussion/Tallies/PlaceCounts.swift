/// How many people of a class chose each place on a line, one of the times it was asked.
public struct PlaceCounts: Sendable, Hashable {
  /// The number of the first place. From 0 to 1 it is a line to step over: 0 stays, 1 steps.
  public var lowest: Int
  /// The number of people on each place, from the first to the last: alone, counted by hand, and by
  /// phone.
  public var people: [Int]
  /// The comparison of groups; nil if fewer than two can be shown.
  public var groups: GroupComparison?

  /// Makes counts.
  public init(lowest: Int, people: [Int], groups: GroupComparison? = nil) {
    self.lowest = lowest
    self.people = people
    self.groups = groups
  }

  /// Whether it is a line to step over.
  public var isStep: Bool { lowest == 0 && people.count == 2 }
}

/// The whole numbers that a class answered.
public struct NumberCounts: Sendable, Hashable {
  /// A number, and how often it was answered.
  public struct Item: Sendable, Hashable {
    /// The number.
    public var number: Int
    /// The number of recordings with this answer.
    public var recordings: Int

    /// Makes an item.
    public init(number: Int, recordings: Int) {
      self.number = number
      self.recordings = recordings
    }
  }

  /// The numbers, the smallest first.
  public var items: [Item]

  /// Makes counts.
  public init(items: [Item]) {
    self.items = items
  }

  /// The number of recordings with an answer.
  public var recordings: Int { items.reduce(0) { $0 + $1.recordings } }

  /// The median, or the lower one of two middle numbers; nil if there are no answers.
  public var median: Int? {
    var passed = 0
    let half = (recordings + 1) / 2
    for item in items {
      passed += item.recordings
      if passed >= half, passed > 0 { return item.number }
    }
    return nil
  }
}
