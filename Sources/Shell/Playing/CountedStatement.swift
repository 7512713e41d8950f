import Roleplay

/// A count of a statement that the room looks at, while what follows it is shown below.
struct CountedStatement {
  /// The statement.
  let statement: Cue
  /// The bars.
  var board: Board
  /// The lines that came after it.
  var cues: [Cue] = []
  /// The lines below the bars while people talk about it.
  var talk: [String]?

  /// Whether the smallest bars leave room for lines, for three of a talk, and for the prompt.
  @MainActor
  func hasRoom(for lines: [String]) -> Bool {
    board.smallestHeight + lines.count + 4 <= board.screen.terminal.windowRows
  }
}
