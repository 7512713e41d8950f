import Yarn

/// Finds the values that an author may have meant with a header in Dutch, or with one wrong letter: a
/// Dutch word may mean more than one value.
package enum HeaderWords {
  private static let forms: [String: [Form]] = [
    "rollenspel": [.roleplay], "rolspel": [.roleplay],
    "verhaal": [.story, .comic], "strip": [.comic], "stripverhaal": [.comic],
    "stelling": [.statements], "stellingen": [.statements], "praten": [.talk, .conversation],
    "praat": [.talk, .conversation], "gesprek": [.roleplay, .talk, .conversation],
    "oudergesprek": [.conversation, .roleplay], "kwis": [.quiz], "vragen": [.quiz, .inventory],
    "briefjes": [.inventory], "inventarisatie": [.inventory],
  ]

  private static let audiences: [String: [Audience]] = [
    "alleen": [.solo], "leerling": [.solo], "leerlingen": [.solo, .pair, .class],
    "een": [.solo], "één": [.solo], "tweetal": [.pair], "tweetallen": [.pair], "duo": [.pair],
    "paar": [.pair], "samen": [.pair, .class], "drietal": [.pair], "klas": [.class],
    "klassikaal": [.class], "groep": [.pair, .class], "groepje": [.pair], "zaal": [.parents],
    "ouder": [.parents], "ouders": [.parents], "ouderavond": [.parents],
  ]

  /// The forms that may be meant.
  package static func form(meantBy word: String) -> [String] {
    values(forms, word, among: Form.allCases)
  }

  /// The audiences that may be meant.
  package static func audience(meantBy word: String) -> [String] {
    values(audiences, word, among: Audience.named)
  }

  /// The language level that is meant.
  static func level(meantBy word: String) -> [String] {
    ScenarioDescription.levels.filter { $0 == word.uppercased() }
  }

  private static func values<Value: RawRepresentable<String>>(
    _ words: [String: [Value]], _ word: String, among known: [Value]
  ) -> [String] {
    if let meant = words[word.lowercased()] { return meant.map(\.rawValue) }
    return nearest(to: word, among: known.map(\.rawValue)).map { [$0] } ?? []
  }

  /// “ Bedoel je talk of conversation?”; nothing where nothing may be meant.
  package static func dutchQuestion(_ meant: [String]) -> String {
    meant.isEmpty ? "" : " Bedoel je \(list(meant, "of"))?"
  }

  /// “ Did you mean talk or conversation?”; nothing where nothing may be meant.
  package static func englishQuestion(_ meant: [String]) -> String {
    meant.isEmpty ? "" : " Did you mean \(list(meant, "or"))?"
  }

  private static func list(_ words: [String], _ or: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(or) \(last)"
  }
}
