import Glibc

/// The capabilities of the terminal, if there is one.
public struct Terminal: Sendable, Equatable {
  /// Whether a person can type: standard input and standard output are terminals.
  public var isInteractive: Bool
  /// Whether only plain lines are written, without escape codes or redrawing.
  public var isPlain: Bool
  /// How text can be emphasized; not at all on a plain terminal.
  var emphasis: Emphasis { isPlain ? .none : isColourless ? .colourless : .full }
  /// Whether there are no colours; text may still be bold.
  public var isColourless: Bool
  /// Whether paths can be written as links (OSC 8).
  public var knowsLinks = false
  /// The program that opens pages, if there is a graphical screen; otherwise nil.
  public var opener: String?
  /// Who puts text that runs from right to left in its order; nil if nobody said so, and it cannot be
  /// known either.
  public var bidi: Bidi?
  /// The folders in which programs are looked for, as in `PATH`.
  var searchPath = ""
  /// The program that reads aloud; nil if none is installed.
  var speaker: SpeakingProgram? { SpeakingProgram(in: searchPath) }
  /// The number of columns if the size cannot be queried; nil to query the terminal each time.
  public var fixedColumns: Int?
  /// The number of lines if the size cannot be queried.
  public var fixedRows: Int?
  /// Whether the scrollback can be cleared.
  public var clearsScrollBack: Bool

  /// Makes a description of a terminal.
  public init(
    isInteractive: Bool, isPlain: Bool, isColourless: Bool = false, fixedColumns: Int? = nil,
    fixedRows: Int? = nil, clearsScrollBack: Bool = true
  ) {
    self.isInteractive = isInteractive
    self.isPlain = isPlain
    self.isColourless = isColourless
    self.fixedColumns = fixedColumns
    self.fixedRows = fixedRows
    self.clearsScrollBack = clearsScrollBack && !isPlain
  }

  /// The terminal of this process.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - environment: `TERM=dumb` and no `TERM` make the terminal plain; `NO_COLOR` (not empty)
  ///     only removes colours; `COLUMNS` is used if standard output is not a terminal; `TERM` and
  ///     `TMUX` determine whether the scrollback can be cleared.
  public static func standard(plain: Bool, environment: [String: String]) -> Terminal {
    let writes = isatty(STDOUT_FILENO) == 1
    let term = environment["TERM"] ?? ""
    let hasNoColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    var terminal = Terminal(
      isInteractive: writes && isatty(STDIN_FILENO) == 1,
      isPlain: plain || !writes || term.isEmpty || term == "dumb", isColourless: hasNoColour,
      fixedColumns: writes ? nil : environment["COLUMNS"].flatMap { Int($0) } ?? 80,
      clearsScrollBack: environment["TMUX"] != nil || clearsScrollBack(term))
    terminal.knowsLinks = !terminal.isPlain && knowsLinks(environment)
    terminal.opener = opener(environment)
    // Terminals with this library do it since version 0.58.
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }), version >= 5800 {
      terminal.bidi = .terminal
    }
    terminal.searchPath = environment["PATH"] ?? ""
    return terminal
  }

  /// The types of terminals that support `CSI 3 J`. GNU screen and older terminals do not; their
  /// terminfo lacks `E3`, which readline's library does not look up.
  private static let scrollBackClearers = [
    "xterm", "linux", "tmux", "alacritty", "foot", "kitty", "konsole", "vte", "gnome", "mintty",
    "wezterm", "contour", "ms-terminal", "ghostty", "putty",
  ]

  private static func clearsScrollBack(_ term: String) -> Bool {
    scrollBackClearers.contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  /// The current number of columns, at least 20; queried each time, because the window can be
  /// resized.
  public var columns: Int {
    if let fixedColumns { return max(20, fixedColumns) }
    guard let size = Self.size, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// The current number of lines; nil if nothing scrolls.
  public var rows: Int? {
    guard isInteractive else { return nil }
    if fixedColumns != nil || fixedRows != nil { return fixedRows }
    guard let size = Self.size, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// The current number of lines of the window, at least 6; a usual number if it is unknown.
  var windowRows: Int { max(6, rows ?? 24) }

  private static var size: winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Terminals identify themselves in variables of their own; those not known to support links get
  /// none.
  private static func knowsLinks(_ environment: [String: String]) -> Bool {
    guard environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    let programs: Set = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Tabby"]
    if environment["TERM_PROGRAM"].map(programs.contains) ?? false { return true }
    return ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"].contains { environment[$0] != nil }
      || environment["TERM"]?.hasPrefix("foot") ?? false
  }

  /// The path of `xdg-open`, if there is a display and it is installed; otherwise nil.
  private static func opener(_ environment: [String: String]) -> String? {
    guard ["DISPLAY", "WAYLAND_DISPLAY"].contains(where: { !(environment[$0] ?? "").isEmpty })
    else {
      return nil
    }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }
      .first { access($0, X_OK) == 0 }
  }
}
