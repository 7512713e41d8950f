import Testing

import Yarn

@Suite("Comma-separated values")
struct CommaSeparatedValuesTests {
  private func rows(
    _ text: String, separator: Character = ","
  ) throws(CommaSeparatedValuesError) -> [[String]] {
    try CommaSeparatedValues.records(
      in: Array(text.utf8), separator: separator.asciiValue ?? UInt8(ascii: ",")
    ).map(\.fields)
  }

  @Test("are read into records of fields")
  func plain() throws {
    #expect(try rows("a,b\nc,\n") == [["a", "b"], ["c", ""]])
  }

  @Test("keep commas, line breaks and doubled quotes that stand in quotes")
  func quoted() throws {
    #expect(
      try rows("\"a,b\",\"c\nd\r\ne\",\"zei \"\"ja\"\"\"") == [["a,b", "c\nd\r\ne", "zei \"ja\""]])
  }

  @Test("may end lines with LF, CRLF or CR, and the last line with nothing")
  func lineBreaks() throws {
    #expect(try rows("a\r\nb\rc\nd") == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test("may begin with a byte-order mark")
  func byteOrderMark() throws {
    #expect(try rows("\u{FEFF}a,b\n") == [["a", "b"]])
  }

  @Test("take a quote inside an unquoted field as it is")
  func strayQuote() throws {
    #expect(try rows("Hij zei \"ja\",b") == [["Hij zei \"ja\"", "b"]])
  }

  @Test("have an empty line as a record without fields")
  func emptyLines() throws {
    #expect(try rows("a\n\n\"\"\n") == [["a"], [], [""]])
    #expect(try rows("") == [])
  }

  @Test("may be separated by semicolons")
  func semicolons() throws {
    #expect(try rows("a;b,c\n", separator: ";") == [["a", "b,c"]])
  }

  @Test("tell the line each record begins on")
  func lines() throws {
    let records = try CommaSeparatedValues.records(in: Array("a\n\"b\r\n\rc\"\r\nd\n".utf8))
    #expect(records.map(\.line) == [1, 2, 5])
  }

  @Test("are refused with the line where text follows a closing quote")
  func textAfterQuote() {
    #expect(throws: CommaSeparatedValuesError.textAfterQuote(line: 2)) {
      try rows("a\n\"b\" c,d\n")
    }
    #expect(
      CommaSeparatedValuesError.textAfterQuote(line: 2).message
        == "There is more text after a closing quote. Write a \" inside the text twice: \"\".")
  }

  @Test("are refused with the line where a quote was opened and never closed")
  func quoteNotClosed() {
    #expect(throws: CommaSeparatedValuesError.quoteNotClosed(line: 2)) {
      try rows("a\n\"b\nc\nd\n")
    }
    #expect(
      CommaSeparatedValuesError.quoteNotClosed(line: 2).message
        == "A quoted text begins here and never ends. Put a \" after it.")
  }

  @Test("are refused with the line that is no UTF-8")
  func notUTF8() {
    #expect(throws: CommaSeparatedValuesError.notUTF8(line: 2)) {
      try CommaSeparatedValues.records(in: Array("a\n".utf8) + [0xE9, 0x0A])
    }
    #expect(
      CommaSeparatedValuesError.notUTF8(line: 2).message
        == "There are characters here that are not UTF-8. Save the file as CSV UTF-8.")
  }

  @Test("are written with quotes only where they are needed")
  func written() {
    let bytes = CommaSeparatedValues.bytes(of: [["a", "b,c", "d\"e", "f\ng", ""], [""], []])
    #expect(String(decoding: bytes, as: UTF8.self) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n\"\"\n\n")
  }

  @Test("are written in the dialect they were read in")
  func dialect() {
    let bytes = Array("\u{FEFF}id;text\r\na;b\r\n".utf8)
    let dialect = CommaSeparatedValues.Dialect(of: bytes)
    #expect(
      dialect
        == .init(separator: UInt8(ascii: ";"), endsLinesWithReturn: true, hasByteOrderMark: true))
    #expect(
      CommaSeparatedValues.bytes(of: [["id", "text"], ["a", "b"]], dialect: dialect) == bytes)
  }
}
