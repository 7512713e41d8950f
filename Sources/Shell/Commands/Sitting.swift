public import Archive
import Glibc
public import Roleplay
import Yarn

/// What one person does in a sitting: playing scenarios, stopping, and resuming them.
///
/// The interactive shell has one; so does the command that plays one scenario.
@MainActor
public final class Sitting {
  let console: Console
  let repertoire: Repertoire
  let transcripts: TranscriptFolder
  let engine: String
  private let seed: UInt32?
  /// The alias for the whole sitting; nil if each play asks for one.
  let givenAlias: String?
  private let answers: [String]?
  /// Who may see a recording if there is nobody to ask.
  private let unasked: Visibility
  /// Makes the code of a play.
  private let makeCode: (Language) -> PlayCode
  /// Opens dossiers.
  let door: DossierDoor
  /// The person's alias, from when it is chosen until the end of the turn.
  private(set) var alias: String?
  /// The alias of the previous turn, which the same person may choose again.
  private(set) var lastAlias: String?
  /// Whether somebody's turn has begun: they chose an alias, or play as a room.
  private(set) var isInTurn = false
  /// The paths of the recordings made in this sitting, oldest first.
  private(set) var recordings: [String]

  /// The last play.
  struct LastPlay {
    var scenario: Scenario
    var audience: Audience
    /// The path of the recording, which may be gone; nil if nothing was recorded.
    var recording: String?
  }

  private(set) var lastPlay: LastPlay?

  /// Whether questions to a room are shown large (`--board`); statements always are.
  public var showsBoard = false

  /// Whether the teacher lets players choose the hardest version of the other person.
  public var isHardestOpen = false

  /// Estimates how many minutes a scenario takes, from its shortest path to its longest; nil to
  /// show none.
  public var minutes: ((Scenario) -> ClosedRange<Int>?)?

  /// The time, in seconds since 1970: a play begins at it.
  var now: () -> Int = HardestForALesson.now

  /// Opens rooms full of phones; nil where there are none.
  public var rooms: (any RoomMaker)?

  /// The room that is wanted for what is played next; nil where nobody's phone takes part.
  public var roomWish: RoomWish?

  /// Whether everything that is shown is read aloud (`--voice`).
  public var isReadAloud = false

  /// The tags of the translations that may be chosen in mid-play, besides the program's own languages;
  /// nil for all.
  var offeredTranslations: (() -> [String])?

  /// What stopped the file of answers; nil where nothing did.
  public private(set) var answersProblem: ScriptedStageError?

  /// How a play ended.
  public enum Outcome: Sendable, Equatable {
    /// At the end of the scenario.
    case finished
    /// It was stopped, and can be resumed.
    case stopped
    /// It could not be played or continued; the reason was shown.
    case failed
  }

  /// Begins a sitting.
  ///
  /// - Parameters:
  ///   - engine: the version of the program.
  ///   - alias: the person's alias; nil to let them choose one.
  ///   - seed: the seed of the random generator; nil for a random one.
  ///   - answers: one reply on each line, instead of a person; nil to ask a person.
  ///   - unasked: who may see a recording if there is nobody to ask.
  ///   - makeCode: makes the code to resume a play; random by default.
  ///   - handedOn: the state that continues from the previous turn.
  public init(
    console: Console, repertoire: Repertoire, transcripts: TranscriptFolder, engine: String,
    alias: String? = nil, seed: UInt32? = nil, answers: [String]? = nil,
    unasked: Visibility = .teacher,
    makeCode: @escaping (Language) -> PlayCode = { PlayCode(in: $0) },
    handedOn: SittingState? = nil
  ) {
    self.console = console
    self.repertoire = repertoire
    self.transcripts = transcripts
    self.engine = engine
    self.seed = seed
    givenAlias = alias
    self.alias = alias
    self.answers = answers
    self.unasked = unasked
    self.makeCode = makeCode
    lastAlias = handedOn?.lastAlias
    recordings = handedOn?.recordings ?? []
    door = DossierDoor(
      console: console, dossiers: DossierFolder(in: transcripts))
  }

