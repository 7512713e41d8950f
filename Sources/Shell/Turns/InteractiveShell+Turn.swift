import Archive
import Discussion
import Roleplay
import Yarn

/// One person's turn at a shared laptop, and its end: nothing that the person typed or saw remains
/// for the next one.
///
/// A turn begins with an alias. It ends with the play, at `/stop`, when a recording is thrown away,
/// when a dossier is closed, and when the teacher takes over or leaves.
extension InteractiveShell {
  /// Continues where the previous program in this process stopped; greets if there was none.
  func begin(after state: SittingState?) async {
    guard let state else {
      await greet()
      return
    }
    // Text that was typed while nothing was read is dropped, and erased from the screen.
    console.reader.forgetTypedAhead()
    screen.clear()
    switch state.next {
    case .orders:
      if state.isTeacher {
        greetTeacher()
        return
      }
      await greet()
      if state.wasTeacher { screen.say(ShellText.teacherOff) }
      sayScreenStays()
    case .play, .resume:
      if state.wasTeacher { screen.say(ShellText.teacherOff) }
      await take(state.next)
    }
  }

  /// Lets somebody play, until the end of their turn.
  ///
  /// - Parameter code: the code with which they resume a play.
  func take(_ next: SittingState.Next, code: PlayCode? = nil) async {
    var (next, code, isAgain) = (next, code, false)
    while true {
      let ending: Sitting.Outcome
      switch next {
      case .orders: return
      case .play(let scenario, let audience):
        sitting.isHardestOpen = hardest.isOpen(at: now())
        ending = await sitting.play(scenario, audience: audience, asBefore: isAgain)
      case .resume(let path): ending = await sitting.resume(path, code: code)
      }
      screen.writeBlank()
      guard sitting.isInTurn else { return }
      guard ending == .finished, let play = sitting.lastPlay else {
        await endTurn()
        return
      }
      guard let again = await endTurn(after: play) else { return }
      (next, code, isAgain) = (again, nil, true)
    }
  }

