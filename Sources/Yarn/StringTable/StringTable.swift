/// The translations of a program's lines into one language: a file with Yarn's columns.
///
/// Columns are found by the names in the first row (`language`, `id`, `text`, `file`, `node`,
/// `lineNumber`, `lock`, `comment`), in any order; `id` and `text` are needed. Other columns are
/// kept, and so is the order of the rows: writing an unchanged table gives the same records.
public struct StringTable: Sendable, Equatable {
  /// A column, by its name in the first row.
  public enum Column: Sendable, Hashable {
    /// The language of the row's text.
    case language
    /// The line's id, with `line:`.
    case id
    /// The translation, with `{0}` for the line's first value.
    case text
    /// The file that contains the line.
    case file
    /// The title of the line's node.
    case node
    /// The line's number in its file, from 1.
    case lineNumber
    /// A mark by which a tool notices that the original has changed; each tool chooses its own.
    case lock
    /// Words for the translator.
    case comment
    /// A column Yarn does not know.
    case other(String)
  }

  /// The translation of one line.
  public struct Row: Sendable, Equatable {
    /// The fields, in the order of the table's columns; a short row has fewer.
    var fields: [String]
    /// Its line in the file, from 1.
    public var line: Int
  }

  /// The language code: `en`.
  public var language: String
  /// The columns, in the order of the file.
  public let columns: [Column]
  /// The rows, in the order of the file.
  public private(set) var rows: [Row]
  /// The translations, by line id (`line:el-05`), without lines that are not translated yet.
  public private(set) var entries: [String: String]
  /// The notation of the file.
  public let dialect: CommaSeparatedValues.Dialect
  private var rowIndices: [String: Int]

  /// Reads a table from the text of a file called `name`.
  ///
  /// - Throws: ``StringTableError`` for the first error.
  public init(csv text: String, name: String) throws(StringTableError) {
    try self.init(csv: Array(text.utf8), name: name)
  }

  /// Reads a table from the bytes of a file called `name`; if no column has the language, the
  /// name does: `story.nl.csv`.
  ///
  /// - Throws: ``StringTableError`` for the first error.
  public init(csv bytes: [UInt8], name: String) throws(StringTableError) {
    dialect = CommaSeparatedValues.Dialect(of: bytes)
    var records: [CommaSeparatedValues.Record]
    do {
      records = try CommaSeparatedValues.records(in: bytes, separator: dialect.separator)
    } catch {
      throw StringTableError(table: name, line: error.line, reason: .unreadable(error))
    }
    // A spreadsheet writes an empty row as its separators.
    records.removeAll { $0.fields.allSatisfy(\.isEmpty) }
    guard let header = records.first else {
      throw StringTableError(table: name, line: 1, reason: .empty)
    }
    columns = header.fields.map(Column.init(name:))
    for needed in [Column.id, .text] where !columns.contains(needed) {
      throw StringTableError(
        table: name, line: header.line, reason: .columnMissing(needed.name))
    }
    if let twice = Self.firstDuplicate(in: columns) {
      throw StringTableError(table: name, line: header.line, reason: .columnTwice(twice.name))
    }
    language = ""
    rows = []
    entries = [:]
    entries.reserveCapacity(records.count)
    rowIndices = [:]
    rowIndices.reserveCapacity(records.count)
    for record in records.dropFirst() {
      try add(record, table: name)
    }
    if language.isEmpty { language = Self.language(inName: name) ?? "" }
  }

  private mutating func add(
    _ record: CommaSeparatedValues.Record, table: String
  ) throws(StringTableError) {
    func makeError(_ reason: StringTableError.Reason) -> StringTableError {
      StringTableError(table: table, line: record.line, reason: reason)
    }
    guard record.fields.count <= columns.count else {
      throw makeError(.tooManyFields(found: record.fields.count, columns: columns.count))
    }
    let row = Row(fields: record.fields.map(SpreadsheetCell.plain), line: record.line)
    let id = self[row, .id]
    guard !id.isEmpty else { throw makeError(.idMissing) }
    if let earlier = rowIndices.updateValue(rows.count, forKey: id) {
      throw makeError(.idTwice(id, earlierLine: rows[earlier].line))
    }
    let rowLanguage = self[row, .language]
    if language.isEmpty {
      language = rowLanguage
    } else if !rowLanguage.isEmpty, rowLanguage != language {
      throw makeError(.otherLanguage(rowLanguage, expected: language))
    }
    rows.append(row)
    let text = self[row, .text]
    if !text.isEmpty { entries[id] = text }
  }

  /// The translation of the line with this id; `nil` if the table has none.
  public subscript(id: String) -> String? { entries[id] }

  /// The field of a row in a column; empty if the row or the table has no such field.
  public subscript(row: Row, column: Column) -> String {
    guard let index = columns.firstIndex(of: column), index < row.fields.count else { return "" }
    return row.fields[index]
  }

  /// The bytes of a file with this table, in the notation in which it was read.
  public var csv: [UInt8] {
    CommaSeparatedValues.bytes(
      of: [columns.map(\.name)] + rows.map(\.fields), dialect: dialect)
  }

  private static func firstDuplicate(in columns: [Column]) -> Column? {
    var seen: Set<Column> = []
    // Unnamed columns are what a spreadsheet leaves behind; they may be many.
    return columns.first { !$0.name.isEmpty && !seen.insert($0).inserted }
  }

  /// The piece before `.csv`: `nl` in `story.nl.csv`.
  private static func language(inName name: String) -> String? {
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    return pieces.count < 3 ? nil : String(pieces[pieces.count - 2])
  }
}

extension StringTable.Column {
  private static let known: [String: Self] = [
    "language": .language, "id": .id, "text": .text, "file": .file, "node": .node,
    "lineNumber": .lineNumber, "lock": .lock, "comment": .comment,
  ]

  /// The column with this name.
  public init(name: String) {
    self = Self.known[name] ?? .other(name)
  }

  /// The name in the first row.
  public var name: String {
    switch self {
    case .language: "language"
    case .id: "id"
    case .text: "text"
    case .file: "file"
    case .node: "node"
    case .lineNumber: "lineNumber"
    case .lock: "lock"
    case .comment: "comment"
    case .other(let name): name
    }
  }
}