  var screen: Screen { console.screen }

  // MARK: - Playing

  /// Plays a scenario from its start.
  ///
  /// - Parameters:
  ///   - name: the scenario's name, as from ``Archive/Repertoire/find(_:)``.
  ///   - audience: the audience; a scenario for rooms only is played by a room.
  ///   - asBefore: whether the same person continues, and is not asked for an alias again.
  public func play(
    _ name: String, audience: Audience, asBefore: Bool = false
  ) async -> Outcome {
    // People in a room read it in their own languages.
    let read = roomWish == nil ? console.wantedLanguages : nil
    guard let playable = load(name, in: read) else { return .failed }
    let scenario = playable.scenario
    if let wanted = console.played, !wanted.andWider.contains(playable.language) {
      screen.say(
        ShellText.notTranslated(
          scenario.description.heading(in: console.language.rawValue),
          wanted.ownName ?? wanted.description,
          playedIn: LanguageTag(playable.language)?.ownName ?? playable.language))
    }
    let picked = await pickedPlayers(
      audience, suited: scenario.description.audiences, asBefore: asBefore)
    guard let (alias, audience) = picked else { return .stopped }
    let dossier = await openedDossier(of: alias, for: audience)
    var opening = playable.opening(
      engine: engine, alias: alias, audience: audience,
      seed: seed ?? UInt32.random(in: .min ... .max), recorded: RecordedTime.of(now()))
    if let step = dossier?.plannedStep { opening.variables[Opening.plannedStep] = .string(step) }
    // What the script says of the questions at the end of an evening depends on it.
    if let roomWish, answers == nil, roomWish.asksOnPhone, !roomWish.hasCardsOnly,
      rooms?.hasPhones == true
    {
      opening.variables[Opening.asksOnPhones] = .bool(true)
    }
    if isHardestOpen, let opener = scenario.description.hardness?.opener {
      opening.variables[opener] = .bool(true)
    }
    var journal: FileJournal?
    do throws(ArchiveError) {
      _ = try Alias(alias)
      journal = try transcripts.begin(opening)
    } catch {
      screen.say(error, style: .problem)
      guard await console.confirms(.playUnrecorded) else { return .failed }
    }
    let code = journal.flatMap { newCode(beside: $0.path, for: opening) }
    if let journal { recordings.append(journal.path) }
    announce(scenario, to: audience, isRecorded: journal != nil, code: code)
    return await perform(
      scenario, Transcript(opening: opening), journal: journal, code: code,
      hasOpenDossier: dossier != nil)
  }

  /// Resumes a recording where it stopped.
  ///
  /// - Parameters:
  ///   - path: the path of the recording.
  ///   - code: the code that the pupil gave; nil to make a new one, if the play has a code.
  public func resume(_ path: String, code: PlayCode? = nil) async -> Outcome {
    let journal: FileJournal
    let transcript: Transcript
    do throws(ArchiveError) {
      (journal, transcript) = try TranscriptFolder.resume(path)
    } catch {
      screen.say(error, style: .problem)
      return .failed
    }
    let opening = transcript.opening
    // A room that was not closed is opened again.
    if rooms != nil, roomWish == nil, BallotFile.isThere(beside: path) {
      roomWish = RoomWish(of: rooms)
    }
    let read = roomWish == nil ? [opening.language] : nil
    guard let scenario = load(opening.scenario, in: read)?.scenario else {
      journal.release()
      return .failed
    }
    become(transcript.opening.alias)
    if !recordings.contains(path) { recordings.append(path) }
    let code = code ?? newCode(beside: path, for: transcript.opening)
    announce(
      scenario, to: transcript.opening.audience, isRecorded: true, code: code, isResumed: true)
    return await perform(scenario, transcript, journal: journal, code: code)
  }

