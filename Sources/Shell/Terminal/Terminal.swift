import Glibc

/// What the terminal can do, or that there is none.
public struct Terminal: Sendable, Equatable {
  /// Whether a person can type: standard input and standard output are a terminal.
  public var isInteractive: Bool
  /// Whether only plain lines are written: no escape codes, no redrawing.
  public var isPlain: Bool
  /// The columns to wrap at where the size cannot be asked; nil asks the terminal each time.
  public var fixedColumns: Int?
  /// The lines of the screen where its size cannot be asked.
  public var fixedRows: Int?
  /// Whether what left the screen at its top can be cleared as well.
  public var clearsScrollBack: Bool

  /// Makes a terminal's description.
  public init(
    isInteractive: Bool, isPlain: Bool, fixedColumns: Int? = nil, fixedRows: Int? = nil,
    clearsScrollBack: Bool = true
  ) {
    self.isInteractive = isInteractive
    self.isPlain = isPlain
    self.fixedColumns = fixedColumns
    self.fixedRows = fixedRows
    self.clearsScrollBack = clearsScrollBack && !isPlain
  }

  /// The terminal this program runs in.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - environment: `NO_COLOR` (not empty), `TERM=dumb` and no `TERM` make it plain; `COLUMNS`
  ///     counts where standard output is no terminal; `TERM` and `TMUX` say whether what left the
  ///     screen can be cleared.
  public static func standard(plain: Bool, environment: [String: String]) -> Terminal {
    let writes = isatty(STDOUT_FILENO) == 1
    let term = environment["TERM"] ?? ""
    let asksForPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Terminal(
      isInteractive: writes && isatty(STDIN_FILENO) == 1,
      isPlain: plain || asksForPlain || !writes || term.isEmpty || term == "dumb",
      fixedColumns: writes ? nil : environment["COLUMNS"].flatMap { Int($0) } ?? 80,
      clearsScrollBack: environment["TMUX"] != nil || clearsScrollBack(term))
  }

  /// Kinds of terminals that obey `CSI 3 J`. GNU screen and older ones do not, and their terminfo has
  /// no `E3`; readline's library looks that one up for nobody.
  private static let scrollBackClearers = [
    "xterm", "linux", "tmux", "alacritty", "foot", "kitty", "konsole", "vte", "gnome", "mintty",
    "wezterm", "contour", "ms-terminal", "ghostty", "putty",
  ]

  private static func clearsScrollBack(_ term: String) -> Bool {
    scrollBackClearers.contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  /// The columns of a line now, at least 20; asked anew each time, so that a resized window counts.
  public var columns: Int {
    if let fixedColumns { return max(20, fixedColumns) }
    guard let size = Self.size, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// The lines of the screen now; nil where nothing scrolls away from a person.
  public var rows: Int? {
    guard isInteractive else { return nil }
    if fixedColumns != nil || fixedRows != nil { return fixedRows }
    guard let size = Self.size, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// The lines of the window now, at least 6; as many as is usual where that is not known.
  var windowRows: Int { max(6, rows ?? 24) }

  private static var size: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
