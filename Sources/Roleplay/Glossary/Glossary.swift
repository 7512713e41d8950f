import Yarn

/// The words of the scenarios that somebody who is new to Dutch may not know, each with a simple
/// sentence that explains it, one that uses it, and the word in other languages.
///
/// It is a table with a header row: `word`, `forms` (separated by `|`), `meaning`, `example`, any
/// number of columns named after the tag of a language (`en`, `ar`), and `note`, which is for the
/// authors.
public struct Glossary: Sendable {
  /// The name of its file in the folder of scenarios.
  public static let file = "woordenlijst.csv"

  /// A word.
  public struct Entry: Sendable, Hashable {
    /// The word as a dictionary has it.
    public var word: String
    /// Other forms of it that occur in scenarios.
    public var forms: [String]
    /// A simple Dutch sentence that explains it.
    public var meaning: String
    /// A simple Dutch sentence that uses it; empty if there is none.
    public var example: String
    /// The word in other languages, in the order of the columns.
    public var translations: [Translation]
  }

  /// A word in another language.
  public struct Translation: Sendable, Hashable {
    /// The language.
    public var language: LanguageTag
    /// The word.
    public var word: String
  }

  /// The words, in the order of the table.
  public private(set) var entries: [Entry] = []
  /// The places of the entries, by their words and forms as they are compared.
  private var places: [String: Int] = [:]
  /// The words of entries that have several: `open` and `dag` of `open dag`.
  private var partsOfEntries: Set<String> = []
  /// The number of words of the longest entry or form.
  private var maximumWordCount = 1

  /// A glossary without words.
  public init() {}

  /// Reads a table. A row that is not valid is left out and reported; the others are read.
  ///
  /// - Parameter csv: the bytes of the file, separated by commas or semicolons.
  /// - Returns: the glossary, and its errors in the order of their lines.
  public static func read(csv: [UInt8]) -> (glossary: Glossary, errors: [GlossaryError]) {
    let records: [CommaSeparatedValues.Record]
    do throws(CommaSeparatedValuesError) {
      records = try CommaSeparatedValues.records(
        in: csv, separator: CommaSeparatedValues.Dialect(of: csv).separator)
    } catch {
      return (Glossary(), [GlossaryError(line: error.line, reason: .unreadable(error))])
    }
    var glossary = Glossary()
    var errors: [GlossaryError] = []
    guard let head = records.first, let columns = Columns(head.fields) else {
      return (glossary, [GlossaryError(line: 1, reason: .headings)])
    }
    for record in records.dropFirst() {
      let fields = record.fields.map { SpreadsheetCell.plain($0).trimmed }
      if fields.allSatisfy(\.isEmpty) { continue }
      if let reason = glossary.add(fields, columns) {
        errors.append(GlossaryError(line: record.line, reason: reason))
      }
    }
    return (glossary, errors)
  }

  /// Where the columns are.
  private struct Columns {
    var count: Int
    var word: Int
    var forms: Int?
    var meaning: Int
    var example: Int?
    var translations: [(place: Int, language: LanguageTag)] = []

    init?(_ head: [String]) {
      let names = head.map { $0.lowercased().trimmed }
      guard let word = names.firstIndex(of: "word") ?? names.firstIndex(of: "woord"),
        let meaning = names.firstIndex(of: "meaning") ?? names.firstIndex(of: "betekenis")
      else { return nil }
      count = names.count
      self.word = word
      self.meaning = meaning
      forms = names.firstIndex(of: "forms") ?? names.firstIndex(of: "vormen")
      example = names.firstIndex(of: "example") ?? names.firstIndex(of: "voorbeeld")
      for (place, name) in head.enumerated() {
        // No other column has a name that could be the tag of a language.
        guard let language = LanguageTag(name.trimmed) else { continue }
        translations.append((place, language))
      }
    }
  }

  /// Adds a row.
  ///
  /// - Returns: why it is not valid; nil where it is.
  private mutating func add(_ fields: [String], _ columns: Columns) -> GlossaryError.Reason? {
    guard fields.count == columns.count else {
      return .columns(fields.count, expected: columns.count)
    }
    let word = fields[columns.word]
    guard !Self.compared(word).isEmpty else { return .noWord }
    guard !fields[columns.meaning].isEmpty else { return .noMeaning(word) }
    let forms = columns.forms.map {
      fields[$0].split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    let entry = Entry(
      word: word, forms: forms ?? [], meaning: fields[columns.meaning],
      example: columns.example.map { fields[$0] } ?? "",
      translations: columns.translations.compactMap { place, language in
        fields[place].isEmpty ? nil : Translation(language: language, word: fields[place])
      })
    for name in [word] + entry.forms where places[Self.compared(name)] != nil {
      return .twice(name)
    }
    for name in [word] + entry.forms {
      let compared = Self.compared(name)
      places[compared] = entries.count
      let parts = compared.split(separator: " ").map { Self.compared(String($0)) }
      maximumWordCount = max(maximumWordCount, parts.count)
      if parts.count > 1 { partsOfEntries.formUnion(parts) }
    }
    entries.append(entry)
    return nil
  }

  /// The entry of a word or one of its forms, whatever its case and the punctuation around it; nil
  /// where there is none.
  public func entry(for word: String) -> Entry? {
    places[Self.compared(word)].map { entries[$0] }
  }

  /// The first entry with this word in another language, with the article that Arabic writes before it
  /// or without; nil where there is none.
  public func entry(translated word: String) -> Entry? {
    let word = Self.withoutArticle(Self.compared(word))
    guard !word.isEmpty else { return nil }
    return entries.first { entry in
      entry.translations.contains { translation in
        translation.word.split { ",;/،؛".contains($0) }
          .contains { Self.withoutArticle(Self.compared(String($0))) == word }
      }
    }
  }

  private static func withoutArticle(_ word: String) -> String {
    word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
  }

  /// Whether a word has an entry, or is one of the words of an entry: `nachts` in `'s nachts`.
  public func explains(_ word: String) -> Bool {
    let compared = Self.compared(word)
    return places[compared] != nil || partsOfEntries.contains(compared)
  }

  /// The words of a text that have an entry, as the text has them, each once, in its order. An entry
  /// of several words goes before one of its words.
  public func words(in text: String) -> [String] {
    let parts = text.split { $0.isWhitespace || $0 == "/" }
    var found: Set<Int> = []
    var words: [String] = []
    var start = 0
    while start < parts.count {
      let longest = min(maximumWordCount, parts.count - start)
      let match = stride(from: longest, to: 0, by: -1).lazy.compactMap { count in
        let word = Self.plain(parts[start..<start + count].joined(separator: " "))
        return places[Self.compared(word)].map { (place: $0, word: word, count: count) }
      }.first
      if let match, found.insert(match.place).inserted { words.append(match.word) }
      start += match?.count ?? 1
    }
    return words
  }

  /// A word without the punctuation around it.
  private static func plain(_ text: some StringProtocol) -> String {
    func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isPartOfWord),
      let last = text.lastIndex(where: isPartOfWord)
    else { return "" }
    return String(text[first...last])
  }

  private static func compared(_ word: String) -> String {
    plain(word).lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
