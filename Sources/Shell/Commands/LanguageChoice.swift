import Roleplay
import Yarn

/// Lets a person pick a language: of the program's own words, or one that scenarios are played in.
@MainActor
struct LanguageChoice {
  let console: Console
  /// The tags of the languages that scenarios are translated into, besides the program's own.
  var translations: [String] = []

  /// The language that was picked; nil where the person leaves it as it is.
  func pick() async -> LanguageTag? {
    let tags = Language.allCases.map(\.rawValue) + translations
    let screen = console.screen
    screen.writeBlank()
    for (index, tag) in tags.enumerated() {
      // In its own words, for whoever cannot read the others.
      screen.write(
        LanguageTag(tag)?.ownName ?? tag, prefix: StyledText("  \(index + 1)  ", .bold))
    }
    while true {
      let prompt = Prompt(StyledText(console.text(ShellText.languagePrompt), .bold))
      guard
        case .line(let line) = await console.read(ReadRequest(prompt: prompt, isRemembered: false)),
        PlayLine(line) != .command(.stop)
      else { return nil }
      let word = line.text.trimmed
      if word.isEmpty || ShellCommand(named: word) == .stop { return nil }
      if let number = word.wholeNumber, tags.indices.contains(number &- 1) {
        return LanguageTag(tags[number - 1])
      }
      if let tag = LanguageTag(meantBy: word), tag.andWider.contains(where: tags.contains) {
        return tag
      }
      screen.say(StageText.notANumber(count: tags.count), style: .problem)
    }
  }
}
