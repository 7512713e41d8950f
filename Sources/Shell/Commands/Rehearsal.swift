public import Archive
public import Roleplay
import Yarn

/// Plays a scenario while its author edits it: when a file is saved, the play continues at the same
/// point with the new text. Nothing is recorded.
@MainActor
public final class Rehearsal {
  private let console: Console
  private let repertoire: Repertoire
  private let name: String
  private let audience: Audience
  private let seed: UInt32
  private let stage: TerminalStage
  /// The play so far; nil before the first line.
  private var transcript: Transcript?
  /// Whether a file was saved that has not been read yet.
  private var isChanged = false

  /// Makes a rehearsal.
  ///
  /// - Parameters:
  ///   - console: the screen and the keyboard.
  ///   - repertoire: the scenarios.
  ///   - name: the scenario's name, as from ``Archive/Repertoire/find(_:)``.
  ///   - audience: the audience.
  ///   - seed: the seed of the random generator; nil for a random one.
  public init(
    console: Console, repertoire: Repertoire, name: String, audience: Audience, seed: UInt32? = nil
  ) {
    self.console = console
    self.repertoire = repertoire
    self.name = name
    self.audience = audience
    self.seed = seed ?? UInt32.random(in: .min ... .max)
    let help = try? repertoire.help(in: console.language)
    stage = TerminalStage(console: console, audience: audience, help: help ?? nil)
  }

  private var screen: Screen { console.screen }

  /// Tells the rehearsal that a file was saved: the current question is asked again, with the text
  /// typed so far.
  public func scriptChanged() {
    isChanged = true
    console.reader.pause()
  }

  /// Plays until the author stops.
  public func run() async {
    screen.writeBlank()
    screen.say(RehearsalText.begin(folder: repertoire.folders(of: name).first ?? repertoire.path))
    while await playOnce() {}
    screen.writeBlank()
    screen.say(RehearsalText.goodbye)
  }

  /// Reads the scripts and continues the play.
  ///
  /// - Returns: whether to continue after that.
  private func playOnce() async -> Bool {
    isChanged = false
    console.reader.goOn()
    guard let playable = load() else { return await waitsForSave() }
    let scenario = playable.scenario
    stage.takeUp()
    stage.takeOver(scenario)
    stage.readsGlossary = { [repertoire] in repertoire.words }
    var performance: Performance
    do throws(SessionError) {
      performance = try begin(playable)
    } catch {
      screen.say(error, style: .problem)
      return await waitsForSave()
    }
    let outcome = await performance.run()
    transcript = performance.transcript
    switch outcome {
    case .stopped: return isChanged
    case .failed(let problem), .notKept(let problem):
      screen.write(problem.text(in: console.language), style: .problem)
      return await waitsForSave()
    case .finished: return await waitsAtEnd()
    }
  }

  private func begin(_ playable: PlayableScenario) throws(SessionError) -> Performance {
    let scenario = playable.scenario
    guard let transcript else {
      let opening = playable.opening(
        engine: "", alias: "", audience: audience, seed: seed)
      screen.writeBlank()
      screen.write(scenario.description.heading(in: console.language.rawValue), style: .bold)
      screen.writeBlank()
      return try Performance(
        of: scenario, opening: opening, stage: stage, journal: nil,
        clock: MonotonicClock.milliseconds)
    }
    // What follows the old end is new.
    var played = transcript.withoutEnd
    let following = try Session.follow(played, in: scenario)
    let reminder: [Cue]
    if let leaves = following.leaves {
      played.entries = played.currentPath.filter { $0.number <= leaves }
      reminder = try played.linesToNextQuestion(in: scenario)
      played.add(reminder)
    } else {
      reminder = try played.reminder(in: scenario)
    }
    screen.writeBlank()
    screen.say(RehearsalText.goesOn(node: following.session.node ?? ""), style: .bold)
    if let divergence = following.divergence { screen.say(divergence, style: .problem) }
    screen.writeBlank()
    let performance = try Performance(
      resuming: played, of: scenario, stage: stage, journal: nil, clock: MonotonicClock.milliseconds
    )
    stage.remind(of: reminder)
    return performance
  }

  /// Reads the scenario with all its string tables; if that fails, shows all errors.
  private func load() -> PlayableScenario? {
    PlayableScenario(name, in: nil, of: repertoire, on: console, isSummaryFirst: false) {
      RehearsalText.brokenScript(errors: $0)
    }
  }

  // MARK: - Waiting

  /// - Returns: whether a file was saved; otherwise the author stops.
  private func waitsForSave() async -> Bool {
    while !isChanged {
      switch await console.read(request(.waitPrompt)) {
      case .line, .tooLong: screen.say(RehearsalText.saveFirst, style: .problem)
      case .interrupted, .ended: return false
      case .closed: return isChanged
      }
    }
    return true
  }

  /// - Returns: whether to continue: from the start, or with the saved file.
  private func waitsAtEnd() async -> Bool {
    guard !isChanged else { return true }
    screen.say(RehearsalText.atTheEnd)
    switch await console.read(request(.againPrompt)) {
    case .line, .tooLong:
      transcript = nil
      screen.say(RehearsalText.again)
      return true
    case .interrupted, .ended: return false
    case .closed: return isChanged
    }
  }

  private func request(_ prompt: RehearsalText) -> ReadRequest {
    ReadRequest(prompt: Prompt(StyledText(console.text(prompt), .bold)), isRemembered: false)
  }
}

extension Transcript {
  /// The transcript without its end.
  fileprivate var withoutEnd: Transcript {
    var transcript = self
    if case .cue(let cue)? = entries.last?.kind, cue.kind == .end {
      transcript.entries.removeLast()
    }
    return transcript
  }

  /// The cues from here to the next question; empty if there is none.
  fileprivate func linesToNextQuestion(in scenario: Scenario) throws(SessionError) -> [Cue] {
    var session = try Session.follow(self, in: scenario).session
    var cues: [Cue] = []
    while session.openCue == nil, cues.count < 100 {
      let cue = try session.next()
      if cue.isOpen { return cues }
      if cue.kind == .end { break }
      cues.append(cue)
    }
    return []
  }

  /// Adds cues as if they had been shown.
  fileprivate mutating func add(_ cues: [Cue]) {
    for cue in cues {
      entries.append(
        Entry(number: nextNumber, milliseconds: milliseconds, kind: .cue(cue)))
    }
  }

  /// The cues since the last reply, with the scenario's current text; empty if the last of them no
  /// longer exists.
  fileprivate func reminder(in scenario: Scenario) throws(SessionError) -> [Cue] {
    let shown = cuesSinceLastReply
    guard let last = shown.last else { return [] }
    var before = Transcript(opening: opening, entries: currentPath)
    while let entry = before.entries.last {
      if case .reply = entry.kind { break }
      before.entries.removeLast()
    }
    var session = try Session.follow(before, in: scenario).session
    var cues: [Cue] = []
    // Some cues may have been added.
    for _ in 0..<(shown.count + 100) {
      let cue = try session.next()
      if cue.isOpen || cue.kind == .end { break }
      cues.append(cue)
      if cue.line == last.line, !cue.line.isEmpty { return cues }
    }
    // If the question is open, everything before it belongs to it.
    return session.openCue == nil ? [] : cues
  }
}
