import Roleplay
import Yarn

/// The teacher's terminal while a class plays, each on their own device: says who is where, and takes
/// orders. It shows nothing of what pupils read, chose or wrote.
@MainActor
final class ClassDesk {
  private let room: any DirectedClass
  private let console: Console
  private var view = ClassView()
  private var isOver = false
  /// What laptops hand in on which pupils played by themselves.
  private var board: HandInBoard

  /// Makes the desk of a class that is open.
  init(room: any DirectedClass, console: Console) {
    self.room = room
    self.console = console
    board = HandInBoard(console: console)
  }

  private var screen: Screen { console.screen }

  /// Says how to join, and takes orders until the teacher stops; then closes the class.
  func run() async {
    screen.say(ClassDeskText.howItGoes)
    await invite()
    let watching = Task { [weak self] in
      while let self, !self.isOver {
        await self.look()
        self.board.show(await self.room.laptops)
        try? await Task.sleep(for: HandInBoard.interval)
      }
    }
    await takeOrders()
    isOver = true
    watching.cancel()
    await room.close()
    let last = await room.view
    screen.say(
      ClassDeskText.over(finished: last.count(.finished), stopped: last.count(.stopped)))
  }

  private func takeOrders() async {
    while true {
      await look()
      switch await console.read(request) {
      case .line(let line):
        for typed in line.text.split(separator: "\n", omittingEmptySubsequences: false) {
          guard await obey(String(typed)) else { return }
        }
      case .tooLong, .interrupted: screen.say(ClassDeskText.howToStop)
      case .ended, .closed: return
      }
    }
  }

  private var request: ReadRequest {
    ReadRequest(
      prompt: prompt,
      completion: .words { [weak self] before in self?.completions(after: before) ?? [] })
  }

  private func completions(after words: [String]) -> [String] {
    guard let first = words.first?.lowercased() else {
      return ClassOrder.names(in: console.language)
    }
    return ["laat", "let"].contains(first) ? view.seats.compactMap(\.alias) : []
  }

  private var prompt: Prompt {
    Prompt(StyledText(console.text(ClassDeskText.prompt(view)), .bold))
  }

  /// - Returns: whether more orders are taken.
  private func obey(_ typed: String) async -> Bool {
    do throws(ClassError) {
      switch try ClassOrder(typed) {
      case .pause:
        await room.pause()
        screen.say(ClassDeskText.paused)
      case .goOn:
        await room.goOn()
        screen.say(ClassDeskText.goesOn)
      case .time(let minutes):
        await room.set(minutes: minutes)
        screen.say(ClassDeskText.timeSet(minutes))
      case .letOn(let alias):
        let code = try await room.letOn(alias)
        screen.say(ClassDeskText.letOn(alias, newCode: code))
      case .attendance: await showSeats()
      case .invitation: await invite()
      case .help: screen.writeTable(console.text(ClassDeskText.help))
      case .stop: return false
      }
    } catch {
      screen.say(error, style: .problem)
    }
    return true
  }

  private func showSeats() async {
    await look()
    guard !view.seats.isEmpty else {
      screen.say(ClassDeskText.nobody)
      return
    }
    let lines = view.seats.map { console.text(ClassDeskText.seat($0)) }
    screen.writeTable(lines.joined(separator: "\n"))
  }

  private func invite() async {
    guard let invitation = await room.invitation else {
      screen.say(RoomDeskText.notOnNetwork, style: .problem)
      return
    }
    SquareCodeScreen(squares: invitation.squares, screen: screen).show()
    screen.say(RoomDeskText.joining(invitation), style: .bold)
    screen.say(ClassDeskText.whoReadsAlong, style: .dim)
    if let code = invitation.handInCode { screen.say(HandInText.howLaptopsHandIn(code)) }
    screen.writeBlank()
  }

  /// Updates the view of the class, and the prompt if it changed.
  private func look() async {
    let before = console.text(ClassDeskText.prompt(view))
    view = await room.view
    guard !isOver, console.text(ClassDeskText.prompt(view)) != before else { return }
    console.reader.change(prompt: prompt)
  }
}
