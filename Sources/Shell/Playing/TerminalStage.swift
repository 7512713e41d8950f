import Archive
public import Roleplay
import Yarn

/// A person, or a teacher in front of a class, who plays at a terminal.
///
/// The amount of text shown at a time depends on the console's pace; a plain screen never waits.
@MainActor
public final class TerminalStage: Stage {
  let console: Console
  let audience: Audience
  /// The school's text about whom to talk to when something is wrong.
  private let help: String?
  private let writer: CueWriter
  /// Reads the words that are explained, when the first one is looked up.
  public var readsGlossary: () -> Glossary = { Glossary() }
  private(set) lazy var glossary = readsGlossary()
  /// What the person did beside answering since the last entry.
  var aside = Aside()
  /// The languages that can be chosen in mid-play; nil if there is one only.
  var languages: ShownLanguages? {
    didSet { writer.languages = languages }
  }
  /// Reads aloud; nil until it is asked for.
  var voice: ReadingVoice?
  /// Whether everything that is shown is read aloud.
  public var isReadAloud = false

  /// The cues since the last reply, for whoever wants to read them again.
  private(set) var recent: [Cue] = []
  /// Whether the last question was answered, so that what comes is new.
  private var isAnswered = false
  /// Whether a line was shown after which the person has not pressed Enter.
  private var waitsAfterLine = false
  /// Whether the last line is to be said aloud, which takes time.
  private var isSpeaking = false
  /// What was shown at each answered question, for whoever goes back to it.
  private var blocks: [[Cue]] = []
  /// What was shown at the question to which the person just went back.
  private var blockBefore: [Cue] = []
  /// The progress of the person.
  var progress = PlayProgress()
  /// The earlier answers, by the line of the question: after a step back, they can be edited.
  private var answers: [String: String] = [:]
  /// The last option that one person chose.
  private var card: Cue.Option?
  /// The chosen option at each answered question; nil if it was not a choice.
  private var choices: [String?] = []
  /// The initial text of the next input line.
  private var initialLine: String?
  /// Whether the person just went a step back.
  private var isBack = false
  /// The number of answered questions.
  private var answered = 0
  /// Whether a step back was requested between two questions.
  private var goesBack = false
  private var hintsGiven: Set<Hint> = []
  /// Whether a room's count is a tie, so that somebody has to decide.
  var isDeciding = false
  /// The last bars that were drawn, if nothing followed them.
  private var shown: (options: [Cue.Option], tally: Tally)?
  /// Whether statements and counts are shown large, on a separate screen.
  public var showsBoard = false
  /// The last input that was not accepted, and why: a redrawn board shows it again.
  var refusal: (cue: Cue, words: String)?
  /// The board on the screen; nil if there is none.
  var board: Board?
  /// The count of a statement that the room still looks at.
  var counted: CountedStatement?
  /// What was typed at a talk to correct the count before it.
  var recount: String?
  /// The notes of that talk, which are taken again after the correction.
  var notesToKeep: [String] = []
  /// The open cue's clock, and the cue.
  var clock: (cue: Cue, clock: TalkClock)?
  /// Whether the earlier text was shown.
  var isReminded = false
  /// The word of a command that was typed without its slash; typed again, it is an answer.
  var wordMeant: String?
  /// The number of replies to the open question that were not understood.
  var wrongReplies = 0
  /// The number of times that Enter was pressed while notes were missing.
  var emptyNotes = 0
  /// Whether an empty answer was given once; the second time it counts.
  var isEmptyMeant = false
  /// The parts of an unfinished agreement: who, and what.
  var agreement: [String] = []
  /// The cast, in the order in which roles were asked.
  var casting: CastingDesk
  /// Whether all notes are complete, and one is to be picked.
  var isPicking = false
  /// The text on the input line when the terminal was closed.
  var unfinished: String?
  /// Whether the person stops as soon as the typed text is stored.
  var stopsNext = false
  /// Whether a file gives the answers, so that nothing waits for a person.
  var isScripted = false
  /// Whether the scenario has a hardness.
  private(set) var hasHardness = false
  /// Whether the person asked to make the other person softer, and it was not done yet.
  private var wantsSofter = false
  /// The person's move, while ``Move/soften`` is sent before it.
  private var heldMove: Move?

