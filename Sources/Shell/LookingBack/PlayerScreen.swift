import Archive
import Roleplay
import Yarn

/// Shows the playback of a recording on a separate page: its text, a progress bar with marks, the
/// status, and single keys.
@MainActor
struct PlayerScreen {
  let player: Player
  let reader: any KeyReader
  private let page: PlayerPage

  /// Makes the screen of a player.
  init(player: Player, reader: any KeyReader) {
    self.player = player
    self.reader = reader
    page = PlayerPage(
      of: player.playback.index, name: player.name, language: player.console.language)
  }

  private var screen: Screen { player.screen }

  /// Shows it until the person stops.
  func run() async -> Player.Exit {
    screen.openPage()
    defer { screen.closePage() }
    if let warning = player.warning { await show(whole(warning)) }
    while true {
      if let message = player.message, whole(message)(screen.terminal.columns).count > Self.footRows
      {
        player.message = nil
        await show(whole(message))
      }
      draw()
      if player.isPlaying, player.playback.isAtEnd { player.pause() }
      let press = await reader.key(within: player.isPlaying ? player.playback.pause : nil)
      switch press {
      case .timeout: player.tick()
      case .redraw: screen.openPage()
      case .closed: return .stopped
      default:
        guard let command = PlayerCommand(press) else { continue }
        player.message = nil
        if let ending = await obey(command) { return ending }
      }
    }
  }

  private func obey(_ command: PlayerCommand) async -> Player.Exit? {
    switch command {
    case .help:
      await show(helpLines)
      return nil
    case .sideBySide:
      if let rounds = player.rounds() {
        await show { columns in
          page(columns: columns) { RoundsScreen(rounds: rounds, screen: $0).write() }
        }
      }
      return nil
    case .whatIf where player.tools != nil:
      screen.closePage()
      // The text below the page was shown before, and may be a list of pupils.
      screen.clear()
      await player.playWhatIf()
      screen.openPage()
      return nil
    case .order:
      guard let line = await ask(.orderPrompt), !line.isEmpty else { return nil }
      guard let command = PlayerCommand(line: line), command != .order else {
        player.say(.unknownOrder(line))
        return nil
      }
      return await obey(command)
    default:
      return await player.obey(command) { await ask($0) }
    }
  }

  /// Asks for a line at the bottom of the page.
  private func ask(_ prompt: PlayerText) async -> String? {
    draw(isAsking: true)
    let words = Prompt(
      StyledText(PrintableText.of(player.console.text(prompt), layout: .oneLine), .bold))
    guard
      case .line(let line) = await player.console.read(
        ReadRequest(prompt: words, isRemembered: false, isLeftByEscape: true))
    else { return nil }
    return line.text.trimmed
  }

  // MARK: - Drawing

  private func draw(isAsking: Bool = false) {
    let columns = screen.terminal.columns
    let rows = screen.terminal.windowRows
    let isSmall = rows < 10
    let playback = player.playback
    var lines = title(columns: columns, isSmall: isSmall)
    let bottom = isAsking ? [""] : footer(columns: columns)
    let room = max(1, rows - lines.count - 2 - bottom.count)
    var content = page.lines(
      of: playback, columns: columns, rows: room, scroll: player.scroll,
      below: PlayerAside(player: player).lines(columns: columns))
    if content.isEmpty { content = [player.console.text(PlayerText.nothingToShow)] }
    lines += content
    lines += Array(repeating: "", count: max(0, room - content.count))
    lines.append(bar.text(columns: columns))
    lines.append(cut(status(columns: columns), to: columns))
    lines += bottom
    screen.drawPage(Array(lines.suffix(rows)))
  }

  private var language: Language { player.console.language }

  /// The title; it always says if the class may not see the recording, in a small window too.
  private func title(columns: Int, isSmall: Bool) -> [String] {
    let title = player.shown.title(in: language, withAlias: player.withAlias)
    guard player.isKeptFromClass else { return isSmall ? [] : [bold(cut(title, to: columns))] }
    let remark = player.console.text(PlayerText.keptFromClass)
    let whole = player.shown.title(
      in: language, withAlias: player.withAlias, remark: remark)
    if CellWidth.of(whole) <= columns { return [bold(whole)] }
    return (isSmall ? [remark] : [title, remark]).map { bold(cut($0, to: columns)) }
  }

