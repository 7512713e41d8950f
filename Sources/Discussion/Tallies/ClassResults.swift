/// The results of a class for one scenario: the counts of many recordings, as a class may see them.
///
/// It is a plain value. All of it may be shown on the board: there are no aliases, open answers are
/// included only if the teacher read and showed them, and groups only if they are large enough.
/// Text is as it was recorded, including control characters: code that shows it must escape it.
public struct ClassResults: Sendable, Hashable {
  /// The scenario's name, which is the name of its folder.
  public var scenario: String
  /// The scenario's heading in the newest recording.
  public var heading: String
  /// The language of the newest recording, as a code (`nl`).
  public var language: String
  /// How many recordings there are, and how many of them count.
  public var turnout: Turnout
  /// The occasion of the recordings.
  public var occasion = Occasion.lesson

  /// The occasions of recordings.
  public enum Occasion: Sendable, Hashable {
    /// Pupils played, alone, together or as a class.
    case lesson
    /// Only whole rooms voted on statements: a class, or a hall.
    case statements
    /// Only whole rooms voted on statements, with parents.
    case evening
  }

  /// The questions with their results, in the order of the story.
  public var questions: [QuestionResults]
  /// The paths through the choices, with counts.
  public var flow: ChoiceFlow
  /// The questions that were asked twice: places on a line before and after, or a first and a
  /// second vote.
  public var changes: [Change]
  /// The endings, the most frequent first.
  public var endings: [EndingCount]
  /// The comics that the teacher showed.
  public var comics: ComicShelf
  /// The words that were looked up most, the most frequent first.
  public var lookedUp: [LookedUpWord] = []
  /// The teacher's questions (`docent.md`) that belong to no figure; others are with their figure.
  public var talkingPoints: [TalkingPoint]
  /// The size of the smallest group whose results are shown separately; nil if no group's are.
  public var smallestGroup: Int?

  /// Makes results, by default empty ones.
  public init(
    scenario: String, heading: String, language: String, turnout: Turnout = Turnout(),
    questions: [QuestionResults] = [], flow: ChoiceFlow = ChoiceFlow(), changes: [Change] = [],
    endings: [EndingCount] = [], comics: ComicShelf = ComicShelf(),
    talkingPoints: [TalkingPoint] = [], smallestGroup: Int? = GroupComparison.usualSmallest
  ) {
    self.scenario = scenario
    self.heading = heading
    self.language = language
    self.turnout = turnout
    self.questions = questions
    self.flow = flow
    self.changes = changes
    self.endings = endings
    self.comics = comics
    self.talkingPoints = talkingPoints
    self.smallestGroup = smallestGroup
  }
}

extension ClassResults {
  /// Whether there were only whole rooms: the path is then that of the statements in order, and not
  /// informative.
  public var isOfRooms: Bool { occasion != .lesson }

  /// Whether the paths through the choices are informative: more than one was taken.
  public var showsRoad: Bool {
    let gone = flow.steps.filter { $0.from == .start }.reduce(0) { $0 + $1.recordings }
    return !isOfRooms && !flow.crossings.isEmpty && gone != 1
  }

  /// The indices of the questions with something to show. If rooms voted on statements, questions
  /// without answers and the statement for practice are left out.
  public var shownQuestions: [Int] {
    guard isOfRooms else { return Array(questions.indices) }
    let areNumbered = questions.contains { $0.isStatement && $0.ownNumber != nil }
    return questions.indices.filter { place in
      let question = questions[place]
      switch question.figure {
      case .answers(let answers): return !answers.shown.isEmpty
      case .notes(let board): return !board.groups.isEmpty
      case .choice(let votes):
        return (!question.isStatement || !areNumbered || question.ownNumber != nil)
          && votes.contains { vote in
            !vote.isUncounted || vote.equal > 0 || vote.options.contains { $0.uncounted > 0 }
          }
      case .places, .numbers, .orders: return true
      }
    }
  }

  /// The number of a question: the one with which its text begins; if no question has one, its
  /// position; otherwise nil, so that numbers are unique.
  public func number(of question: Int) -> Int? {
    if let own = questions[question].ownNumber { return own }
    return questions.contains { $0.ownNumber != nil } ? nil : question + 1
  }

  /// The number of counted recordings of a pupil or a pair if they are so few that the class may
  /// guess whose they are; nil if there are enough, or none.
  public var fewPlayers: Int? {
    let players = turnout.counted - turnout.rooms
    let enough = smallestGroup ?? GroupComparison.usualSmallest
    return players > 0 && players < enough ? players : nil
  }
}

/// A word, and in how many recordings it was looked up.
public struct LookedUpWord: Sendable, Hashable {
  /// The word, as the list of words has it.
  public var word: String
  /// The number of recordings.
  public var recordings: Int

  /// Makes a count.
  public init(word: String, recordings: Int) {
    self.word = word
    self.recordings = recordings
  }
}

/// An ending of the scenario, from the tag `#ending:WORD` of a line.
public struct EndingCount: Sendable, Hashable {
  /// The word of the tag (`together`, `help`); empty for paths without such a line.
  public var name: String
  /// The text of the line in the newest recording; empty if there is none.
  public var words: String
  /// The people who reached it.
  public var travellers: Travellers

  /// The number of recordings that reached it.
  public var recordings: Int { travellers.recordings }

  /// Makes a count.
  public init(name: String, words: String, travellers: Travellers) {
    self.name = name
    self.words = words
    self.travellers = travellers
  }

  /// Makes a count of an ending that only pupils and pairs reached.
  public init(name: String, words: String, recordings: Int) {
    self.init(name: name, words: words, travellers: Travellers(players: recordings))
  }
}

/// A question to discuss, from a row of the scenario's `docent.md`.
public struct TalkingPoint: Sendable, Hashable {
  /// The moment or the choice that it is about, in the teacher's words.
  public var moment: String
  /// The question.
  public var question: String

  /// Makes a talking point.
  public init(moment: String, question: String) {
    self.moment = moment
    self.question = question
  }
}
