import Roleplay
import Yarn

/// Shows two recordings of one scenario side by side: what they share in a sentence, then part by
/// part, each up to an answer.
@MainActor
struct BranchScreen {
  let console: Console
  let left: Transcript
  let right: Transcript

  /// The minimum width of a column.
  private static let minimumColumnWidth = 30

  private var screen: Screen { console.screen }

  /// Shows them, one part at a time if there is a person.
  func run() async {
    let indices = [PlaybackIndex(of: left), PlaybackIndex(of: right)]
    let pair = BranchPair(indices[0], indices[1])
    let column = (screen.terminal.columns - 3) / 2
    let isBeside = !screen.plain && column >= Self.minimumColumnWidth
    let transcripts = [left, right]
    let headings = transcripts.map { $0.title(in: console.language) }
    screen.writeBlank()
    if isBeside {
      screen.writeColumns(
        headings.map {
          LineWrap(columns: column).lines(of: PrintableText.of($0, layout: .oneLine))
        },
        width: column, style: .bold)
    }
    screen.writeBlank()
    say(pair)
    for (place, row) in pair.rows.enumerated() {
      if place > 0, await isStopped() { return }
      screen.writeBlank()
      let width = isBeside ? column : screen.terminal.columns
      let cells = [row.left, row.right].enumerated().map { side, moments in
        lines(
          of: moments, width: width, index: indices[side],
          name: transcripts[side].shownName(in: console.language))
      }
      if isBeside {
        screen.writeColumns(cells, width: column, style: nil)
      } else {
        for (side, cell) in cells.enumerated() {
          screen.write(headings[side], style: .bold)
          for line in cell { screen.writeLine(line) }
          screen.writeBlank()
        }
      }
    }
    screen.writeBlank()
  }

  private func say(_ pair: BranchPair) {
    guard !pair.rows.isEmpty else { return screen.say(TreeText.theSame) }
    guard let last = pair.lastShared else { return screen.say(TreeText.differentFromStart) }
    let words =
      switch last.kind {
      case .cue(let cue): cue.text
      case .reply(let reply, let cue): cue.words(of: reply)
      case .wentBack, .resumed, .branched: ""
      }
    screen.say(TreeText.sameUpTo(words), style: .dim)
  }

  /// The lines of a part without colour, so that their width is their length.
  private func lines(
    of moments: [Moment], width: Int, index: PlaybackIndex, name: String
  ) -> [String] {
    guard !moments.isEmpty else { return [console.text(TreeText.notHere)] }
    let captured = CapturedLines()
    let column = Screen(
      terminal: Terminal(isInteractive: true, isPlain: true, fixedColumns: width),
      language: console.language, output: captured)
    let writer = MomentWriter(screen: column, index: index, name: name)
    for (place, moment) in moments.enumerated() { writer.write(moment, isAlone: place == 0) }
    var lines: [String] = []
    lines.join(captured.take())
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Waits for Enter before the next part; returns whether the person stops instead.
  private func isStopped() async -> Bool {
    guard console.isInteractive else { return false }
    let prompt = Prompt(StyledText(console.text(StageText.goOn), .dim))
    guard
      case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
    else { return true }
    screen.eraseLineAbove()
    return PlayerCommand(line: line.text) == .stop
  }
}
