/// How a class chose, one time that it was asked.
public struct Vote: Sendable, Hashable {
  /// The options in their order, those that nobody chose included.
  public var options: [OptionCount]
  /// How many rooms were as many for the one as for the other, without counting.
  public var equal: Int
  /// The same by groups (children and adults, classes); nil where fewer than two can be shown.
  public var groups: GroupComparison?

  /// Makes a vote.
  public init(options: [OptionCount], equal: Int = 0, groups: GroupComparison? = nil) {
    self.options = options
    self.equal = equal
    self.groups = groups
  }

  /// The same by how people were counted: pupils and pairs, each counted as one, beside the cards and
  /// phones of rooms. A pair's choice and a raised hand are not of one kind, so that no part of both
  /// together is shown. Nil where there is one kind only.
  public var kinds: (alone: [Int], inRooms: [Int])? {
    let alone = options.map(\.alone)
    let inRooms = options.map { $0.cards + $0.phones }
    guard alone.contains(where: { $0 > 0 }), inRooms.contains(where: { $0 > 0 }) else { return nil }
    return (alone, inRooms)
  }

  /// How many people were counted.
  public var people: Int { options.reduce(0) { $0 + $1.people } }
  /// Whether nobody was counted, so that there is no part of a whole to show.
  public var isUncounted: Bool { people == 0 }
}

/// How many chose an option.
public struct OptionCount: Sendable, Hashable {
  /// The stable id of the option's line.
  public var id: String
  /// The option's words, as the newest recording has them (without what a pupil typed before).
  public var words: String
  /// The card's colour, where the option has one: a word and a shape go with it.
  public var card: Card?
  /// Recordings of one pupil, or of a pair, that chose it.
  public var alone: Int
  /// Cards and hands that were counted for it in rooms.
  public var cards: Int
  /// Phones that chose it in rooms.
  public var phones: Int
  /// Rooms that went this way without counting anybody.
  public var uncounted: Int
  /// Recordings whose road went this way: of one pupil, of a pair, or of a room.
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

  /// How many people chose it: alone or in a pair (counted as one), by card and by phone.
  public var people: Int { alone + cards + phones }
}
