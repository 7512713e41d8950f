/// What a recording can be made into for another program.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// A text to read, as a play is printed.
  case markdown
  /// A table, a row an entry.
  case csv
  /// A film of what the terminal showed, for asciinema.
  case asciicast
  /// Statements for a school's learning record store.
  case xapi

  /// What every file of this format made here holds in its first lines.
  public var mark: String {
    switch self {
    case .markdown: MarkdownExport.mark
    case .csv: CSVExport.columns[0]
    case .asciicast: AsciicastExport.mark
    case .xapi: XAPIExport.platform
    }
  }
}
