import Glibc

/// What the terminal can do, or that there is none.
public struct Terminal: Sendable, Equatable {
  /// Whether a person can type: standard input and standard output are a terminal.
  public var isInteractive: Bool
  /// Whether only plain lines are written: no escape codes, no redrawing.
  public var isPlain: Bool
  /// How words stand out; on a plain terminal they do not.
  var emphasis: Emphasis { isPlain ? .none : isColourless ? .colourless : .full }
  /// Whether nothing is shown in a colour; words may still be bold.
  public var isColourless: Bool
  /// Whether a path can be written as a link (OSC 8).
  public var knowsLinks = false
  /// The program that opens a page, where there is a screen to open it on.
  public var opener: String?
  /// The columns to wrap at where the size cannot be asked; nil asks the terminal each time.
  public var fixedColumns: Int?
  /// The lines of the screen where its size cannot be asked.
  public var fixedRows: Int?
  /// Whether what left the screen at its top can be cleared as well.
  public var clearsScrollBack: Bool

  /// Makes a terminal's description.
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

  /// The terminal this program runs in.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - environment: `TERM=dumb` and no `TERM` make it plain; `NO_COLOR` (not empty) takes its
  ///     colours away and nothing else; `COLUMNS` counts where standard output is no
  ///     terminal; `TERM` and `TMUX` say whether what left the screen can be cleared.
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
    return terminal
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

  /// Terminals say who they are in variables of their own; what is not known to show links gets none.
  private static func knowsLinks(_ environment: [String: String]) -> Bool {
    guard environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    let programs: Set = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Tabby"]
    if environment["TERM_PROGRAM"].map(programs.contains) ?? false { return true }
    return ["KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION"].contains { environment[$0] != nil }
      || environment["TERM"]?.hasPrefix("foot") ?? false
  }

  /// `xdg-open`, where there is a display and it is installed.
  private static func opener(_ environment: [String: String]) -> String? {
    guard ["DISPLAY", "WAYLAND_DISPLAY"].contains(where: { !(environment[$0] ?? "").isEmpty })
    else {
      return nil
    }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }
      .first { access($0, X_OK) == 0 }
  }
}
