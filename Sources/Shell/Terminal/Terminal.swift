import Glibc

/// What the terminal can do, or that there is none.
public struct Terminal: Sendable, Equatable {
  /// Whether a person can type: standard input and standard output are a terminal.
  public var isInteractive: Bool
  /// Whether only plain lines are written: no escape codes, no redrawing.
  public var isPlain: Bool
  /// The columns to wrap at where the size cannot be asked; nil asks the terminal each time.
  public var fixedColumns: Int?

  /// Makes a terminal's description.
  public init(isInteractive: Bool, isPlain: Bool, fixedColumns: Int? = nil) {
    self.isInteractive = isInteractive
    self.isPlain = isPlain
    self.fixedColumns = fixedColumns
  }

  /// The terminal this program runs in.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - environment: `NO_COLOR` (not empty), `TERM=dumb` and no `TERM` make it plain; `COLUMNS`
  ///     counts where standard output is no terminal.
  public static func standard(plain: Bool, environment: [String: String]) -> Terminal {
    let writes = isatty(STDOUT_FILENO) == 1
    let term = environment["TERM"] ?? ""
    let asksForPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      isInteractive: writes && isatty(STDIN_FILENO) == 1,
      isPlain: plain || asksForPlain || !writes || term.isEmpty || term == "dumb",
      fixedColumns: writes ? nil : environment["COLUMNS"].flatMap { Int($0) } ?? 80)
  }

  /// The columns of a line now, at least 20; asked anew each time, so that a resized window counts.
  public var columns: Int {
    if let fixedColumns { return max(20, fixedColumns) }
    guard let size, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// The lines of the window now, at least 6; asked anew each time.
  var rows: Int {
    guard fixedColumns == nil, let size, size.ws_row > 0 else { return 24 }
    return max(6, Int(size.ws_row))
  }

  private var size: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
