import Archive
public import Yarn

/// A string table as it should be now: every line of the scripts has a row, rows stay in their order,
/// and left-over rows are at the end.
public struct TranslationUpdate: Sendable {
  /// The name of the table's file.
  public let name: String
  /// The file as it should be.
  public let bytes: [UInt8]
  /// How many lines have a row.
  public private(set) var lines = 0
  /// How many rows were added.
  public private(set) var added = 0
  /// How many lines have no words yet.
  public private(set) var untranslated = 0
  /// How many lines have changed since they were translated.
  public private(set) var stale = 0
  /// How many rows are of lines that are no more.
  public private(set) var removed = 0

  /// What a new table says about itself: nobody has looked at it who speaks the language.
  static let unchecked = "not checked by a native speaker"

  private static let columns: [StringTable.Column] = [
    .language, .id, .text, .file, .node, .lineNumber, .lock, .comment,
  ]

  /// Brings the tables of one scenario and one language up to date.
  ///
  /// - Parameters:
  ///   - tables: the tables there are; new rows go into the first.
  ///   - newName: the name of a table that does not exist yet.
  ///   - language: the code of the language.
  ///   - lines: the scenario's own lines, those that have an id.
  /// - Throws: ``TranslationError`` for the first table that cannot be read.
  public static func update(
    _ tables: [Source], newName: String, language: String, lines: [Program.LineInfo]
  ) throws(TranslationError) -> [TranslationUpdate] {
    try LanguageCode.check(language)
    var read: [StringTable] = []
    for file in tables {
      do throws(StringTableError) {
        read.append(try StringTable(csv: file.bytes, name: file.name))
      } catch {
        throw .unreadable(error)
      }
      let found = read.last?.language ?? ""
      guard found.isEmpty || found == language else {
        throw .otherLanguage(table: file.name, found: found, expected: language)
      }
    }
    guard !read.isEmpty else {
      return [TranslationUpdate(newName, nil, language, lines, missing: Set(lines.map(\.id)))]
    }
    let there = Set(read.flatMap { table in table.rows.map { table[$0, .id] } })
    return read.enumerated().map { index, table in
      TranslationUpdate(
        tables[index].name, table, language, lines,
        missing: index == 0 ? Set(lines.map(\.id)).subtracting(there) : [])
    }
  }

  private init(
    _ name: String, _ table: StringTable?, _ language: String, _ lines: [Program.LineInfo],
    missing: Set<String>
  ) {
    self.name = name
    let columns =
      (table?.columns ?? []) + Self.columns.filter { !(table?.columns ?? []).contains($0) }
    let byID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var kept: [(id: String, row: Row)] = []
    var left: [Row] = []
    for row in table?.rows ?? [] {
      let old = Row(
        columns.reduce(into: [:]) { $0[$1] = table?[row, $1] ?? "" })
      let id = old[.id]
      if let line = byID[id] {
        kept.append((id, old.updated(for: line, language)))
      } else {
        left.append(old.removed())
      }
    }
    // A new row comes after the row of the line before it.
    let there = Set(kept.map(\.id))
    var behind: [String: [Row]] = [:]
    var anchor = ""
    for line in lines {
      if there.contains(line.id) {
        anchor = line.id
      } else if missing.contains(line.id) {
        behind[anchor, default: []].append(Row(new: line, language))
        added += 1
      }
    }
    var rows = behind[""] ?? []
    for (id, row) in kept { rows += [row] + (behind[id] ?? []) }
    if table == nil, !rows.isEmpty { rows[0].finding(Self.unchecked) }
    self.lines = rows.count
    untranslated = rows.count { $0[.text].isEmpty }
    stale = rows.count { TranslationComment($0[.comment]).state == .stale }
    removed = left.count
    bytes = CommaSeparatedValues.bytes(
      of: [columns.map(\.name)] + (rows + left).map { row in columns.map { row[$0] } },
      dialect: table?.dialect ?? CommaSeparatedValues.Dialect(quotesAll: true))
  }

  /// The fields of a row, by column.
  private struct Row: Equatable {
    private var fields: [StringTable.Column: String]

    init(_ fields: [StringTable.Column: String]) {
      self.fields = fields
    }

    init(new line: Program.LineInfo, _ language: String) {
      self.init([.language: language, .id: line.id, .lock: TranslationLock.of(line.text)])
      self[.comment] = TranslationComment(original: line.text).text
      place(line)
      self[.lineNumber] = String(line.line)
    }

    subscript(column: StringTable.Column) -> String {
      get { fields[column] ?? "" }
      set { fields[column] = newValue }
    }

    mutating func finding(_ text: String) {
      var comment = TranslationComment(self[.comment])
      comment.finding = text
      self[.comment] = comment.text
    }

    private mutating func place(_ line: Program.LineInfo) {
      self[.file] = String(line.file.split(separator: "/").last ?? "")
      self[.node] = line.node
    }

    func updated(for line: Program.LineInfo, _ language: String) -> Row {
      var row = self
      if row[.language].isEmpty { row[.language] = language }
      row.place(line)
      var comment = TranslationComment(self[.comment])
      if self[.text].isEmpty {
        (comment.state, comment.former) = (.sound, nil)
      } else if !self[.lock].isEmpty, !TranslationLock.fits(self[.lock], line.text) {
        let former = comment.state == .stale ? comment.former : comment.original
        let isBack = former == line.text
        (comment.state, comment.former) = isBack ? (.sound, nil) : (.stale, former)
      } else if comment.state == .removed {
        comment.state = .sound
      }
      comment.original = line.text
      row[.lock] = TranslationLock.of(line.text)
      row[.comment] = comment.text
      // A number alone is no change: else one line more would change all rows below it.
      if row != self { row[.lineNumber] = String(line.line) }
      return row
    }

    func removed() -> Row {
      var row = self
      var comment = TranslationComment(self[.comment])
      (comment.state, comment.former) = (.removed, nil)
      if comment.original?.isEmpty ?? true { comment.original = "…" }
      row[.comment] = comment.text
      return row
    }
  }
}
