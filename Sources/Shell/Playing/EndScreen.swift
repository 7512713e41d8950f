import Roleplay

/// Shows what follows a play: the path, the ending, and what the players can do next.
@MainActor
struct EndScreen {
  let console: Console

  /// What the players can do next.
  enum Choice: CaseIterable {
    case again
    case another
    case lookBack
    /// Shows the rounds of a scene side by side.
    case sideBySide

    var text: ShellText {
      switch self {
      case .again: .playAgain
      case .another: .playAnother
      case .lookBack: .lookBackAtPlay
      case .sideBySide: .roundsSideBySide
      }
    }
  }

  /// Shows the path and the ending.
  ///
  /// - Parameters:
  ///   - seen: the number of endings that these players reached in this sitting.
  ///   - all: the number of endings of the scenario.
  func show(_ transcript: Transcript, seen: Int, of all: Int) {
    let screen = console.screen
    let path = PlayedPath(of: transcript)
    if !path.steps.isEmpty {
      screen.writeBlank()
      screen.say(ShellText.yourPath(transcript.opening.audience), style: .bold)
      for step in path.steps { screen.writeOneLine(step, prefix: step == "…" ? "    " : "  → ") }
    }
    if let ending = path.ending {
      screen.writeBlank()
      screen.say(ShellText.endedSo(ending))
    }
    if all > 1, seen > 0 {
      screen.say(ShellText.endingsSeen(transcript.opening.audience, seen, all))
    }
  }

  /// Shows the numbered choices.
  func show(_ choices: [Choice]) {
    console.screen.writeBlank()
    for (index, choice) in choices.enumerated() {
      console.screen.write(
        console.text(choice.text), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    console.screen.writeBlank()
  }
}

extension Screen {
  /// Writes a text on one line, truncated at the end of the line; a plain screen gets all of it.
  fileprivate func writeOneLine(_ text: String, prefix: String) {
    let words = PrintableText.of(text, layout: .oneLine)
    let room = terminal.columns - CellWidth.of(prefix) - 1
    write(plain ? words : CellWidth.cut(words, to: room), prefix: StyledText(prefix, .dim))
  }
}
