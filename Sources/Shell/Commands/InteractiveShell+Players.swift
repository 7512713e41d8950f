import Archive
import Roleplay

/// The number of players, which is asked once, before an alias.
extension InteractiveShell {
  /// The audience that plays a scenario.
  ///
  /// - Parameter given: the audience in the command; nil to ask, if the scenario suits more than
  ///   one.
  /// - Returns: nil if the person does not want to play after all.
  func pickedAudience(for name: String, _ given: Audience?) async -> Audience? {
    if let given { return given }
    let listed = repertoire.playbill(of: name).audiences
    guard console.isInteractive, listed.contains(.pair) else { return .solo }
    let offered = [Audience.solo, .pair, .three] + (listed.contains(.class) ? [.class] : [])
    screen.writeBlank()
    screen.say(ShellText.howManyPlay, style: .bold)
    for (index, audience) in offered.enumerated() {
      screen.write(
        console.text(ShellText.players(audience)), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.howManyPrompt), .bold))
      guard
        case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false)),
        PlayLine(line) != .command(.stop)
      else { return nil }
      let typed = line.text.trimmed
      if typed.isEmpty { return .solo }
      if let number = Int(typed), offered.indices.contains(number &- 1) {
        return offered[number - 1]
      }
      let command = ShellCommand(named: typed)
      if command == .stop { return nil }
      if command == .help {
        screen.say(ShellText.playersHelp)
      } else {
        screen.say(StageText.notANumber(count: offered.count), style: .problem)
      }
    }
  }
}
