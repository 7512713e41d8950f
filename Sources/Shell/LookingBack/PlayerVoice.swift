import Roleplay
import Yarn

/// Plays a recording back in plain lines: each step shows only what is new. It is used with screen
/// readers and simple terminals.
@MainActor
struct PlayerVoice {
  let player: Player
  private let writer: MomentWriter

  /// Makes the voice of a player.
  init(player: Player) {
    self.player = player
    writer = MomentWriter(
      screen: player.screen, index: player.playback.index, name: player.name)
  }

  private var screen: Screen { player.screen }
  private var console: Console { player.console }

  /// Runs until the person stops.
  func run() async -> Player.Exit {
    screen.writeBlank()
    screen.write(
      player.shown.title(
        in: console.language, withAlias: player.withAlias,
        remark: player.isKeptFromClass ? console.text(PlayerText.keptFromClass) : nil),
      style: .bold)
    screen.say(PlayerText.voiceHint, style: .dim)
    screen.writeBlank()
    if let warning = player.warning { screen.write(warning) }
    sayMessage()
    speak(isJump: !player.playback.isAtStart)
    while true {
      while player.isPlaying { await playOn() }
      let prompt = Prompt(StyledText(console.text(PlayerText.orderLinePrompt), .bold))
      switch await console.read(ReadRequest(prompt: prompt, isRemembered: false)) {
      case .ended, .closed, .interrupted: return .stopped
      case .tooLong: screen.say(PlayerText.unknownOrder("…"), style: .problem)
      case .line(let line):
        if let ending = await obey(line.text) { return ending }
      }
    }
  }

  private func obey(_ line: String) async -> Player.Exit? {
    guard let command = PlayerCommand(line: line), command != .order else {
      screen.say(PlayerText.unknownOrder(line), style: .problem)
      return nil
    }
    let before = player.playback.position
    switch command {
    case .help:
      screen.writeTable(
        console.text(
          PlayerText.orders(forTeacher: player.tools != nil, inLesson: player.task != nil)))
      return nil
    case .whatIf where player.tools != nil: await player.playWhatIf()
    case .sideBySide:
      if let rounds = player.rounds() { RoundsScreen(rounds: rounds, screen: screen).write() }
      sayMessage()
      return nil
    case .scroll: return nil
    case .show:
      let answer = player.showAnswer()
      sayMessage()
      if let answer { writer.write(answer) }
      return nil
    default:
      if let ending = await player.obey(command, ask: { await ask($0) }) { return ending }
    }
    sayMessage()
    if player.playback.position != before {
      speak(isJump: command != .next)
    } else if command == .mark || command.isNote {
      return nil
    } else if command == .hide {
      if player.playback.isAnswerHidden { PlayerAside(player: player).write(on: screen) }
      for moment in player.playback.step where !player.playback.hidesAnswers && moment.isReply {
        writer.write(moment)
      }
    }
    return nil
  }

  private func ask(_ prompt: PlayerText) async -> String? {
    let words = Prompt(
      StyledText(PrintableText.of(console.text(prompt), layout: .oneLine), .bold))
    guard
      case .line(let line) = await console.read(
        ReadRequest(prompt: words, isRemembered: false, isLeftByEscape: true))
    else { return nil }
    return line.text.trimmed
  }

  /// Plays automatically; a key stops it.
  private func playOn() async {
    guard let pause = player.playback.pause else { return player.pause() }
    if let reader = console.reader as? any KeyReader {
      guard await reader.key(within: pause) == .timeout else { return player.pause() }
    } else {
      try? await Task.sleep(for: .milliseconds(pause))
      if console.reader.isStopping { return player.pause() }
    }
    player.tick()
    speak(isJump: false)
  }

  private func sayMessage() {
    guard let message = player.message else { return }
    screen.write(message)
    player.message = nil
  }

  /// Shows the moments of the last step; after a jump also the position.
  private func speak(isJump: Bool) {
    guard let entry = player.entry else {
      screen.say(PlayerText.nothingToShow)
      return
    }
    if isJump {
      screen.writeBlank()
      screen.say(
        PlayerText.place(entry: entry, of: player.playback.index.lastEntry), style: .dim)
    }
    for (place, moment) in player.playback.step.enumerated() {
      writer.write(moment, isAlone: place == 0)
    }
    PlayerAside(player: player).write(on: screen)
    if player.playback.isAtEnd { screen.say(PlayerText.atEnd, style: .dim) }
  }
}

extension PlayerCommand {
  fileprivate var isNote: Bool {
    if case .note = self { true } else { false }
  }
}
