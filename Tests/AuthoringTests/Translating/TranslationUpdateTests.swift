import Testing

import Authoring
import Roleplay
import Yarn

@Suite("A table for a translator")
struct TranslationUpdateTests {
  private func update(
    _ body: String, _ tables: [Source] = [], language: String = "en"
  ) throws -> [TranslationUpdate] {
    let source = Source(name: "kantine/kantine.yarn", text: "title: Kantine\n---\n\(body)\n===\n")
    let program = try #require(Compiler.compile([source]).program)
    return try TranslationUpdate.update(
      tables, newName: "kantine/kantine.\(language).csv", language: language, lines: program.lines)
  }

  private func table(_ update: TranslationUpdate) -> Source {
    Source(name: update.name, bytes: update.bytes)
  }

  /// The records as Python reads them, and as we do.
  private func rows(_ update: TranslationUpdate, separator: String = ",") throws -> [[String]] {
    let rows = try PythonCSV.rows(update.bytes, separator: separator)
    let ours = try CommaSeparatedValues.records(
      in: update.bytes, separator: Array(separator.utf8)[0])
    #expect(rows == ours.map(\.fields))
    return rows
  }

  private func summary(_ update: TranslationUpdate) -> [Int] {
    [update.lines, update.added, update.untranslated, update.stale, update.removed]
  }

  private static let body = """
    <<declare $n = 1>>
    Vader: Hallo, "jij" daar. #line:ka-01
    -> Dag {$n} #line:ka-02 #aloud
    """

