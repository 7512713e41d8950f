import Roleplay

/// What players see when a play is over: their path, how it ended, and what they can do next.
@MainActor
struct EndScreen {
  let console: Console

  /// What can be done next.
  enum Choice: CaseIterable {
    case again
    case another
    case lookBack
    /// The times that a scene was played, side by side.
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
  ///   - seen: how many endings these players have seen in this sitting.
  ///   - all: how many the scenario has.
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

  /// Shows the choices, numbered.
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
  /// Writes a text on one line, cut where the line ends; a plain screen gets all of it.
  fileprivate func writeOneLine(_ text: String, prefix: String) {
    let words = PrintableText.of(text, layout: .oneLine)
    let room = terminal.columns - CellWidth.of(prefix) - 1
    write(plain ? words : CellWidth.cut(words, to: room), prefix: StyledText(prefix, .dim))
  }
}
