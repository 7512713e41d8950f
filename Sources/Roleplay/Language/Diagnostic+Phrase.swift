public import Yarn

/// A diagnostic's words: those of the program's rules, and Dutch ones for what Yarn says in English.
extension Diagnostic: Phrase {
  /// The sentence in Dutch.
  public var dutch: String { (reason as? any Phrase)?.dutch ?? message }
  /// The sentence in English.
  public var english: String { message }

  /// The diagnostic as a person reads it: place, sentence, and the line with a caret below it.
  public func rendered(in language: Language) -> String {
    rendered(severity: severity.text(in: language), message: text(in: language))
  }
}

extension Diagnostic {
  /// Makes a diagnostic of the program's own about a whole line of a source, from 1.
  package init(
    code: String, severity: Severity, source: Source, line: Int, phrase: some Phrase
  ) {
    self.init(
      code: code, severity: severity, source: source, line: line, message: phrase.english,
      reason: phrase)
  }
}

extension Outline {
  /// Makes a diagnostic of the program's own about a place.
  package func diagnostic(
    code: String, severity: Diagnostic.Severity, at place: Place, phrase: some Phrase
  ) -> Diagnostic {
    diagnostic(
      code: code, severity: severity, at: place, message: phrase.english, reason: phrase)
  }
}

extension Diagnostic.Severity: Phrase {
  /// The word in Dutch.
  public var dutch: String {
    switch self {
    case .error: "fout"
    case .warning: "let op"
    case .note: "tip"
    }
  }

  /// The word in English.
  public var english: String { rawValue }
}
