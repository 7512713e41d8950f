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
  /// Whether they can say that they are not alone.
  let offersTogether: Bool

  /// What a person chose.
  enum Picked {
    case alias(String)
    /// They play with others, which is to be said before.
    case together
  }

  private static let count = 6
  private static let together = ["samen", "together"]

  /// What was chosen; nil if the person stopped.
  func pick() async -> Picked? {
    var random = SystemRandomNumberGenerator()
    guard console.isInteractive else {
      return AliasWords.proposed(1, in: console.language, taken: taken, using: &random).first
        .map(Picked.alias)
    }
    var proposed = AliasWords.proposed(
      Self.count, in: console.language, taken: taken, using: &random)
    let screen = console.screen
    // Whoever gave the order may be somebody else.
    console.reader.forgetCutText()
    screen.writeBlank()
    screen.say(ShellText.pickAlias)
    show(proposed)
    if !withDossier.isEmpty { screen.say(ShellText.dossierHint) }
    if offersTogether { screen.say(ShellText.togetherHint) }
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
      if typed.withASCIIDigits == "0", let current { return .alias(current) }
      if offersTogether, Self.together.contains(typed) { return .together }
      if let number = typed.wholeNumber, proposed.indices.contains(number &- 1) {
        return .alias(proposed[number - 1])
      }
      if let name = (proposed + withDossier).first(where: {
        $0.filter { $0 != " " }.lowercased() == typed
      }) {
        return .alias(name)
      }
      if ShellCommand(named: typed) == .stop { return nil }
      if ShellCommand(named: typed) == .help {
        screen.say(ShellText.aliasHelp)
        if offersTogether { screen.say(ShellText.togetherHint) }
        continue
      }
      guard typed.wholeNumber == nil else {
        screen.say(StageText.notANumber(count: proposed.count), style: .problem)
        continue
      }
      do throws(ArchiveError) {
        let name = try AliasWords.alias(line.text)
        if !taken.contains(where: { $0.lowercased() == name.lowercased() }) {
          return .alias(name)
        }
        screen.say(ShellText.aliasTaken(name), style: .problem)
      } catch {
        screen.say(error, style: .problem)
      }
    }
  }

  private func show(_ names: [String]) {
    // Whoever comes next does not read who played before.
    if current != nil {
      console.screen.write(console.text(ShellText.sameAlias), prefix: StyledText("  0  ", .bold))
    }
    for (index, name) in names.enumerated() {
      console.screen.write(name, prefix: StyledText("  \(index + 1)  ", .bold))
    }
  }
}
