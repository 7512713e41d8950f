/// A language that scenarios are written in, translated into and played in, by its tag (BCP 47): a
/// language, and behind hyphens perhaps a script or a country. `tr`, `pt-BR`, `zh-Hant`.
///
/// The program itself speaks a `Language`, of which there are a few; scenarios may be in any.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag.
  public let description: String

  /// What people call languages that pupils here speak.
  private static let names = [
    "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "arabisch": "ar",
    "arabic": "ar", "turks": "tr", "turkish": "tr", "tigrinya": "ti", "oekraiens": "uk",
    "oekraïens": "uk", "ukrainian": "uk", "pools": "pl", "polish": "pl", "frans": "fr",
    "french": "fr", "spaans": "es", "spanish": "es", "duits": "de", "german": "de",
    "somalisch": "so", "somali": "so", "farsi": "fa", "perzisch": "fa", "persian": "fa",
  ]

  /// Takes a tag as it is written: small letters for the language, `Latn` for a script, `BR` for a
  /// country; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isLetters(_ part: Substring, _ wanted: (Character) -> Bool) -> Bool {
      part.allSatisfy { $0.isASCII && $0.isLetter && wanted($0) }
    }
    guard let first = parts.first, (2...3).contains(first.count),
      isLetters(first, { $0.isLowercase }), parts.count <= 3
    else { return nil }
    let isTag = parts.dropFirst().allSatisfy { part in
      part.count == 2 && isLetters(part, { $0.isUppercase })
        || part.count == 4 && part.first?.isUppercase == true
          && isLetters(part.dropFirst(), { $0.isLowercase }) && isLetters(part, { _ in true })
    }
    guard isTag else { return nil }
    description = text
  }

  /// The language somebody means, by its name in Dutch or English, or by its tag in any letters.
  public init?(meantBy word: String) {
    // Mostly it is a tag already; names are longer than the first part of one.
    if let tag = Self(word) {
      self = tag
      return
    }
    let word = word.lowercased()
    if let code = Self.names[word] {
      self.init(code)
      return
    }
    let parts = word.split { $0 == "-" || $0 == "_" }.enumerated().map { place, part in
      switch part.count {
      case _ where place == 0: String(part)
      case 2: part.uppercased()
      default: part.prefix(1).uppercased() + part.dropFirst()
      }
    }
    self.init(parts.joined(separator: "-"))
  }

  /// The tag, and those it is a kind of: `pt-BR`, then `pt`.
  public var andWider: [String] {
    var parts = description.split(separator: "-")
    var tags: [String] = []
    while !parts.isEmpty {
      tags.append(parts.joined(separator: "-"))
      parts.removeLast()
    }
    return tags
  }
}
