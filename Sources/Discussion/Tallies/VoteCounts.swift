/// The choices of a class, one of the times that it was asked.
public struct VoteCounts: Sendable, Hashable {
  /// The options in order, including those that nobody chose.
  public var options: [OptionCount]
  /// The number of rooms with a tie that was not counted.
  public var equal: Int
  /// The comparison of groups (children and adults, or classes); nil if fewer than two can be
  /// shown.
  public var groups: GroupComparison?

  /// Makes counts.
  public init(options: [OptionCount], equal: Int = 0, groups: GroupComparison? = nil) {
    self.options = options
    self.equal = equal
    self.groups = groups
  }

  /// The counts by kind: pupils and pairs, each counted as one, and the cards and phones in rooms.
  /// A pair's choice and a raised hand are different things, so no share of their sum is shown. Nil
  /// if there is only one kind.
  public var kinds: (alone: [Int], inRooms: [Int])? {
    let alone = options.map(\.alone)
    let inRooms = options.map { $0.cards + $0.phones }
    guard alone.contains(where: { $0 > 0 }), inRooms.contains(where: { $0 > 0 }) else { return nil }
    return (alone, inRooms)
  }

  /// The number of people who were counted.
  public var people: Int { options.reduce(0) { $0 + $1.people } }
  /// Whether nobody was counted, so that there are no shares to show.
  public var isUncounted: Bool { people == 0 }
}

/// The number of people who chose an option.
public struct OptionCount: Sendable, Hashable {
  /// The stable id of the option's line.
  public var id: String
  /// The option's text in the newest recording (without what a pupil typed before).
  public var words: String
  /// The card's colour, if the option has one: it is shown with a word and a symbol.
  public var card: Card?
  /// Recordings of one pupil, or of a pair, that chose it.
  public var alone: Int
  /// Cards and hands that were counted for it in rooms.
  public var cards: Int
  /// Phones that chose it in rooms.
  public var phones: Int
  /// Rooms that chose it without counting.
  public var uncounted: Int
  /// Recordings that continued with it: of one pupil, of a pair, or of a room.
  public var recordings: Int

  /// The colour of a card (tags `#green`, `#red`).
  public enum Card: String, Sendable, Hashable {
    case green, red
  }

  /// Makes a count.
  public init(
    id: String, words: String, card: Card? = nil, alone: Int = 0, cards: Int = 0, phones: Int = 0,
    uncounted: Int = 0, recordings: Int = 0
  ) {
    self.id = id
    self.words = words
    self.card = card
    self.alone = alone
    self.cards = cards
    self.phones = phones
    self.uncounted = uncounted
    self.recordings = recordings
  }

  /// The number of people who chose it: alone or in a pair (counted as one), by card and by phone.
  public var people: Int { alone + cards + phones }
}
