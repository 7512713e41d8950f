public import Roleplay
public import Yarn

/// A person, or a teacher in front of a class, who plays at a terminal.
///
/// Lines come one at a time; with plain lines they come without waiting.
@MainActor
public final class TerminalStage: Stage {
  let console: Console
  let audience: Audience
  /// Whom to talk to when something is wrong, in the school's words.
  private let help: String?
  private let writer: CueWriter

  /// The cues since the last reply, for whoever wants to read them again.
  private var recent: [Cue] = []
  /// Whether the last question was answered, so that what comes is new.
  private var isAnswered = false
  /// Whether a line was shown that the person has not gone on from.
  private var waitsAfterLine = false
  /// Whether a step back was asked for between two questions.
  private var goesBack = false
  private var hintsGiven: Set<Hint> = []
  /// A room's count is equal, and somebody has to decide.
  var isDeciding = false
  /// The bars that were drawn last, with nothing after them.
  private var shown: (options: [Cue.Option], tally: Tally)?
  /// The open cue's clock, and the cue.
  var clock: (cue: Cue, clock: TalkClock)?
  /// Whether what was written before was shown.
  var isReminded = false
  /// Whether an empty answer was given once, and is meant the second time.
  var isEmptyMeant = false
  /// The parts of an agreement that are there: who, and what.
  var agreement: [String] = []
  /// Who plays which role, in the order in which it was asked.
  var casting: CastingDesk
  /// Whether all notes are there, and one is to be picked.
  var isPicking = false
  /// What stood on the line when the terminal was closed.
  var unfinished: String?
  /// Whether the person stops as soon as what was typed is kept.
  var stopsNext = false
  /// Whether a file gives the answers, so that nothing waits for a person.
  var isScripted = false

  /// What is explained once.
  enum Hint: Hashable {
    case goOn, choice, answer, count, colours, heard, collect, pick
    case number, scale, step, places, steps, order, points, cast, notes, agree, clock, notKept
  }

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - console: the screen and the keyboard.
  ///   - audience: who plays; with a room, hands are counted.
  ///   - help: the school's own words for `/hulp`: whom to talk to.
  public init(console: Console, audience: Audience, help: String?) {
    self.console = console
    self.audience = audience
    self.help = help
    casting = CastingDesk(audience: audience)
    writer = CueWriter(screen: console.screen, audience: audience)
  }

  var screen: Screen { console.screen }

  /// The lines that are captions of panels, by id: they stand within their frame.
  public var captions: Set<String> {
    get { writer.captions }
    set { writer.captions = newValue }
  }

  // MARK: - Stage

  /// Shows a cue; before another line, waits for Enter after the last one.
  public func show(_ cue: Cue) async -> Onward {
    if cue.showsNothing || writer.leavesOut(cue) { return .goOn }
    if goesBack, !cue.isOpen {
      guard cue.kind == .end else { return .goOn }
      goesBack = false
      screen.say(StageText.tooLateToGoBack, style: .problem)
    }
    if waitsAfterLine, !cue.isOpen, cue.kind != .end {
      waitsAfterLine = false
      if await waitForEnter() == .stop { return .stop }
      if goesBack { return .goOn }
    }
    waitsAfterLine = false
    if cue.isOpen {
      // The arrows bring back what was typed at this question, and nothing from before it.
      console.reader.forget()
      isDeciding = false
      isReminded = false
      isPicking = false
      isEmptyMeant = false
      agreement = []
    }
    if isAnswered { recent = [] }
    isAnswered = false
    recent.append(cue)
    if goesBack { return .goOn }
    if case .reveal(let reveal) = cue.kind, let shown, shown.tally == reveal.tally,
      shown.options == reveal.options
    {
      // A count by hand stands there already.
      self.shown = nil
      return .goOn
    }
    shown = nil
    if await write([cue]) == .stop { return .stop }
    if goesBack { return .goOn }
    if case .wait(let seconds) = cue.kind { await pause(seconds) }
    waitsAfterLine = pauses && cue.isToBeRead
    // Where lines come without waiting, Ctrl-C and the like are heard between two of them.
    if !pauses { await Task.yield() }
    return console.reader.isClosed ? .stop : .goOn
  }

