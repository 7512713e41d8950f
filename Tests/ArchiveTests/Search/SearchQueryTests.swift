import Testing

@testable import Archive

@Suite("What is looked for")
struct SearchQueryTests {
  @Test(
    "is words and phrases, whatever is typed",
    arguments: [
      ("vader", ["vader "]),
      ("  Vader   boos ", ["vader ", "boos "]),
      (#""te moeilijk" vader"#, ["te moeilijk ", "vader "]),
      ("„te moeilijk” «echt»", ["te moeilijk ", "echt "]),
      ("elektr*", ["elektr"]),
      (#""elektr*""#, ["elektr "]),
      ("* elektr **", ["elektr "]),
      (#"niet dicht"gedaan"#, ["niet ", "dicht ", "gedaan "]),
      (#""niet dicht gedaan"#, ["niet dicht gedaan "]),
      ("a OR b NOT c NEAR(d e)", ["a ", "or ", "b ", "not ", "c ", "near d ", "e "]),
      ("said: ^x {y} + -z ; DROP", ["said ", "x ", "y ", "z ", "drop "]),
      ("vader\u{0}\u{1B}[31m\u{7F}", ["vader 31m "]),
      ("a\u{202E}b", ["ab "]),
      ("厨师 x", ["厨 师 ", "x "]),
    ])
  func reads(_ typed: String, _ terms: [String]) throws {
    #expect(
      try SearchQuery(typed).terms.map { String(decoding: $0.bytes, as: UTF8.self) } == terms)
  }

  @Test(
    "is refused without a word",
    arguments: ["", "  ", "\"\"", "\"", "!?* -", "😀", "\u{0}", "\u{1B}[", "\u{301}", "\u{200F}"])
  func refusesNothing(_ typed: String) {
    #expect(throws: SearchQueryError.noWords) { try SearchQuery(typed) }
  }

  @Test("is refused with more words than can be looked for, and with 10,000 characters")
  func refusesMuch() {
    let many = Array(repeating: "woord", count: 21).joined(separator: " ")
    #expect(throws: SearchQueryError.tooManyWords(20)) { try SearchQuery(many) }
    for character in ["x", "厨", "\u{301}", "\""] {
      #expect(throws: SearchQueryError.tooManyWords(20)) {
        try SearchQuery(String(repeating: character, count: 10_000))
      }
    }
    #expect(
      SearchQueryError.noWords.dutch
        == "Hier staat geen woord om te zoeken. Typ een woord, of woorden tussen aanhalingstekens.")
    #expect(
      SearchQueryError.tooManyWords(20).english
        == "Those are too many words. Look for at most 20.")
  }
}
