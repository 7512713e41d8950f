import Yarn

/// A session on a stage, stored in a journal.
///
/// Every cue is in the journal before it is on the stage, and its inputs and reply are in the
/// journal before the next cue. Nothing is ever removed from the journal: going back is an entry
/// too.
public struct Performance {
  /// Everything that happened so far, including this sitting: exactly the contents of the journal.
  public private(set) var transcript: Transcript
  /// Where a resumed recording and its edited scenario diverge; nil if they do not.
  public let divergence: Divergence?
  /// The cues on the stage since the last reply when the recording stopped, without the open one,
  /// which is shown again. They remind the person who resumes it. Empty if the scenario diverges,
  /// because they are then shown anyway.
  public let reminder: [Cue]

  private let scenario: Scenario
  private let stage: any Stage
  private let journal: (any Journal)?
  private let clock: @Sendable () -> Int
  private var session: Session
  /// Entries to store before anything else.
  private var pending: [Entry.Kind] = []
  /// The clock when this sitting began; below, the milliseconds of the recording then.
  private let clockAtStart: Int
  private let millisecondsAtStart: Int

  /// Begins a new recording; the journal already has its opening.
  ///
  /// - Parameters:
  ///   - journal: stores the entries; nil to play without storing anything.
  ///   - clock: the milliseconds since any fixed moment, on a monotonic clock.
  /// - Throws: ``SessionError`` if the scenario cannot be played.
  public init(
    of scenario: Scenario, opening: Opening, stage: any Stage, journal: (any Journal)?,
    clock: @escaping @Sendable () -> Int
  ) throws(SessionError) {
    try self.init(
      resuming: Transcript(opening: opening), of: scenario, stage: stage, journal: journal,
      clock: clock)
  }

  /// Resumes a recording where it stopped; one without entries is new.
  ///
  /// - Throws: ``SessionError`` if the scenario cannot be played.
  public init(
    resuming transcript: Transcript, of scenario: Scenario, stage: any Stage,
    journal: (any Journal)?, clock: @escaping @Sendable () -> Int
  ) throws(SessionError) {
    let following = try Session.follow(transcript, in: scenario)
    self.transcript = transcript
    self.scenario = scenario
    self.stage = stage
    self.journal = journal
    self.clock = clock
    session = following.session
    divergence = following.divergence
    reminder = following.leaves == nil ? transcript.cuesSinceLastReply : []
    clockAtStart = clock()
    millisecondsAtStart = transcript.milliseconds
    guard !transcript.entries.isEmpty else { return }
    if let leaves = following.leaves { pending.append(.back(to: leaves)) }
    pending.append(.resume)
    if let reply = following.missingReply { pending.append(.reply(reply)) }
  }

  /// Plays until the scenario ends, the stage stops, or it cannot continue.
  nonisolated(nonsending)
    public mutating func run() async -> PerformanceOutcome
  {
    let outcome = await play()
    switch outcome {
    case .finished, .stopped: return await keepLastAside() ?? outcome
    case .failed, .notKept: return outcome
    }
  }

  nonisolated(nonsending)
    private mutating func play() async -> PerformanceOutcome
  {
    if let outcome = await keep(pending) { return outcome }
    pending = []
    if let cue = session.openCue, let outcome = await perform(cue) { return outcome }
    while !session.isAtEnd {
      let cue: Cue
      do throws(SessionError) {
        cue = try session.next()
      } catch {
        return .failed(error)
      }
      if let outcome = await keep([.cue(cue)]) { return outcome }
      if let outcome = await perform(cue) { return outcome }
    }
    return .finished
  }

  /// Shows a cue, and gets a reply if it takes one; also the replies to the cues to which the
  /// person goes back.
  ///
  /// - Returns: the outcome if the performance ended; otherwise nil.
  nonisolated(nonsending)
    private mutating func perform(_ cue: Cue) async -> PerformanceOutcome?
  {
    var shown: Cue? = cue
    while let cue = shown ?? session.openCue {
      let move: Move
      if shown != nil {
        shown = nil
        switch await stage.show(cue) {
        case .goOn: continue
        case .back: move = .back
        case .stop: move = .stop
        }
      } else if let answer = session.answer {
        move = await stage.move(for: cue, answer: answer)
      } else {
        return nil
      }
      switch move {
      case .stop: return .stopped
      case .soften:
        if let outcome = await soften() { return outcome }
      case .back:
        guard let number = transcript.stepBack else {
          await stage.refuse(.atTheStart, for: cue)
          continue
        }
        if let outcome = await goBack(to: number) { return outcome }
        shown = session.openCue
      case .inputs(let inputs):
        if let outcome = await take(inputs, for: cue) { return outcome }
      }
    }
    return nil
  }