  /// Asks what to do about an open cue.
  public func move(for cue: Cue, answer: Answer) async -> Move {
    if stopsNext { return .stop }
    if goesBack {
      goesBack = false
      return leaving(.back)
    }
    let move =
      switch cue.shape {
      case .options(let options):
        audience.isRoom
          ? await count(options, for: cue, answer.vote.people) : await choose(options, for: cue)
      case .words: await say(cue, written: answer.texts.first)
      case .number(let range): await number(cue, in: range)
      case .place(let range): await place(cue, in: range, answer.placement.people)
      case .role(let role): await cast(cue, role: role)
      case .order(let items): await order(items, for: cue, answer.ranking)
      case .notes(.agreements): await agree(cue, agreed: answer.texts)
      case .notes(.ideas(_, let minimum)):
        await collect(cue, minimum: minimum, notes: answer.noted)
      case .notes(.talk(let minutes)): await talk(cue, minutes: minutes, notes: answer.noted)
      case nil: Move.inputs([.submit])
      }
    if move == .back, case .notes(let noting) = cue.shape, let last = answer.texts.indices.last {
      // One step back among notes is one note back.
      let isAgreement = if case .agreements = noting { true } else { false }
      screen.say(
        isAgreement ? StageText.agreementTakenBack(last + 1) : .noteTakenBack(last + 1))
      return .inputs([.withdraw(last + 1)])
    }
    return leaving(move)
  }

  /// Says why the last inputs were not taken.
  public func refuse(_ problem: InputProblem, for cue: Cue) async {
    if case .undecided = problem { isDeciding = true }
    isAnswered = false
    screen.say(problem, style: .problem)
  }

  /// Says what happened to the recording.
  public func tell(_ notice: any Phrase) async {
    screen.writeBlank()
    screen.write(notice.text(in: console.language), style: .problem)
    screen.writeBlank()
  }

  /// Says what could not be kept, and waits until there may be room for it.
  public func decideAfter(_ problem: any Phrase) async -> Retry {
    screen.writeBlank()
    screen.write(problem.text(in: console.language), style: .problem)
    screen.say(StageText.makeSpace)
    switch await ask(StageText.retry, leavesLine: true) {
    case .stop, .back: return .stop
    case .text, .more, .tooLong: return .again
    }
  }

  /// Shows where a recording stopped, before it is taken up again.
  ///
  /// - Parameters:
  ///   - cues: the lines since the last reply.
  ///   - earlier: all that was shown before, so that panels are counted on.
  public func remind(of cues: [Cue], after earlier: [Cue] = []) {
    writer.count(panelsAmong: earlier)
    for cue in cues where !cue.showsNothing && !writer.leavesOut(cue) {
      recent.append(cue)
      writer.write(cue)
    }
    waitsAfterLine = pauses && !cues.isEmpty
  }

  /// Takes over who plays what from a recording that is taken up again.
  func takeUp(castingsOf transcript: Transcript) {
    for decision in transcript.decisions {
      guard case .role(let role) = decision.cue.shape, let reply = decision.reply else { continue }
      casting.give(role, to: reply.texts.first ?? "")
    }
  }

  /// Forgets that the person stopped, before the same play is taken up again.
  func takeUp() {
    stopsNext = false
    unfinished = nil
    waitsAfterLine = false
    goesBack = false
  }

  // MARK: - Between cues

  /// Whether the person presses Enter between lines.
  private var pauses: Bool { console.isInteractive && !screen.plain }

  /// What somebody who takes up a recording said before about who plays what.
  func takeUp(cast: [Casting]) {
    for casting in cast { self.casting.give(casting.role, to: casting.player) }
  }

  private func leaving(_ move: Move) -> Move {
    switch move {
    case .inputs(let inputs): isAnswered = inputs.last == .submit
    case .back: isAnswered = true
    case .stop: break
    }
    return move
  }

  private func waitForEnter() async -> Onward {
    giveOnce(.goOn, StageText.hintGoOn)
    while true {
      switch await ask(StageText.goOn, style: .dim, leavesLine: false) {
      case .text(let line):
        if line.allSatisfy(\.isWhitespace) { return .goOn }
        screen.say(StageText.readOnFirst, style: .dim)
      case .tooLong, .more: screen.say(StageText.readOnFirst, style: .dim)
      case .back:
        goesBack = true
        return .goOn
      case .stop: return .stop
      }
    }
  }

  /// Writes cues, a screen at a time.
  private func write(_ cues: [Cue]) async -> Onward {
    let lines = screen.lines { for cue in cues { writer.write(cue) } }
    let header = cues.count == 1 ? writer.header(of: cues[0]) : []
    guard !isScripted else {
      for line in lines { screen.writeLine(line) }
      return .goOn
    }
    let hint = console.text(StageText.hintGoOn)
    let reserved = hintsGiven.contains(.goOn) ? 0 : screen.lines(hint).count
    var onward = Onward.goOn
    _ = await console.write(lines, header: header, reserved: reserved) {
      onward = await waitForEnter()
      return onward == .goOn && !goesBack
    }
    return onward
  }

