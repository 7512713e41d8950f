import Foundation
import Testing

@testable import Archive

/// A line of `Fixtures/folding.tsv`.
struct FoldingCase: CustomTestStringConvertible, Sendable {
  var query: String
  var text: String
  var found: [String]
  var testDescription: String { "\(query) in \(text)" }

  /// The cases of the file.
  static let all: [FoldingCase] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/folding.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t").map { unescaped(String($0)) }
      return FoldingCase(
        query: columns[0], text: columns[1],
        found: columns[2] == "-" ? [] : columns[2].components(separatedBy: " | "))
    }
  }()

  /// A text with `\u{AD}` replaced by the character it means.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\u\{([0-9A-F]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
    }
  }
}

@Suite("Words that are compared")
struct FoldedTextTests {
  @Test("are found whatever their case and marks, in every script", arguments: FoldingCase.all)
  func cases(_ example: FoldingCase) throws {
    let query = try SearchQuery(example.query)
    let folded = FoldedText(example.text)
    let found = query.isFound(in: folded) ? query.foundWords(in: folded) : []
    let words = found.map { stretch in
      let (first, last) = (folded.places[stretch.lowerBound], folded.places[stretch.upperBound - 1])
      return String(example.text[first.lowerBound..<last.upperBound])
    }
    // As scalars: to Swift, é and é are equal, also where they are written in two ways.
    #expect(
      words.map { Array($0.unicodeScalars) } == example.found.map { Array($0.unicodeScalars) },
      "\(words)")
  }

  @Test("the file of cases is there")
  func file() {
    #expect(FoldingCase.all.count > 60)
  }

  @Test("stand where they stood, whatever is between them")
  func places() {
    let text = "  Ik, mañana\u{0}!\n1️⃣ ﷺ 😀 \u{301}x"
    let folded = FoldedText(text)
    #expect(
      folded.places.map { String(text[$0]) }.map { Array($0.unicodeScalars) }
        == ["Ik", "mañana", "1\u{FE0F}\u{20E3}", "ﷺ", "x"].map { Array($0.unicodeScalars) })
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "ik manana 1 ﷺ x ")
    #expect(FoldedText("").places.isEmpty)
    #expect(FoldedText(" !? 😀 \u{301}").places.isEmpty)
  }

  @Test("every character folds to something that folds to itself")
  func stable() {
    for number in UInt32(0)...0x1F000 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let once = FoldedText(String(scalar)).bytes
      let twice = FoldedText(String(decoding: once, as: UTF8.self)).bytes
      #expect(once == twice, "U+\(String(number, radix: 16))")
    }
  }
}
