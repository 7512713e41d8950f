import Yarn

/// A session on a stage, kept in a journal.
///
/// Every cue is in the journal before it is on the stage, and what was said about it, with its
/// reply, before the next one is. Nothing is ever taken out of the journal: going back is an entry
/// too.
public struct Performance {
  /// What happened so far, this sitting included: exactly what the journal holds.
  public private(set) var transcript: Transcript
  /// Where the roads of a recording taken up again and its edited scenario part.
  public let parting: Parting?
  /// The cues that were on the stage since the last reply when the recording stopped, the open one
  /// left out, which is shown again: for whoever takes it up. Empty where the roads part, for then
  /// they come anew.
  public let reminder: [Cue]

  private let scenario: Scenario
  private let stage: any Stage
  private let journal: (any Journal)?
  private let clock: @Sendable () -> Int
  private var session: Session
  /// Entries to keep before anything else.
  private var pending: [Entry.Kind] = []
  /// The clock when this sitting began, and the recording's milliseconds then.
  private let clockAtStart: Int
  private let millisecondsAtStart: Int

  /// Begins a new recording, whose opening the journal holds already.
  ///
  /// - Parameters:
  ///   - journal: where entries are kept; nil to play without keeping anything.
  ///   - clock: milliseconds since any fixed moment, on a clock that never goes back.
  /// - Throws: ``SessionProblem`` where the scenario cannot be played.
  public init(
    of scenario: Scenario, opening: Opening, stage: any Stage, journal: (any Journal)?,
    clock: @escaping @Sendable () -> Int
  ) throws(SessionProblem) {
    try self.init(
      resuming: Transcript(opening: opening), of: scenario, stage: stage, journal: journal,
      clock: clock)
  }

  /// Takes up a recording where it stopped; one without entries is a new one.
  ///
  /// - Throws: ``SessionProblem`` where the scenario cannot be played.
  public init(
    resuming transcript: Transcript, of scenario: Scenario, stage: any Stage,
    journal: (any Journal)?, clock: @escaping @Sendable () -> Int
  ) throws(SessionProblem) {
    let following = try Session.follow(transcript, in: scenario)
    self.transcript = transcript
    self.scenario = scenario
    self.stage = stage
    self.journal = journal
    self.clock = clock
    session = following.session
    parting = following.parting
    reminder = following.leaves == nil ? transcript.cuesSinceLastReply : []
    clockAtStart = clock()
    millisecondsAtStart = transcript.milliseconds
    guard !transcript.entries.isEmpty else { return }
    if let leaves = following.leaves { pending.append(.back(to: leaves)) }
    pending.append(.resume)
    if let reply = following.missingReply { pending.append(.reply(reply)) }
  }

  /// Plays until the scenario ends, the stage stops, or it cannot go on.
  nonisolated(nonsending)
    public mutating func run() async -> PerformanceOutcome
  {
    if let outcome = await keep(pending) { return outcome }
    pending = []
    if let cue = session.openCue, let outcome = await perform(cue) { return outcome }
    while !session.isAtEnd {
      let cue: Cue
      do throws(SessionProblem) {
        cue = try session.next()
      } catch {
        return .failed(error)
      }
      if let outcome = await keep([.cue(cue)]) { return outcome }
      if let outcome = await perform(cue) { return outcome }
    }
    return .finished
  }

  /// Shows a cue, and where it takes a reply, gets one; also the replies to the cues it is gone
  /// back to.
  ///
  /// - Returns: how it ended, where it did.
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

  /// Gives inputs to the session, and keeps them with the reply they may come to.
  nonisolated(nonsending)
    private mutating func take(_ inputs: [Input], for cue: Cue) async -> PerformanceOutcome?
  {
    var next = session
    let reply: Reply?
    do throws(InputProblem) {
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
    let left = transcript.road.filter { $0.number > number }
    if let outcome = await keep([.back(to: number)]) { return outcome }
    do throws(SessionProblem) {
      // Everything on the road has been followed or said before, so that its roads cannot part.
      session = try Session.follow(transcript, in: scenario).session
    } catch {
      return .failed(error)
    }
    // Going back does not make the other person hard again.
    for case .set(let setting) in left.map(\.kind) where session.isHarder(than: setting) {
      if let outcome = await set(setting) { return outcome }
    }
    return nil
  }

  /// Makes the other person softer, where that can be.
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

  /// Gives a variable its value, and keeps that: what is played from the same entries stays the same.
  /// The time is that of the entry before, so that nothing says when it came about.
  nonisolated(nonsending)
    private mutating func set(_ setting: Setting) async -> PerformanceOutcome?
  {
    if let outcome = await keep([.set(setting)], at: transcript.milliseconds) { return outcome }
    session.apply(setting)
    return nil
  }

  /// Appends entries to the journal; where that fails, the stage says whether to try once more.
  ///
  /// - Parameter time: the milliseconds they carry; nil for now.
  /// - Returns: how the performance ended, where it did.
  nonisolated(nonsending)
    private mutating func keep(
      _ kinds: [Entry.Kind], at time: Int? = nil
    ) async -> PerformanceOutcome?
  {
    guard !kinds.isEmpty else { return nil }
    let passed = max(0, clock() - clockAtStart)
    let milliseconds = time ?? max(transcript.milliseconds, millisecondsAtStart + passed)
    let first = transcript.nextNumber
    let entries = kinds.enumerated().map { offset, kind in
      Entry(number: first + offset, milliseconds: milliseconds, kind: kind)
    }
    while true {
      do {
        let notice = try journal?.append(entries)
        transcript.entries += entries
        if let notice { await stage.tell(notice) }
        return nil
      } catch {
        let problem = error as? any Phrase ?? PerformanceProblem.notKept("\(error)")
        guard await stage.decideAfter(problem) == .again else { return .failed(problem) }
      }
    }
  }
}
