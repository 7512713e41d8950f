/// What a person sees: the lines a terminal makes of the bytes a program writes.
///
/// It knows the escape codes that readline and this program use (ECMA-48), and no more; every
/// character is one column wide.
public struct TerminalScreen: Sendable {
  /// The width of the window.
  public var columns: Int
  /// How many lines were ended.
  public private(set) var lineFeeds = 0
  /// Whether the program reads the keys itself: it then asks that pastes be bracketed.
  public private(set) var readsKeys = false

  private var lines: [[Unicode.Scalar]] = [[]]
  private var row = 0
  private var column = 0
  private var pending: [UInt8] = []

  /// An empty screen.
  public init(columns: Int) {
    self.columns = columns
  }

  /// All lines from the first, those that left the window too, without blanks at their ends.
  public var text: String {
    lines.map(Self.trimmed).joined(separator: "\n")
  }

  /// The line the cursor is in, as far as the cursor.
  public var lineToCursor: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: lines[row].prefix(column))
    return String(view)
  }

  /// What stands before the cursor, where that looks like a prompt: `↵ `, or an end such as `: `.
  public var prompt: String? {
    let line = lineToCursor
    return readsKeys && ["↵ ", ": ", "> ", ". ", "? "].contains { line.hasSuffix($0) } ? line : nil
  }

  /// The line the cursor is in, to its end.
  public var line: String { Self.trimmed(lines[row]) }

  private static func trimmed(_ line: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line)
    while view.last == " " { view.removeLast() }
    return String(view)
  }

  /// Takes what the program wrote.
  public mutating func write(_ bytes: [UInt8]) {
    pending += bytes
    var position = 0
    while position < pending.count {
      guard let used = take(pending[position...]) else { break }
      position += used
    }
    pending.removeFirst(position)
  }

  /// Takes one character or escape code; nil where more bytes have to come.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return takeEscape(bytes)
    case 0x0D: column = 0
    case 0x0A:
      lineFeeds += 1
      moveDown()
    case 0x08: column = max(0, column - 1)
    case 0x00..<0x20, 0x7F: break
    default: return takeCharacter(bytes)
    }
    return 1
  }

  private mutating func takeCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars {
      if column >= columns {
        column = 0
        moveDown()
      }
      pad(to: column + 1)
      lines[row][column] = scalar
      column += 1
    }
    return length
  }

  private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    guard bytes[start + 1] == UInt8(ascii: "[") else { return 2 }
    guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    obey(String(decoding: bytes[(start + 2)..<end], as: UTF8.self), Character(.init(bytes[end])))
    return end - start + 1
  }

  private mutating func obey(_ parameters: String, _ code: Character) {
    let number = Int(parameters.split(separator: ";").first ?? "")
    switch (code, parameters) {
    case ("h", "?2004"): readsKeys = true
    case ("l", "?2004"): readsKeys = false
    case ("A", _): row = max(0, row - (number ?? 1))
    case ("B", _): for _ in 0..<(number ?? 1) { moveDown() }
    case ("C", _): column = min(columns - 1, column + (number ?? 1))
    case ("D", _): column = max(0, column - (number ?? 1))
    case ("G", _): column = max(0, (number ?? 1) - 1)
    case ("K", _): if column < lines[row].count { lines[row].removeLast(lines[row].count - column) }
    case ("H", ""): (row, column) = (0, 0)
    case ("J", "2"):
      lines = [[]]
      (row, column) = (0, 0)
    case ("J", "3"): break
    case ("J", _):
      if column < lines[row].count { lines[row].removeLast(lines[row].count - column) }
      lines.removeLast(lines.count - row - 1)
    case ("P", _):
      let end = min(lines[row].count, column + (number ?? 1))
      if column < end { lines[row].removeSubrange(column..<end) }
    case ("@", _):
      pad(to: column)
      lines[row].insert(
        contentsOf: Array(repeating: " " as Unicode.Scalar, count: number ?? 1), at: column)
    default: break
    }
  }

  private mutating func moveDown() {
    row += 1
    if row == lines.count { lines.append([]) }
  }

  private mutating func pad(to count: Int) {
    while lines[row].count < count { lines[row].append(" ") }
  }
}
