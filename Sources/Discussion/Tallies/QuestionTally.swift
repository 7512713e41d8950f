/// The counts of one question while recordings are read.
struct QuestionTally {
  /// What is counted: after an edit, a line may ask something else.
  enum Family: Int {
    case choice = 1
    case places, number, words, notes, order
  }

  /// The answers one of the times that the question was asked.
  struct Round {
    /// The number of people for one option.
    struct Counts {
      var alone = 0
      var cards = 0
      var phones = 0
      var uncounted = 0
      var recordings = 0
      var people: Int { alone + cards + phones }
    }

    /// The number of people for each option, by its id.
    private(set) var counts: [String: Counts] = [:]
    /// The number of rooms in which the options were equal.
    var equal = 0
    /// The number of people of each group for each option.
    private(set) var groups: [AnswerGroup: [String: Int]] = [:]

    /// Whether anybody was counted.
    var hasPeople: Bool { counts.values.contains { $0.people > 0 } }

    /// The number of people for an option.
    subscript(option: String) -> Counts {
      get { counts[option] ?? Counts() }
      set { counts[option] = newValue }
    }

    /// Counts people of a group, if they belong to one.
    mutating func add(_ people: Int, choosing option: String, of group: AnswerGroup?) {
      guard let group else { return }
      groups[group, default: [:]][option, default: 0] += people
    }
  }

  /// A change from the option chosen one time to the option chosen the next time.
  struct Transition: Hashable {
    var from: String
    var to: String
  }

  /// A heading that pupils gave to notes.
  struct Heading {
    var words: String
    var stamp: RecordedOpening.Stamp

    /// The form in which headings are compared: without spaces and case.
    static func compared(_ words: String) -> String {
      words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
  }

  let id: String
  let family: Family
  /// The number of recordings in which it was asked; below, the sum of its positions on their
  /// paths.
  var askedIn = 0
  var sumOfPlaces = 0
  var wordings = CueWordings()

  // Choices, places and numbers
  /// The answers, for each time that it was asked on a path.
  private(set) var rounds: [Round] = []
  /// The changes of those who answered twice.
  private(set) var moves: [Transition: Int] = [:]
  /// The line that it asks again.
  var again: String?

  // Orders, for each time that it was asked on a path
  private(set) var orders: [OrderTally] = []

  /// The school's answer in its newest wording.
  private(set) var schoolAnswer: (words: String, stamp: RecordedOpening.Stamp)?

  // Words
  var asked = OpenAnswers.Kind.question
  var answers: [AnswerTally] = []
  /// The number of answers that are only counted, because the teacher has not read them yet.
  var unread = 0
  var silent = 0

  // Notes
  var name = ""
  var boards = 0
  /// The headings, by the form in which they are compared.
  private(set) var headings: [String: Heading] = [:]

  init(id: String, family: Family) {
    self.id = id
    self.family = family
  }

  /// Changes the answers of one time, from 1.
  mutating func change(round: Int, _ change: (inout Round) -> Void) {
    while rounds.count < round { rounds.append(Round()) }
    change(&rounds[round - 1])
  }

  /// Changes the orders of one time, from 1.
  mutating func change(order round: Int, _ change: (inout OrderTally) -> Void) {
    while orders.count < round { orders.append(OrderTally()) }
    change(&orders[round - 1])
  }

  mutating func addSchoolAnswer(_ words: String, at stamp: RecordedOpening.Stamp) {
    if let known = schoolAnswer, !(known.stamp < stamp) { return }
    schoolAnswer = (words, stamp)
  }

  mutating func addMove(from: String, to: String) {
    moves[Transition(from: from, to: to), default: 0] += 1
  }

  /// Adds a heading.
  ///
  /// - Returns: the form in which it is compared; nil for an empty one.
  mutating func addHeading(_ words: String, at stamp: RecordedOpening.Stamp) -> String? {
    let compared = Heading.compared(words)
    guard !compared.isEmpty else { return nil }
    if let known = headings[compared], !(known.stamp < stamp) { return compared }
    headings[compared] = Heading(words: words, stamp: stamp)
    return compared
  }

  /// The key of the decision about a heading: the same for everybody who used it.
  func key(of heading: Heading) -> AnswerKey {
    AnswerKey(heading: heading.words, of: id)
  }
}

/// An answer in a pupil's own words, as it was recorded.
struct AnswerTally {
  var key: AnswerKey
  var words: String
  /// The option chosen just before.
  var kind: ChosenOption?
  /// The heading of a note, in the form in which headings are compared.
  var heading: String?
  var isPicked = false
}

/// An option that was chosen.
struct ChosenOption: Hashable {
  /// The question's index in ``ClassTally/questions``.
  var question: Int
  /// The option's id.
  var option: String
}
