import Roleplay
import Yarn

/// Another language in mid-play: what is shown changes; the play, its place and its recording do not.
extension TerminalStage {
  /// Shows the story, and if possible the program's own words, in another language.
  ///
  /// - Parameter word: the language as it was typed; empty to ask for it.
  func changeLanguage(_ word: String) async {
    let known = languages?.known ?? []
    let spoken = Language.allCases.map(\.rawValue)
    var tag = LanguageTag(meantBy: word)
    if word.isEmpty {
      tag = await LanguageChoice(
        console: console, translations: known.filter { !spoken.contains($0) }
      ).pick()
      guard tag != nil else { return }
    }
    let story = tag.flatMap { languages?.tag(meantBy: $0.description) }
    let program = tag.flatMap { Language(tag: $0.description) }
    guard story != nil || program != nil else {
      screen.say(
        StageText.noSuchLanguage(word, known: known.isEmpty ? spoken : known), style: .problem)
      return
    }
    if let program { console.language = program }
    guard let story, let languages else {
      screen.say(StageText.languageInPlay, style: .dim)
      return
    }
    languages.show(story)
    aside.shownIn = languages.shown
    screen.say(StageText.shownIn(name(of: story)), style: .dim)
    introduceLanguages()
  }

  /// Says how to read the Dutch beside another language, and what to do where letters stand backwards.
  func introduceLanguages() {
    guard console.isInteractive, let languages else { return }
    if !languages.shown.contains(Scenario.baseLanguage) {
      screen.say(StageText.howToAddDutch, style: .dim)
    }
    screen.askAboutOrder(of: languages.shown)
  }

  /// Shows Dutch with another language below it, or one language again.
  ///
  /// - Parameter word: the language below it, as it was typed; empty for the one that was shown last.
  func toggleBothLanguages(with word: String = "") {
    guard let languages else {
      screen.say(StageText.noSecondLanguage, style: .problem)
      return
    }
    if word.isEmpty {
      guard languages.toggleBoth() else {
        screen.say(StageText.noSecondLanguage, style: .problem)
        return
      }
    } else {
      guard let tag = languages.tag(meantBy: word) else {
        screen.say(StageText.noSuchLanguage(word, known: languages.known), style: .problem)
        return
      }
      languages.showBoth(with: tag)
    }
    aside.shownIn = languages.shown
    let names = languages.shown.map(name)
    screen.say(
      names.count > 1 ? StageText.shownInTwo(names[0], names[1]) : .shownIn(names[0]), style: .dim)
    screen.askAboutOrder(of: languages.shown)
  }

  private func name(of tag: String) -> String { LanguageTag(tag)?.ownName ?? tag }
}
