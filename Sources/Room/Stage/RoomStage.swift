import Archive
public import Roleplay
import Yarn

/// A stage whose answers come from a room full of phones, and from cards that a teacher counts.
///
/// Every phone's ballot is counted here, one after the other. The session gets the result of a vote
/// once, when the teacher goes on.
public actor RoomStage: DirectedRoom {
  /// The maximum number of lines on the beamer at once; after them the teacher goes on.
  static let maximumLineCount = 6

  let scenario: Scenario
  let language: String
  let audience: Audience
  /// The number of seats; nil if the teacher did not say.
  let seatCount: Int?
  let journal: BallotJournal
  /// What everybody may see.
  public internal(set) var view = RoomView()
  /// The phones that joined, by their ids.
  var seats: [String: Seat] = [:]
  /// The cue that waits for an answer.
  var open: Cue?
  /// The votes on it; nil if it cannot be voted on.
  var box: BallotBox?
  /// The counts of the vote before this one, on the same question.
  var first: [Int]?
  /// The result of the last vote, if the teacher has not shown it.
  var unshown: RoomView.Result?
  /// What phones sent to the open cue.
  var sent: [SentText] = []
  /// The phones whose answer was wrong at a quiz, and which answer no more.
  var out: Set<String> = []
  /// Those of them that the last answer put out.
  var justOut: Set<String> = []
  /// The last vote that was ended; a quiz says only afterwards which answer was right.
  var ended: BallotBox?
  /// A vote that was under way when the program ended, until its question is on the stage again.
  var kept: KeptVote?
  private var watchers: [Int: AsyncStream<RoomView>.Continuation] = [:]
  private var nextWatcher = 0
  private var waiting: CheckedContinuation<Wake, Never>?
  private(set) var isStopping = false
  /// What people leave behind at the end of the evening.
  var afterwards = Afterwards()
  /// The languages of the beamer's page: the first one, and the one below it. Empty for the teacher's.
  var boardLanguages: [String] = []
  var entrance: (any RoomEntrance)?

  /// What ends a wait for the teacher.
  enum Wake: Sendable {
    case goOn([Input])
    case back
    case stop
  }

  /// A text that a phone sent.
  struct SentText: Sendable {
    var seat: String
    var words: String
    var isDisplayed = false
    var isDiscarded = false
  }

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - scenario: what is played, with all its translations.
  ///   - language: the language it is played in.
  ///   - audience: a class, or parents with their children.
  ///   - seats: the number of seats; nil if the teacher did not say.
  ///   - file: where ballots are stored while the room is open; nil to store none.
  init(
    scenario: Scenario, language: String, audience: Audience, seats: Int? = nil,
    file: BallotFile? = nil
  ) {
    self.scenario = scenario
    self.language = language
    self.audience = audience
    seatCount = seats
    journal = BallotJournal(file)
  }

  // MARK: - Stage

  /// Shows a cue to everybody. Before a question, waits until the teacher goes on from the lines.
  public func show(_ cue: Cue) async -> Onward {
    guard !isStopping else { return .stop }
    guard !cue.isOpen else { return await beginQuestion(cue) }
    switch cue.kind {
    case .line, .act, .panel:
      if view.lines.count >= Self.maximumLineCount {
        let onward = await pause()
        guard onward == .goOn else { return onward }
      }
      endTalk(before: cue)
      judge(by: cue)
      view.lines.append(RoomView.Line(id: cue.line, speaker: cue.speaker, text: cue.text))
      view.phase = view.phase == .shown ? .shown : .reading
      changed()
    case .reveal(let reveal): show(reveal)
    case .end:
      // With the questionnaire the evening goes on.
      if !afterwards.asksOnPhone { view.phase = .ended }
      view.talk = nil
      changed()
    case .question, .wait, .round, .swap, .compare, .hero, .helper, .command: break
    }
    return .goOn
  }

  /// Waits until the teacher goes on from the open cue.
  public func move(for cue: Cue, answer: Answer) async -> Move {
    guard !isStopping else { return .stop }
    switch await wait() {
    case .goOn(let inputs): return .inputs(inputs)
    case .back: return .back
    case .stop: return .stop
    }
  }

  /// Opens the cue again. Inputs are checked before the session gets them, so that this is rare.
  public func refuse(_ problem: InputError, for cue: Cue) async {
    open = cue
  }

  /// Stops. A room's teacher is asked at the terminal, before this.
  public func decideAfter(_ problem: any Phrase) async -> Retry { .stop }

  /// The cue that waits for an answer.
  public var question: Cue? { open }

  /// Shows lines that were on the stage before.
  public func remind(of cues: [Cue]) {
    for cue in cues where cue.kind == .line {
      view.lines.append(RoomView.Line(id: cue.line, speaker: cue.speaker, text: cue.text))
    }
    view.lines = view.lines.suffix(Self.maximumLineCount)
    if !view.lines.isEmpty { view.phase = .reading }
    changed()
  }

  // MARK: - Questions

  /// Ends a talk when a line follows it. The result stays until the line after the school's answer.
  private func endTalk(before cue: Cue) {
    guard open == nil, view.talk != nil else { return }
    view.talk = nil
    view.texts = []
    view.lines = []
    let isSchools = scenario.scriptedLine(cue.line, in: language)?.speech == ["", ""]
    guard !isSchools else { return }
    view.question = nil
    view.result = nil
    unshown = nil
    view.phase = .reading
  }

  private func beginQuestion(_ cue: Cue) async -> Onward {
    let isTalk = if case .notes(.talk) = cue.shape { true } else { false }
    // The lines already have the question's own words.
    if !isTalk, view.lines.last?.id == cue.line, !cue.line.isEmpty { view.lines.removeLast() }
    if !isTalk, !view.lines.isEmpty, kept == nil {
      let onward = await pause()
      guard onward == .goOn else { return onward }
    }
    let before = view.question?.key == cue.key ? (view.result ?? unshown)?.all : nil
    open = cue
    sent = []
    box = BallotBox(cue, audience: audience)
    first = nil
    if case .notes(.talk(let minutes)) = cue.shape {
      view.talk = talk(minutes)
      view.texts = []
    } else {
      view.lines = []
      view.question = cue
      view.result = nil
      unshown = nil
      view.texts = []
      view.talk = nil
      view.right = nil
      view.phase = .asking
      // A question that was gone back to puts nobody out before it is asked again.
      if ended?.question.key == cue.key {
        out.subtract(justOut)
        justOut = []
      }
      // A question that was gone back to is voted on once more.
      first = before
    }
    await beginVote()
    return isStopping ? .stop : .goOn
  }

  /// Begins a vote on the open question, or continues the one during which the program ended.
  func beginVote() async {
    guard let open else { return }
    view.answered = 0
    view.cards = 0
    if let kept, kept.line == open.key {
      self.kept = nil
      takeUp(kept)
      changed()
      return
    }
    kept = nil
    view.vote += 1
    changed()
    try? await journal.keep([.vote(line: open.key, number: view.vote, first: first)])
  }

  /// Shows the result of a vote, if the teacher did not do so yet.
  private func show(_ reveal: Cue.Reveal) {
    if view.result == nil {
      view.result = unshown
      // After a power cut between the vote and this, only the counts are left.
      if unshown == nil, case .counts(let counts)? = reveal.tally {
        view.result = RoomView.Result(all: counts)
      }
    }
    guard view.result != nil else { return }
    view.phase = .shown
    changed()
  }

  func talk(_ minutes: Int) -> RoomView.Talk {
    RoomView.Talk(minutes: minutes, end: HTTPServer.milliseconds() + minutes * 60_000)
  }

  /// Ends the open cue with inputs.
  func end(with inputs: [Input]) {
    if let box, view.phase != .shown {
      unshown = box.result(seats: seats, first: first)
      view.phase = .closed
    }
    if let box { ended = box }
    open = nil
    box = nil
    sent = []
    wake(.goOn(inputs))
    changed()
  }

  // MARK: - Waiting for the teacher

  /// Waits until the teacher goes on from what is shown.
  func pause() async -> Onward {
    changed()
    switch await wait() {
    case .goOn:
      view.lines = []
      return .goOn
    case .back: return .back
    case .stop: return .stop
    }
  }

  func wait() async -> Wake {
    await withCheckedContinuation { waiting = $0 }
  }

  /// Whether somebody waits for the teacher.
  var isWaiting: Bool { waiting != nil }

  /// Returns when the room waits for the teacher, or after two seconds. The session writes to the disk
  /// between two cues, and an order that comes meanwhile is for the next cue.
  public func untilWaiting() async {
    var tries = 0
    while waiting == nil, !isStopping, view.phase != .ended, tries < 200 {
      tries += 1
      try? await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Ends the wait for the teacher, if there is one.
  func wake(_ wake: Wake) {
    if case .stop = wake { isStopping = true }
    waiting?.resume(returning: wake)
    waiting = nil
  }

  // MARK: - Views

  /// The views from now on.
  public func views() -> AsyncStream<RoomView> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: RoomView.self, bufferingPolicy: .bufferingNewest(1))
    let number = nextWatcher
    nextWatcher += 1
    watchers[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task(executorPreference: ServingExecutor.shared) { [weak self] in await self?.forget(number) }
    }
    continuation.yield(view)
    return stream
  }

  private func forget(_ watcher: Int) { watchers[watcher] = nil }

  /// Gives the changed view the next number, and sends it to everyone who watches.
  func changed() {
    view.number += 1
    for watcher in watchers.values { watcher.yield(view) }
    entrance?.publish(view, from: self)
  }

  /// Ends every stream of views.
  func endViews() {
    for watcher in watchers.values { watcher.finish() }
    watchers = [:]
  }
}

extension Cue {
  /// What a question is known by: its line, or its first option.
  var key: String { line.isEmpty ? options?.first?.id ?? "" : line }
}
