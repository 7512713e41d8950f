import Roleplay
import Yarn

/// The teacher's side of a room: the terminal shows what is on the stage, and takes the teacher's orders.
///
/// Votes that arrive change the prompt, and leave what is being typed as it is.
@MainActor
final class RoomDesk: Stage {
  private let room: any DirectedRoom
  /// Asks what to do if something could not be stored; has the languages that are shown.
  private let stage: TerminalStage
  private let console: Console
  private let audience: Audience
  private let writer: CueWriter
  private var orders: Task<Void, Never>?
  private var watching: Task<Void, Never>?
  private var watchingLaptops: Task<Void, Never>?
  private var board: HandInBoard
  private var view = RoomView()
  private var isOver = false
  /// Whether the person is being asked something else.
  private var isHeld = false
  private var invited: RoomInvitation?
  private var aftermath = RoomAftermath()
  /// What people wrote who asked for a talk about one child.
  private var appointments: [String] = []

  init(room: any DirectedRoom, stage: TerminalStage, audience: Audience, console: Console) {
    self.room = room
    self.stage = stage
    self.console = console
    self.audience = audience
    board = HandInBoard(console: console)
    writer = CueWriter(screen: console.screen, audience: audience)
    writer.languages = stage.languages
  }

  private var screen: Screen { console.screen }

  // MARK: - Stage

  func show(_ cue: Cue) async -> Onward {
    if !cue.showsNothing, !writer.leavesOut(cue) { above { writer.write(cue) } }
    return await room.show(cue)
  }

  func move(for cue: Cue, answer: Answer) async -> Move {
    await room.move(for: cue, answer: answer)
  }

  func refuse(_ problem: InputError, for cue: Cue) async {
    above { screen.say(problem, style: .problem) }
    await room.refuse(problem, for: cue)
  }

  func tell(_ notice: any Phrase) async {
    above { screen.write(notice.text(in: console.language), style: .problem) }
  }

  /// The language that the teacher chose since it was asked last.
  func takeAside() async -> Aside { await stage.takeAside() }

  func decideAfter(_ problem: any Phrase) async -> Retry {
    isHeld = true
    console.reader.pause()
    await orders?.value
    console.reader.goOn()
    let retry = await stage.decideAfter(problem)
    isHeld = false
    takeOrders()
    return retry
  }

  // MARK: - Directing

  /// Says how to join, and takes orders from now on.
  ///
  /// - Parameter reminder: the lines that were on the stage when a recording stopped.
  func begin(after reminder: [Cue]) async {
    await room.remind(of: reminder)
    if let languages = stage.languages, languages.shown != [languages.played] {
      await room.show(in: languages.shown)
    }
    screen.say(RoomDeskText.howItGoes)
    await invite()
    takeOrders()
    watching = Task { [weak self] in
      guard let views = await self?.room.views() else { return }
      for await view in views { await self?.see(view) }
    }
    watchingLaptops = Task { [weak self] in
      while let self, !self.isOver {
        self.board.show(await self.room.laptops)
        try? await Task.sleep(for: HandInBoard.interval)
      }
    }
  }

  /// Ends the evening: the questionnaire, if phones answer it; then closes the room.
  ///
  /// - Parameter isFinished: whether the play came to its end; what each phone answered is then erased.
  func end(isFinished: Bool) async {
    if isFinished { await room.askQuestionnaire() }
    isOver = true
    console.reader.pause()
    // If a file gives the lines, all of them are taken.
    if console.reader.isTyped { await orders?.value }
    console.reader.goOn()
    watching?.cancel()
    watchingLaptops?.cancel()
    appointments = await room.appointments()
    aftermath = await room.close(isOver: isFinished)
  }

  /// Says what remains of an evening that is over, and where it is.
  func tellAftermath() {
    if let problem = aftermath.problem {
      screen.write(problem.text(in: console.language), style: .problem)
      // Otherwise nobody would ever read them.
      show(appointments)
    }
    guard let page = aftermath.page else { return }
    screen.say(RoomDeskText.remains(aftermath), style: .bold)
    // A path that is broken into lines cannot be opened.
    screen.writeLine(ShownPath.link(to: page, on: screen.terminal))
  }

  private func takeOrders() {
    orders = Task { [weak self] in
      while let self, !self.isOver, !self.isHeld {
        switch await self.console.read(self.request) {
        case .line(let line):
          for order in line.text.split(separator: "\n", omittingEmptySubsequences: false) {
            await self.obey(String(order))
          }
        case .tooLong, .interrupted: self.screen.say(RoomDeskText.howToStop)
        case .ended, .closed:
          if self.isOver || self.isHeld { return }
          try? await self.room.direct(.stop)
          return
        }
      }
    }
  }

