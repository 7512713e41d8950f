import Archive
import Roleplay
import Yarn

/// One person's turn at a shared laptop, and its end: nothing they typed, and nothing that was shown
/// to them, is there for the next one.
///
/// A turn begins with a name. It ends with the play, at `/stop`, when a recording is thrown away, when
/// a dossier is closed, and where the teacher comes or goes.
extension InteractiveShell {
  /// Begins where the program before this one in the same process left off; greets where none was.
  func begin(after state: SittingState?) async {
    guard let state else {
      greet()
      return
    }
    // What was typed while nobody read it answers nothing, and does not stay on the screen.
    console.reader.forgetTypedAhead()
    screen.clear()
    switch state.next {
    case .orders:
      if state.isTeacher {
        greetTeacher()
        return
      }
      greet()
      if state.wasTeacher { screen.say(ShellText.teacherOff) }
      sayScreenStays()
    case .play, .resume:
      if state.wasTeacher { screen.say(ShellText.teacherOff) }
      await take(state.next)
    }
  }

  /// Lets somebody play, to the end of their turn.
  ///
  /// - Parameter code: the code they gave to go on with a play.
  func take(_ next: SittingState.Next, code: PlayCode? = nil) async {
    let ending: Sitting.Ending
    switch next {
    case .orders: return
    case .play(let scenario, let audience):
      ending = await sitting.play(scenario, audience: audience)
    case .resume(let path): ending = await sitting.resume(path, code: code)
    }
    screen.writeBlank()
    guard sitting.isInTurn else { return }
    // A person who has the program for themselves looks back when they like.
    let looksBack = ending == .finished && !sitting.isOnePersons
    await endTurn(lookingBackAt: looksBack ? sitting.recordings.last : nil)
  }

  /// Ends a person's turn, once they have read what stands on the screen.
  ///
  /// - Parameters:
  ///   - recording: what they played, to look back at before the turn ends; nil where there is nothing.
  ///   - question: what they are asked; nil for the usual words.
  func endTurn(lookingBackAt recording: String? = nil, asking question: ShellText? = nil) async {
    guard reexecution != nil else {
      sitting.endTurn()
      return
    }
    sayScreenStays()
    // Whoever comes by while the screen waits brings nothing back with the arrow.
    console.reader.forget()
    let recording = recording.flatMap { path in recordings().first { $0.path == path } }
    if recording != nil { screen.say(ShellText.lookBackNow) }
    if question == nil, !screen.plain { screen.say(ShellText.screenBecomesEmpty) }
    while true {
      let prompt = Prompt(StyledText(console.text(question ?? .turnEnds), .bold))
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .closed:
        isStopping = true
        return
      case .line(let line):
        let word = line.text.filter { !$0.isWhitespace }
        if let recording, ShellCommand(named: word) == .replay {
          await replay(recording, from: 1, pace: .step)
          continue
        }
      case .tooLong: continue
      case .interrupted, .ended: break
      }
      break
    }
    _ = changePerson()
  }

  /// Says once that this window keeps what stood in it, where it does.
  private func sayScreenStays() {
    guard !screen.terminal.clearsScrollBack, !hasSaidScreenStays else { return }
    hasSaidScreenStays = true
    screen.say(ShellText.screenStays)
  }

  /// Lets another person sit down, in a program that knows nothing of the one before.
  ///
  /// - Returns: whether the program goes on here: it has no way to begin anew, and nobody who types.
  ///   Where beginning anew fails it ends, since only then nothing can come back.
  func changePerson(wasTeacher: Bool = false, next: SittingState.Next = .orders) -> Bool {
    sitting.endTurn()
    guard let reexecution else { return true }
    var state = sitting.state
    state.isTeacher = isTeacher
    state.wasTeacher = wasTeacher
    state.hasSaidScreenStays = hasSaidScreenStays
    state.next = next
    screen.clear()
    console.reader.giveBack()
    do throws(Reexecution.Failed) {
      try reexecution.begin(with: state)
    } catch {
      screen.say(ShellText.notBegunAnew, style: .problem)
      hasFailed = true
      isStopping = true
    }
    return false
  }
}
