/// The formats in which a recording can be exported.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// The text of a play, for reading.
  case markdown
  /// A table with a row for each entry.
  case csv
  /// A recording of the terminal, for asciinema.
  case asciicast
  /// Statements for a learning record store.
  case xapi

  /// A text at the beginning of every file in this format that the program writes.
  public var mark: String {
    switch self {
    case .markdown: MarkdownExport.mark
    case .csv: CSVExport.columns[0]
    case .asciicast: AsciicastExport.mark
    case .xapi: XAPIExport.platform
    }
  }
}