  /// Ends a person's turn, after they have read the screen.
  ///
  /// - Parameters:
  ///   - play: the play that they finished: they see its path, and can continue; nil if it was not
  ///     finished.
  ///   - question: the question to ask; nil for the usual one.
  /// - Returns: what the same person plays next; nil if the turn is over.
  @discardableResult
  func endTurn(
    after play: Sitting.LastPlay? = nil, asking question: ShellText? = nil
  ) async -> SittingState.Next? {
    guard reexecution != nil else {
      sitting.endTurn()
      return nil
    }
    let recording = play.flatMap { play in recordings().first { $0.path == play.recording } }
    let rounds = recording.map(playedRounds) ?? []
    var choices: [EndScreen.Choice] = []
    if let play {
      let end = EndScreen(console: console)
      if let recording { showPath(of: recording, of: play.scenario, on: end) }
      choices = [.again, .another] + (recording == nil ? [] : [.lookBack])
      if play.audience.isRoom { choices = choices.filter { $0 == .lookBack } }
      if !rounds.isEmpty { choices.append(.sideBySide) }
      end.show(choices)
    }
    sayScreenStays()
    // So that the next person cannot recall lines with the arrow keys while the screen waits.
    console.reader.forget()
    if !choices.isEmpty { screen.say(ShellText.numberForMore) }
    if question == nil, !screen.plain { screen.say(ShellText.screenBecomesEmpty) }
    while true {
      let prompt = Prompt(StyledText(console.text(question ?? .turnEnds), .bold))
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .closed:
        isStopping = true
        return nil
      case .line(let line):
        let word = line.text.filter { !$0.isWhitespace }
        var choice = word.wholeNumber.flatMap { number in
          choices.indices.contains(number - 1) ? choices[number - 1] : nil
        }
        if recording != nil, ShellCommand(named: word) == .replay { choice = .lookBack }
        if !rounds.isEmpty, Self.besideWords.contains(word.lowercased()) { choice = .sideBySide }
        switch choice {
        case .lookBack:
          if let recording { await replay(recording, from: 1, pace: .step) }
          continue
        case .sideBySide:
          await RoundsScreen(rounds: rounds, screen: screen).show(at: console)
          continue
        case .again:
          if let play { return .play(scenario: play.scenario.name, audience: play.audience) }
        case .another:
          guard let play, let name = await anotherScenario() else { continue }
          return .play(
            scenario: name, audience: play.audience.playing(repertoire.playbill(of: name).audiences)
          )
        case nil:
          if word.wholeNumber != nil, !choices.isEmpty {
            screen.say(StageText.notANumber(count: choices.count), style: .problem)
            continue
          }
        }
      case .tooLong: continue
      case .interrupted, .ended: break
      }
      break
    }
    _ = changePerson()
    return nil
  }

  /// The words that show the rounds of a scene side by side.
  static let besideWords = ["naast", "beside"]

  /// The rounds of a scene in a recording that was played more than once; empty if there are none.
  func playedRounds(of recording: Recording) -> [PlayedRounds] {
    (try? disclosure.read(recording.path)).map { readable($0).playedRounds } ?? []
  }

  /// A recording as whoever looks can read it: a pupil in the language that they chose to play in, a
  /// class in the program's.
  func readable(_ transcript: Transcript) -> Transcript {
    let isChosen = console.played?.andWider.contains(transcript.opening.language) ?? false
    return isChosen && !isTeacher
      ? transcript : repertoire.readable(transcript, in: console.language)
  }

  /// Shows the path of the last play, and how many of its endings these players have reached.
  private func showPath(
    of recording: Recording, of scenario: Scenario, on end: EndScreen
  ) {
    guard !recording.opening.audience.isRoom,
      let transcript = try? disclosure.read(recording.path)
    else { return }
    var seen = transcript.endings
    for other in recordings() where other.opening.scenario == transcript.opening.scenario {
      guard other.opening.alias == transcript.opening.alias, disclosure.shows(other) else {
        continue
      }
      seen.formUnion((try? disclosure.read(other.path))?.endings ?? [])
    }
    let all = scenario.endings
    end.show(transcript, seen: seen.intersection(all).count, of: all.count)
  }

  /// The name of another scenario, chosen from the list; nil if none was.
  private func anotherScenario() async -> String? {
    showScenarios()
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.whichScenario), .bold))
      guard
        case .line(let line) = await console.read(
          ReadRequest(
            prompt: prompt, completion: .lines(repertoire.names), isRemembered: false))
      else { return nil }
      let wanted = line.text.trimmed
      if wanted.isEmpty { return nil }
      if let name = found(wanted) { return name }
    }
  }

  /// Says once that this window keeps its contents, if it does.
  private func sayScreenStays() {
    guard !screen.terminal.clearsScrollBack, !hasSaidScreenStays else { return }
    hasSaidScreenStays = true
    screen.say(ShellText.screenStays)
  }

  /// Hands over to another person, by starting the program again, so that it knows nothing of the
  /// previous person.
  ///
  /// - Returns: whether this process continues, because it cannot start again or nobody types. If
  ///   starting again fails, the program ends, because only then nothing can be recalled.
  func changePerson(wasTeacher: Bool = false, next: SittingState.Next = .orders) -> Bool {
    sitting.endTurn()
    guard let reexecution else {
      if !isTeacher { SealingKeys(of: transcripts).close() }
      return true
    }
    var state = sitting.state
    if isTeacher {
      state.readersKeys = OpenKeys.shared.handedOn
    } else if case .resume(let path) = next, let key = OpenKeys.shared.recordingKey(at: path) {
      // A pupil goes on with a play that the teacher opened, and opens no other one.
      state.recordingKeys = [key]
    }
    // Whoever comes after the teacher is somebody else.
    if wasTeacher || isTeacher { state.lastAlias = nil }
    state.isTeacher = isTeacher
    state.wasTeacher = wasTeacher
    state.hardest = hardest
    state.hasSaidScreenStays = hasSaidScreenStays
    state.next = next
    state.ownLanguage = ownLanguage
    if !isTeacher, next == .orders {
      // What one person reads, the next one need not.
      state.language = ownLanguage
      state.played = nil
    }
    screen.clear()
    console.reader.giveBack()
    do throws(Reexecution.StartError) {
      try reexecution.begin(with: state)
    } catch {
      screen.say(ShellText.notBegunAnew, style: .problem)
      hasFailed = true
      isStopping = true
    }
    return false
  }
}
