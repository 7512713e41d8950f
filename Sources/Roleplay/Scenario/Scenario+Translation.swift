import Yarn

/// The words of a line that was shown, in another language: for people who read the same play in their
/// own.
extension Scenario {
  /// The language of a string table, from the name of its file: `en` for `elektricien.en.csv`; nil
  /// for any other file.
  public static func language(ofTable file: String) -> String? {
    guard file.hasSuffix(".csv") else { return nil }
    let parts = file.split(separator: ".")
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }

  /// The languages it can be read in, the one it is written in first.
  public var languages: [String] { [Self.baseLanguage] + localizations.keys.sorted() }

  /// What was said, in another language; nil where the line is not translated, or its values cannot be
  /// told apart from its words.
  ///
  /// - Parameters:
  ///   - text: what was said, without the speaker; of an option, all of it.
  ///   - line: the line's id.
  ///   - language: the language it was shown in.
  ///   - other: the language that is wanted.
  ///   - isOption: whether it is an option's text.
  public func translated(
    _ text: String, ofLine line: String, from language: String, to other: String,
    isOption: Bool = false
  ) -> String? {
    guard language != other else { return text }
    guard
      other == Self.baseLanguage
        || localizations[other].map({ !$0.missing.contains(line) }) == true,
      let shown = scriptedLine(line, in: language), let wanted = scriptedLine(line, in: other)
    else { return nil }
    let pieces = isOption ? shown.whole : shown.speech
    let wantedPieces = isOption ? wanted.whole : wanted.speech
    // Other languages may order several values otherwise, and nothing says how.
    guard pieces.count <= 2, pieces.count == wantedPieces.count,
      let values = Self.values(in: text, between: pieces)
    else { return nil }
    var words = wantedPieces[0]
    for (value, piece) in zip(values, wantedPieces.dropFirst()) { words += value + piece }
    return words
  }

  /// How a role is called in a language; its own name where it has no other there.
  public func roleName(_ role: String, in language: String) -> String {
    roleNames[language]?[role] ?? role
  }

  /// The text between its fixed pieces; nil if it does not consist of them.
  private static func values(in text: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    guard pieces.count > 1 else { return text == first ? [] : nil }
    let rest = text.dropFirst(first.count)
    guard rest.hasSuffix(pieces[1]) else { return nil }
    return [String(rest.dropLast(pieces[1].count))]
  }
}
