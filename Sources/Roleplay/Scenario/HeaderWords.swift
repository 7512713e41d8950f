import Yarn

/// Finds the value that an author meant with a header in Dutch, or with one wrong letter.
package enum HeaderWords {
  private static let forms: [String: Form] = [
    "rollenspel": .roleplay, "rolspel": .roleplay, "verhaal": .story, "strip": .comic,
    "stripverhaal": .comic, "stelling": .statements, "stellingen": .statements, "praten": .talk,
    "praat": .talk, "gesprek": .conversation, "oudergesprek": .conversation, "kwis": .quiz,
    "briefjes": .inventory, "inventarisatie": .inventory,
  ]

  private static let audiences: [String: Audience] = [
    "alleen": .solo, "leerling": .solo, "leerlingen": .solo, "een": .solo, "één": .solo,
    "tweetal": .pair, "tweetallen": .pair, "duo": .pair, "paar": .pair, "samen": .pair,
    "klas": .class, "klassikaal": .class, "groep": .class, "ouder": .parents, "ouders": .parents,
    "ouderavond": .parents,
  ]

  /// The form that was meant.
  package static func form(meantBy word: String) -> String? {
    forms[word.lowercased()]?.rawValue ?? nearest(to: word, among: Form.allCases.map(\.rawValue))
  }

  /// The audience that was meant.
  package static func audience(meantBy word: String) -> String? {
    audiences[word.lowercased()]?.rawValue
      ?? nearest(to: word, among: Audience.named.map(\.rawValue))
  }

  /// The language level that was meant.
  static func level(meantBy word: String) -> String? {
    ScenarioDescription.levels.first { $0 == word.uppercased() }
  }
}
