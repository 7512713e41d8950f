/// Writing more lines than the screen has.
extension Console {
  /// Writes lines; if the screen has fewer, a screen at a time.
  ///
  /// - Parameters:
  ///   - header: the lines to repeat at the top of each screen except the first.
  ///   - reserved: the number of lines that are already on the first screen.
  ///   - wait: waits until the person continues; returns false if the person does not want to see
  ///     more.
  /// - Returns: whether everything was written.
  func write(
    _ lines: [String], header: [String] = [], reserved: Int = 0, wait: () async -> Bool
  ) async -> Bool {
    // Plain lines never wait: with a screen reader or a Braille display there is no screen to fill.
    guard let rows = screen.terminal.rows, !screen.plain, lines.count >= rows else {
      for line in lines { screen.writeLine(line) }
      return true
    }
    // The last line is for the prompt.
    let room = max(1, rows - 1)
    let first = room - screen.linesSinceReading - reserved
    let screenfuls = Screenfuls.of(
      lines, first: first * 2 >= room ? first : room, room: room, header: header)
    for (index, screenful) in screenfuls.enumerated() {
      if index > 0, await !wait() { return false }
      for line in screenful { screen.writeLine(line) }
    }
    return true
  }
}
