import Testing

import Yarn

@Suite("A string table")
struct StringTableTests {
  private let header = "language,id,text,file,node,lineNumber,lock,comment\n"

  private func problem(_ csv: String, name: String = "el.en.csv") -> StringTableError? {
    do {
      _ = try StringTable(csv: csv, name: name)
      return nil
    } catch {
      return error
    }
  }

  @Test("finds a translation by the line's id")
  func lookUp() throws {
    let table = try StringTable(
      csv: header + "en,line:el-05,\"Father: You, an electrician.\",el.yarn,Start,5,abc,\n",
      name: "el.en.csv")
    #expect(table.language == "en")
    #expect(table["line:el-05"] == "Father: You, an electrician.")
    #expect(table["line:el-06"] == nil)
    #expect(table.entries == ["line:el-05": "Father: You, an electrician."])
  }

  @Test("leaves lines that are not translated yet to the base language")
  func untranslated() throws {
    let table = try StringTable(csv: header + "en,line:a,,el.yarn,Start,1,,\n", name: "el.en.csv")
    #expect(table["line:a"] == nil)
    #expect(table.rows.count == 1)
  }

  @Test("knows its columns by name, in any order")
  func columnOrder() throws {
    let table = try StringTable(csv: "text,extra,id\nHello,x,line:a\n", name: "el.en.csv")
    #expect(table["line:a"] == "Hello")
    #expect(table.columns == [.text, .other("extra"), .id])
    #expect(table[table.rows[0], .other("extra")] == "x")
    #expect(table[table.rows[0], .comment] == "")
  }

  @Test("takes its language from the file's name where no column tells it")
  func languageFromName() throws {
    #expect(try StringTable(csv: "id,text\nline:a,b\n", name: "el.en.csv").language == "en")
    #expect(try StringTable(csv: "id,text\nline:a,b\n", name: "el.csv").language == "")
  }

  @Test(
    "passes over rows that have nothing but separators, as spreadsheets save empty rows",
    arguments: [",,,,,,,\n", ",\n", "\"\",\"\"\n", "\n"])
  func emptyRow(_ row: String) throws {
    let csv = header + row + "en,line:a,Hello,,,,,\n" + row
    let table = try StringTable(csv: csv, name: "el.en.csv")
    #expect(table.entries == ["line:a": "Hello"])
    #expect(table.rows.count == 1)
    #expect(try StringTable(csv: row + csv, name: "el.en.csv").entries == ["line:a": "Hello"])
  }

  @Test(
    "is written without formulas, and read as it was meant",
    arguments: ["- Nee!", "=1+1", "ja; =1+1", "@ thuis", "'s morgens", "'=1", "een, -twee"])
  func formula(_ text: String) throws {
    let rows = [["id", "text"], ["line:a", text]]
    let table = try StringTable(csv: CommaSeparatedValues.bytes(of: rows), name: "el.en.csv")
    #expect(table["line:a"] == text)
    #expect(try StringTable(csv: table.csv, name: "el.en.csv")["line:a"] == text)
  }

  @Test("is written as it was read: rows in order, other columns kept, the file's own form")
  func roundTrip() throws {
    let csv =
      "\u{FEFF}id;text;voice;language\r\nline:b;\"a; b\";x.wav;en\r\nline:a;c;;en\r\n"
    let table = try StringTable(csv: csv, name: "el.en.csv")
    #expect(table.rows.map { table[$0, .id] } == ["line:b", "line:a"])
    #expect(table["line:b"] == "a; b")
    #expect(table.csv == Array(csv.utf8))
  }

  @Test("passes over empty lines")
  func emptyLines() throws {
    let table = try StringTable(csv: "id,text\n\nline:a,b\n\n", name: "el.en.csv")
    #expect(table.entries == ["line:a": "b"])
  }

  @Test("finds a translation whichever way an accented id was typed")
  func normalised() throws {
    let table = try StringTable(csv: "id,text\nline:re\u{301},b\n", name: "el.en.csv")
    #expect(table["line:r\u{E9}"] == "b")
  }

  @Test("is refused when empty")
  func empty() {
    let problem = problem("\n\n")
    #expect(
      problem?.message
        == "el.en.csv, line 1: The file is empty. Its first row should name the columns: language,id,text."
    )
  }

  @Test("is refused without a needed column")
  func columnMissing() {
    let problem = problem("language,id\nen,line:a\n")
    #expect(
      problem?.message
        == "el.en.csv, line 1: The column 'text' is missing. Put this name in the first row.")
  }

  @Test("is refused with a column twice")
  func columnTwice() {
    let problem = problem("id,text,text\n")
    #expect(
      problem?.message == "el.en.csv, line 1: The column 'text' is there twice. Take one away.")
  }

  @Test("is refused where a comma stands in a text without quotes")
  func tooManyFields() {
    let problem = problem("id,text\nline:a,You, an electrician\n")
    #expect(
      problem?.message
        == "el.en.csv, line 2: This row has 3 fields; there are 2 columns. Put a text with a comma in \"…\"."
    )
  }

  @Test("is refused where a row has no id")
  func idMissing() {
    let problem = problem("id,text\nline:a,\"b\nc\"\n,d\n")
    #expect(
      problem?.message
        == "el.en.csv, line 4: The field 'id' is empty. Fill in the line's id, such as line:el-05.")
  }

  @Test("is refused where an id comes back")
  func idTwice() {
    let problem = problem("id,text\nline:a,\nline:b,c\nline:a,d\n")
    #expect(
      problem?.message
        == "el.en.csv, line 4: The id 'line:a' is also on line 2. Take one of the two away.")
  }

  @Test("is refused where languages are mixed")
  func otherLanguage() {
    let problem = problem("language,id,text\nen,line:a,b\nfr,line:b,c\n")
    #expect(
      problem?.message
        == "el.en.csv, line 3: This row is in the language 'fr'; the table is in 'en'. Make one file a language."
    )
  }

  @Test("says where comma-separated values cannot be read")
  func unreadable() {
    let problem = problem("id,text\nline:a,\"b\n")
    #expect(
      problem?.message
        == "el.en.csv, line 2: A quoted text begins here and never ends. Put a \" after it.")
  }
}