  /// A hint that is shown once.
  enum Hint: Hashable {
    case goOn, aloud, choice, answer, count, colours, heard, collect, pick, voice
    case back, number, scale, step, places, steps, order, points, cast, notes, agree,
      clock, notKept
  }

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - console: the screen and the keyboard.
  ///   - audience: the audience; with a room, hands are counted.
  ///   - help: the school's text for `/hulp`: whom to talk to.
  public init(console: Console, audience: Audience, help: String?) {
    self.console = console
    self.audience = audience
    self.help = help
    casting = CastingDesk(audience: audience)
    writer = CueWriter(screen: console.screen, audience: audience)
  }

  var screen: Screen { console.screen }

  /// The ids of the lines that are captions of panels, which are shown inside their frame.
  public var captions: Set<String> {
    get { writer.captions }
    set { writer.captions = newValue }
  }

  /// The parts of the scenario, to show the person's progress in prompts.
  public var parts: ScenarioParts {
    get { progress.parts }
    set { progress.parts = newValue }
  }

  /// The numbers that can be typed in a list.
  private(set) var offeredNumbers = OfferedNumbers()

  /// Takes the facts about a scenario that the stage needs, before it is played.
  public func takeOver(_ scenario: Scenario) {
    captions = scenario.captions
    hasHardness = scenario.description.hardness != nil
    // If a file gives the answers, prompts need no progress, and lists are not checked.
    guard !isScripted else { return }
    parts = scenario.parts
    offeredNumbers = scenario.offeredNumbers
  }

  // MARK: - Stage

  /// Shows a cue; before another line, waits for Enter after the previous one.
  public func show(_ cue: Cue) async -> Onward {
    if cue.showsNothing || writer.leavesOut(cue) { return .goOn }
    if goesBack, !cue.isOpen {
      guard cue.kind == .end else { return .goOn }
      goesBack = false
      screen.say(StageText.tooLateToGoBack, style: .problem)
    }
    if counted != nil {
      switch await show(cue, besideCount: ()) {
      case .held: return .goOn
      case .stopped: return .stop
      case .gone: break
      }
      if goesBack, !cue.isOpen { return .goOn }
    }
    // A room sees a closing screen in its place.
    if cue.kind == .end, isBoardShown { return .goOn }
    // A board takes the whole screen: the person reads its contents first.
    if isBoardShown, cue.isStatement, cue.kind == .line {
      if screen.linesSinceReading > 0, await waitForEnter() == .stop { return .stop }
      if goesBack { return .goOn }
    }
    if counted == nil, waitsForSpeech(before: cue) {
      if await waitForEnter(afterSpeech: true) == .stop { return .stop }
      if goesBack { return .goOn }
    } else if counted == nil, waits(before: cue) {
      if await waitForEnter() == .stop { return .stop }
      if goesBack { return .goOn }
    }
    waitsAfterLine = false
    isSpeaking = false
    if progress.pass(cue) { beginPart() }
    if cue.isOpen {
      // The arrow keys recall what was typed at this question, and nothing from before.
      console.reader.forget()
      isDeciding = false
      isReminded = false
      isPicking = false
      isEmptyMeant = false
      wordMeant = nil
      emptyNotes = 0
      wrongReplies = 0
      agreement = []
    }
    if isAnswered { recent = [] }
    isAnswered = false
    // Whoever goes back reads what the question answers once more; a board shows its statement.
    let again = cue.isOpen && !(cue.isStatement && isBoardShown) ? blockBefore : []
    if cue.isOpen {
      if isBack, isBoardShown, !again.isEmpty { screen.turnOver() }
      blockBefore = []
    }
    recent += again + [cue]
    if goesBack { return .goOn }
    if case .reveal(let reveal) = (languages?.cue(cue) ?? cue).kind, let shown,
      shown.tally == reveal.tally,
      shown.options == reveal.options
    {
      // A count by hand was already shown.
      self.shown = nil
      return .goOn
    }
    shown = nil
    if let card, let isRight = QuizVerdict.isRight(card, by: cue) {
      screen.say(isRight ? StageText.rightCard : .wrongCard, style: .bold)
    }
    readAloud(cue)
    if await write(again + [cue]) == .stop { return .stop }
    if goesBack { return .goOn }
    if case .wait(let seconds) = cue.kind { await pause(seconds) }
    waitsAfterLine = cue.isToBeRead
    isSpeaking = cue.isSaidAloud
    // If lines do not wait, Ctrl-C and the like are handled between two of them.
    if !pauses { await Task.yield() }
    return console.reader.isClosed ? .stop : .goOn
  }