  /// Makes the code of a play and stores its hash. There is no code if only the teacher can resume
  /// the play (a room's, or a branch), or if there is nobody to write it down.
  private func newCode(beside recording: String, for opening: Opening) -> PlayCode? {
    guard !opening.audience.isRoom, opening.parent == nil, answers == nil, console.isInteractive
    else { return nil }
    let code = makeCode(console.language)
    do throws(ArchiveError) {
      try PlayCodeFile(beside: recording).keep(code)
      return code
    } catch {
      screen.say(error, style: .problem)
      screen.say(ShellText.noPlayCode, style: .problem)
      return nil
    }
  }

  func perform(
    _ scenario: Scenario, _ transcript: Transcript, journal: FileJournal?, code: PlayCode? = nil,
    hasOpenDossier: Bool = false
  ) async -> Outcome {
    let path = journal?.path
    journal?.playCode = code
    defer {
      journal?.release()
      if let path, let journal {
        forgetMoved(path, to: journal.path)
        lastPlay?.recording = journal.path
      }
    }
    let opening = transcript.opening
    lastPlay = LastPlay(
      scenario: scenario, audience: opening.audience, recording: journal?.path)
    let help = try? repertoire.help(in: console.language)
    let stage = TerminalStage(console: console, audience: opening.audience, help: help ?? nil)
    stage.showsBoard =
      opening.audience.isRoom && (showsBoard || scenario.description.form == .statements)
    stage.isScripted = answers != nil
    stage.takeOver(scenario)
    stage.readsGlossary = { [repertoire] in repertoire.words }
    stage.isReadAloud = isReadAloud && answers == nil
    defer { stage.voice?.stop() }
    if answers == nil {
      stage.languages = shownLanguages(of: opening, takenUp: transcript.shownIn)
      stage.introduceLanguages()
    }
    let script = answers.map {
      ScriptedStage(answers: $0, audience: opening.audience, screen: stage)
    }
    let desk: RoomDesk?
    do {
      desk = try await openedDesk(for: scenario, opening, beside: path, on: stage)
    } catch {
      screen.write(Self.words(of: error, in: console.language), style: .problem)
      return .failed
    }
    let answering: any Stage = if let script { script } else if let desk { desk } else { stage }
    var performance: Performance
    do throws(SessionError) {
      performance = try Performance(
        resuming: transcript, of: scenario, stage: answering, journal: journal,
        clock: MonotonicClock.milliseconds)
    } catch {
      await desk?.end(isFinished: false)
      screen.say(error, style: .problem)
      return .failed
    }
    if let divergence = performance.divergence { screen.say(divergence, style: .problem) }
    let earlier = transcript.currentPath.compactMap { entry in
      if case .cue(let cue) = entry.kind { cue } else { nil }
    }
    stage.takeUp(castingsOf: transcript)
    if !transcript.isAtEnd { stage.remind(of: performance.reminder, after: earlier) }
    await desk?.begin(after: performance.reminder)
    let outcome = await performance.run()
    if case .finished = outcome {
      await desk?.end(isFinished: true)
    } else {
      await desk?.end(isFinished: false)
    }
    switch outcome {
    case .finished:
      if script == nil { await stage.close() }
      desk?.tellAftermath()
      if let journal {
        let kept = await CurtainCall(
          console: console, stage: stage, isAnswered: script != nil || opening.parent != nil,
          unasked: opening.parent == nil ? unasked : .teacher
        ).end(performance.transcript, in: journal)
        var isAllKept = kept != .failed && kept != .keptWithoutPages
        if kept == .kept || kept == .keptWithoutPages, opening.parent == nil,
          hasDossiers(for: opening.audience),
          let lesson = repertoire.readable(performance.transcript, in: console.language).lesson
        {
          let offer = DossierOffer(
            console: console, door: door, alias: opening.alias, isOpen: hasOpenDossier,
            recording: journal.path)
          if await !offer.make(of: lesson) { isAllKept = false }
        }
        if !isAllKept { return .failed }
      }
      return .finished
    case .stopped:
      if let problem = await script?.problem {
        answersProblem = problem
        return .failed
      }
      if let journal, await !isSafe(journal, on: stage) { return .failed }
      screen.writeBlank()
      // A branch is resumed from its recording.
      let isTakenUp = journal != nil && opening.parent == nil
      screen.say(isTakenUp ? ShellText.stoppedAndKept : .stopped)
      if let code, let journal {
        let isKept = PlayCodeFile(beside: journal.path).isThere
        screen.say(isKept ? ShellText.keepPlayCode(code.description) : .noPlayCode)
      }
      return .stopped
    case .failed(let problem):
      screen.write(problem.text(in: console.language), style: .problem)
      return .failed
    case .notKept: return .failed
    }
  }

