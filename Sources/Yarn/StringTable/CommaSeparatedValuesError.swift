/// Why comma-separated values cannot be read.
public enum CommaSeparatedValuesError: Error, Sendable, Hashable {
  /// Text follows a closing quote, before the next separator.
  case textAfterQuote(line: Int)
  /// The file ends inside quotes that were opened on this line.
  case quoteNotClosed(line: Int)
  /// The bytes of a field are no text.
  case notUTF8(line: Int)

  /// The line it is about, from 1.
  public var line: Int {
    switch self {
    case .textAfterQuote(let line), .quoteNotClosed(let line), .notUTF8(let line): line
    }
  }
}

extension CommaSeparatedValuesError: Explained {}
