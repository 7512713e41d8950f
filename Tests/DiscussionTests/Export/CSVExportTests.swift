import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@Suite("A recording as a table")
struct CSVExportTests {
  private func rows(_ transcript: Transcript, withAlias: Bool = false, separator: String = ",")
    throws -> [[String: String]]
  {
    let script = """
      import csv, io, json, sys
      text = open(sys.argv[1], "rb").read().decode("utf-8-sig")
      rows = csv.DictReader(io.StringIO(text, newline=""), delimiter="SEPARATOR", strict=True)
      print(json.dumps(list(rows)))
      """
    let export = CSVExport(
      of: ExportedRecording(of: transcript, withAlias: withAlias),
      dialect: .init(
        separator: Array(separator.utf8)[0], endsLinesWithReturn: true, hasByteOrderMark: true))
    let answer = try Python.run(
      script.replacingOccurrences(of: "SEPARATOR", with: separator), on: export.bytes)
    return try JSONDecoder().decode([[String: String]].self, from: answer)
  }

  @Test("has a row for each entry that counts, as Python reads it", arguments: [",", ";"])
  func entries(_ separator: String) throws {
    let rows = try rows(SamplePlay.transcript(), separator: separator)
    #expect(
      rows.map { $0["kind"] } == [
        "line", "choice", "reply", "line", "ask", "reply", "scale", "reply", "number", "reply",
        "collect", "reply", "insight", "reply", "end", "end",
      ])
    #expect(rows.allSatisfy { $0.count == CSVExport.columns.count })
    #expect(rows.allSatisfy { $0["name"] == "Tulp" && $0["scenario"] == "elektricien" })
    #expect(
      rows[1]
        == rows[1].merging([
          "entry": "2", "ms": "1250", "line": "line:el-1", "speaker": "Vader",
          "words": "Word elektricien!", "options": "Ik vraag waarom.\nIk loop weg.",
          "recorded": "2026-11-21T13:15:00Z", "audience": "solo", "language": "nl",
        ]) { _, wanted in wanted })
    #expect(rows[2]["chosen"] == "line:el-2")
    #expect(rows[2]["words"] == "Ik vraag waarom.")
    #expect(rows[5]["words"] == "Ik wil kok worden.")
    #expect(rows[11]["words"] == "een\ntwee, drie")
    #expect(rows[11]["chosen"] == "2")
    #expect(rows[15]["chosen"] == "teacher")
  }

  @Test("bears no alias where the class may see it, and no withdrawn word")
  func privacy() throws {
    let shared = try rows(SamplePlay.withAClass)
    #expect(shared.allSatisfy { $0["name"] == "" })
    #expect(shared[2]["counts"] == "7 12")
    #expect(try rows(SamplePlay.withAClass, withAlias: true)[0]["name"] == "Tulp")
    let words = try rows(SamplePlay.transcript(nil)).flatMap(\.values)
    #expect(!words.contains { $0.contains("geheim") })
  }

  @Test("counts the people who held up a card together with those who voted by phone")
  func cardsAndPhones() throws {
    var transcript = SamplePlay.withAClass
    for index in transcript.entries.indices {
      if case .reply(var reply) = transcript.entries[index].kind, reply.tally != nil {
        reply.ballots = ["phone 1": "line:el-2", "phone 2": "line:el-2"]
        transcript.entries[index].kind = .reply(reply)
      }
    }
    #expect(try rows(transcript)[2]["counts"] == "9 12")
  }

  private static let formulas = [
    "=\u{301}1+1", "=\u{FE0F}1+1", "=\u{200D}1+1", "\n=1+1", "\r\n=1+1", "\t=1+1", "\u{200E}=1+1",
    "hallo;=1+1", "hallo;=1+1;", "hallo,=1+1", "hallo;\"=1+1\"", "hallo\n=1+1;x", "'=1+1",
    "hallo; @SUM(A1)",
  ]

  @Test("is obeyed by no terminal", arguments: SamplePlay.hostile + formulas)
  func hostile(_ words: String) throws {
    let cells = try rows(playedWithWords(words)).flatMap(\.values)
    #expect(!cells.contains { $0.unicodeScalars.contains("\u{1B}") })
    let shown = PrintableText.of(words).filter { $0 != "'" }
    #expect(cells.contains { $0.filter { $0 != "'" } == shown })
  }

  /// Reads a file as a careless program does: with whatever separator, and with quotes that count only
  /// where a cell begins.
  private static let carelessReader = """
    import csv, io, json, re, sys
    text = open(sys.argv[1], "rb").read().decode("utf-8-sig")
    cells = []
    for separator in ",;\\t":
      for rows in csv.reader(io.StringIO(text, newline=""), delimiter=separator), \\
          [re.split(separator, line) for line in re.split("[\\r\\n]", text)]:
        for row in rows:
          cells += row
    formula = '[ "\\u00a0\\u200e\\ufeff]*[=+@＝＋－＠-]'
    print(json.dumps([cell for cell in cells if re.match(formula, cell)]))
    """

  @Test(
    "is no formula, with whatever separator it is opened", arguments: SamplePlay.hostile + formulas)
  func formula(_ words: String) throws {
    for separator in [",", ";"] {
      let export = CSVExport(
        of: ExportedRecording(of: playedWithWords(words)),
        dialect: .init(
          separator: Array(separator.utf8)[0], endsLinesWithReturn: true, hasByteOrderMark: true))
      let found = try Python.run(Self.carelessReader, on: export.bytes)
      #expect(try JSONDecoder().decode([String].self, from: found) == [])
    }
  }

  private func playedWithWords(_ words: String) -> Transcript {
    var transcript = SamplePlay.transcript(answer: words)
    transcript.opening.alias = words
    transcript.opening.scenario = words
    return transcript
  }
}
