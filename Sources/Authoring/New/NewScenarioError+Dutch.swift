import Roleplay

extension NewScenarioError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .titleEmpty: "De titel is leeg. Typ een titel, zoals In de kantine."
    case .titleTooLong(let count):
      "Die titel heeft \(count) tekens. Neem er hooguit \(ScenarioName.longestTitle)."
    case .titleCharacter:
      "In een titel kunnen geen / \\ # < > { } en geen onzichtbare tekens. Typ gewone woorden."
    case .titleWithoutLetters:
      "Van die titel kan geen naam gemaakt worden. Neem ook een woord met letters of cijfers."
    case .unknownForm(let text):
      "‘\(text.cut)’ is geen vorm.\(HeaderWords.dutchQuestion(HeaderWords.form(meantBy: text))) Kies uit: \(NewForm.names)."
    case .sharedScenesMissing:
      "Voor deze vorm zijn de gedeelde scènes nodig: gedeeld/tegenspraak.yarn en vorigekeer.yarn. "
        + "Kopieer de map gedeeld van Weerwoord naar je map met scenario's, of verbeter die."
    case .unknownLevel(let text):
      "‘\(text.cut)’ is geen taalniveau. Kies uit: \(ScenarioDescription.levels.joined(separator: ", "))."
    case .unknownAudience(let text):
      "‘\(text.cut)’ kan niet.\(HeaderWords.dutchQuestion(HeaderWords.audience(meantBy: text))) Kies uit: \(AudienceText.all.dutch); meer mag, met komma's."
    case .unanswered(let question):
      "Er is nog geen antwoord op: \(question.dutch) Geef het mee met \(question.option)."
    }
  }
}
