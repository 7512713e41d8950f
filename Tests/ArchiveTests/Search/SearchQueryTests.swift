import Testing

@testable import Archive

@Suite("What is looked for")
struct SearchQueryTests {
  @Test(
    "is words and phrases, whatever is typed",
    arguments: [
      ("vader", #""vader""#),
      ("  vader   boos ", #""vader" "boos""#),
      (#""te moeilijk" vader"#, #""te moeilijk" "vader""#),
      ("„te moeilijk” «echt»", #""te moeilijk" "echt""#),
      ("elektr*", #""elektr*"*"#),
      (#"niet dicht"gedaan"#, #""niet" "dicht" "gedaan""#),
      ("a OR b NOT c NEAR(d e)", #""a" "OR" "b" "NOT" "c" "NEAR(d" "e)""#),
      ("said: ^x {y} + -z ; DROP", #""said:" "^x" "{y}" "-z" "DROP""#),
      ("vader\u{0}\u{1B}[31m", "\"vader\u{2400}\u{241B}[31m\""),
    ])
  func reads(_ typed: String, _ expression: String) throws {
    #expect(try SearchQuery(typed).expression == expression)
  }

  @Test(
    "is refused without a word, or with too many",
    arguments: ["", "  ", "\"\"", "!?* -", "😀", "\u{0}"])
  func refusesNothing(_ typed: String) {
    #expect(throws: SearchProblem.noWords) { try SearchQuery(typed) }
  }

  @Test("is refused with more words than can be looked for")
  func refusesMuch() {
    let many = Array(repeating: "woord", count: 21).joined(separator: " ")
    #expect(throws: SearchProblem.tooManyWords(20)) { try SearchQuery(many) }
    #expect(throws: SearchProblem.tooManyWords(20)) {
      try SearchQuery(String(repeating: "x", count: 100_000))
    }
    #expect(
      SearchProblem.noWords.dutch
        == "Hier staat geen woord om te zoeken. Typ een woord, of woorden tussen aanhalingstekens.")
    #expect(
      SearchProblem.tooManyWords(20).english
        == "Those are too many words. Look for at most 20.")
  }
}
