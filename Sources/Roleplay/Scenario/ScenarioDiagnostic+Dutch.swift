extension ScenarioDiagnostic {
  var dutch: String {
    switch self {
    case .lineWithoutID:
      """
      Na deze regel volgt een antwoord. Geef de regel een vaste code. \
      Zet erachter: #line: en een eigen code, zoals #line:el-05.
      """
    case .optionWithoutID:
      """
      Deze keuze heeft geen vaste code. \
      Zet erachter: #line: en een eigen code, zoals #line:el-05a.
      """
    case .questionWithoutLine(let command):
      "Voor <<\(command)>> staat geen regel met de vraag. Zet die regel ervoor."
    case .unknownCommand(let name, let meant?):
      "De opdracht <<\(name.shown)>> bestaat niet. Bedoel je <<\(meant)>>?"
    case .unknownCommand(let name, nil):
      """
      De opdracht <<\(name.shown)>> bestaat niet. \
      Dit zijn de opdrachten: \(CommandWords.listed.joined(separator: ", ")).
      """
    case .wrongArguments(let name):
      "De opdracht <<\(name)>> klopt niet. Schrijf het zo: \(Self.form(of: name))."
    case .variableUnknown(let name):
      """
      De variabele \(name) bestaat niet. \
      Zet bovenaan: <<declare \(name) = "">>, of verbeter de naam.
      """
    case .variableNotText(let name):
      "In \(name) past geen tekst. Gebruik een variabele die begint als tekst: \"\"."
    case .variableNotNumber(let name):
      "In \(name) past geen getal. Gebruik een variabele die begint als getal: 0."
    case .swapWithoutCast:
      "<<swap>> wisselt rollen, maar niemand kreeg een rol. Zet ervoor: <<cast Vader>>."
    case .wrongItems(let command, let got):
      """
      Voor <<\(command)>> staan \(got) regels met #item. \
      Zet er \(Question.ordered.lowerBound) tot \(Question.ordered.upperBound) neer.
      """
    case .itemWithoutQuestion:
      "Deze regel met #item hoort bij geen vraag. Zet hem vlak voor een vraag om een volgorde."
    case .unknownHeader(let key, let value, let meant, let known):
      "'\(value.shown)' kan niet bij '\(key)'.\(HeaderWords.dutchQuestion(meant)) Kies uit: \(known.joined(separator: ", "))."
    case .headerNotANumber(let key, let value):
      "'\(value.shown)' kan niet bij '\(key)'. Schrijf een heel getal, zoals 15."
    case .headingMissing:
      "Dit scenario heeft nog geen titel. Zet in de eerste scène: heading: en de titel."
    case .untranslated(let count, let total, let language, let first):
      count == 1
        ? "Van de \(total) regels is er 1 niet vertaald (\(language)): \(first)."
        : "Van de \(total) regels zijn er \(count) niet vertaald (\(language)). De eerste is \(first)."
    case .tableUnreadable(let dutch, _):
      "Deze vertaling is overgeslagen. \(dutch)"
    case .emptyScript:
      """
      In dit bestand staat geen scène, dus er valt niets te spelen. \
      Zet erin: title: en een naam, dan ---, dan de tekst, dan ===. \
      Of haal het weg en typ: weerwoord nieuw
      """
    }
  }
}
