import Roleplay
import Yarn

/// Writes cues on a screen: who speaks, what can be chosen, what a room answered.
@MainActor
final class CueWriter {
  private let screen: Screen
  private let audience: Audience
  private var colours = SpeakerColours()
  /// The ids of the lines that are captions of panels.
  var captions: Set<String> = []
  /// The languages in which cues are written; nil for the one they are in.
  var languages: ShownLanguages?
  /// The cue that is being written, in the language below the first.
  private var below: Cue?
  /// The options that were chosen before, by the ids of their lines.
  var chosen: Set<String> = []
  /// The id of the last line, if nothing followed it.
  private var lastLine: String?
  /// The number of each panel, by the line with which it begins: shown again, it keeps its number.
  private var panels: [String: Int] = [:]
  /// The roles whose player was told, in this scene, to say it in their own way.
  private var ownWaySaid: Set<String> = []
  /// Whether a recording is shown: instructions how to say a line are left out.
  private var isLookingBack = false
  /// Whether the following lines are balloons of a panel.
  private var isInPanel = false

  /// Makes a writer.
  ///
  /// - Parameter audience: the audience of the play or the recording.
  init(screen: Screen, audience: Audience) {
    self.screen = screen
    self.audience = audience
  }

  /// Learns the speakers and panels of a recording, so that its cues look the same in any order.
  func know(_ index: PlaybackIndex) {
    for case .role(let name) in index.voices { _ = colours.colour(of: name) }
    count(panelsAmong: index.panels)
    captions = Set(index.panels.map(\.line))
    isLookingBack = true
  }

  /// Writes a cue, whatever was written last.
  ///
  /// - Parameter isAskedBefore: whether its question was already written.
  func write(_ cue: Cue, isAskedBefore: Bool) {
    lastLine = isAskedBefore ? cue.line : nil
    write(cue)
  }

  /// Writes a cue; the question of an open cue only if it was not already written.
  func write(_ original: Cue) {
    let cue = languages?.cue(original) ?? original
    below = languages?.below(original)
    defer { below = nil }
    if cue.isOpen, cue.line.isEmpty || cue.line != lastLine { writeQuestion(of: cue) }
    switch cue.kind {
    case .line:
      if captions.contains(cue.line) { writeEdge(of: cue) }
      writeLine(cue)
    case .question(let question): write(question.shape, of: cue)
    case .reveal(let reveal): writeResult(reveal)
    case .end:
      screen.writeBlank()
      screen.say(StageText.theEnd, style: .bold)
      screen.writeBlank()
    case .act(let player): writeAct(cue, player: player)
    case .swap(let cast): writeSwap(cast)
    case .compare(let comparison): SideBySide(comparison: comparison, screen: screen).show()
    case .panel:
      // The caption is already inside the frame.
      if !captions.contains(cue.line) || cue.line != lastLine { writeEdge(of: cue) }
    case .wait, .round, .hero, .helper, .command: break
    }
    switch cue.kind {
    case .line, .act, .round, .hero, .helper: break
    case .panel: isInPanel = true
    case .question, .reveal, .wait, .swap, .compare, .command, .end: isInPanel = false
    }
    if case .swap = cue.kind { ownWaySaid = [] }
    switch cue.kind {
    case .line, .act: lastLine = cue.line
    case .round, .hero, .helper: break
    case .question, .reveal, .wait, .swap, .compare, .panel, .command, .end: lastLine = nil
    }
  }

  /// Writes what a question shows below its text.
  private func write(_ shape: Question.Shape, of cue: Cue) {
    switch shape {
    case .options(let options):
      writeOptions(options, isStatement: cue.isStatement, marked: cue.marksChosen ? chosen : [])
    case .order(let items): writeOptions(items, isStatement: false, marked: [])
    case .place(let range): PlaceRow(range: range, screen: screen).show()
    case .words, .notes, .number, .role: break
    }
  }

  /// Measures a cue: writes it without changing the state, so that it can be written again.
  func measure(_ cue: Cue) {
    let before = (colours, lastLine, panels, ownWaySaid, isInPanel)
    write(cue)
    (colours, lastLine, panels, ownWaySaid, isInPanel) = before
  }

  /// The lines to repeat if a cue continues on another screen.
  func header(of cue: Cue) -> [String] {
    guard case .compare(let comparison) = cue.kind else { return [] }
    return SideBySide(comparison: comparison, screen: screen).header
  }

  /// Makes the writer write the question of the next open cue, whatever is on the screen.
  func forgetQuestion() {
    lastLine = nil
  }

  /// Whether a cue is a balloon without words, which is left out of its panel.
  func leavesOut(_ cue: Cue) -> Bool {
    isInPanel && cue.kind == .line && cue.text.allSatisfy(\.isWhitespace)
  }

  /// Counts panels that were shown before, without showing them.
  func count(panelsAmong cues: [Cue]) {
    for cue in cues where cue.isPanel { _ = number(of: cue) }
  }

  private func number(of panel: Cue) -> Int {
    if let number = panels[panel.line] { return number }
    panels[panel.line] = panels.count + 1
    return panels.count
  }

