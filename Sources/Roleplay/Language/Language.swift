/// A language in which messages for people are written; scenarios may be in any language.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// The language in which scenarios, sheets and lesson pages are written; there are translations of
  /// them in the others.
  public static let base = Language.dutch

  /// The language of a tag (`nl`, `en-GB`) or of a locale (`en_GB.UTF-8`); nil where it is another one.
  public init?(tag: some StringProtocol) {
    self.init(rawValue: tag.prefix { $0.isLetter }.lowercased())
  }
}
