/// What a class said: the figures of many recordings of one scenario, as a class may see them.
///
/// A plain value. Everything in it may be put on the board: no alias, open answers only where the
/// teacher has read and shown them, groups only where they are large enough. All words are as they
/// were recorded, control characters included: whoever shows them makes them harmless.
public struct ClassResults: Sendable, Hashable {
  /// The scenario's name (its folder).
  public var scenario: String
  /// The scenario's heading, as the newest recording has it.
  public var heading: String
  /// The language of the newest recording, as a code (`nl`).
  public var language: String
  /// How many recordings there are, and how many of them count.
  public var turnout: Turnout
  /// What they were recorded at.
  public var occasion = Occasion.lesson

  /// What recordings were made at.
  public enum Occasion: Sendable, Hashable {
    /// Pupils played, alone, together or as a class.
    case lesson
    /// Only whole rooms voted on statements: a class, or a hall.
    case statements
    /// The same, and parents were there.
    case evening
  }

  /// All that was asked, in the order of the story, each with its figure.
  public var questions: [QuestionResults]
  /// The road through the choices: which followed which, with counts.
  public var road: ClassRoad
  /// What was asked twice: places on a line before and after, a first vote and a second.
  public var changes: [Change]
  /// How it ended, side by side, in the order in which they were most often reached.
  public var endings: [EndingCount]
  /// The comics the teacher has shown.
  public var comics: ComicShelf
  /// The teacher's questions (`docent.md`) that stand beside no figure; the others stand with theirs.
  public var talkingPoints: [TalkingPoint]
  /// A group of fewer people than this is never shown apart; nil where no group is.
  public var smallestGroup: Int?

  /// Makes results; what is left out is empty.
  public init(
    scenario: String, heading: String, language: String, turnout: Turnout = Turnout(),
    questions: [QuestionResults] = [], road: ClassRoad = ClassRoad(), changes: [Change] = [],
    endings: [EndingCount] = [], comics: ComicShelf = ComicShelf(),
    talkingPoints: [TalkingPoint] = [], smallestGroup: Int? = GroupComparison.usualSmallest
  ) {
    self.scenario = scenario
    self.heading = heading
    self.language = language
    self.turnout = turnout
    self.questions = questions
    self.road = road
    self.changes = changes
    self.endings = endings
    self.comics = comics
    self.talkingPoints = talkingPoints
    self.smallestGroup = smallestGroup
  }
}

extension ClassResults {
  /// Whether only whole rooms were there: then the road is that of the statements in their order, and
  /// says nothing.
  public var isOfRooms: Bool { occasion != .lesson }

  /// Whether the road through the choices says more than the figures: more than one went it.
  public var showsRoad: Bool {
    let gone = road.steps.filter { $0.from == .start }.reduce(0) { $0 + $1.recordings }
    return !isOfRooms && !road.crossings.isEmpty && gone != 1
  }

  /// The places of the questions that there is something to show of. Where rooms voted on statements,
  /// neither what nobody said nor the statement to practise with is.
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

  /// The number that a question is called by: the one its own words begin with; its place where no
  /// question has such a number, and else none, so that no two are called the same.
  public func number(of question: Int) -> Int? {
    if let own = questions[question].ownNumber { return own }
    return questions.contains { $0.ownNumber != nil } ? nil : question + 1
  }

  /// How many recordings of a pupil or a pair count, where they are so few that the class may guess
  /// whose they are; nil where they are enough, or none.
  public var fewPlayers: Int? {
    let players = turnout.counted - turnout.rooms
    let enough = smallestGroup ?? GroupComparison.usualSmallest
    return players > 0 && players < enough ? players : nil
  }
}

/// A way the scenario ended, by the tag `#ending:WORD` of a line.
public struct EndingCount: Sendable, Hashable {
  /// The tag's word (`together`, `help`); empty for roads to the end without such a line.
  public var name: String
  /// The words of that line, as the newest recording has them; empty where there is none.
  public var words: String
  /// Who came to it.
  public var travellers: Travellers

  /// How many recordings came to it.
  public var recordings: Int { travellers.recordings }

  /// Makes a count.
  public init(name: String, words: String, travellers: Travellers) {
    self.name = name
    self.words = words
    self.travellers = travellers
  }

  /// Makes a count of an ending that only pupils and pairs came to.
  public init(name: String, words: String, recordings: Int) {
    self.init(name: name, words: words, travellers: Travellers(players: recordings))
  }
}

/// A question to talk about, from a row of the scenario's `docent.md`.
public struct TalkingPoint: Sendable, Hashable {
  /// The moment or the choice it is about, in the teacher's words.
  public var moment: String
  /// The question.
  public var question: String

  /// Makes a talking point.
  public init(moment: String, question: String) {
    self.moment = moment
    self.question = question
  }
}
