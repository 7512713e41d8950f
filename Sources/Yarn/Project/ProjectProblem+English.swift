extension ProjectProblem.Reason {
  var englishSentence: String {
    switch self {
    case .notJSON:
      "The JSON is not right here. See whether a comma, bracket or quote is missing."
    case .unfitting(let key):
      "This does not fit '\(key)'. \(Self.englishForm(of: key))"
    case .missing(let key):
      "The line '\(key)' is missing. \(Self.englishForm(of: key))"
    case .version(let version):
      "Version \(version) is not known here. Put a 3 after 'projectFileVersion'."
    case .upwards(let pattern):
      "In '\(pattern)' a '..' is not at the start. Put every '..' at the start."
    }
  }

  private static func englishForm(of key: String) -> String {
    switch key.lowercased() {
    case "projectfileversion": "Write: \"projectFileVersion\": 3"
    case "baselanguage": "Write: \"baseLanguage\": \"nl\""
    case "sourcefiles": "Write: \"sourceFiles\": [\"**/*.yarn\"]"
    case "excludefiles": "Write: \"excludeFiles\": []"
    case "localisation": "Write: \"localisation\": {\"en\": {\"strings\": \"en.csv\"}}"
    case "definitions": "Write: \"definitions\": \"Names.ysls.json\""
    case "compileroptions": "Write: \"compilerOptions\": {}"
    default: "A text in quotes belongs here."
    }
  }
}
