public import Roleplay
public import Yarn

/// Why a string table cannot be made or updated.
public enum TranslationError: Error, Hashable, Sendable, Phrase {
  /// This is no code of a language; perhaps that one was meant.
  case badLanguage(String, suggestion: String?)
  /// The scripts themselves are in this language.
  case baseLanguage(String)
  /// A table says that it is in another language.
  case otherLanguage(table: String, found: String, expected: String)
  /// The file is no string table.
  case unreadable(StringTableError)

  /// The sentences in Dutch.
  public var dutch: String {
    switch self {
    case .badLanguage(let text, let suggestion):
      "'\(text)' is geen taalcode. "
        + (suggestion.map { "Bedoel je '\($0)'?" } ?? "Schrijf bijvoorbeeld en, ar of tr.")
    case .baseLanguage(let code):
      "De scenario's zijn zelf al in '\(code)'. Kies een andere taal."
    case .otherLanguage(let table, let found, let expected):
      "\(table) is in de taal '\(found)', niet in '\(expected)'. Verander de naam of de taal."
    case .unreadable(let problem): problem.dutch
    }
  }

  /// The sentences in English.
  public var english: String {
    switch self {
    case .badLanguage(let text, let suggestion):
      "'\(text)' is no language code. "
        + (suggestion.map { "Did you mean '\($0)'?" } ?? "Write en, ar or tr, say.")
    case .baseLanguage(let code):
      "The scenarios themselves are in '\(code)' already. Choose another language."
    case .otherLanguage(let table, let found, let expected):
      "\(table) is in the language '\(found)', not in '\(expected)'. Change its name or the language."
    case .unreadable(let problem): problem.english
    }
  }
}
