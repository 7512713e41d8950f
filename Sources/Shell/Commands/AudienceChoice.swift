import Roleplay

/// Lets people say how many of them play a scenario.
@MainActor
struct AudienceChoice {
  let console: Console
  /// What can be chosen; with three, one of them watches a pair.
  private let offered: [Audience]

  /// - Parameter suited: the audiences that suit the scenario.
  init(console: Console, suited: [Audience]) {
    self.console = console
    offered =
      console.isInteractive && suited.contains(.pair)
      ? [.solo, .pair, .three, .class].filter { $0 == .three || suited.contains($0) } : []
  }

  /// Whether there is something to choose.
  var isOffered: Bool { !offered.isEmpty }

  /// Who plays if nobody says otherwise.
  var usual: Audience { offered.first ?? .solo }

  /// Asks; nil if the person does not want to play after all.
  func pick() async -> Audience? {
    let screen = console.screen
    screen.writeBlank()
    screen.say(ShellText.howManyPlay, style: .bold)
    for (index, audience) in offered.enumerated() {
      screen.write(
        console.text(ShellText.players(audience)), prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.howManyPrompt(usual)), .bold))
      guard
        case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false)),
        PlayLine(line) != .command(.stop)
      else { return nil }
      let typed = line.text.trimmed
      if typed.isEmpty { return usual }
      if let number = typed.wholeNumber, offered.indices.contains(number &- 1) {
        return offered[number - 1]
      }
      let command = ShellCommand(named: typed)
      if command == .stop { return nil }
      if command == .help {
        screen.say(ShellText.playersHelp(usual))
      } else {
        screen.say(StageText.notANumber(count: offered.count), style: .problem)
      }
    }
  }
}
