import Archive
import Roleplay
import Yarn

/// The lines below the text of a recording: marks, notes, a lesson's question, and the question to
/// the class while an answer is hidden.
@MainActor
struct PlayerAside {
  let player: Player

  /// The lines for a width.
  func lines(columns: Int) -> [String] {
    let captured = CapturedLines()
    let screen = Screen(
      terminal: Terminal(
        isInteractive: true, isPlain: player.screen.plain, fixedColumns: columns),
      language: player.console.language, output: captured)
    screen.noteReading()
    write(on: screen)
    return captured.take()
  }

  /// Writes the lines on a screen.
  func write(on screen: Screen) {
    let marks = player.marksHere
    for mark in marks {
      switch mark.kind {
      case .mark: screen.say(PlayerText.markLabel(by: mark.by), style: .dim)
      case .note:
        screen.write(
          mark.text,
          prefix: StyledText(
            "\(PlayerText.noteLabel(by: mark.by).text(in: screen.language)): ", .bold))
      }
    }
    if player.playback.isAnswerHidden, let question = player.playback.nextQuestion {
      screen.writeBlank()
      let isChoice =
        switch question.shape {
        case .options, .place, .number, .order: true
        case .words, .notes, .role, nil: false
        }
      screen.say(isChoice ? PlayerText.whatWouldYouDo : .whatWouldYouSay, style: .aloud)
    }
    if player.playback.isAtEnd, !player.isFinished {
      screen.writeBlank()
      screen.say(ReplayText.notFinished, style: .dim)
    }
    if let task = player.task {
      screen.writeBlank()
      screen.write(task.question, style: .bold, prefix: StyledText("\(task.caption): ", .dim))
    }
  }
}
