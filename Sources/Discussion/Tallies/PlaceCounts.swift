/// Where a class stood on a line, one time that it was asked.
public struct PlaceCounts: Sendable, Hashable {
  /// The first place's number. From 0 to 1 it is a line to step over: 0 stays, 1 steps.
  public var lowest: Int
  /// How many stand on each place, from the first to the last: alone, by counting and by phone.
  public var people: [Int]
  /// The same by groups; nil where fewer than two can be shown.
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

/// The whole numbers a class said.
public struct NumberCounts: Sendable, Hashable {
  /// A number and how many said it.
  public struct Item: Sendable, Hashable {
    /// The number.
    public var number: Int
    /// How many recordings said it.
    public var recordings: Int

    /// Makes an item.
    public init(number: Int, recordings: Int) {
      self.number = number
      self.recordings = recordings
    }
  }

  /// The numbers that were said, the smallest first.
  public var items: [Item]

  /// Makes counts.
  public init(items: [Item]) {
    self.items = items
  }

  /// How many recordings said a number.
  public var recordings: Int { items.reduce(0) { $0 + $1.recordings } }

  /// The number in the middle, the lower one of two; nil where nobody said one.
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
