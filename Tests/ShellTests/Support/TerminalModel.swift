import Shell

/// What a terminal shows, from the bytes a program writes to it: the part of ECMA-48 that readline
/// and the shell use. An unknown code is an issue of its own: it stands on the screen as `‹…›`.
struct TerminalModel {
  private(set) var columns: Int
  private(set) var rows: [[Character?]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// Whether the program asked for bracketed pastes: it reads a line.
  private(set) var isReading = false
  /// Escape codes that set colours.
  private(set) var colours: [String] = []
  private var pending: [UInt8] = []
  private var isWrapping = false

  init(columns: Int) {
    self.columns = columns
  }

  /// The lines, without the blanks at their ends.
  var lines: [String] {
    rows.map { cells in
      var line = ""
      for cell in cells where cell != "\0" { line.append(cell ?? " ") }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All lines as one text.
  var text: String { lines.joined(separator: "\n") }

  mutating func resize(columns: Int) {
    self.columns = columns
  }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    // What is left of an incomplete code or character waits for more.
    while let (used, action) = next() {
      pending.removeFirst(used)
      perform(action)
    }
  }

  private enum Action {
    case text(Character)
    case control(UInt8)
    case code(parameters: String, final: Character)
    case nothing
  }

  private func next() -> (Int, Action)? {
    guard let first = pending.first else { return nil }
    if first == 0x1B {
      guard pending.count > 1 else { return nil }
      guard pending[1] == UInt8(ascii: "[") else { return (2, .nothing) }
      guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return nil
      }
      return (
        end + 1,
        .code(
          parameters: String(decoding: pending[2..<end], as: UTF8.self),
          final: Character(Unicode.Scalar(pending[end])))
      )
    }
    if first < 0x20 || first == 0x7F { return (1, .control(first)) }
    // A run of text is cut at the next control; an unfinished character waits.
    let run = pending.prefix { $0 >= 0x20 && $0 != 0x7F }
    let needed = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    if run.count < needed, run.count == pending.count, first < 0xF8 { return nil }
    let text = String(decoding: run, as: UTF8.self)
    guard let character = text.first else { return nil }
    let length = character.utf8.count
    let isWhole = length <= run.count && run.prefix(length).elementsEqual(character.utf8)
    return isWhole ? (length, .text(character)) : (1, .text("\u{FFFD}"))
  }

  private mutating func perform(_ action: Action) {
    switch action {
    case .nothing: break
    case .text(let character): put(character)
    case .control(0x0D):
      column = 0
      isWrapping = false
    case .control(0x0A):
      isWrapping = false
      down()
    case .control(0x08):
      column = max(0, column - 1)
      isWrapping = false
    case .control(0x07): break
    case .control(let byte): put(Character(Unicode.Scalar(0x2400 + UInt32(byte)) ?? "?"))
    case .code(let parameters, let final): perform(code: final, parameters)
    }
  }

  private mutating func perform(code: Character, _ parameters: String) {
    let number = max(1, Int(parameters) ?? 1)
    isWrapping = false
    switch code {
    case "A": row = max(0, row - number)
    case "B": for _ in 0..<number { down() }
    case "C": column = min(columns - 1, column + number)
    case "D": column = max(0, column - number)
    case "G": column = min(columns - 1, number - 1)
    case "K":
      if parameters.isEmpty || parameters == "0" {
        rows[row].removeSubrange(min(column, rows[row].count)...)
      }
    case "J":
      rows[row].removeSubrange(min(column, rows[row].count)...)
      rows.removeSubrange((row + 1)...)
    case "H", "f":
      row = 0
      column = 0
    case "P":
      let end = min(column + number, rows[row].count)
      if column < end { rows[row].removeSubrange(column..<end) }
    case "@":
      pad(row, to: column)
      rows[row].insert(contentsOf: repeatElement(" ", count: number), at: column)
    case "m": colours.append(parameters)
    case "h": if parameters == "?2004" { isReading = true }
    case "l": if parameters == "?2004" { isReading = false }
    default: for character in "‹\(parameters)\(code)›" { put(character) }
    }
  }

  private mutating func put(_ character: Character) {
    let width = CellWidth.of(character)
    if width == 0 {
      // A mark that came by itself joins what stands before it.
      if column > 0, column - 1 < rows[row].count, let before = rows[row][column - 1] {
        rows[row][column - 1] = Character("\(before)\(character)")
      }
      return
    }
    if isWrapping || column + width > columns {
      isWrapping = false
      column = 0
      down()
    }
    pad(row, to: column + width)
    rows[row][column] = character
    if width == 2 { rows[row][column + 1] = "\0" }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapping = true
    }
  }

  private mutating func down() {
    row += 1
    while rows.count <= row { rows.append([]) }
  }

  private mutating func pad(_ row: Int, to width: Int) {
    while rows[row].count < width { rows[row].append(nil) }
  }
}
