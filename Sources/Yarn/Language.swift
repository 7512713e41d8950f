/// A language in which messages for people are written; scenarios may be in any language.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// The language of a tag (`nl`, `en-GB`) or of a locale (`en_GB.UTF-8`); nil where it is another one.
  public init?(tag: some StringProtocol) {
    self.init(rawValue: tag.prefix { $0.isLetter }.lowercased())
  }
}

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
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