  private func writeQuestion(of cue: Cue) {
    guard !cue.text.isEmpty else { return }
    var question = cue
    question.kind = .line
    writeLine(question)
  }

  private func writeLine(_ cue: Cue) {
    defer { writeBelow(below?.text, insteadOf: cue.text) }
    if cue.isStatement {
      StatementSign(text: cue.text, screen: screen).show()
      return
    }
    let isAloud = cue.tags.contains("aloud")
    if isAloud {
      let word = StageText.aloud.text(in: screen.language)
      let label = StyledText(screen.plain ? "[\(word)]" : " \(word) ", .aloud)
      screen.writeLine(label.rendered(screen.emphasis))
    }
    var prefix = StyledText("")
    if let speaker = cue.speaker {
      let name =
        cue.tags.contains("thought")
        ? StageText.thinks(speaker).text(in: screen.language) : speaker
      prefix = StyledText("\(name): ", .speaker(colours.colour(of: speaker)))
    }
    screen.write(cue.text, style: isAloud ? .bold : nil, prefix: prefix)
  }

  /// Writes a text in the second language, if it is another than the first.
  private func writeBelow(_ text: String?, insteadOf first: String, indent: Int = 2) {
    guard let text, text != first, !text.isEmpty else { return }
    screen.write(text, style: .dim, prefix: StyledText(String(repeating: " ", count: indent)))
  }

  /// Writes a line to act out: who plays whom, and what to say in one's own way.
  private func writeAct(_ cue: Cue, player: String) {
    let label = StageText.act(role: cue.speaker ?? "", player: player).text(in: screen.language)
    let words = PrintableText.of(label, layout: .oneLine)
    let sign = screen.plain ? "[\(words)]" : " \(words) "
    if CellWidth.of(sign) <= screen.terminal.columns {
      screen.writeLine(StyledText(sign, .aloud).rendered(screen.emphasis))
    } else {
      screen.write(sign, style: .aloud)
    }
    screen.write(cue.text, style: .bold)
    writeBelow(below?.text, insteadOf: cue.text)
    // Once in a scene is enough for each role.
    if !isLookingBack, !cue.tags.contains("prompt"), ownWaySaid.insert(cue.speaker ?? "").inserted {
      screen.say(StageText.ownWay, style: .dim)
    }
  }

  private func writeSwap(_ cast: [Casting]) {
    screen.writeBlank()
    let program = StageText.program.text(in: screen.language)
    if !isLookingBack, cast.count > 1, !cast.changesBySwapping {
      screen.say(StageText.nothingSwaps, style: .bold)
      screen.writeBlank()
      return
    }
    for casting in cast {
      screen.say(
        StageText.nowPlays(
          player: casting.player.isEmpty ? program : casting.player, role: casting.role),
        style: .bold)
    }
    screen.writeBlank()
  }

  /// Writes the upper edge of a panel's frame; its lines follow below.
  private func writeEdge(of panel: Cue) {
    let name = StageText.panel(number(of: panel)).text(in: screen.language)
    let edge = max(4, min(40, screen.terminal.columns) - CellWidth.of(name) - 4)
    screen.writeBlank()
    screen.write("+- \(name) " + String(repeating: "-", count: edge), style: .bold)
  }

  private func writeOptions(_ options: [Cue.Option], isStatement: Bool, marked: Set<String>) {
    screen.writeBlank()
    let options = isLookingBack ? options : options.map(\.besideSign)
    let signs = options.map { $0.sign(in: screen) }
    let widest = signs.map { CellWidth.of($0 ?? "") }.max() ?? 0
    for (index, option) in options.enumerated() {
      let number = String(index + 1)
      let gap = String(repeating: " ", count: String(options.count).count - number.count)
      var lead = "  \(gap)\(number)  "
      if let sign = signs[index] {
        lead += sign + String(repeating: " ", count: widest - CellWidth.of(sign) + 2)
      }
      guard option.isAvailable else {
        let words = "\(option.text) \(StageText.unavailable.text(in: screen.language))"
        screen.write(words, style: .dim, prefix: StyledText(lead, .dim))
        continue
      }
      let mark =
        marked.contains(option.id) ? " \(StageText.chosenBefore.text(in: screen.language))" : ""
      screen.write(
        option.text + mark, style: isStatement ? .bold : nil,
        prefix: StyledText(lead, option.colour ?? .bold))
      let second = below?.listed ?? []
      if second.indices.contains(index) {
        writeBelow(second[index].text, insteadOf: option.text, indent: CellWidth.of(lead))
      }
      if isStatement { screen.writeBlank() }
    }
    screen.writeBlank()
  }

  private func writeResult(_ reveal: Cue.Reveal) {
    screen.writeBlank()
    screen.say(StageText.chose(audience), style: .bold)
    if let tally = reveal.tally {
      let options = isLookingBack ? reveal.options : reveal.options.map(\.besideSign)
      Bars(options: options, tally: tally, screen: screen).show()
    } else if let option = reveal.options.first(where: { $0.id == reveal.chosen }) {
      screen.write(option.text, style: option.colour, prefix: StyledText("  "))
    }
    screen.writeBlank()
  }
}
