public import Roleplay
import Yarn

/// Writes text for a person: printable, wrapped, and in colour if the terminal has colours.
@MainActor
public final class Screen {
  /// The capabilities of the terminal.
  public let terminal: Terminal
  /// The language of the program's own texts.
  public var language: Language
  private let output: any Output
  /// Reorders text that runs from right to left; nil if the terminal does, or nobody.
  private let visualOrder: VisualOrder?
  /// The destination of error messages if there is no person.
  private let problems: any Output
  /// Whether the last line is blank, so that another one is not written.
  private var isAfterBlank = true
  /// The lines written since the person last pressed Enter.
  private var unread: [String] = []
  /// The number of lines written since the person last pressed Enter.
  var linesSinceReading: Int { unread.count }
  private var hasAskedAboutOrder = false
  /// Lines that are held back, to be written a screen at a time.
  private var held: [String]?

  /// Makes a screen.
  public init(
    terminal: Terminal, language: Language, output: any Output = StandardOutput(),
    problems: any Output = StandardError()
  ) {
    self.terminal = terminal
    visualOrder = terminal.bidi == .program ? VisualOrder() : nil
    self.language = language
    self.output = output
    self.problems = problems
  }

  /// Says what to do where letters stand backwards, once: before the first text from right to left
  /// on a terminal of which it is not known who orders it.
  ///
  /// - Parameter languages: the tags of the languages that are shown from now on.
  func askAboutOrder(of languages: [String]) {
    guard terminal.isInteractive, terminal.bidi == nil, !hasAskedAboutOrder,
      languages.contains(where: { LanguageTag($0)?.runsFromRightToLeft ?? false })
    else { return }
    hasAskedAboutOrder = true
    say(ShellText.bidiUnknown, style: .dim)
  }

  /// Writes a paragraph of the program's own texts.
  func say(_ phrase: some Phrase, style: Style? = nil) {
    write(phrase.text(in: language), style: style)
  }

  /// Writes a paragraph: a prefix, and a wrapped text whose further lines are indented.
  ///
  /// - Parameters:
  ///   - text: any text; it is made printable.
  ///   - prefix: the text before the first line, made printable on one line.
  ///   - indent: the indentation of further lines, in columns; nil for the width of the prefix,
  ///     unless that leaves too little space.
  func write(
    _ text: String, style: Style? = nil, prefix: StyledText = StyledText(""), indent: Int? = nil
  ) {
    guard style != .problem || terminal.isInteractive else {
      // Whole, as another program reads it: a path that is broken into lines is no path.
      let whole = PrintableText.of(prefix.text, layout: .oneLine) + Self.printable(text)
      problems.write(whole.replacing("\u{A0}", with: " ") + "\n")
      return
    }
    for line in lines(text, style: style, prefix: prefix, indent: indent) { writeLine(line) }
  }

  /// The lines that ``write(_:style:prefix:indent:)`` writes.
  func lines(
    _ text: String, style: Style? = nil, prefix: StyledText = StyledText(""), indent: Int? = nil
  ) -> [String] {
    let columns = terminal.columns
    let lead = PrintableText.of(prefix.text, layout: .oneLine)
    let width = CellWidth.of(lead)
    let margin = indent ?? (width <= columns / 2 ? width : 2)
    let wrapped = LineWrap(
      columns: columns, first: lead, rest: String(repeating: " ", count: margin)
    ).lines(of: Self.printable(text))
    return wrapped.enumerated().map { index, line in
      // The non-breaking space has done its work.
      let line = line.replacing("\u{A0}", with: " ")
      let start =
        index == 0 && line.hasPrefix(lead)
        ? line.index(line.startIndex, offsetBy: lead.count) : line.firstIndex { $0 != " " }
      let head = line[..<(start ?? line.endIndex)]
      let tail = line[(start ?? line.endIndex)...]
      return StyledText(String(head), index == 0 ? prefix.style : nil).rendered(emphasis)
        + StyledText(String(tail), style).rendered(emphasis)
    }
  }

  /// Writes lines of two columns, which are separated by two or more spaces: a word and its
  /// meaning.
  func writeTable(_ text: String) {
    let rows = text.split(separator: "\n").map { line in
      let gap = line.firstRange(of: "  ")
      let word = line[..<(gap?.lowerBound ?? line.endIndex)]
      return (word: String(word), meaning: line[word.endIndex...].drop { $0 == " " })
    }
    let widest = rows.map { CellWidth.of($0.word) }.max() ?? 0
    for row in rows {
      let gap = String(repeating: " ", count: widest - CellWidth.of(row.word) + 2)
      write(String(row.meaning), prefix: StyledText(row.word + gap, .bold), indent: widest + 2)
    }
  }

