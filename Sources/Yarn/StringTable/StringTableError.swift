/// An error in a string table.
public struct StringTableError: Error, Sendable, Hashable {
  /// The kind of error.
  public enum Reason: Sendable, Hashable {
    /// The file has no rows.
    case empty
    /// The file does not contain comma-separated values.
    case unreadable(CommaSeparatedValuesError)
    /// A required column is missing.
    case columnMissing(String)
    /// A column occurs more than once.
    case columnTwice(String)
    /// A row has more fields than columns, usually because of a comma in a text without quotes.
    case tooManyFields(found: Int, columns: Int)
    /// A row with a text has no id.
    case idMissing
    /// An id occurs more than once.
    case idTwice(String, earlierLine: Int)
    /// A row is in another language than those before it.
    case otherLanguage(String, expected: String)
  }

  /// The name of the table's file.
  public var table: String
  /// The line of the file, from 1.
  public var line: Int
  /// The reason.
  public var reason: Reason

  /// Makes a value with the given fields.
  public init(table: String, line: Int, reason: Reason) {
    self.table = table
    self.line = line
    self.reason = reason
  }
}

extension StringTableError: Explained {
  /// `story.nl.csv, line 3: …`.
  public var message: String { "\(table), line \(line): \(reason.sentence)" }
}
