import Roleplay

/// The codes of languages, as string tables and their names have them: `en`, `ar`, `pt-BR`.
enum LanguageCode {
  /// What people call languages that pupils here speak.
  private static let names = [
    "engels": "en", "english": "en", "arabisch": "ar", "arabic": "ar", "turks": "tr",
    "turkish": "tr", "tigrinya": "ti", "oekraiens": "uk", "oekraïens": "uk", "ukrainian": "uk",
    "pools": "pl", "polish": "pl", "frans": "fr", "french": "fr", "spaans": "es", "spanish": "es",
    "duits": "de", "german": "de", "dutch": "nl", "nederlands": "nl", "somalisch": "so",
    "somali": "so", "farsi": "fa", "perzisch": "fa", "persian": "fa",
  ]

  /// Sees that a text is the code of a language to translate into.
  static func check(_ text: String) throws(TranslationProblem) {
    guard isCode(text) else {
      let suggestion =
        names[text.lowercased()] ?? (isCode(text.lowercased()) ? text.lowercased() : nil)
      throw .badLanguage(text, suggestion: suggestion)
    }
    guard text != Scenario.baseLanguage else { throw .baseLanguage(text) }
  }

  /// Two or three small letters, and behind hyphens a script (`Latn`) or a country (`BR`).
  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isLetters(_ part: Substring, _ wanted: (Character) -> Bool) -> Bool {
      part.allSatisfy { $0.isASCII && $0.isLetter && wanted($0) }
    }
    guard let first = parts.first, (2...3).contains(first.count),
      isLetters(first, { $0.isLowercase }), parts.count <= 3
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.count == 2 && isLetters(part, { $0.isUppercase })
        || part.count == 4 && part.first?.isUppercase == true
          && isLetters(part.dropFirst(), { $0.isLowercase }) && isLetters(part, { _ in true })
    }
  }
}