  /// A text without characters that control a terminal; tabs become spaces, whose width is known.
  private static func printable(_ text: String) -> String {
    PrintableText.of(text).split(separator: "\t", omittingEmptySubsequences: false)
      .joined(separator: "    ")
  }

  /// Writes a line unchanged: it is printable, or has intended escape codes.
  func writeLine(_ line: String) {
    isAfterBlank = line.isEmpty
    guard held == nil else {
      held?.append(line)
      return
    }
    if terminal.isInteractive, !plain { unread.append(line) }
    output.write((visualOrder?.line(line) ?? line) + "\n")
  }

  /// Captures the lines that are written meanwhile, instead of showing them.
  func lines(written write: () -> Void) -> [String] {
    let wasAfterBlank = isAfterBlank
    held = []
    write()
    defer {
      held = nil
      isAfterBlank = wasAfterBlank
    }
    return held ?? []
  }

  /// Writes a blank line, unless the last line is blank.
  func writeBlank() {
    guard !isAfterBlank else { return }
    writeLine("")
  }

  /// Notes that the person pressed Enter: the text before was read, and a blank line can follow.
  func noteReading() {
    isAfterBlank = false
    unread = []
  }

  /// Writes a temporary line that replaces the previous one; a plain terminal keeps every line, so
  /// it gets none.
  func showPassing(_ phrase: some Phrase) {
    guard terminal.isInteractive, !plain else { return }
    let line = lines(phrase.text(in: language), style: .dim).first ?? ""
    output.write("\r" + line + "\u{1B}[K")
  }

  /// Erases the temporary line.
  func takePassingAway() {
    guard terminal.isInteractive, !plain else { return }
    output.write("\r\u{1B}[K")
  }

  /// Erases the line above the cursor; a plain terminal keeps it.
  func eraseLineAbove() {
    guard !plain else { return }
    output.write("\u{1B}[1A\r\u{1B}[K")
  }

  /// Clears the screen, and the scrollback if the terminal can; a plain terminal keeps everything.
  func clear() {
    guard !plain else { return }
    // Some terminals move cleared text into the scrollback, so that is cleared last.
    output.write("\u{1B}[H\u{1B}[2J" + (terminal.clearsScrollBack ? "\u{1B}[3J" : ""))
    isAfterBlank = true
  }

  /// Whether so many lines fit on it without the first ones leaving it; a plain terminal, and what is no
  /// terminal, keep everything.
  func holds(_ lineCount: Int) -> Bool {
    guard terminal.isInteractive, !plain, let rows = terminal.rows else { return true }
    return lineCount < rows
  }

  /// Begins a clean screen that starts with the unread lines. Read lines move into the scrollback;
  /// a plain terminal keeps everything.
  func turnOver() {
    guard terminal.isInteractive, !plain, terminal.rows != nil else { return }
    let lines = unread
    startOver(isKept: true)
    for line in lines.drop(while: \.isEmpty) { writeLine(line) }
  }

  /// Begins a clean screen, read or not.
  ///
  /// - Parameter isKept: whether the current contents move into the scrollback.
  func startOver(isKept: Bool) {
    guard terminal.isInteractive, !plain, let rows = terminal.rows else { return }
    unread = []
    isAfterBlank = true
    output.write((isKept ? String(repeating: "\n", count: rows) : "") + "\u{1B}[H\u{1B}[2J")
  }

  /// The escape codes that open and close a separate page (the alternate screen).
  static let enterPage = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
  static let leavePage = "\u{1B}[?1049l"

  /// Opens a separate page.
  func openPage() { output.write(Self.enterPage) }

  /// Closes the separate page: the earlier contents are shown again.
  func closePage() {
    output.write(Self.leavePage)
    isAfterBlank = false
  }

  /// Draws a full page, with as many lines as the window, and puts the cursor after the last line.
  ///
  /// Each line is erased before it is written: erasing after a full line would remove its last
  /// character.
  func drawPage(_ lines: [String]) {
    output.write("\u{1B}[H" + lines.map { "\u{1B}[K" + $0 }.joined(separator: "\r\n"))
  }

  /// How text can be emphasized.
  var emphasis: Emphasis { terminal.emphasis }

  /// Whether only plain lines are written.
  var plain: Bool { terminal.isPlain }
}
