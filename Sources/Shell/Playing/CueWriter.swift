import Roleplay
import Yarn

/// Writes cues on a screen: who speaks, what can be chosen, what a room said.
@MainActor
final class CueWriter {
  private let screen: Screen
  private var colours = SpeakerColours()
  /// The id of the line that was written last, with nothing after it.
  private var lastLine: String?

  /// Makes a writer.
  init(screen: Screen) {
    self.screen = screen
  }

  /// Writes a cue; the question of an open cue only where it does not stand there already.
  func write(_ cue: Cue) {
    if cue.isOpen, cue.line.isEmpty || cue.line != lastLine { writeQuestion(of: cue) }
    switch cue.kind {
    case .line: writeLine(cue)
    case .choice(let options): writeOptions(options, isStatement: cue.isStatement)
    case .reveal(let reveal): writeResult(reveal)
    case .end:
      screen.writeBlank()
      screen.say(StageText.theEnd, style: .bold)
      screen.writeBlank()
    case .ask, .collect, .discuss, .wait, .command: break
    }
    lastLine = cue.kind == .line ? cue.line : nil
  }

  /// Writes the question of the next open cue, whatever stands on the screen.
  func forgetQuestion() {
    lastLine = nil
  }

  private func writeQuestion(of cue: Cue) {
    guard !cue.text.isEmpty else { return }
    var question = cue
    question.kind = .line
    writeLine(question)
  }

  private func writeLine(_ cue: Cue) {
    if cue.isStatement {
      StatementSign(text: cue.text, screen: screen).show()
      return
    }
    let isAloud = cue.tags.contains("aloud")
    if isAloud {
      let word = StageText.aloud.text(in: screen.language)
      let label = StyledText(screen.plain ? "[\(word)]" : " \(word) ", .aloud)
      screen.writeLine(label.rendered(plain: screen.plain))
    }
    var prefix = StyledText("")
    if let speaker = cue.speaker {
      prefix = StyledText("\(speaker): ", .speaker(colours.colour(of: speaker)))
    }
    screen.write(cue.text, style: isAloud ? .bold : nil, prefix: prefix)
  }

  private func writeOptions(_ options: [Cue.Option], isStatement: Bool) {
    screen.writeBlank()
    let signs = options.map { $0.sign(in: screen) }
    let widest = signs.map { CellWidth.of($0 ?? "") }.max() ?? 0
    for (index, option) in options.enumerated() {
      var lead = "  \(index + 1)  "
      if let sign = signs[index] {
        lead += sign + String(repeating: " ", count: widest - CellWidth.of(sign) + 2)
      }
      guard option.isAvailable else {
        let words = "\(option.text) \(StageText.unavailable.text(in: screen.language))"
        screen.write(words, style: .dim, prefix: StyledText(lead, .dim))
        continue
      }
      screen.write(
        option.text, style: isStatement ? .bold : nil,
        prefix: StyledText(lead, option.colour ?? .bold))
      if isStatement { screen.writeBlank() }
    }
    screen.writeBlank()
  }

  private func writeResult(_ reveal: Cue.Reveal) {
    screen.writeBlank()
    screen.say(StageText.roomChose, style: .bold)
    if let tally = reveal.tally {
      Bars(options: reveal.options, tally: tally, screen: screen).show()
    } else if let option = reveal.options.first(where: { $0.id == reveal.chosen }) {
      screen.write(option.text, style: option.colour, prefix: StyledText("  "))
    }
    screen.writeBlank()
  }
}