  private func pause(_ seconds: Float) async {
    guard pauses, seconds > 0 else { return }
    try? await Task.sleep(for: .milliseconds(Int(min(seconds, 60) * 1000)))
  }

  // MARK: - Asking

  /// Draws what a room answered.
  func show(_ tally: Tally, of options: [Cue.Option]) {
    Bars(options: options, tally: tally, screen: screen).show()
    shown = (options, tally)
  }

  /// What came of a prompt.
  enum Asked {
    case text(String)
    /// Several lines are wanted.
    case more
    case back
    case stop
    case tooLong(characters: Int)
  }

  /// Explains something the first time it comes up.
  func giveOnce(_ hint: Hint, _ text: StageText) {
    guard hintsGiven.insert(hint).inserted else { return }
    screen.say(text, style: .dim)
  }

  /// Asks for a line, and does what is asked for in between: help, once more, whether to stop.
  ///
  /// - Parameters:
  ///   - leavesLine: whether the prompt stays on the screen.
  ///   - isRemembered: whether the arrow keys may bring words back.
  func ask(
    _ prompt: StageText, style: Style = .bold, completion: Completion = .none,
    leavesLine: Bool = true, isInMore: Bool = false, isRemembered: Bool = true
  ) async -> Asked {
    var isStopping = false
    while true {
      let words = Prompt(StyledText(console.text(prompt), style))
      let reading = await console.read(
        ReadRequest(
          prompt: words, completion: completion, isRemembered: isRemembered && prompt.isForWords))
      switch reading {
      case .ended: return .stop
      case .closed(let text):
        if case .text(let words) = PlayLine(TypedLine(text)), !words.allSatisfy(\.isWhitespace) {
          unfinished = words
        }
        return .stop
      case .interrupted:
        if isStopping { return .stop }
        isStopping = true
        screen.say(StageText.askStop, style: .problem)
        continue
      case .tooLong(let characters): return .tooLong(characters: characters)
      case .line(let line):
        let wasStopping = isStopping
        isStopping = false
        switch PlayLine(line) {
        case .text(let text):
          if wasStopping, ["n", "nee", "no"].contains(text.lowercased()) { continue }
          if !leavesLine { screen.eraseLineAbove() }
          return .text(text)
        case .unknown(let word): sayUnknown(word)
        case .command(.help): showHelp()
        case .command(.again):
          if await showAgain() == .stop { return .stop }
          if goesBack {
            goesBack = false
            return .back
          }
        case .command(.stop): return .stop
        case .command(.back): return .back
        case .command(.more): return .more
        case .command(.pause):
          let isChanged = changeClock {
            $0.isUp ? .timeIsUp : $0.pause() ? .clockPaused : .clockRuns
          }
          if isChanged { return .more }
        case .command(.minute):
          let isLonger = changeClock {
            $0.lengthen(by: .seconds(60))
            return .clockLonger
          }
          if isLonger { return .more }
        case .command(.swap): screen.say(StageText.swapLater, style: .problem)
        case .command(.done):
          if isInMore { return .text("") }
          sayUnknown(SlashCommand.done.name(in: console.language))
        }
      }
    }
  }

  private func sayUnknown(_ word: String) {
    if SlashCommand(named: word) != nil, SlashCommand(named: word) != .done {
      screen.say(StageText.commandAlone(word), style: .problem)
      return
    }
    let names = SlashCommand.names(in: console.language)
    let suggestion = Suggestion.nearest(to: word, among: names.filter { $0 != word })
    screen.say(StageText.unknownCommand(word, suggestion: suggestion), style: .problem)
  }

  private func showHelp() {
    screen.writeBlank()
    if let help, !help.allSatisfy(\.isWhitespace) {
      screen.write(help)
    } else {
      screen.say(StageText.helpWithoutSchool)
    }
    screen.writeBlank()
    screen.writeTable(console.text(StageText.helpCommands))
    screen.writeBlank()
  }

  private func showAgain() async -> Onward {
    guard !recent.isEmpty else {
      screen.say(StageText.nothingToRepeat)
      return .goOn
    }
    screen.writeBlank()
    writer.forgetQuestion()
    return await write(recent)
  }
}

extension Cue {
  /// Whether a person reads it and goes on with Enter.
  fileprivate var isToBeRead: Bool {
    switch kind {
    case .line, .act, .reveal, .swap, .compare: true
    case .question, .wait, .round, .hero, .panel, .helper, .command, .end: false
    }
  }
}
