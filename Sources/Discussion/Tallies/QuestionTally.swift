/// The figures of one question while recordings come in.
struct QuestionTally {
  /// What is counted: the same line may ask something else after an edit.
  enum Family: Int {
    case choice = 1
    case places, number, words, notes, order
  }

  /// What was answered, one time that it was asked.
  struct Round {
    /// How many, for one option.
    struct Counts {
      var alone = 0
      var cards = 0
      var phones = 0
      var uncounted = 0
      var recordings = 0
      var people: Int { alone + cards + phones }
    }

    /// How many stand behind each option, by its id.
    private(set) var counts: [String: Counts] = [:]
    /// Rooms in which the options were equal.
    var equal = 0
    /// How many people of each group chose each option.
    private(set) var groups: [AnswerGroup: [String: Int]] = [:]

    /// Whether anybody was counted.
    var hasPeople: Bool { counts.values.contains { $0.people > 0 } }

    /// How many stand behind an option.
    subscript(option: String) -> Counts {
      get { counts[option] ?? Counts() }
      set { counts[option] = newValue }
    }

    /// Counts people of a group, where they are of one.
    mutating func add(_ people: Int, choosing option: String, of group: AnswerGroup?) {
      guard let group else { return }
      groups[group, default: [:]][option, default: 0] += people
    }
  }

  /// From the option chosen one time to the one chosen the next.
  struct Move: Hashable {
    var from: String
    var to: String
  }

  /// A heading pupils gave their notes.
  struct Heading {
    var words: String
    var stamp: RecordedOpening.Stamp

    /// The words as headings are compared: not by spaces, nor by capitals.
    static func compared(_ words: String) -> String {
      words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
  }

  let id: String
  let family: Family
  /// In how many recordings it was asked, and the sum of its places on their roads.
  var askedIn = 0
  var sumOfPlaces = 0
  var wordings = CueWordings()

  // Choices, places and numbers
  /// One for each time that it was asked on one road.
  private(set) var rounds: [Round] = []
  /// How those that answered twice moved.
  private(set) var moves: [Move: Int] = [:]
  /// The line it asks again.
  var again: String?

  // Orders, once for each time it was asked on one road
  private(set) var orders: [OrderTally] = []

  /// What the school said about it, in its newest words.
  private(set) var schoolAnswer: (words: String, stamp: RecordedOpening.Stamp)?

  // Words
  var asked = OpenAnswers.Kind.question
  var answers: [AnswerTally] = []
  var silent = 0

  // Notes
  var name = ""
  var boards = 0
  /// The headings, by their words as they are compared.
  private(set) var headings: [String: Heading] = [:]

  init(id: String, family: Family) {
    self.id = id
    self.family = family
  }

  /// Changes what was answered one time, from 1.
  mutating func change(round: Int, _ change: (inout Round) -> Void) {
    while rounds.count < round { rounds.append(Round()) }
    change(&rounds[round - 1])
  }

  /// Changes the orders that were made one time, from 1.
  mutating func change(order round: Int, _ change: (inout OrderTally) -> Void) {
    while orders.count < round { orders.append(OrderTally()) }
    change(&orders[round - 1])
  }

  mutating func addSchoolAnswer(_ words: String, at stamp: RecordedOpening.Stamp) {
    if let known = schoolAnswer, !(known.stamp < stamp) { return }
    schoolAnswer = (words, stamp)
  }

  mutating func addMove(from: String, to: String) {
    moves[Move(from: from, to: to), default: 0] += 1
  }

  /// Takes note of a heading.
  ///
  /// - Returns: its words as they are compared; nil for none.
  mutating func addHeading(_ words: String, at stamp: RecordedOpening.Stamp) -> String? {
    let compared = Heading.compared(words)
    guard !compared.isEmpty else { return nil }
    if let known = headings[compared], !(known.stamp < stamp) { return compared }
    headings[compared] = Heading(words: words, stamp: stamp)
    return compared
  }

  /// Under what key a heading is read: the same for all who gave it.
  func key(of heading: Heading) -> AnswerKey {
    AnswerKey(heading: heading.words, of: id)
  }
}

/// An answer in own words, as it was recorded.
struct AnswerTally {
  var key: AnswerKey
  var words: String
  /// The option chosen right before.
  var kind: ChosenOption?
  /// The heading it stands under, as headings are compared.
  var heading: String?
  var isPicked = false
}

/// An option that was chosen.
struct ChosenOption: Hashable {
  /// The question's place in ``ClassTally/questions``.
  var question: Int
  /// The option's id.
  var option: String
}
