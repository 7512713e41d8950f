/// A QR code in a terminal: two squares in each character, black on white in any colour scheme.
@MainActor
struct SquareCodeScreen {
  let squares: [[Bool]]
  let screen: Screen

  /// The number of white squares around it that a camera needs.
  private static let margin = 3

  /// Draws it, if the terminal is wide enough and not a plain one.
  func show() {
    guard screen.terminal.isInteractive, !screen.plain, !squares.isEmpty else { return }
    let side = squares.count + 2 * Self.margin
    guard side <= screen.terminal.columns else { return }
    for row in stride(from: 0, to: side, by: 2) {
      var line = ""
      for column in 0..<side {
        switch (isDark(row, column), isDark(row + 1, column)) {
        case (true, true): line += "█"
        case (true, false): line += "▀"
        case (false, true): line += "▄"
        case (false, false): line += " "
        }
      }
      // Black on white.
      screen.writeLine("\u{1B}[30;107m\(line)\u{1B}[0m")
    }
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    let (row, column) = (row - Self.margin, column - Self.margin)
    return squares.indices.contains(row) && squares[row].indices.contains(column)
      && squares[row][column]
  }
}
