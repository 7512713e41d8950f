/// The language of a scenario's texts, as a BCP 47 tag: a language, optionally followed by a script
/// or a country, as in `tr`, `pt-BR`, `zh-Hant`.
///
/// The program itself supports only the few languages of `Language`; scenarios can be in any
/// language.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag.
  public let description: String

  /// The names of languages that pupils in the Netherlands speak.
  private static let names = [
    "nederlands": "nl", "dutch": "nl", "engels": "en", "english": "en", "arabisch": "ar",
    "arabic": "ar", "turks": "tr", "turkish": "tr", "tigrinya": "ti", "oekraiens": "uk",
    "oekraïens": "uk", "ukrainian": "uk", "pools": "pl", "polish": "pl", "frans": "fr",
    "french": "fr", "spaans": "es", "spanish": "es", "duits": "de", "german": "de",
    "somalisch": "so", "somali": "so", "farsi": "fa", "perzisch": "fa", "persian": "fa",
  ]

  /// What languages call themselves, so that their speakers find them.
  private static let ownNames = [
    "nl": "Nederlands", "en": "English", "ar": "العربية", "tr": "Türkçe", "ti": "ትግርኛ",
    "uk": "Українська", "pl": "polski", "fr": "français", "es": "español", "de": "Deutsch",
    "so": "Soomaali", "fa": "فارسی", "prs": "دری",
  ]

  /// What the language calls itself; nil where that is not known here.
  public var ownName: String? { andWider.lazy.compactMap { Self.ownNames[$0] }.first }

  /// The languages that are written from right to left.
  private static let fromRightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// Whether the language is written from right to left.
  public var runsFromRightToLeft: Bool {
    if description.contains("-Latn") || description.contains("-Cyrl") { return false }
    return description.contains("-Arab") || description.contains("-Hebr")
      || andWider.contains(where: Self.fromRightToLeft.contains)
  }

  /// Parses a tag in its standard case: lower case for the language, `Latn` for a script, `BR` for
  /// a country; nil for anything else.
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

  /// The language that somebody means, given by its name in Dutch, in English or in itself, or by
  /// its tag in any case.
  public init?(meantBy word: String) {
    // Usually it is a tag; names are longer than the first part of one.
    if let tag = Self(word) {
      self = tag
      return
    }
    let word = word.lowercased()
    if let code = Self.names[word]
      ?? Self.ownNames.first(where: { $0.value.lowercased() == word })?.key
    {
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

  /// The tag, followed by more general ones: `pt-BR`, then `pt`.
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

extension Language {
  /// What the language calls itself.
  public var ownName: String { LanguageTag(rawValue)?.ownName ?? rawValue }
}
