/// What a question's inputs come to, of the type that belongs to the question's shape.
public enum Answer: Sendable, Hashable {
  /// To options: the one that was chosen, and the people that were counted.
  case option(Vote)
  /// Own words; nil where nothing was said.
  case words(String?)
  /// Notes.
  case notes(Notes)
  /// A whole number; nil where none was given yet.
  case number(Int?)
  /// A place on a line, and the people that were counted.
  case place(Placement)
  /// Who plays a role; nil for the program.
  case role(player: String?)
  /// Things in order, and the points that were counted.
  case order(Ranking)

  /// An option that was chosen.
  public struct Vote: Sendable, Hashable {
    /// The id of the option that was chosen, or that most chose; nil where none is ahead.
    public var chosen: String?
    /// The people that were counted.
    public var people = PeopleCount()

    /// Makes a vote; without arguments, the one to start from.
    public init(chosen: String? = nil, people: PeopleCount = PeopleCount()) {
      self.chosen = chosen
      self.people = people
    }
  }

  /// A place that was taken.
  public struct Placement: Sendable, Hashable {
    /// Where somebody stands, or the person in the middle; nil where nobody does.
    public var place: Int?
    /// The people that were counted.
    public var people = PeopleCount()

    /// Makes a placement; without arguments, the one to start from.
    public init(place: Int? = nil, people: PeopleCount = PeopleCount()) {
      self.place = place
      self.people = people
    }
  }

  /// An order that was made.
  public struct Ranking: Sendable, Hashable {
    /// The ids of what was put in order, the first one first; empty while it was not.
    public var order: [String]
    /// The points that a room gave, in the order in which the things stood.
    public var people = PeopleCount()

    /// Makes an order; without arguments, the one to start from.
    public init(order: [String] = [], people: PeopleCount = PeopleCount()) {
      self.order = order
      self.people = people
    }

    /// The things in this order; those that are not there are left out.
    public func sorted(_ items: [Cue.Option]) -> [Cue.Option] {
      order.compactMap { id in items.first { $0.id == id } }
    }
  }

  /// Notes that were made.
  public struct Notes: Sendable, Hashable {
    /// The notes, in order.
    public var texts: [String] = []
    /// The heading each stands under, in the same order; empty where none does.
    public var headings: [String] = []
    /// Which one was picked, from 1.
    public var picked: Int?

    /// Makes notes; without arguments, the ones to start from.
    public init(texts: [String] = [], headings: [String] = [], picked: Int? = nil) {
      self.texts = texts
      self.headings = headings
      self.picked = picked
    }

    /// The heading a note stands under, by its place from 0; empty where none is.
    public func heading(_ place: Int) -> String {
      headings.indices.contains(place) ? headings[place] : ""
    }
  }

  /// What nothing comes to: where every answer of a shape starts from.
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

/// The people of a room that were counted: by hand, by what each of them said, or both.
public struct PeopleCount: Sendable, Hashable {
  /// What was counted by hand.
  public var tally: Tally?
  /// What each voter chose, by the id of an option or a place.
  public var ballots: [String: String]

  /// Makes a count; without arguments, one of nobody.
  public init(tally: Tally? = nil, ballots: [String: String] = [:]) {
    self.tally = tally
    self.ballots = ballots
  }

  /// How many people stand behind each of these ids, by hand and by ballots together; nil where
  /// nobody was counted.
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
  /// The answer to options; an empty one where it answers something else.
  public var vote: Vote { if case .option(let vote) = self { vote } else { Vote() } }

  /// The notes; none where it answers something else.
  public var noted: Notes { if case .notes(let notes) = self { notes } else { Notes() } }

  /// The place; nobody's where it answers something else.
  public var placement: Placement {
    if case .place(let placement) = self { placement } else { Placement() }
  }

  /// The order; none where it answers something else.
  public var ranking: Ranking {
    if case .order(let ranking) = self { ranking } else { Ranking() }
  }

  /// The number that was given, or the place, in digits; nil where it is none.
  public var numeral: String? {
    switch self {
    case .number(let number): number.map { String($0) }
    case .place(let placement): placement.place.map { String($0) }
    case .option, .words, .notes, .role, .order: nil
    }
  }

  /// The own words in it, each by itself.
  public var texts: [String] {
    switch self {
    case .words(let text), .role(let text): [text].compactMap { $0 }
    case .notes(let notes): notes.texts
    case .option, .number, .place, .order: []
    }
  }

  /// The people that were counted; nil where none can be.
  public var people: PeopleCount? {
    switch self {
    case .option(let vote): vote.people
    case .place(let placement): placement.people
    case .order(let ranking): ranking.people
    case .words, .notes, .number, .role: nil
    }
  }
}
