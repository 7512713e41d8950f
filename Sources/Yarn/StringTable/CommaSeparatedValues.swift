/// Reading and writing comma-separated values, as RFC 4180 describes them and spreadsheets make
/// them.
///
/// Records end with LF, CRLF or CR, also inside one file; a byte-order mark at the start is passed
/// over. A quote in the middle of an unquoted field is an ordinary character. An empty line is a
/// record without fields.
public enum CommaSeparatedValues {
  /// One record and its line.
  public struct Record: Sendable, Equatable {
    /// The fields, unquoted.
    public var fields: [String]
    /// The line it begins on, from 1.
    public var line: Int

    /// Makes a record.
    public init(fields: [String], line: Int) {
      self.fields = fields
      self.line = line
    }
  }

  /// How a file is written, so that a changed file keeps its form.
  public struct Dialect: Sendable, Equatable {
    /// The byte between fields: a comma, or a semicolon as Dutch spreadsheets write.
    public var separator: UInt8
    /// Whether lines end with CRLF rather than LF.
    public var endsLinesWithReturn: Bool
    /// Whether the file begins with a byte-order mark.
    public var hasByteOrderMark: Bool
    /// Whether every field has quotes, or only those that need them.
    public var quotesAll: Bool

    /// Makes a dialect; without arguments commas and LF, and quotes where they are needed.
    public init(
      separator: UInt8 = UInt8(ascii: ","), endsLinesWithReturn: Bool = false,
      hasByteOrderMark: Bool = false, quotesAll: Bool = false
    ) {
      self.separator = separator
      self.endsLinesWithReturn = endsLinesWithReturn
      self.hasByteOrderMark = hasByteOrderMark
      self.quotesAll = quotesAll
    }

    /// The dialect `bytes` are written in, judged by their first line.
    public init(of bytes: [UInt8]) {
      self.init()
      hasByteOrderMark = bytes.starts(with: CommaSeparatedValues.byteOrderMark)
      let first = bytes.prefix { $0 != UInt8(ascii: "\n") }
      endsLinesWithReturn = first.count < bytes.count && first.last == UInt8(ascii: "\r")
      let semicolon = UInt8(ascii: ";")
      if first.contains(semicolon), !first.contains(separator) { separator = semicolon }
      let start = hasByteOrderMark ? CommaSeparatedValues.byteOrderMark.count : 0
      quotesAll = bytes.count > start && bytes[start] == UInt8(ascii: "\"")
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The records of `bytes`, in order.
  ///
  /// - Throws: ``CommaSeparatedValuesError`` for the first error.
  public static func records(
    in bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
  ) throws(CommaSeparatedValuesError) -> [Record] {
    var reader = RecordReader(bytes: bytes, separator: separator)
    return try reader.readAll()
  }

  /// The bytes of a file with these rows; only fields that need quotes get them.
  ///
  /// A field that a spreadsheet would take for a formula gets an apostrophe before its sign; a
  /// ``StringTable`` reads it without.
  public static func bytes(of rows: some Sequence<[String]>, dialect: Dialect = Dialect())
    -> [UInt8]
  {
    var bytes: [UInt8] = dialect.hasByteOrderMark ? byteOrderMark : []
    for row in rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(dialect.separator) }
        append(
          SpreadsheetCell.guarded(field), isAlone: row.count == 1, dialect: dialect, to: &bytes)
      }
      if dialect.endsLinesWithReturn { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func append(
    _ field: String, isAlone: Bool, dialect: Dialect, to bytes: inout [UInt8]
  ) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      dialect.quotesAll
      || field.utf8.contains {
        $0 == quote || $0 == dialect.separator || $0 == UInt8(ascii: "\n")
          || $0 == UInt8(ascii: "\r")
      }
    // A single empty field without quotes would read as an empty line.
    guard needsQuotes || (isAlone && field.isEmpty) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

/// Walks the bytes of a file once.
private struct RecordReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: CommaSeparatedValues.byteOrderMark) ? 3 : 0
  }

  mutating func readAll() throws(CommaSeparatedValuesError) -> [CommaSeparatedValues.Record] {
    var records: [CommaSeparatedValues.Record] = []
    while position < bytes.count {
      records.append(try readRecord())
    }
    return records
  }

  private mutating func readRecord()
    throws(CommaSeparatedValuesError) -> CommaSeparatedValues.Record
  {
    var record = CommaSeparatedValues.Record(fields: [], line: line)
    if passLineBreak() { return record }
    while true {
      record.fields.append(try readField())
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      _ = passLineBreak()
      return record
    }
  }

  /// Steps over a line break, if there is one here.
  private mutating func passLineBreak() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case Self.newline:
      position += 1
    case Self.carriageReturn:
      position += 1
      if position < bytes.count, bytes[position] == Self.newline { position += 1 }
    default:
      return false
    }
    line += 1
    return true
  }

  private mutating func readField() throws(CommaSeparatedValuesError) -> String {
    if position < bytes.count, bytes[position] == Self.quote { return try readQuotedField() }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.newline || byte == Self.carriageReturn { break }
      position += 1
    }
    return try text(of: bytes[start..<position], line: line)
  }

  private mutating func readQuotedField() throws(CommaSeparatedValuesError) -> String {
    let firstLine = line
    position += 1
    var start = position
    var pieces: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        pieces.append(contentsOf: bytes[start..<position])
        position += 1
        if position < bytes.count, bytes[position] == Self.quote {
          start = position
          position += 1
          continue
        }
        guard isAtFieldEnd else { throw .textAfterQuote(line: line) }
        return try text(of: pieces[...], line: firstLine)
      }
      if byte == Self.newline || (byte == Self.carriageReturn && !isFollowedByNewline) {
        line += 1
      }
      position += 1
    }
    throw .quoteNotClosed(line: firstLine)
  }

  private var isFollowedByNewline: Bool {
    position + 1 < bytes.count && bytes[position + 1] == Self.newline
  }

  private var isAtFieldEnd: Bool {
    guard position < bytes.count else { return true }
    let byte = bytes[position]
    return byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  private func text(
    of bytes: ArraySlice<UInt8>, line: Int
  ) throws(CommaSeparatedValuesError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text
  }
}