  private var request: ReadRequest {
    ReadRequest(
      prompt: prompt,
      completion: .words { [weak self] before in
        guard let self, before.isEmpty else { return [] }
        return RoomOrder.names(in: self.console.language)
      })
  }

  private var prompt: Prompt {
    Prompt(StyledText(console.text(RoomDeskText.prompt(view)), .bold))
  }

  private func obey(_ typed: String) async {
    guard !isOver else { return }
    do throws(RoomError) {
      await room.untilWaiting()
      switch try RoomOrder(typed, for: await room.question) {
      case .goOn:
        let before = await room.view.phase
        try await room.goOn()
        if before == .closed { await showResult() }
      case .direct(.show):
        try await room.direct(.show)
        await showResult()
      case .direct(let direction): try await room.direct(direction)
      case .texts: await showTexts()
      case .appointments: show(await room.appointments())
      case .language(let word):
        await stage.changeLanguage(word)
        await showLanguages()
      case .bothLanguages(let word):
        stage.toggleBothLanguages(with: word)
        await showLanguages()
      case .attendance: screen.say(RoomDeskText.attendance(await room.attendance()))
      case .invitation: await invite()
      case .help: screen.writeTable(console.text(RoomDeskText.help))
      }
    } catch {
      screen.say(error, style: .problem)
    }
  }

  /// Shows the languages of this terminal on the beamer too; each phone has its own.
  private func showLanguages() async {
    guard let languages = stage.languages else { return }
    await room.show(in: languages.shown)
  }

  private func show(_ appointments: [String]) {
    guard !appointments.isEmpty else {
      screen.say(RoomDeskText.noAppointments)
      return
    }
    screen.say(RoomDeskText.appointments, style: .bold)
    for words in appointments {
      screen.write(PrintableText.of(words, layout: .oneLine), prefix: StyledText("  "))
    }
  }

  private func showTexts() async {
    let texts = await room.texts()
    guard !texts.isEmpty else {
      screen.say(RoomDeskText.noTexts)
      return
    }
    for text in texts {
      screen.write(
        PrintableText.of(text.words, layout: .oneLine),
        style: text.isDisplayed ? .bold : nil, prefix: StyledText("  \(text.number)  ", .bold))
    }
    screen.say(RoomDeskText.howToDisplay, style: .dim)
  }

  private func showResult() async {
    let view = await room.view
    guard let result = view.result, let options = view.question?.options else { return }
    Bars(options: options, tally: result.uncounted ?? .counts(result.all), screen: screen).show()
    for group in VoterGroup.allCases {
      guard let counts = result.groups[group] else { continue }
      screen.say(RoomDeskText.group(group), style: .bold)
      Bars(options: options, tally: .counts(counts), screen: screen).show()
    }
    screen.writeBlank()
  }

  /// Shows the address and the code, and the QR code.
  private func invite() async {
    invited = await room.invitation
    let (beamer, desk) = (await room.beamer, await room.desk)
    above {
      if let invited {
        SquareCodeScreen(squares: invited.squares, screen: screen).show()
        screen.say(RoomDeskText.joining(invited), style: .bold)
        screen.say(RoomDeskText.whoReadsAlong, style: .dim)
        // Parents bring no laptops.
        if audience == .class, let code = invited.handInCode {
          screen.say(HandInText.howLaptopsHandIn(code))
        }
      } else {
        screen.say(RoomDeskText.cardsOnly, style: .bold)
      }
      if let beamer, let desk { screen.say(RoomDeskText.pages(beamer: beamer, desk: desk)) }
      screen.writeBlank()
    }
  }

  private func see(_ next: RoomView) async {
    let before = view
    view = next
    if before.phase != next.phase || before.vote != next.vote, next.phase == .asking,
      next.question?.isFolded == true
    {
      above { screen.say(RoomDeskText.folded, style: .bold) }
    }
    if next.appointments > before.appointments {
      above { screen.say(RoomDeskText.appointmentAsked(next.appointments), style: .bold) }
    }
    if before.phase != next.phase, next.phase == .questionnaire {
      above { screen.say(RoomDeskText.questionnaireIsOpen, style: .bold) }
    }
    if await room.invitation != invited { await invite() }
    console.reader.change(prompt: prompt)
  }

  private func above(_ write: () -> Void) {
    console.reader.above(write)
  }
}
