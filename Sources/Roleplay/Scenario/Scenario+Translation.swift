import Yarn

/// The words of a line that was shown, in another language: for people who read the same play in their
/// own.
extension Scenario {
  /// The language of a string table, from the name of its file: `en` for `elektricien.en.csv`; nil
  /// for any other file.
  public static func language(ofTable file: String) -> String? {
    guard file.hasSuffix(".csv") else { return nil }
    // By bytes: a class asks it of every file of every recording.
    let parts = file.utf8.split(separator: UInt8(ascii: "."))
    return parts.count >= 3 ? String(Substring(parts[parts.count - 2])) : nil
  }

  /// The digests of the files on which a play in a language depends: no play reads another language's
  /// string table.
  public func hashes(in language: String) -> [Opening.SourceHash] {
    hashes.filter { $0.concerns(playIn: language) }
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
    guard let found = Self.values(in: text, between: isOption ? shown.whole : shown.speech) else {
      return nil
    }
    let values = Dictionary(
      zip(isOption ? shown.wholeValues : shown.speechValues, found),
      uniquingKeysWith: { first, _ in first })
    let pieces = isOption ? wanted.whole : wanted.speech
    var words = pieces.first ?? ""
    for (number, piece) in zip(
      isOption ? wanted.wholeValues : wanted.speechValues, pieces.dropFirst())
    {
      guard let value = values[number] else { return nil }
      words += self.value(value, from: language, to: other) + piece
    }
    return words
  }

  /// A value that was shown, in another language: the text of an option that was chosen, or a role's
  /// name. What people typed stays as it is.
  private func value(_ value: String, from language: String, to other: String) -> String {
    if let option = program?.lines.first(where: {
      $0.kind == .option && scriptedLine($0.id, in: language)?.whole == [value]
    }), let wanted = scriptedLine(option.id, in: other), wanted.whole.count == 1 {
      return wanted.whole[0]
    }
    let role = role(named: value, in: language)
    return speakers.values.contains(role) ? roleName(role, in: other) : value
  }

  /// The language of a line's words where they are shown in a language: the scripts' own if the line is
  /// not translated.
  public func language(ofLine line: String, shownIn language: String) -> String {
    localizations[language]?.missing.contains(line) == true ? Self.baseLanguage : language
  }

  /// How a role is called in a language; its own name where it has no other there.
  public func roleName(_ role: String, in language: String) -> String {
    roleNames[language]?[role] ?? role
  }

  /// The name of a role as scripts have it, from its name in a language.
  func role(named name: String, in language: String) -> String {
    roleNames[language]?.filter { $0.value == name }.keys.sorted().first ?? name
  }

  /// The text between its fixed pieces; nil if it does not consist of them, or in more than one way.
  private static func values(in text: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else {
      return nil
    }
    guard pieces.count > 1 else { return text == first ? [] : nil }
    var rest = text.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return nil }
    rest = rest.dropLast(last.count)
    var values: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      let places = piece.isEmpty ? [] : rest.ranges(of: piece)
      guard places.count == 1, let place = places.first else { return nil }
      values.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return values + [String(rest)]
  }
}

extension Opening.SourceHash {
  /// Whether a play in a language depends on the file. Earlier versions of the program recorded the
  /// string tables of other languages too.
  func concerns(playIn language: String) -> Bool {
    Scenario.language(ofTable: path).map { $0 == language } ?? true
  }
}
