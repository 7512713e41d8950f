import Roleplay

/// Shows a statement to a whole room: large, in the middle, with space around it.
@MainActor
struct StatementSign {
  let text: String
  let screen: Screen

  func show() {
    let columns = min(screen.terminal.columns, 100)
    let margin = columns < 50 ? 2 : 8
    let lines = LineWrap(columns: columns - 2 * margin).lines(of: PrintableText.of(text))
    let rule = String(repeating: screen.plain ? "=" : "━", count: columns)
    screen.writeBlank()
    screen.writeLine(rule)
    screen.writeBlank()
    for line in lines {
      let left = max(0, (columns - CellWidth.of(line)) / 2)
      screen.writeLine(
        String(repeating: " ", count: left)
          + StyledText(line, .bold).rendered(screen.emphasis))
    }
    screen.writeBlank()
    screen.writeLine(rule)
    screen.writeBlank()
  }
}