  private var bar: ProgressBar {
    let index = player.playback.index
    func places(_ kind: Mark.Kind) -> [Int] {
      player.marks.filter { $0.kind == kind && $0.entry <= index.lastEntry }
        .map { min(index.place(ofEntry: $0.entry), max(0, index.moments.count - 1)) }
    }
    // A mark at a question is shown at its answer.
    let here = player.playback.position ?? 0
    let first = player.playback.step.first.map { index.place(ofEntry: $0.entry) } ?? here
    func shown(_ places: [Int]) -> [Int] { places.map { (first...here).contains($0) ? here : $0 } }
    return ProgressBar(
      count: index.moments.count, position: here, marks: shown(places(.mark)),
      notes: shown(places(.note)))
  }

  /// The status: speed and position, as far as they fit.
  private func status(columns: Int) -> String {
    let playback = player.playback
    let state = player.console.text(player.isPlaying ? PlayerText.playing : .paused)
    var parts = [
      state, playback.speed.label,
      player.console.text(
        PlayerText.place(entry: player.entry ?? 0, of: playback.index.lastEntry)),
      "\(clock(playback.elapsed))/\(clock(playback.index.duration))",
    ]
    if let voice = playback.voice {
      parts.append(player.console.text(PlayerText.onlyVoice(player.name(of: voice))))
    }
    if playback.hidesAnswers { parts.append(player.console.text(PlayerText.hiding)) }
    let wide = parts.joined(separator: " · ")
    return CellWidth.of(wide) <= columns ? wide : parts.joined(separator: " ")
  }

  /// The last message, or the keys.
  private func footer(columns: Int) -> [String] {
    if let message = player.message {
      return Array(screen.lines(message, style: .bold).prefix(Self.footRows))
    }
    let keys: [PlayerText] =
      player.task == nil
      ? [.longKeys, .shortKeys] : [.lessonKeys, .shortLessonKeys]
    let texts = keys.map { player.console.text($0) }
    let text = texts.first { CellWidth.of($0) <= columns } ?? texts.last ?? ""
    return [StyledText(cut(text, to: columns), .dim).rendered(screen.emphasis)]
  }

  private func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  private func bold(_ text: String) -> String {
    StyledText(text, .bold).rendered(screen.emphasis)
  }

  /// A text truncated to one line of a number of columns.
  private func cut(_ text: String, to columns: Int) -> String {
    CellWidth.cut(PrintableText.of(text, layout: .oneLine), to: columns)
  }

  // MARK: - Separate pages

  /// The maximum number of lines of a message below the recording; longer ones get a separate page.
  private static let footRows = 3

  /// A text wrapped to any width.
  private func whole(_ text: String) -> (_ columns: Int) -> [String] {
    { columns in page(columns: columns) { $0.write(text) } }
  }

  /// Shows lines page by page, until a key is pressed on the last page.
  private func show(_ text: (_ columns: Int) -> [String]) async {
    var first = 0
    while true {
      let columns = screen.terminal.columns
      let room = max(1, screen.terminal.windowRows - 1)
      let lines = text(columns)
      guard first < lines.count else { return }
      let shown = Array(lines[first..<min(lines.count, first + room)])
      let isLast = first + room >= lines.count
      let text = player.console.text(isLast ? PlayerText.helpEnd : .helpMore)
      screen.drawPage(
        shown + Array(repeating: "", count: room - shown.count)
          + [StyledText(cut(text, to: columns), .dim).rendered(screen.emphasis)])
      switch await reader.key(within: nil) {
      case .redraw:
        screen.openPage()
        first = 0
      case .closed, .character("q"), .interrupted: return
      default: first += room
      }
    }
  }

  /// The help: the keys, and the commands in words.
  private func helpLines(columns: Int) -> [String] {
    let (isTeacher, isLesson) = (player.tools != nil, player.task != nil)
    return page(columns: columns) { page in
      page.writeTable(
        player.console.text(PlayerText.keys(forTeacher: isTeacher, inLesson: isLesson)))
      page.writeBlank()
      page.say(PlayerText.ordersHeading, style: .bold)
      page.writeTable(
        player.console.text(PlayerText.orders(forTeacher: isTeacher, inLesson: isLesson)))
    }
  }

  private func page(columns: Int, _ write: (Screen) -> Void) -> [String] {
    let captured = CapturedLines()
    let page = Screen(
      terminal: Terminal(isInteractive: true, isPlain: screen.plain, fixedColumns: columns),
      language: language, output: captured)
    write(page)
    return captured.take()
  }
}
