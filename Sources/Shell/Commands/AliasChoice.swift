import Archive
import Roleplay
import Yarn

/// Lets a pupil choose an alias from proposed ones; a real name is never asked for.
@MainActor
struct AliasChoice {
  let console: Console
  /// The alias this person already uses; nil if there is none.
  let current: String?
  let taken: Set<String>
  /// The aliases that have a dossier, which may be used again.
  let withDossier: [String]

  private static let count = 6

  /// The chosen alias; nil if the person stopped.
  func pick() async -> String? {
    var random = SystemRandomNumberGenerator()
    guard console.isInteractive else {
      return AliasWords.proposed(1, in: console.language, taken: taken, using: &random).first
    }
    var proposed = AliasWords.proposed(
      Self.count, in: console.language, taken: taken, using: &random)
    let screen = console.screen
    screen.writeBlank()
    screen.say(ShellText.pickAlias)
    show(proposed)
    if !withDossier.isEmpty { screen.say(ShellText.dossierHint) }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.aliasPrompt), .bold))
      let request = ReadRequest(
        prompt: prompt, completion: .lines(proposed), isRemembered: false)
      guard case .line(let line) = await console.read(request) else { return nil }
      let typed = line.text.filter { !$0.isWhitespace }.lowercased()
      if typed.isEmpty {
        proposed = AliasWords.proposed(
          Self.count, in: console.language, taken: taken, using: &random)
        show(proposed)
        continue
      }
      if typed == "0", let current { return current }
      if let number = Int(typed), proposed.indices.contains(number &- 1) {
        return proposed[number - 1]
      }
      if let name = (proposed + withDossier).first(where: {
        $0.filter { $0 != " " }.lowercased() == typed
      }) {
        return name
      }
      if ShellCommand(named: typed) == .stop { return nil }
      if ShellCommand(named: typed) == .help {
        screen.say(ShellText.aliasHelp)
        continue
      }
      guard Int(typed) == nil else {
        screen.say(StageText.notANumber(count: proposed.count), style: .problem)
        continue
      }
      do throws(ArchiveError) {
        let name = try AliasWords.alias(line.text)
        if !taken.contains(where: { $0.lowercased() == name.lowercased() }) { return name }
        screen.say(ShellText.aliasTaken(name), style: .problem)
      } catch {
        screen.say(error, style: .problem)
      }
    }
  }

  private func show(_ names: [String]) {
    if let current {
      console.screen.write(
        console.text(ShellText.sameAlias(current)), prefix: StyledText("  0  ", .bold))
    }
    for (index, name) in names.enumerated() {
      console.screen.write(name, prefix: StyledText("  \(index + 1)  ", .bold))
    }
  }
}
