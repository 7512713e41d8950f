import Shell

/// The screen of a terminal: the lines that result from a program's output.
///
/// It supports only the escape codes that readline and this program use (ECMA-48): an unknown one
/// is shown as `‹…›`, so that a test notices it.
public struct TerminalScreen: Sendable {
  /// The width of the window.
  public var columns: Int
  /// The number of line feeds so far.
  public private(set) var lineFeeds = 0
  /// Whether the program reads single keys: it then turns bracketed paste on.
  public private(set) var readsKeys = false
  /// The parameters of the codes that set colours, in order.
  public private(set) var colours: [String] = []

  /// The cells of each line; the second cell of a wide character contains `U+0000`.
  private var rows: [[Character?]] = [[]]
  private var row = 0
  private var column = 0
  /// Whether the last column is full, so that the next character begins a new line.
  private var isWrapping = false
  private var pending: [UInt8] = []

  /// Makes an empty screen.
  public init(columns: Int) {
    self.columns = columns
  }

  // MARK: - Looking

  /// All lines from the first one, including those in the scrollback, without spaces at their ends.
  public var lines: [String] { rows.map(Self.trimmed) }

  /// All lines as one text.
  public var text: String { lines.joined(separator: "\n") }

  /// The line of the cursor.
  public var line: String { Self.trimmed(rows[row]) }

  /// The line of the cursor, up to the cursor.
  public var lineToCursor: String {
    Self.text(of: rows[row].prefix(isWrapping ? columns : column))
  }

  /// The text before the cursor, if it looks like a prompt: `↵ `, an end such as `: `, or the
  /// beginning of an answer; otherwise nil.
  public var prompt: String? {
    let line = lineToCursor
    let isPrompt = ["↵ ", ": ", "> ", ". ", "? "].contains { line.hasSuffix($0) }
    return readsKeys && (isPrompt || line.contains("Jij: ")) ? line : nil
  }

  private static func text(of cells: some Sequence<Character?>) -> String {
    var text = ""
    for cell in cells where cell != "\0" { text.append(cell ?? " ") }
    return text
  }

  private static func trimmed(_ cells: [Character?]) -> String {
    var text = text(of: cells)
    while text.last == " " { text.removeLast() }
    return text
  }

  // MARK: - Writing

  /// Handles output of the program; an incomplete code or character waits for the rest.
  public mutating func write(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var position = 0
    while position < pending.count, let length = take(pending[position...]) {
      position += length
    }
    pending.removeFirst(position)
  }

  /// Handles one character or escape code, and returns its length; nil if more bytes are needed.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return takeEscape(bytes)
    case 0x0D: column = 0
    case 0x0A:
      lineFeeds += 1
      moveDown()
    case 0x08: column = max(0, column - 1)
    case 0x07: break
    case 0x00..<0x20, 0x7F:
      put(Character(Unicode.Scalar(0x2400 + UInt32(first)) ?? "?"))
      return 1
    default: return takeCharacter(bytes)
    }
    isWrapping = false
    return 1
  }

  private mutating func takeCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    // Most characters are one byte, followed by another one.
    if first < 0x80, let next = bytes.dropFirst().first, next < 0x80 {
      put(Character(Unicode.Scalar(first)))
      return 1
    }
    let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let needed = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    if run.count < needed, run.count == bytes.count, first < 0xF8 { return nil }
    guard let character = String(decoding: run.prefix(100), as: UTF8.self).first else { return nil }
    let length = character.utf8.count
    guard run.prefix(length).elementsEqual(character.utf8) else {
      put("\u{FFFD}")
      return 1
    }
    put(character)
    return length
  }

  private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    guard bytes[start + 1] == UInt8(ascii: "[") else { return 2 }
    guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    obey(
      Character(Unicode.Scalar(bytes[end])),
      String(decoding: bytes[(start + 2)..<end], as: UTF8.self))
    return end - start + 1
  }

  private mutating func obey(_ code: Character, _ parameters: String) {
    let number = max(1, Int(parameters) ?? 1)
    if code != "m" { isWrapping = false }
    switch (code, parameters) {
    case ("A", _): row = max(0, row - number)
    case ("B", _): for _ in 0..<number { moveDown() }
    case ("C", _): column = min(columns - 1, column + number)
    case ("D", _): column = max(0, column - number)
    case ("G", _): column = min(columns - 1, number - 1)
    case ("H", ""): (row, column) = (0, 0)
    case ("K", ""), ("K", "0"): eraseToEnd(of: row)
    case ("J", ""), ("J", "0"):
      eraseToEnd(of: row)
      rows.removeSubrange((row + 1)...)
    case ("J", "2"): rows = Array(repeating: [], count: row + 1)
    // The scrollback, which is not modelled.
    case ("J", "3"): break
    case ("P", _):
      let end = min(column + number, rows[row].count)
      if column < end { rows[row].removeSubrange(column..<end) }
    case ("@", _):
      pad(to: column)
      rows[row].insert(contentsOf: repeatElement(" ", count: number), at: column)
    case ("m", _): colours.append(parameters)
    case ("h", "?2004"): readsKeys = true
    case ("l", "?2004"): readsKeys = false
    // The alternate screen, which a program clears when it opens it.
    case ("h", "?1049"), ("l", "?1049"): break
    default: for character in "‹\(parameters)\(code)›" { put(character) }
    }
  }

  private mutating func put(_ character: Character) {
    let width = CellWidth.of(character)
    guard width > 0 else { return join(character) }
    if isWrapping || column + width > columns {
      isWrapping = false
      column = 0
      moveDown()
    }
    pad(to: column + width)
    rows[row][column] = character
    if width == 2 { rows[row][column + 1] = "\0" }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapping = true
    }
  }

  /// Appends a combining mark to the character before it.
  private mutating func join(_ mark: Character) {
    var place = isWrapping ? column : column - 1
    if rows[row].indices.contains(place), rows[row][place] == "\0" { place -= 1 }
    if rows[row].indices.contains(place), let before = rows[row][place] {
      let joined = "\(before)\(mark)"
      // What is not seen and joins nothing, such as an isolate, takes no place.
      if joined.count == 1 { rows[row][place] = Character(joined) }
    }
  }

  private mutating func eraseToEnd(of row: Int) {
    rows[row].removeSubrange(min(column, rows[row].count)...)
  }

  private mutating func moveDown() {
    row += 1
    while rows.count <= row { rows.append([]) }
  }

  private mutating func pad(to width: Int) {
    while rows[row].count < width { rows[row].append(nil) }
  }
}
