public import Yarn

extension ProjectError.Reason {
  var dutchSentence: String {
    switch self {
    case .notJSON:
      "Hier klopt de JSON niet. Kijk of er een komma, haakje of aanhalingsteken ontbreekt."
    case .unfitting(let key):
      "Dit past niet bij '\(key)'. \(Self.dutchForm(of: key))"
    case .missing(let key):
      "De regel '\(key)' ontbreekt. \(Self.dutchForm(of: key))"
    case .version(let version):
      "Versie \(version) is hier niet bekend. Zet achter 'projectFileVersion' een 3."
    case .upwards(let pattern):
      "In '\(pattern)' staat '..' niet vooraan. Zet elke '..' aan het begin."
    }
  }

  private static func dutchForm(of key: String) -> String {
    switch key.lowercased() {
    case "projectfileversion": "Schrijf: \"projectFileVersion\": 3"
    case "baselanguage": "Schrijf: \"baseLanguage\": \"nl\""
    case "sourcefiles": "Schrijf: \"sourceFiles\": [\"**/*.yarn\"]"
    case "excludefiles": "Schrijf: \"excludeFiles\": []"
    case "localisation": "Schrijf: \"localisation\": {\"en\": {\"strings\": \"en.csv\"}}"
    case "definitions": "Schrijf: \"definitions\": \"Namen.ysls.json\""
    case "compileroptions": "Schrijf: \"compilerOptions\": {}"
    default: "Hier hoort een tekst tussen aanhalingstekens."
    }
  }
}

extension ProjectError: Phrase {
  /// `Weerwoord.yarnproject:3:19: …`.
  public var dutch: String { "\(place): \(reason.dutchSentence)" }
}
