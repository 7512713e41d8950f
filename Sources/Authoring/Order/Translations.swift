import Archive
import Yarn

/// Translations that do not fit their line: other places for values, or no line at all.
enum Translations {
  /// Checks the tables of one language; missing rows are the scenario's own concern.
  static func check(
    _ tables: [Source], _ language: String, _ program: Program, _ findings: inout RuleFindings
  ) {
    let lines = Dictionary(
      program.lines.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
    for file in tables {
      guard let table = try? StringTable(csv: file.bytes, name: file.name) else { continue }
      for row in table.rows {
        let id = table[row, .id]
        let comment = TranslationComment(table[row, .comment])
        guard let original = lines[id] else {
          // What `translate` keeps at the end is kept on purpose.
          if comment.state == .removed { continue }
          findings.add(
            .translationLeftOver(id: id, language: language), inFile: file, line: row.line)
          continue
        }
        guard let text = table[id] else { continue }
        let lock = table[row, .lock]
        if comment.state == .stale
          || !lock.isEmpty && !TranslationLock.fits(lock, original)
        {
          findings.add(
            .staleTranslation(id: id, language: language, isMarked: comment.state == .stale),
            inFile: file, line: row.line)
        }
        let wanted = placeholders(in: original)
        let found = placeholders(in: text)
        guard found != wanted else { continue }
        findings.add(
          .translationDiffers(
            id: id, language: language, missing: wanted.subtracting(found).sorted(),
            extra: found.subtracting(wanted).sorted()), inFile: file, line: row.line)
      }
    }
  }

  /// The places for values: `{0}`.
  private static func placeholders(in text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, rest[digits.endIndex...].first == "}" else { continue }
      found.insert("{\(digits)}")
    }
    return found
  }
}
