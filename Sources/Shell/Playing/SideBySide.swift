import Roleplay
import Yarn

/// Shows answers in columns; below each other if the screen is too narrow or plain.
@MainActor
struct SideBySide {
  let comparison: Comparison
  let screen: Screen

  /// The minimum width of a column.
  private static let minimumColumnWidth = 24

  /// Writes the comparison.
  func show() {
    screen.writeBlank()
    if let column { showBeside(column: column) } else { showBelow() }
    screen.writeBlank()
  }

  /// The headings of the columns; empty if there are no columns.
  var header: [String] {
    guard let column else { return [] }
    return screen.lines((0..<comparison.width).map { [heading($0)] }, width: column, style: .bold)
  }

  /// The width of a column; nil if answers are below each other.
  private var column: Int? {
    let width = comparison.width
    guard !screen.plain, width > 1 else { return nil }
    let column = (screen.terminal.columns - 3 * (width - 1)) / width
    return column < Self.minimumColumnWidth ? nil : column
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
    for line in header { screen.writeLine(line) }
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
  /// Writes cells in columns of one width, separated by bars.
  func writeColumns(_ cells: [[String]], width: Int, style: Style?) {
    for line in lines(cells, width: width, style: style) { writeLine(line) }
  }

  /// The lines of cells in columns of one width.
  fileprivate func lines(_ cells: [[String]], width: Int, style: Style?) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = cells.enumerated().map { place, cell in
        let text = cell.indices.contains(line) ? cell[line] : ""
        let wanted = place == cells.count - 1 ? 0 : width
        let blanks = String(repeating: " ", count: max(0, wanted - CellWidth.of(text)))
        return StyledText(text, style).rendered(emphasis) + blanks
      }
      return parts.joined(separator: " | ")
    }
  }
}
