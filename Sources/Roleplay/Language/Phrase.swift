public import Yarn

/// Words for a person, in every ``Language``.
///
/// Conform by an exhaustive `switch` per language, each in a file of its own (`…+Dutch.swift`,
/// `…+English.swift`), so that a missing text fails the build.
public protocol Phrase: Sendable {
  /// The words in Dutch.
  var dutch: String { get }
  /// The words in English.
  var english: String { get }
}

extension Phrase {
  /// The words in the given language.
  public func text(in language: Language) -> String {
    let words =
      switch language {
      case .dutch: dutch
      case .english: english
      }
    return SentenceAccent.change?(words) ?? words
  }
}

/// What Yarn tells has its English sentence from Yarn, and its Dutch one from the tables beside this.
extension Phrase where Self: Explained {
  /// The words in English.
  public var english: String { message }
}
