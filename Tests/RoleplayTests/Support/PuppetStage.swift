import Roleplay
import Yarn

/// A stage that does what it was told, one thing a move, and remembers what it was shown.
actor PuppetStage: Stage {
  private(set) var shown: [Cue] = []
  private(set) var refused: [InputError] = []
  private(set) var troubles: [String] = []
  private(set) var told: [String] = []
  private(set) var softenings: [Softening] = []
  private(set) var answers: [Answer] = []
  private var moves: [Move]
  private var retries: [Retry]
  private let stopsAfterShowing: Int?
  /// What is done beside the answers, before the move with this number, from 0.
  private let asides: [Int: Aside]
  private var aside = Aside()
  private let backAfterShowing: Set<Int>

  init(
    _ moves: [Move], retries: [Retry] = [], stopsAfterShowing: Int? = nil,
    backAfterShowing: Set<Int> = [], asides: [Int: Aside] = [:]
  ) {
    self.asides = asides
    self.backAfterShowing = backAfterShowing
    self.moves = moves
    self.retries = retries
    self.stopsAfterShowing = stopsAfterShowing
  }

  var words: [String] { shown.map(\.words) }

  func show(_ cue: Cue) -> Onward {
    shown.append(cue)
    if backAfterShowing.contains(shown.count) { return .back }
    return shown.count == stopsAfterShowing ? .stop : .goOn
  }

  func move(for cue: Cue, answer: Answer) -> Move {
    aside = asides[answers.count] ?? Aside()
    answers.append(answer)
    return moves.isEmpty ? .stop : moves.removeFirst()
  }

  func refuse(_ problem: InputError, for cue: Cue) {
    refused.append(problem)
  }

  func tell(_ notice: any Phrase) {
    told.append(notice.english)
  }

  func answer(_ softening: Softening) {
    softenings.append(softening)
  }

  func takeAside() -> Aside {
    defer { aside = Aside() }
    return aside
  }

  func decideAfter(_ problem: any Phrase) -> Retry {
    troubles.append(problem.english)
    return retries.isEmpty ? .stop : retries.removeFirst()
  }
}

/// A journal that cannot keep the appends with these numbers, from 1.
final class FaultyJournal: Journal {
  struct DiskFull: Error, Phrase {
    let dutch = "De schijf is vol."
    let english = "The disk is full."
  }

  struct Wordless: Error {}

  private let faults: [Int: any Error]
  private let notices: [Int: any Phrase]
  private(set) var attempts = 0
  private(set) var entries: [Entry] = []

  init(_ faults: [Int: any Error], notices: [Int: any Phrase] = [:]) {
    self.faults = faults
    self.notices = notices
  }

  func append(_ entries: [Entry]) throws -> (any Phrase)? {
    attempts += 1
    if let fault = faults[attempts] { throw fault }
    self.entries += entries
    return notices[attempts]
  }
}
