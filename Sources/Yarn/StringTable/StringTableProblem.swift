/// Why a file is no string table.
public struct StringTableProblem: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    case empty
    case unreadable(CommaSeparatedValuesProblem)
    case columnMissing(String)
    case columnTwice(String)
    /// Most often a comma in a text without quotes.
    case tooManyFields(found: Int, columns: Int)
    case idMissing
    case idTwice(String, earlierLine: Int)
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

extension StringTableProblem: Phrase {
  /// `elektricien.en.csv, regel 3: …`.
  public var dutch: String { "\(table), regel \(line): \(reason.dutchSentence)" }
  /// `elektricien.en.csv, line 3: …`.
  public var english: String { "\(table), line \(line): \(reason.englishSentence)" }
}
