import Roleplay

/// The codes of languages, as string tables and their names have them: `en`, `ar`, `pt-BR`.
enum LanguageCode {
  /// Sees that a text is the code of a language to translate into.
  static func check(_ text: String) throws(TranslationError) {
    guard LanguageTag(text) != nil else {
      throw .badLanguage(text, suggestion: LanguageTag(meantBy: text)?.description)
    }
    guard text != Scenario.baseLanguage else { throw .baseLanguage(text) }
  }
}
