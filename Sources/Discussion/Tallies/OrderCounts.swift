/// How a class put items in order, one of the times that it was asked.
public struct OrderCounts: Sendable, Hashable {
  /// One of the items.
  public struct Item: Sendable, Hashable {
    /// The stable id of its line.
    public var id: String
    /// Its text in the newest recording.
    public var words: String
    /// The number of people who put it at each place, from the first to the last.
    public var places: [Int]
    /// The points that rooms gave it.
    public var points: Int

    /// Makes an item.
    public init(id: String, words: String, places: [Int], points: Int = 0) {
      self.id = id
      self.words = words
      self.places = places
      self.points = points
    }

    /// The number of people who gave it a place.
    public var people: Int { places.reduce(0, +) }

    /// Its average place in tenths, where 10 is the first; nil if nobody gave it a place.
    public var averageTenths: Int? {
      guard people > 0 else { return nil }
      let sum = places.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
      return (sum * 10 + people / 2) / people
    }

    /// The range from its best to its worst place: how much people differ.
    public var spread: ClosedRange<Int>? {
      guard let best = places.firstIndex(where: { $0 > 0 }),
        let worst = places.lastIndex(where: { $0 > 0 })
      else { return nil }
      return (best + 1)...(worst + 1)
    }
  }

  /// The items, sorted by average place; if only rooms gave points, by points.
  public var items: [Item]
  /// The number of people who put the items in order.
  public var people: Int
  /// The number of rooms that gave points.
  public var rooms: Int

  /// Makes counts.
  public init(items: [Item], people: Int, rooms: Int) {
    self.items = items.enumerated().sorted { one, other in
      (one.element.averageTenths ?? .max, -one.element.points, one.offset)
        < (other.element.averageTenths ?? .max, -other.element.points, other.offset)
    }.map(\.element)
    self.people = people
    self.rooms = rooms
  }

  /// An average as text: `1,8` or `1.8`.
  public static func written(tenths: Int, comma: String) -> String {
    "\(tenths / 10)\(comma)\(tenths % 10)"
  }
}

/// Counts the places of items while recordings are read.
struct OrderTally {
  private(set) var people = 0
  private(set) var rooms = 0
  /// The number of people who put an item at a place, from 0.
  private var places: [String: [Int: Int]] = [:]
  private var points: [String: Int] = [:]

  /// Adds a person's order.
  mutating func add(order: [String]) {
    people += 1
    for (place, id) in order.enumerated() { places[id, default: [:]][place, default: 0] += 1 }
  }

  /// Adds the points of a room.
  mutating func add(points given: [Int], to ids: [String]) {
    rooms += 1
    for (id, count) in zip(ids, given) { points[id, default: 0] += count }
  }

  /// The counts of items, in their original order.
  func counts(_ options: [QuestionTally.Option]) -> OrderCounts {
    OrderCounts(
      items: options.map { option in
        OrderCounts.Item(
          id: option.id, words: option.words,
          places: options.indices.map { places[option.id]?[$0] ?? 0 },
          points: points[option.id] ?? 0)
      }, people: people, rooms: rooms)
  }
}
