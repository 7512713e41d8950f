/// What takes more lines than the screen has.
extension Console {
  /// Writes lines; where they are more than the screen has, a screen at a time.
  ///
  /// - Parameters:
  ///   - header: what is written again at the top of each screen but the first.
  ///   - reserved: how many lines are written before the person can go on for the first time.
  ///   - wait: waits until the person goes on; false where they want to see no more.
  /// - Returns: whether all was written.
  func write(
    _ lines: [String], header: [String] = [], reserved: Int = 0, wait: () async -> Bool
  ) async -> Bool {
    // Plain lines come without waiting: whoever hears them, or feels them, has no screen.
    guard let rows = screen.terminal.rows, !screen.plain, lines.count >= rows else {
      for line in lines { screen.writeLine(line) }
      return true
    }
    // The last line is the prompt's.
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