  /// Gives inputs to the session, and stores them with the reply that they may complete.
  nonisolated(nonsending)
    private mutating func take(_ inputs: [Input], for cue: Cue) async -> PerformanceOutcome?
  {
    var next = session
    let reply: Reply?
    do throws(InputError) {
      reply = try next.accept(inputs)
    } catch {
      await stage.refuse(error, for: cue)
      return nil
    }
    var kinds = inputs.map { Entry.Kind.input($0) }
    if let reply { kinds.append(.reply(reply)) }
    if let outcome = await keep(kinds) { return outcome }
    session = next
    return nil
  }

  nonisolated(nonsending)
    private mutating func goBack(to number: Int) async -> PerformanceOutcome?
  {
    let left = transcript.currentPath.filter { $0.number > number }
    if let outcome = await keep([.back(to: number)]) { return outcome }
    do throws(SessionError) {
      // Everything on the path was followed or said before, so that it cannot diverge.
      session = try Session.follow(transcript, in: scenario).session
    } catch {
      return .failed(error)
    }
    // Going back does not undo a change that made the other person softer.
    for case .set(let setting) in left.map(\.kind) where session.isHarder(than: setting) {
      if let outcome = await set(setting) { return outcome }
    }
    return nil
  }

  /// Makes the other person softer, if possible.
  nonisolated(nonsending)
    private mutating func soften() async -> PerformanceOutcome?
  {
    guard scenario.description.hardness != nil else {
      await stage.answer(.hasNone)
      return nil
    }
    guard let setting = session.softer else {
      await stage.answer(.softestAlready)
      return nil
    }
    if let outcome = await set(setting) { return outcome }
    await stage.answer(.done)
    return nil
  }

  /// Sets a variable, and stores that, so that a replay of the entries gives the same result. The
  /// entry has the time of the previous one, so that it does not show when the change was made.
  nonisolated(nonsending)
    private mutating func set(_ setting: Setting) async -> PerformanceOutcome?
  {
    if let outcome = await keep([.set(setting)], at: transcript.milliseconds) { return outcome }
    session.apply(setting)
    return nil
  }

  /// Stores what was done beside answering since the last entry: nothing else will follow it.
  nonisolated(nonsending)
    private mutating func keepLastAside() async -> PerformanceOutcome?
  {
    let aside = await stage.takeAside()
    return aside == Aside() ? nil : await keep([.aside], beside: aside)
  }

  /// Appends entries to the journal. If that fails, the stage decides whether to try again.
  ///
  /// - Parameters:
  ///   - time: their time in milliseconds; nil for now.
  ///   - aside: what was done beside answering; nil to ask the stage.
  /// - Returns: the outcome if the performance ended; otherwise nil.
  nonisolated(nonsending)
    private mutating func keep(
      _ kinds: [Entry.Kind], at time: Int? = nil, beside aside: Aside? = nil
    ) async -> PerformanceOutcome?
  {
    guard !kinds.isEmpty else { return nil }
    let passed = max(0, clock() - clockAtStart)
    let milliseconds = time ?? max(transcript.milliseconds, millisecondsAtStart + passed)
    let first = transcript.nextNumber
    let beside = if let aside { aside } else { await stage.takeAside() }
    let entries = kinds.enumerated().map { offset, kind in
      Entry(
        number: first + offset, milliseconds: milliseconds, kind: kind,
        aside: offset == 0 ? beside : Aside())
    }
    while true {
      do {
        let notice = try journal?.append(entries)
        transcript.entries += entries
        if let notice { await stage.tell(notice) }
        return nil
      } catch {
        let problem = error as? any Phrase ?? PerformanceError.notKept("\(error)")
        guard await stage.decideAfter(problem) == .again else { return .notKept(problem) }
      }
    }
  }
}
