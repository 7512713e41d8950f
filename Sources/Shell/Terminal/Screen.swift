import Roleplay
public import Yarn

/// Writes words for a person: printable, wrapped, in colour where there is any.
@MainActor
public final class Screen {
  /// What the terminal can do.
  public let terminal: Terminal
  /// The language of the program's own words.
  public var language: Language
  private let output: any Output
  /// Where problems go when nobody sits at the screen.
  private let problems: any Output
  /// Whether a blank line would be one too many.
  private var isAfterBlank = true
  /// The lines that were written since the person last pressed Enter.
  private var unread: [String] = []
  /// How many lines were written since the person last pressed Enter.
  var linesSinceReading: Int { unread.count }
  /// Lines that are held back, to be written a screen at a time.
  private var held: [String]?

  /// Makes a screen.
  public init(
    terminal: Terminal, language: Language, output: any Output = StandardOutput(),
    problems: any Output = StandardError()
  ) {
    self.terminal = terminal
    self.language = language
    self.output = output
    self.problems = problems
  }

  /// Writes a paragraph of the program's own words.
  func say(_ phrase: some Phrase, style: Style? = nil) {
    write(phrase.text(in: language), style: style)
  }

  /// Writes a paragraph: a prefix, and a text wrapped with its further lines under its first.
  ///
  /// - Parameters:
  ///   - text: any text; it is made printable.
  ///   - prefix: what stands before the first line, made printable on one line.
  ///   - indent: the columns before further lines; nil: as wide as the prefix, where that leaves
  ///     the text most of the screen.
  func write(
    _ text: String, style: Style? = nil, prefix: StyledText = StyledText(""), indent: Int? = nil
  ) {
    let lines = lines(text, style: style, prefix: prefix, indent: indent)
    guard style != .problem || terminal.isInteractive else {
      for line in lines { problems.write(line + "\n") }
      return
    }
    for line in lines { writeLine(line) }
  }

  /// The lines ``write(_:style:prefix:indent:)`` writes.
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
      // A blank that keeps words together has done so.
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

  /// Writes lines of a word and what it means, two blanks or more between them, in two columns.
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

  /// A text without what steers a terminal; tabs become blanks, whose width is known.
  private static func printable(_ text: String) -> String {
    PrintableText.of(text).split(separator: "\t", omittingEmptySubsequences: false)
      .joined(separator: "    ")
  }

  /// Writes one line as it stands: printable already, its escape codes meant.
  func writeLine(_ line: String) {
    isAfterBlank = line.isEmpty
    guard held == nil else {
      held?.append(line)
      return
    }
    if terminal.isInteractive, !plain { unread.append(line) }
    output.write(line + "\n")
  }

  /// The lines that are written meanwhile, which then are on the screen no more.
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

  /// Writes a blank line, unless one stands there already.
  func writeBlank() {
    guard !isAfterBlank else { return }
    writeLine("")
  }

  /// Says that a line was asked for: a blank line has its use again, and what stands there was read.
  func noteReading() {
    isAfterBlank = false
    unread = []
  }

  /// Writes a line in the place of the passing line before it; a plain terminal keeps every line, and
  /// gets none.
  func showPassing(_ phrase: some Phrase) {
    guard terminal.isInteractive, !plain else { return }
    let line = lines(phrase.text(in: language), style: .dim).first ?? ""
    output.write("\r" + line + "\u{1B}[K")
  }

  /// Takes the passing line away.
  func takePassingAway() {
    guard terminal.isInteractive, !plain else { return }
    output.write("\r\u{1B}[K")
  }

  /// Takes the line above the cursor away; on a plain terminal it stays.
  func eraseLineAbove() {
    guard !plain else { return }
    output.write("\u{1B}[1A\r\u{1B}[K")
  }

  /// Empties the screen, and what has left it at its top where the terminal can; a plain one stays.
  func clear() {
    guard !plain else { return }
    // Some terminals let what is cleared leave at the top, so that comes last.
    output.write("\u{1B}[H\u{1B}[2J" + (terminal.clearsScrollBack ? "\u{1B}[3J" : ""))
    isAfterBlank = true
  }

  /// Begins a clean screen, at whose top stands what was not read yet. What was read leaves the screen
  /// at its top, where a person can scroll back to it; a plain one stays.
  func turnOver() {
    guard terminal.isInteractive, !plain, terminal.rows != nil else { return }
    let lines = unread
    startOver(isKept: true)
    for line in lines.drop(while: \.isEmpty) { writeLine(line) }
  }

  /// Begins a clean screen, whatever was read or not.
  ///
  /// - Parameter isKept: whether what stands there leaves the screen at its top, where a person can
  ///   scroll back to it.
  func startOver(isKept: Bool) {
    guard terminal.isInteractive, !plain, let rows = terminal.rows else { return }
    unread = []
    isAfterBlank = true
    output.write((isKept ? String(repeating: "\n", count: rows) : "") + "\u{1B}[H\u{1B}[2J")
  }

  /// The codes that open and close a page of its own, beside what was written before.
  static let enterPage = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
  static let leavePage = "\u{1B}[?1049l"

  /// Opens a page of its own.
  func openPage() { output.write(Self.enterPage) }

  /// Closes it: what was written before stands there again.
  func closePage() {
    output.write(Self.leavePage)
    isAfterBlank = false
  }

  /// Draws a page whole, as many lines as the window has, and leaves the cursor behind the last.
  ///
  /// A line is emptied before it is written: behind a full one that would take its last sign away.
  func drawPage(_ lines: [String]) {
    output.write("\u{1B}[H" + lines.map { "\u{1B}[K" + $0 }.joined(separator: "\r\n"))
  }

  /// How words stand out.
  var emphasis: Emphasis { terminal.emphasis }

  /// Whether only plain lines are written.
  var plain: Bool { terminal.isPlain }
}