  /// The languages in which a play can be shown.
  private func shownLanguages(of opening: Opening, takenUp tags: [String]) -> ShownLanguages {
    let offered = offeredTranslations?()
    let known = repertoire.languages(of: opening.scenario).filter { tag in
      Language(rawValue: tag) != nil || tag == opening.language || offered?.contains(tag) ?? true
    }
    let languages = ShownLanguages(
      played: opening.language, known: known, preferred: console.wantedLanguages
    ) { [repertoire] in
      (try? repertoire.load(opening.scenario)).map { Scenario($0) }
    }
    languages.takeUp(tags)
    return languages
  }

  /// The teacher's side of the room that is wanted, opened; nil where none is, or a file answers.
  private func openedDesk(
    for scenario: Scenario, _ opening: Opening, beside recording: String?, on stage: TerminalStage
  ) async throws -> RoomDesk? {
    guard answers == nil, opening.audience.isRoom, let rooms, var wish = roomWish else {
      return nil
    }
    roomWish = nil
    // A room that is opened again may have been asked for it.
    wish.questionnaires = repertoire.questionnaires(in: rooms.languages.map(\.tag))
    wish.interpreterSheet = interpreterSheet(for: opening.scenario)
    let room: any DirectedRoom
    do {
      room = try await rooms.open(
        scenario, opening, beside: recording, in: console.language, wish)
    } catch {
      // A port somebody asked for is taken: that they decide. Without the library cards are counted.
      guard wish.port == nil, !wish.hasCardsOnly else { throw error }
      screen.write(Self.words(of: error, in: console.language), style: .problem)
      var cards = wish
      cards.hasCardsOnly = true
      room = try await rooms.open(
        scenario, opening, beside: recording, in: console.language, cards)
    }
    return RoomDesk(room: room, stage: stage, audience: opening.audience, console: console)
  }

  private static func words(of error: any Error, in language: Language) -> String {
    (error as? any Phrase)?.text(in: language) ?? "\(error)"
  }

  /// Whether the file holds all of a play that stops: where it does not, the person decides
  /// whether it is tried once more.
  private func isSafe(_ journal: FileJournal, on stage: TerminalStage) async -> Bool {
    while true {
      do throws(ArchiveError) {
        if let notice = try journal.secure() { await stage.tell(notice) }
        return true
      } catch {
        guard await stage.decideAfter(error) == .again else { return false }
      }
    }
  }

  /// Removes a recording that no longer exists from the list, and updates the path of one that was
  /// rewritten under another name.
  private func forgetMoved(_ old: String, to new: String) {
    if old != new { recordings = recordings.map { $0 == old ? new : $0 } }
    if access(new, F_OK) != 0 { recordings.removeAll { $0 == new } }
  }

  /// Reads a scenario to be played in the first of some languages that it has; where that fails, says
  /// all that is wrong.
  func load(_ name: String, in languages: [String]?) -> PlayableScenario? {
    PlayableScenario(name, in: languages, of: repertoire, on: console, isSummaryFirst: true) {
      ShellText.brokenScenario(name, errors: $0)
    }
  }

