import Testing

import Yarn

@Suite("Comma-separated values, held against Python's csv")
struct CommaSeparatedValuesAgainstPythonTests {
  private static let pieces = [
    "a", "Vader", ",", "\"", "\"\"", "\n", "\r\n", "\r", ";", " ", "\t", "ë", "é", "مرحبا", "ሰላም",
    "👍🏽", "{0}", "#line:x", "-", "",
  ]

  private static func randomTable(_ generator: inout SplitMix64) -> [[String]] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...4, using: &generator)).reduce(into: "") { field, _ in
          field += pieces.randomElement(using: &generator) ?? ""
        }
      }
    }
  }

  private static func fields(_ text: String) -> [[String]]? {
    try? CommaSeparatedValues.records(in: Array(text.utf8)).map(\.fields)
  }

  /// Canonically equal strings are `==`; a file has to come back byte for byte.
  private static func scalars(_ rows: [[String]]?) -> [[[UInt8]]]? {
    rows?.map { $0.map { Array($0.utf8) } }
  }

  @Test(
    "what we write Python reads, and the other way round", arguments: 1...3 as ClosedRange<UInt32>)
  func tables(seed: UInt32) throws {
    var generator = SplitMix64(seed: seed)
    let given = (0..<400).map { _ in Self.randomTable(&generator) }
    let dialect = CommaSeparatedValues.Dialect(endsLinesWithReturn: true)
    let written = given.map {
      String(decoding: CommaSeparatedValues.bytes(of: $0, dialect: dialect), as: UTF8.self)
    }
    // What a spreadsheet could take for a formula is written with an apostrophe before it.
    let tables = given.map { $0.map { $0.map(SpreadsheetCell.guarded) } }
    let answer = try PythonOracle.answer(.init(texts: written, tables: tables))
    for index in tables.indices {
      #expect(Self.scalars(answer.rows[index]) == Self.scalars(tables[index]), "table \(index)")
      #expect(Array(answer.texts[index].utf8) == Array(written[index].utf8), "table \(index)")
      #expect(
        Self.scalars(Self.fields(answer.texts[index])) == Self.scalars(tables[index]),
        "table \(index)")
    }
  }

  @Test("any text is read alike, or refused by both", arguments: 11...13 as ClosedRange<UInt32>)
  func texts(seed: UInt32) throws {
    var generator = SplitMix64(seed: seed)
    let texts = (0..<1500).map { _ in
      (0..<Int.random(in: 0...12, using: &generator)).reduce(into: "") { text, _ in
        text += ["a", "b", ",", "\"", "\"", "\n", "\r", "ë"].randomElement(using: &generator) ?? ""
      }
    }
    let answer = try PythonOracle.answer(.init(texts: texts, tables: []))
    for index in texts.indices {
      #expect(
        Self.scalars(Self.fields(texts[index])) == Self.scalars(answer.rows[index]),
        "\(texts[index].debugDescription)")
    }
    #expect(answer.rows.contains { $0 == nil })
    #expect(answer.rows.contains { $0 != nil })
  }
}
