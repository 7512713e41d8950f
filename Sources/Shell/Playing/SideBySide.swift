import Roleplay
import Yarn

/// Answers side by side in columns; one below the other where the screen is too narrow, or reads
/// lines aloud.
@MainActor
struct SideBySide {
  let comparison: Comparison
  let screen: Screen

  /// A column narrower than this is no column.
  private static let narrowest = 24

  /// Writes it.
  func show() {
    screen.writeBlank()
    let width = comparison.width
    let column = width == 0 ? 0 : (screen.terminal.columns - 3 * (width - 1)) / width
    if screen.plain || width < 2 || column < Self.narrowest {
      showBelow()
    } else {
      showBeside(column: column)
    }
    screen.writeBlank()
  }

  private func heading(_ index: Int) -> String {
    let text: StageText =
      comparison.columns == .rounds ? .round(index + 1) : .group(index + 1)
    return text.text(in: screen.language)
  }

  private func showBelow() {
    for row in comparison.rows {
      if !row.question.isEmpty { screen.write(row.question, style: .bold) }
      for (index, answer) in row.answers.enumerated() {
        screen.write(
          answer.isEmpty ? "–" : answer, prefix: StyledText("  \(heading(index)): ", .bold))
      }
      screen.writeBlank()
    }
  }

  private func showBeside(column: Int) {
    let headings = (0..<comparison.width).map { heading($0) }
    screen.writeColumns(headings.map { [$0] }, width: column, style: .bold)
    for row in comparison.rows {
      if !row.question.isEmpty { screen.write(row.question, style: .dim) }
      let cells = row.answers.map { answer in
        LineWrap(columns: column).lines(
          of: PrintableText.of(answer.isEmpty ? "–" : answer)
            .replacing("\t", with: "    "))
      }
      screen.writeColumns(cells, width: column, style: nil)
      screen.writeBlank()
    }
  }
}

extension Screen {
  /// Writes lines in columns of one width, a bar between them.
  func writeColumns(_ cells: [[String]], width: Int, style: Style?) {
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let parts = cells.enumerated().map { place, cell in
        let text = cell.indices.contains(line) ? cell[line] : ""
        let wanted = place == cells.count - 1 ? 0 : width
        let blanks = String(repeating: " ", count: max(0, wanted - CellWidth.of(text)))
        return StyledText(text, style).rendered(plain: plain) + blanks
      }
      writeLine(parts.joined(separator: " | "))
    }
  }
}