  func announce(
    _ scenario: Scenario, to audience: Audience, isRecorded: Bool, code: PlayCode? = nil,
    isResumed: Bool = false
  ) {
    screen.turnOver()
    screen.writeBlank()
    screen.write(scenario.description.heading(in: console.language.rawValue), style: .bold)
    if answers == nil, !isResumed, let minutes = minutes?(scenario) {
      screen.say(ShellText.takes(minutes: minutes), style: .dim)
    }
    if isRecorded { screen.say(ShellText.teacherCanRead(isRoom: audience.isRoom)) }
    if let code {
      screen.say(isResumed ? ShellText.keepPlayCode(code.description) : .playCode(code.description))
    }
    screen.writeBlank()
  }

  // MARK: - Who plays

  /// The alias for a recording: the one of before, the given one, a room's, or one that is chosen; and
  /// the audience, which whoever chooses an alias can still change.
  private func pickedPlayers(
    _ wanted: Audience, suited: [Audience], asBefore: Bool
  ) async -> (alias: String, audience: Audience)? {
    var audience = wanted.playing(suited)
    if asBefore, !audience.isRoom, let alias { return (alias, audience) }
    if let givenAlias {
      do throws(ArchiveError) {
        let alias = try AliasWords.alias(givenAlias, withDossier: door.dossiers.aliases)
        become(alias)
        return (alias, audience)
      } catch {
        screen.say(error, style: .problem)
        return nil
      }
    }
    let players = AudienceChoice(console: console, suited: suited)
    while !audience.isRoom {
      let withDossier = door.dossiers.aliases
      let choice = AliasChoice(
        console: console, current: alias ?? lastAlias, taken: taken.union(withDossier),
        withDossier: withDossier, offersTogether: players.isOffered && audience == players.usual)
      switch await choice.pick() {
      case .alias(let picked):
        become(picked)
        return (picked, audience)
      case .together:
        guard let picked = await players.pick() else { return nil }
        audience = picked.playing(suited)
      case nil: return nil
      }
    }
    isInTurn = true
    return (console.text(ShellText.roomAlias(audience)), audience)
  }

  /// The dossier of the person who begins to play, if there is one and its code is given.
  private func openedDossier(of alias: String, for audience: Audience) async -> Dossier? {
    guard hasDossiers(for: audience), door.dossiers.contains(alias) else { return nil }
    if !door.isClosed(alias) { screen.say(ShellText.dossierHere) }
    return await door.open(alias)
  }

  /// Whether a dossier is offered: it belongs to one pupil, who must be there to be asked.
  private func hasDossiers(for audience: Audience) -> Bool {
    !audience.isRoom && answers == nil && console.isInteractive
  }

  /// Whether one person is the only user: their alias was given at the start, or there is no
  /// person.
  var isOnePersons: Bool { givenAlias != nil || !console.isInteractive }

  /// Begins a person's turn.
  private func become(_ name: String) {
    isInTurn = true
    guard name != alias else { return }
    if alias != nil { recordings = [] }
    alias = name
  }

  /// Ends a person's turn. Nobody has an alias then, so that ``Discussion/Disclosure`` only shows
  /// the next person what the class may see.
  func endTurn() {
    isInTurn = false
    console.reader.forget()
    guard !isOnePersons else { return }
    lastAlias = alias ?? lastAlias
    alias = nil
  }

  /// The maximum number of recordings of a sitting that can still be listed: the newest ones.
  private static let maximumHandedOnCount = 100

  /// The state that continues in the next turn.
  var state: SittingState {
    SittingState(
      language: console.language, played: console.played?.description, lastAlias: lastAlias,
      recordings: Array(recordings.suffix(Self.maximumHandedOnCount)))
  }

  /// The aliases of existing recordings.
  private var taken: Set<String> {
    guard let recordings = try? transcripts.recordings() else { return [] }
    var names: Set<String> = []
    for case .success(let recording) in recordings { names.insert(recording.opening.alias) }
    return names
  }
}
