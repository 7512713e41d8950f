extension ProjectError.Reason {
  var sentence: String {
    switch self {
    case .notJSON:
      "The JSON is not right here. See whether a comma, bracket or quote is missing."
    case .unfitting(let key):
      "This does not fit '\(key)'. \(Self.form(of: key))"
    case .missing(let key):
      "The line '\(key)' is missing. \(Self.form(of: key))"
    case .version(let version):
      "Version \(version) is not known here. Put a 3 after 'projectFileVersion'."
    case .upwards(let pattern):
      "In '\(pattern)' a '..' is not at the start. Put every '..' at the start."
    }
  }

  private static func form(of key: String) -> String {
    switch key.lowercased() {
    case "projectfileversion": "Write: \"projectFileVersion\": 3"
    case "baselanguage": "Write: \"baseLanguage\": \"en\""
    case "sourcefiles": "Write: \"sourceFiles\": [\"**/*.yarn\"]"
    case "excludefiles": "Write: \"excludeFiles\": []"
    case "localisation": "Write: \"localisation\": {\"nl\": {\"strings\": \"nl.csv\"}}"
    case "definitions": "Write: \"definitions\": \"Names.ysls.json\""
    case "compileroptions": "Write: \"compilerOptions\": {}"
    default: "A text in quotes belongs here."
    }
  }
}
