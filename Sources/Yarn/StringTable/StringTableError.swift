/// Why a file is no string table.
public struct StringTableError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The file has no rows.
    case empty
    /// The file is no comma-separated values.
    case unreadable(CommaSeparatedValuesError)
    /// A column that must be there is not.
    case columnMissing(String)
    /// A column is there more than once.
    case columnTwice(String)
    /// Most often a comma in a text without quotes.
    case tooManyFields(found: Int, columns: Int)
    /// A row with a text has no id.
    case idMissing
    /// An id is there more than once.
    case idTwice(String, earlierLine: Int)
    /// A row is in another language than those before it.
    case otherLanguage(String, expected: String)
  }

  /// The name of the table's file.
  public var table: String
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason

  /// Makes a problem.
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
