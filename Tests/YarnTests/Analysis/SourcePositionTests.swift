import Testing

import Yarn

@Suite("A place in a source")
struct SourcePositionTests {
  /// Where the `\q` of a script is found wrong: line, column, byte, UTF-16 unit, and the same of its
  /// end.
  private func places(_ text: String) -> [[Int]] {
    Compiler.compile([Source(name: "a.yarn", bytes: Array(text.utf8))]).diagnostics.map {
      [$0.start, $0.end].flatMap { [$0.line, $0.column, $0.byteOffset, $0.utf16Column] }
    }
  }

  private let start = "title: Start\n---\n"

  @Test("is a line and a column from 1, and bytes and UTF-16 units from 0")
  func plain() {
    #expect(places(start + "abc \\q\n===\n") == [[3, 5, 21, 4, 3, 7, 23, 6]])
  }

  @Test("counts graphemes, bytes and UTF-16 units each in its own way")
  func graphemes() {
    // 👍🏽: one grapheme, 8 bytes, 4 units; e with an accent of its own: 1, 3, 2; ቤ: 1, 3, 1.
    #expect(places(start + "👍🏽e\u{301}ቤ\\q\n===\n") == [[3, 4, 31, 7, 3, 6, 33, 9]])
  }

  @Test("counts a tab as one")
  func tabs() {
    #expect(places(start + "\t\tabc\t\\q\n===\n") == [[3, 7, 23, 6, 3, 9, 25, 8]])
  }

  @Test("counts a byte-order mark and CRLF as bytes only")
  func byteOrderMark() {
    #expect(
      places("\u{FEFF}title: Start\r\n---\r\nabc \\q\r\n===\r\n")
        == [[3, 5, 26, 4, 3, 7, 28, 6]])
    let headless = places("\u{FEFF}titel: X\n---\nHallo.\n===\n")
    #expect(headless.first?.prefix(4) == [1, 1, 3, 0])
  }

  @Test("knows lines that end in a carriage return alone")
  func carriageReturns() {
    #expect(places("title: Start\r---\rabc \\q\r===\r") == [[3, 5, 21, 4, 3, 7, 23, 6]])
  }
}
