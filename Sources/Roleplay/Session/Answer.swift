/// The result of a question's inputs, with the type that belongs to the shape of the question.
public enum Answer: Sendable, Hashable {
  /// The answer to a choice: the chosen option, and the counted people.
  case option(Vote)
  /// The pupil's own words; nil if there are none.
  case words(String?)
  /// Notes.
  case notes(Notes)
  /// A whole number; nil if none was given yet.
  case number(Int?)
  /// A place on a line, and the counted people.
  case place(Placement)
  /// The player of a role; nil for the program.
  case role(player: String?)
  /// Items in order, and the counted points.
  case order(Ranking)

  /// The answer to a choice.
  public struct Vote: Sendable, Hashable {
    /// The id of the chosen option, or of the option that most people chose; nil if no option
    /// leads.
    public var chosen: String?
    /// The counted people.
    public var people = PeopleCount()

    /// Makes a vote, by default an empty one.
    public init(chosen: String? = nil, people: PeopleCount = PeopleCount()) {
      self.chosen = chosen
      self.people = people
    }
  }

  /// The answer to a place on a line.
  public struct Placement: Sendable, Hashable {
    /// The chosen place, or the median of the people's places; nil if nobody has a place.
    public var place: Int?
    /// The counted people.
    public var people = PeopleCount()

    /// Makes a placement, by default an empty one.
    public init(place: Int? = nil, people: PeopleCount = PeopleCount()) {
      self.place = place
      self.people = people
    }
  }

  /// The answer to items to put in order.
  public struct Ranking: Sendable, Hashable {
    /// The ids of the items in order; empty if they are not in order yet.
    public var order: [String]
    /// The points that a room gave, in the original order of the items.
    public var people = PeopleCount()

    /// Makes a ranking, by default an empty one.
    public init(order: [String] = [], people: PeopleCount = PeopleCount()) {
      self.order = order
      self.people = people
    }

    /// Sorts items into this order; items that it does not contain are left out.
    public func sorted(_ items: [Cue.Option]) -> [Cue.Option] {
      order.compactMap { id in items.first { $0.id == id } }
    }
  }

  /// The answer to a request for notes.
  public struct Notes: Sendable, Hashable {
    /// The notes in order.
    public var texts: [String] = []
    /// The heading of each note, in the same order; empty if no note has one.
    public var headings: [String] = []
    /// The number of the picked note, from 1.
    public var picked: Int?

    /// Makes notes, by default an empty collection.
    public init(texts: [String] = [], headings: [String] = [], picked: Int? = nil) {
      self.texts = texts
      self.headings = headings
      self.picked = picked
    }

    /// The heading of a note, by its index; empty if it has none.
    public func heading(_ place: Int) -> String {
      headings.indices.contains(place) ? headings[place] : ""
    }
  }

  /// Makes the initial answer to a question of a shape.
  public init(to shape: Question.Shape) {
    self =
      switch shape {
      case .options: .option(Vote())
      case .words: .words(nil)
      case .notes: .notes(Notes())
      case .number: .number(nil)
      case .place: .place(Placement())
      case .role: .role(player: nil)
      case .order: .order(Ranking())
      }
  }
}

/// The counted people of a room: counted by hand, by individual ballots, or both.
public struct PeopleCount: Sendable, Hashable {
  /// The count by hand.
  public var tally: Tally?
  /// The choice of each voter, as the id of an option or a place.
  public var ballots: [String: String]

  /// Makes a count, by default an empty one.
  public init(tally: Tally? = nil, ballots: [String: String] = [:]) {
    self.tally = tally
    self.ballots = ballots
  }

  /// The number of people for each of some ids, by hand and by ballots together; nil if nobody was
  /// counted.
  public func totals(of ids: [String]) -> [Int]? {
    var byHand: [Int]?
    if case .counts(let counts) = tally { byHand = counts }
    guard byHand != nil || !ballots.isEmpty else { return nil }
    return ids.enumerated().map { place, id in
      // A transcript that somebody edited may have fewer counts than there are ids.
      let counted = byHand.map { $0.indices.contains(place) ? $0[place] : 0 } ?? 0
      return counted + ballots.values.count { $0 == id }
    }
  }
}

// MARK: - The answer to each shape

extension Answer {
  /// The answer to a choice; empty if it answers something else.
  public var vote: Vote { if case .option(let vote) = self { vote } else { Vote() } }

  /// The notes; empty if it answers something else.
  public var noted: Notes { if case .notes(let notes) = self { notes } else { Notes() } }

  /// The place on a line; empty if it answers something else.
  public var placement: Placement {
    if case .place(let placement) = self { placement } else { Placement() }
  }

  /// The order; empty if it answers something else.
  public var ranking: Ranking {
    if case .order(let ranking) = self { ranking } else { Ranking() }
  }

  /// The number or the place, in digits; nil if it answers something else.
  public var numeral: String? {
    switch self {
    case .number(let number): number.map { String($0) }
    case .place(let placement): placement.place.map { String($0) }
    case .option, .words, .notes, .role, .order: nil
    }
  }

  /// The texts in the pupil's own words.
  public var texts: [String] {
    switch self {
    case .words(let text), .role(let text): [text].compactMap { $0 }
    case .notes(let notes): notes.texts
    case .option, .number, .place, .order: []
    }
  }

  /// The counted people; nil for a shape without counts.
  public var people: PeopleCount? {
    switch self {
    case .option(let vote): vote.people
    case .place(let placement): placement.people
    case .order(let ranking): ranking.people
    case .words, .notes, .number, .role: nil
    }
  }
}