  /// Asks for the next action for an open cue, in the language that is shown.
  public func move(for cue: Cue, answer: Answer) async -> Move {
    guard let languages else { return await moveInShownLanguage(for: cue, answer: answer) }
    let shown = languages.cue(cue)
    let move = await moveInShownLanguage(for: shown, answer: answer)
    guard shown != cue, case .inputs(let inputs) = move else { return move }
    return .inputs(inputs.map { languages.original($0, for: cue) })
  }

  private func moveInShownLanguage(for cue: Cue, answer: Answer) async -> Move {
    if let move = heldMove {
      heldMove = nil
      return move
    }
    if stopsNext { return .stop }
    if goesBack {
      goesBack = false
      return leaving(.back, from: cue)
    }
    // It was requested before this question.
    if wantsSofter { return softening() }
    // An earlier answer can be edited.
    if isBack, cue.takesOneText { initialLine = answers[cue.line] }
    isBack = false
    if answered > 1 { giveOnce(.back, .hintBack) }
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
      // A step back among notes is one note back.
      let isAgreement = if case .agreements = noting { true } else { false }
      screen.say(
        isAgreement ? StageText.agreementTakenBack(last + 1) : .noteTakenBack(last + 1))
      return .inputs([.withdraw(last + 1)])
    }
    let leaving = leaving(move, from: cue)
    guard wantsSofter else { return leaving }
    if leaving != .inputs([]) { heldMove = leaving }
    return softening()
  }

  private func softening() -> Move {
    wantsSofter = false
    return .soften
  }

  /// Shows why the last inputs were not accepted.
  public func refuse(_ problem: InputError, for cue: Cue) async {
    if case .undecided = problem { isDeciding = true }
    await refuse(words: console.text(problem), for: cue)
  }

  /// Shows why what was typed was not accepted; a board shows it when it is drawn again.
  func refuse(words: String, for cue: Cue) async {
    isAnswered = false
    refusal = (languages?.cue(cue) ?? cue, words)
    screen.write(words, style: .problem)
  }

  /// Shows a notice about the recording.
  public func tell(_ notice: any Phrase) async {
    screen.writeBlank()
    screen.write(notice.text(in: console.language), style: .problem)
    screen.writeBlank()
  }

  /// Shows the result of a request to make the other person softer.
  public func answer(_ softening: Softening) async {
    screen.say(StageText.softening(softening), style: .bold)
  }

  /// The words that were looked up, and the language that was chosen, since it was asked last.
  public func takeAside() async -> Aside {
    defer { aside = Aside() }
    return aside
  }

  /// Shows that something could not be stored, and waits until there may be space.
  public func decideAfter(_ problem: any Phrase) async -> Retry {
    screen.writeBlank()
    screen.write(problem.text(in: console.language), style: .problem)
    // A file of answers holds none to this.
    guard !isScripted else { return .stop }
    screen.say(StageText.makeSpace)
    switch await ask(StageText.retry, leavesLine: true) {
    case .stop, .back: return .stop
    case .text(let text):
      let isStop = SlashCommand(named: "/" + text.trimmed.lowercased()) == .stop
      return isStop || YesOrNo(text) == .no ? .stop : .again
    case .more, .again, .tooLong: return .again
    }
  }

  /// Shows where a recording stopped, before it is resumed.
  ///
  /// - Parameters:
  ///   - cues: the lines since the last reply.
  ///   - earlier: everything that was shown before, to continue the numbers of panels.
  public func remind(of cues: [Cue], after earlier: [Cue] = []) {
    writer.count(panelsAmong: earlier)
    // What was to be said aloud was said before the play stopped.
    for cue in cues where !cue.showsNothing && !writer.leavesOut(cue) && !cue.isSaidAloud {
      recent.append(cue)
      if counted == nil { writer.write(cue) }
    }
    // The board shows what was said about a count below it.
    counted?.cues = cues.filter { $0.kind == .line && !$0.isStatement }
    for cue in earlier + cues { _ = progress.pass(cue) }
    waitsAfterLine = !cues.isEmpty
  }

  /// Takes the cast from a recording that is resumed.
  func takeUp(castingsOf transcript: Transcript) {
    for decision in transcript.decisions {
      if let reply = decision.reply {
        note(chosen: decision.cue.options == nil ? nil : reply.chosen)
      }
      guard case .role(let role) = decision.cue.shape, let reply = decision.reply else { continue }
      casting.give(role, to: reply.texts.first ?? "")
    }
    // A room that talked about a count sees it again, and can still correct it.
    if isBoardShown, let last = transcript.decisions.last(where: { $0.reply != nil }),
      last.cue.isStatement, let tally = last.reply?.tally, let options = last.cue.options
    {
      noteShown(tally, of: options)
      counted = CountedStatement(
        statement: last.cue,
        board: Board(
          screen: screen, question: last.cue.text, options: options.map(\.besideSign),
          tallies: [(nil, tally)]))
    }
  }

  /// Resets the stop, before the same play is resumed.
  func takeUp() {
    stopsNext = false
    unfinished = nil
    waitsAfterLine = false
    goesBack = false
  }

  /// Whether a board can be drawn, and is wanted.
  var isBoardShown: Bool { showsBoard && pauses }

  /// What became of a cue that comes while the room looks at a count.
  private enum BesideCount {
    /// It is shown below the count later.
    case held
    /// The count was read; the cue is shown as any other.
    case gone
    case stopped
  }

  /// Keeps lines for below the count, where a talk follows; before anything else the count is read.
  private func show(_ cue: Cue, besideCount: Void) async -> BesideCount {
    switch cue.kind {
    case .reveal: return .gone
    case .line where !cue.isStatement:
      counted?.cues.append(cue)
      if let counted, counted.hasRoom(for: lines(of: counted.cues)) {
        if isAnswered { recent = [] }
        isAnswered = false
        recent.append(cue)
        _ = progress.pass(cue)
        return .held
      }
      counted?.cues.removeLast()
    case .question where cue.isTalk: return .gone
    default: break
    }
    return await readCount() == .stop ? .stopped : .gone
  }

  /// Lets the room look at a count, and at what was said after it, until Enter.
  private func readCount() async -> Onward {
    guard var counted else { return .goOn }
    self.counted = nil
    if !counted.cues.isEmpty {
      counted.board.below = lines(of: counted.cues)
      counted.board.draw(remark: nil)
    }
    return await waitForEnter()
  }

  /// The lines of the screen that cues take.
  func lines(of cues: [Cue]) -> [String] {
    screen.lines { for cue in cues { writer.write(cue) } }
  }

  /// Leaves a closing screen for a room until the teacher goes on: what is asked then is on a clean
  /// screen, and is not the room's.
  func close() async {
    guard isBoardShown, !console.reader.isClosed else { return }
    let lines = lines(of: recent)
    // Where the last words have no room beside it, they are read first.
    let isBeside = lines.count + Self.closingRows <= screen.terminal.windowRows
    if !isBeside, await waitForEnter() == .stop { return }
    var closing = Board(
      screen: screen, question: console.text(StageText.thanks), options: [], tallies: [])
    if isBeside { closing.below = lines }
    closing.draw(remark: nil, isFirst: true)
    _ = await waitForEnter()
    screen.startOver(isKept: true)
    screen.say(StageText.forTheTeacher, style: .bold)
  }

  /// The rows that words of thanks take, with the prompt.
  private static let closingRows = 9

  // MARK: - Between cues

  /// Whether the person presses Enter between lines.
  private var pauses: Bool { console.isInteractive && !screen.plain }

  /// Takes the cast from a recording that is resumed.
  func takeUp(cast: [Casting]) {
    for casting in cast { self.casting.give(casting.role, to: casting.player) }
  }

  /// Whether the person is still speaking: what others answer comes after it. A question waits by
  /// itself, and so does the end.
  private func waitsForSpeech(before cue: Cue) -> Bool {
    isSpeaking && pauses && console.pace != .through && !cue.isOpen && !cue.isSaidAloud
      && cue.kind != .end
  }

  /// Whether to wait for the person before the next cue.
  private func waits(before cue: Cue) -> Bool {
    guard pauses, screen.linesSinceReading > 0 else { return false }
    if console.pace == .line { return waitsAfterLine && !cue.isOpen && cue.kind != .end }
    let lines = screen.linesSinceReading + screen.lines { writer.measure(cue) }.count
    // The last line is for the prompt, and two lines above it for a hint. The end leaves space for
    // the questions after it.
    let room = screen.terminal.windowRows - 1
    return switch cue.kind {
    case _ where cue.isOpen: lines > room - 2
    case .end: lines > room - 10
    default: lines > (console.pace == .part ? screen.terminal.windowRows / 2 : room - 2)
    }
  }

  /// Begins a part of the story on a clean screen.
  private func beginPart() {
    if pauses { screen.turnOver() }
  }

  private func leaving(_ move: Move, from cue: Cue) -> Move {
    switch move {
    case .inputs(let inputs):
      isAnswered = inputs.last == .submit
      if isAnswered {
        keep(inputs, to: cue)
        blocks.append(recent)
      }
    case .back:
      isAnswered = true
      blockBefore = (blocks.popLast() ?? []).filter { !$0.isOpen && !$0.isSaidAloud }
      progress.goBack()
      _ = choices.popLast()
      writer.chosen = Set(choices.compactMap(\.self))
    case .soften, .stop: break
    }
    isBack = move == .back
    return move
  }

  /// Remembers an answer, for later questions.
  private func keep(_ inputs: [Input], to cue: Cue) {
    answered += 1
    let chosen = inputs.lazy.compactMap { input in
      if case .choose(let id) = input { id } else { nil }
    }.first
    note(chosen: cue.options == nil ? nil : chosen)
    if case .choose(let id) = inputs.first, !audience.isRoom {
      card = cue.options?.first { $0.id == id }
    }
    for case .text(let words) in inputs { answers[cue.line] = words }
  }

  private func note(chosen: String?) {
    choices.append(chosen)
    if let chosen { writer.chosen.insert(chosen) }
  }

  private func waitForEnter(afterSpeech: Bool = false) async -> Onward {
    if afterSpeech {
      giveOnce(.aloud, StageText.hintAloud)
    } else {
      giveOnce(.goOn, StageText.hintGoOn)
    }
    while true {
      switch await ask(afterSpeech ? .saidAloud : .goOn, style: .dim, leavesLine: false) {
      case .text(let line):
        if line.allSatisfy(\.isWhitespace) { return .goOn }
        if afterSpeech {
          screen.say(StageText.aloudIsEnough, style: .dim)
          return .goOn
        }
        screen.say(StageText.readOnFirst, style: .dim)
      case .tooLong, .more: screen.say(StageText.readOnFirst, style: .dim)
      case .again: continue
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

  /// Remembers that a count is on the screen.
  func noteShown(_ tally: Tally, of options: [Cue.Option]) { shown = (options, tally) }

  /// Draws a room's answers.
  func show(_ tally: Tally, of options: [Cue.Option]) {
    Bars(options: options.map(\.besideSign), tally: tally, screen: screen).show()
    shown = (options, tally)
  }

  /// The result of a prompt.
  enum PromptResult {
    case text(String)
    /// The person wants to type several lines.
    case more
    /// The same question is asked again, with the answer so far.
    case again
    case back
    case stop
    case tooLong(characters: Int)
  }

  /// Does something the first time it is relevant.
  func giveOnce(_ hint: Hint, _ give: () -> Void) {
    if hintsGiven.insert(hint).inserted { give() }
  }

  /// Shows a hint the first time it is relevant.
  func giveOnce(_ hint: Hint, _ text: StageText) {
    guard hintsGiven.insert(hint).inserted else { return }
    screen.say(text, style: .dim)
  }

  /// The text of a prompt; at a question with the person's progress.
  func words(of prompt: StageText) -> String {
    let words = console.text(prompt)
    guard prompt.isAtQuestion, let place = progress.place.map(StageText.init) else { return words }
    let whole = console.text(place) + words
    // There must be space to type.
    return CellWidth.of(whole) * 3 <= screen.terminal.columns * 2 ? whole : words
  }

  /// The order that was typed behind an answer that stood on the line already; nil if there is none.
  private static func order(behind offered: String, in line: TypedLine) -> PlayLine? {
    guard !offered.isEmpty, !line.isPasted, line.text.hasPrefix(offered) else { return nil }
    let order = PlayLine(TypedLine(line.text.dropFirst(offered.count).trimmed))
    switch order {
    case .command, .word, .language: return order
    case .unknown, .text: return nil
    }
  }

  /// Asks for a line, and handles requests in between: help, repeating, stopping.
  ///
  /// - Parameters:
  ///   - leavesLine: whether the prompt stays on the screen.
  ///   - isRemembered: whether the arrow keys may recall the line.
  func ask(
    _ prompt: StageText, style: Style = .bold, completion: Completion = .none,
    leavesLine: Bool = true, isInMore: Bool = false, isRemembered: Bool = true,
    choices: [String] = []
  ) async -> PromptResult {
    var isStopping = false
    var initial = initialLine ?? ""
    initialLine = nil
    while true {
      let words = Prompt(StyledText(words(of: prompt), style))
      let reading = await console.read(
        ReadRequest(
          prompt: words, completion: completion.ofWholeLines,
          isRemembered: isRemembered && prompt.isForWords, choices: { choices },
          orders: { [weak self] in self?.orders ?? [] }, initial: initial))
      let offered = initial
      initial = ""
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
        let order = Self.order(behind: offered, in: line)
        if order != nil { initial = offered }
        switch order ?? PlayLine(line) {
        case .text(let text):
          if wasStopping, ["n", "nee", "no"].contains(text.lowercased()) { continue }
          if !leavesLine { screen.eraseLineAbove() }
          return .text(text)
        case .unknown(let word): sayUnknown(word)
        case .word(let word): await explain(word)
        case .command(.word): await explain("")
        case .command(.help):
          showHelp(atCount: prompt.isForCount)
          await returnToBoard()
        case .command(.again):
          if await showAgain() == .stop { return .stop }
          if goesBack {
            goesBack = false
            return .back
          }
        case .command(.stop): return .stop
        case .command(.both):
          if let result = await changeShown(isInMore, by: { toggleBothLanguages() }) {
            return result
          }
        case .command(.language):
          if let result = await changeShown(isInMore, by: { await changeLanguage("") }) {
            return result
          }
        case .language(let word):
          if let result = await changeShown(isInMore, by: { await changeLanguage(word) }) {
            return result
          }
        case .command(.aloud): await readAloud()
        case .command(.back): return .back
        case .command(.more): return .more
        case .command(.pause):
          guard clock == nil || !prompt.isAtTalk else {
            let isChanged = changeClock {
              guard !$0.isUp else { return .timeIsUp(isAlone: audience == .solo) }
              return $0.pause() ? .clockPaused : .clockRuns
            }
            if isChanged { return .more }
            continue
          }
          if await pauseScene() == .stop { return .stop }
          if goesBack {
            goesBack = false
            return .back
          }
          if !isInMore { return .again }
        case .command(.softer):
          guard hasHardness else {
            await answer(.hasNone)
            continue
          }
          wantsSofter = true
          if !prompt.isAtQuestion { screen.say(StageText.softerSoon, style: .bold) }
          if !isInMore { return .again }
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

  /// Changes the languages that are shown, and shows the same place in them.
  ///
  /// - Returns: the result of the prompt; nil to ask again at the same prompt.
  private func changeShown(_ isInMore: Bool, by change: () async -> Void) async -> PromptResult? {
    let before = languages?.shown
    await change()
    board?.draw(remark: nil)
    guard languages?.shown != before else { return nil }
    if board == nil, !recent.isEmpty, await showAgain() == .stop { return .stop }
    if goesBack {
      goesBack = false
      return .back
    }
    return isInMore ? nil : .again
  }

  /// Pauses the scene until Enter; then the current question is shown again.
  private func pauseScene() async -> Onward {
    if self.pauses { screen.turnOver() }
    screen.writeBlank()
    screen.say(StageText.scenePaused, style: .bold)
    screen.say(StageText.sceneGoesOn)
    let prompt = Prompt(StyledText(console.text(StageText.goOn), .dim))
    var isStopping = false
    waiting: while true {
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .ended, .closed: return .stop
      case .interrupted:
        if isStopping { return .stop }
        isStopping = true
        screen.say(StageText.askStop, style: .problem)
      case .tooLong: screen.say(StageText.sceneGoesOn, style: .problem)
      case .line(let line):
        isStopping = false
        switch PlayLine(line) {
        case .text(let text) where text.allSatisfy(\.isWhitespace): break waiting
        case .command(.stop): return .stop
        case .command(.help): showHelp(atCount: false)
        case .command(.softer):
          wantsSofter = hasHardness
          if hasHardness {
            screen.say(StageText.softerSoon, style: .bold)
          } else {
            await answer(.hasNone)
          }
        case .word(let word): explainHere(word)
        case .text, .command, .language, .unknown:
          screen.say(StageText.sceneGoesOn, style: .problem)
        }
      }
    }
    if self.pauses { screen.turnOver() }
    isReminded = false
    if let board {
      board.draw(remark: nil)
      return .goOn
    }
    return recent.isEmpty ? .goOn : await showAgain()
  }

  /// Draws the board again, if there is one, after what was written over it was read.
  func returnToBoard() async {
    guard let board else { return }
    let prompt = Prompt(StyledText(console.text(StageText.goOn), .dim))
    _ = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
    board.draw(remark: nil)
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

  func showHelp(atCount: Bool) {
    screen.writeBlank()
    if atCount {
      screen.say(StageText.helpCounting)
      screen.writeBlank()
    }
    if let help, !help.allSatisfy(\.isWhitespace) {
      screen.write(help)
    } else {
      screen.say(StageText.helpWithoutSchool)
    }
    screen.writeBlank()
    // While people are counted, no lines are written, and there is no timer.
    let useless: [SlashCommand] = atCount ? [.more, .minute] + (hasHardness ? [] : [.softer]) : []
    let commands = console.text(StageText.helpCommands).split(separator: "\n").filter { line in
      !useless.contains { line.hasPrefix($0.name(in: console.language) + " ") }
    }
    screen.writeTable(commands.joined(separator: "\n"))
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
  /// Whether a person says it aloud.
  fileprivate var isSaidAloud: Bool { kind == .line && tags.contains("aloud") }

  /// Whether the answer is one text, which can be edited.
  fileprivate var takesOneText: Bool {
    if case .words = shape { true } else { false }
  }
}
