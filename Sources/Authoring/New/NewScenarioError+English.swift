import Roleplay

extension NewScenarioError {
  /// The words in English.
  public var english: String {
    switch self {
    case .titleEmpty: "The title is empty. Type a title, such as In the canteen."
    case .titleTooLong(let count):
      "That title has \(count) characters. Take at most \(ScenarioName.longestTitle)."
    case .titleCharacter:
      "A title cannot have / \\ # < > { } or invisible characters. Type plain words."
    case .titleWithoutLetters:
      "No name can be made of that title. Take a word with letters or digits too."
    case .unknownForm(let text):
      "‘\(text.cut)’ isn't a form.\(HeaderWords.englishQuestion(HeaderWords.form(meantBy: text))) Choose one of: \(NewForm.names)."
    case .sharedScenesMissing:
      "This form needs the shared scenes: gedeeld/tegenspraak.yarn and vorigekeer.yarn. Copy the "
        + "folder gedeeld of Weerwoord into your folder of scenarios, or mend it."
    case .unknownLevel(let text):
      "‘\(text.cut)’ isn't a level. Choose one of: \(ScenarioDescription.levels.joined(separator: ", "))."
    case .unknownAudience(let text):
      "‘\(text.cut)’ is not possible.\(HeaderWords.englishQuestion(HeaderWords.audience(meantBy: text))) Choose from: \(AudienceText.all.english); several with commas."
    case .unanswered(let question):
      "There is no answer yet to: \(question.english) Give it with \(question.option)."
    }
  }
}

extension String {
  /// The text in a sentence: on one line, harmless, and cut where it is long.
  var cut: String {
    let text = PrintableText.of(self, layout: .oneLine)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
