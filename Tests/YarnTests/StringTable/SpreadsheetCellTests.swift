import Testing

import Yarn

@Suite("A cell of a spreadsheet")
struct SpreadsheetCellTests {
  @Test(
    "has an apostrophe before what would be computed",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1", "'＝1"),
      // A combining mark, a variation selector or a joiner behind a sign makes one character of both.
      ("=\u{301}1+1", "'=\u{301}1+1"), ("=\u{FE0F}1+1", "'=\u{FE0F}1+1"),
      ("-\u{200D}1", "'-\u{200D}1"), ("@\u{20DD}", "'@\u{20DD}"),
      // What is passed over at a cell's beginning, and what is not seen.
      ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\"=1", "'\"=1"), ("'=1", "''=1"),
      ("\u{200E}=1", "'\u{200E}=1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
      ("\tx", "'\tx"), ("\nx", "'\nx"), ("\r\nx", "'\r\nx"), ("\r\u{301}x", "'\r\u{301}x"),
      // Where the file is opened with the other separator.
      ("hallo;=1+1", "hallo;'=1+1"), ("hallo,=1+1", "hallo,'=1+1"), ("a\t@b", "a\t'@b"),
      ("a\n=1;", "a\n'=1;"), ("a\r\n=1", "a\r\n'=1"), ("a; \"=1", "a;' \"=1"),
      ("a;=\u{301}1", "a;'=\u{301}1"),
    ])
  func formulas(text: String, cell: String) {
    #expect(Array(SpreadsheetCell.guarded(text).utf8) == Array(cell.utf8))
    #expect(Array(SpreadsheetCell.plain(cell).utf8) == Array(text.utf8))
  }

  @Test(
    "is otherwise the text itself",
    arguments: [
      "", "ja", "1 - 1 = 0", "'s morgens", "line:el-05", "a, b; c", "☹=", "een\ntwee", "x=1, y",
      "mail mij: a@b", "\u{301}=1", "  ", "3,5",
    ])
  func innocent(_ text: String) {
    #expect(SpreadsheetCell.guarded(text) == text)
    #expect(SpreadsheetCell.plain(text) == text)
  }

  @Test("is read as it was meant, whatever was meant")
  func roundTrip() {
    let pieces = [
      "=", "-", "'", "\"", " ", ",", ";", "\t", "\n", "\r", "a", "\u{301}", "\u{200D}", "＋", "1",
    ]
    var generator = SplitMix64(seed: 5)
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...7, using: &generator)).reduce(into: "") { text, _ in
        text += pieces.randomElement(using: &generator) ?? ""
      }
      let cell = SpreadsheetCell.guarded(text)
      #expect(
        Array(SpreadsheetCell.plain(cell).utf8) == Array(text.utf8), "\(text.debugDescription)")
    }
  }
}
