import Roleplay

extension Phrase {
  /// The error as the program says it on standard error. Tests name the error and not its words, which
  /// `ErrorSentenceTests` reads in each language.
  func told(in language: Language = .dutch) -> String {
    "weerwoord: \(text(in: language))\n"
  }
}