  @Test("is made with every line, in Yarn's columns, and says that nobody has checked it")
  func new() throws {
    let made = try update(Self.body)[0]
    #expect(made.name == "kantine/kantine.en.csv")
    #expect(
      try rows(made) == [
        ["language", "id", "text", "file", "node", "lineNumber", "lock", "comment"],
        [
          "en", "line:ka-01", "", "kantine.yarn", "Kantine", "4", "x759c2060",
          "not checked by a native speaker | nl: Vader: Hallo, \"jij\" daar.",
        ],
        [
          "en", "line:ka-02", "", "kantine.yarn", "Kantine", "5", "xc83f21cb", "nl: Dag {0}",
        ],
      ])
    #expect(summary(made) == [2, 2, 2, 0, 0])
    #expect(try update(Self.body, [table(made)])[0].bytes == made.bytes)
  }

  @Test("keeps its rows in their order; new ones come behind the line before them")
  func order() throws {
    let old = Source(
      name: "kantine/kantine.en.csv",
      text: """
        language,id,text,file,node,lineNumber,lock,comment
        en,line:c,Three.,kantine.yarn,Kantine,3,,
        en,line:a,One.,kantine.yarn,Kantine,1,,mine

        """)
    let made = try update(
      "Nul. #line:z\nEen. #line:a\nTwee. #line:b\nNog. #line:b2\nDrie. #line:c\nVier. #line:d",
      [old])[0]
    #expect(
      try rows(made).map { $0[1] } == [
        "id", "line:z", "line:c", "line:d", "line:a", "line:b", "line:b2",
      ])
    #expect(try rows(made)[4][7] == "mine | nl: Een.")
    #expect(summary(made) == [6, 4, 4, 0, 0])
  }

  @Test("an inserted line changes no other row: numbers alone are left as they were")
  func smallDifference() throws {
    let one = try update("Een. #line:a\nTwee. #line:b")[0]
    let more = try update("Nieuw. #line:n\nEen. #line:a\nTwee. #line:b", [table(one)])[0]
    let before = try rows(one)
    #expect(try rows(more).filter { $0[1] != "line:n" } == before)
  }

  @Test("marks a line that changed, with the words it was translated from, until somebody mends it")
  func stale() throws {
    var made = try update("Hallo. #line:a")[0]
    func translated(_ update: TranslationUpdate, _ change: (String) -> String) -> Source {
      Source(name: update.name, text: change(String(decoding: update.bytes, as: UTF8.self)))
    }
    let english = translated(made) {
      $0.replacing("\"line:a\",\"\"", with: "\"line:a\",\"Hello.\"")
    }
    made = try update("Goedendag. #line:a", [english])[0]
    #expect(try rows(made)[1][2] == "Hello.")
    #expect(
      try rows(made)[1][7]
        == "not checked by a native speaker | [stale] nl: Goedendag. [was] Hallo.")
    #expect(summary(made) == [1, 0, 0, 1, 0])
    #expect(try update("Goedendag. #line:a", [table(made)])[0].bytes == made.bytes)
    // Changed once more: what it was translated from stays.
    let again = try update("Goedenavond. #line:a", [table(made)])[0]
    #expect(
      try rows(again)[1][7]
        == "not checked by a native speaker | [stale] nl: Goedenavond. [was] Hallo.")
    // Changed back: nothing is the matter.
    let back = try update("Hallo. #line:a", [table(again)])[0]
    #expect(back.bytes == english.bytes)
    // Mended: the mark is taken away by whoever mends it.
    let mended = translated(made) {
      $0.replacing("Hello.", with: "Good day.").replacing("[stale] ", with: "")
        .replacing(" [was] Hallo.", with: "")
    }
    #expect(summary(try update("Goedendag. #line:a", [mended])[0]) == [1, 0, 0, 0, 0])
  }

  @Test("keeps the rows of lines that are gone at the end, and takes them back")
  func removed() throws {
    let old = Source(
      name: "kantine/kantine.en.csv",
      text: "language,id,text,lock\nen,line:x,Gone.,\nen,line:a,One.,\n")
    let made = try update("Een. #line:a", [old])[0]
    #expect(
      try rows(made)[0] == [
        "language", "id", "text", "lock", "file", "node", "lineNumber", "comment",
      ])
    #expect(try rows(made).map { $0[1] } == ["id", "line:a", "line:x"])
    #expect(try rows(made)[2][2] == "Gone.")
    #expect(try rows(made)[2][7] == "[removed] nl: …")
    #expect(summary(made) == [1, 0, 0, 0, 1])
    let back = try update("Een. #line:a\nX. #line:x", [table(made)])[0]
    #expect(try rows(back)[2][7] == "nl: X.")
    #expect(summary(back) == [2, 0, 0, 0, 0])
  }

  @Test("stays in the form a spreadsheet gave it: semicolons, CRLF, a byte-order mark")
  func spreadsheet() throws {
    let text =
      "\u{FEFF}language;id;text;lock;comment;Eigen\r\n"
      + "en;line:a;\"One;\r\ntwo\";;;mijn\r\n"
    let made = try update(
      "Een; twee. #line:a\nDrie. #line:b", [Source(name: "kantine/kantine.en.csv", text: text)])[0]
    #expect(made.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: made.bytes, as: UTF8.self).replacing("\r\n", with: "").contains("\n")
        == false)
    let rows = try rows(made, separator: ";")
    #expect(rows[1][0..<3] == ["en", "line:a", "One;\r\ntwo"])
    #expect(rows[1][4...5] == ["nl: Een; twee.", "mijn"])
    #expect(rows[2][1] == "line:b")
  }

  @Test(
    "a lock that Yarn wrote, or that a spreadsheet made a number of, is no change, and is written anew",
    arguments: [
      ("Dag ANh.", "97195e64"), ("Dag ANh.", "9.7195E+68"), ("Dag ANh.", "9,7195E+068"),
      ("Dag AOS.", "07387594"), ("Dag AOS.", "7387594"), ("Dag AOS.", "X07387594"),
    ])
  func locks(line: String, lock: String) throws {
    func update(_ line: String) throws -> TranslationUpdate {
      let old = Source(
        name: "kantine/kantine.en.csv", text: "language;id;text;lock\nen;line:a;Hi.;\(lock)\n")
      return try self.update("\(line) #line:a", [old])[0]
    }
    #expect(summary(try update(line)) == [1, 0, 0, 0, 0])
    #expect(try rows(try update(line), separator: ";")[1][3].hasPrefix("x"))
    #expect(summary(try update("Hoi.")) == [1, 0, 0, 1, 0])
  }

  @Test("may be more than one; each keeps its rows, new ones go into the first")
  func severalTables() throws {
    let first = Source(name: "kantine/a.en.csv", text: "language,id,text\nen,line:a,One.\n")
    let second = Source(name: "kantine/b.en.csv", text: "language,id,text\nen,line:b,Two.\n")
    let made = try update("Een. #line:a\nTwee. #line:b\nDrie. #line:c", [first, second])
    #expect(made.map(summary) == [[2, 1, 1, 0, 0], [1, 0, 0, 0, 0]])
  }

  @Test(
    "is not made for what is no language, or from what is no table",
    arguments: [
      ("engels", "", "'engels' is geen taalcode. Bedoel je 'en'?"),
      ("EN", "", "'EN' is geen taalcode. Bedoel je 'en'?"),
      ("../x", "", "'../x' is geen taalcode. Schrijf bijvoorbeeld en, ar of tr."),
      ("nl", "", "De scenario's zijn zelf al in 'nl'. Kies een andere taal."),
      (
        "en", "language,id,text\nde,line:a,Eins.\n",
        "k.csv is in de taal 'de', niet in 'en'. Verander de naam of de taal."
      ),
      (
        "en", "language,id,text\nen,line:a,\"Eins.\n",
        "k.csv, regel 2: Hier begint tekst tussen aanhalingstekens. "
          + "Het sluitende teken ontbreekt. Zet er een \" achter."
      ),
      (
        "en", "taal;code;tekst\n",
        "k.csv, regel 1: De kolom 'id' ontbreekt. Zet deze naam in de eerste rij."
      ),
    ])
  func refusals(language: String, table: String, sentence: String) {
    let tables = table.isEmpty ? [] : [Source(name: "k.csv", text: table)]
    do {
      _ = try update("Een. #line:a", tables, language: language)
      Issue.record("was not refused")
    } catch {
      #expect((error as? TranslationError)?.dutch == sentence)
      #expect((error as? TranslationError)?.english.isEmpty == false)
    }
  }

  @Test("is for any code of a language", arguments: ["en", "ti", "pt-BR", "zh-Hant", "ckb"])
  func codes(language: String) throws {
    #expect(try update("Een. #line:a", language: language)[0].lines == 1)
  }
}
