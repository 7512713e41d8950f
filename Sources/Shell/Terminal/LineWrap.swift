/// Wraps text at words, for a screen of any width.
///
/// Right-to-left text keeps its logical order; the terminal reorders it.
public struct LineWrap: Sendable {
  /// The number of columns, at least 1.
  public var columns: Int
  /// The prefix of the first line, which is printable and has no colour.
  public var first: String
  /// The prefix of each following line.
  public var rest: String

  /// Makes a wrapping.
  public init(columns: Int, first: String = "", rest: String = "") {
    self.columns = max(1, columns)
    self.first = first
    self.rest = rest
  }

  /// The lines of a printable text. Its line breaks are kept; words longer than a line are broken
  /// between graphemes. A line is wider than the screen only if a single grapheme is.
  public func lines(of text: some StringProtocol) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(paragraph, into: &lines)
    }
    return lines
  }

  private func wrap(_ paragraph: some StringProtocol, into lines: inout [String]) {
    var line = lines.isEmpty ? first : rest
    var used = CellWidth.of(line)
    var isFresh = true

    func finish() {
      lines.append(line)
      line = rest
      used = CellWidth.of(rest)
      isFresh = true
    }

    for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
      let width = CellWidth.of(word)
      if !isFresh {
        if used + 1 + width <= columns {
          line += " "
          used += 1
        } else {
          finish()
        }
      }
      if used + width <= columns {
        line += word
        used += width
        isFresh = false
        continue
      }
      for character in word {
        let cell = CellWidth.of(character)
        if used + cell > columns, !isFresh { finish() }
        line.append(character)
        used += cell
        isFresh = false
      }
    }
    lines.append(trimmed(line))
  }

  /// A line without spaces at its end (from a prefix of an empty line).
  private func trimmed(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " {
      end = line.index(before: end)
    }
    return String(line[..<end])
  }
}
