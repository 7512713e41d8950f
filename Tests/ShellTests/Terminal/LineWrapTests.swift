import Testing

@testable import Shell

@Suite("Wrapping lines")
struct LineWrapTests {
  private let sentence =
    "Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er altijd werk."

  @Test("breaks at words, the further lines under the first")
  func hanging() {
    #expect(
      LineWrap(columns: 40, first: "Vader: ", rest: "       ").lines(of: sentence) == [
        "Vader: Ik heb goed over jou nagedacht.",
        "       Jij wordt elektricien, want dan",
        "       is er altijd werk.",
      ])
    #expect(
      LineWrap(columns: 80, first: "Vader: ", rest: "       ").lines(of: sentence) == [
        "Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er",
        "       altijd werk.",
      ])
  }

  @Test("fills a line to its last column, and no further")
  func exact() {
    #expect(LineWrap(columns: 9).lines(of: "een twee drie") == ["een twee", "drie"])
    #expect(LineWrap(columns: 8).lines(of: "een twee drie") == ["een twee", "drie"])
    #expect(LineWrap(columns: 7).lines(of: "een twee drie") == ["een", "twee", "drie"])
  }

  @Test("breaks a word that is too long between graphemes, never within one")
  func longWord() {
    #expect(
      LineWrap(columns: 10, first: "A: ", rest: "   ").lines(of: "ja meervoudigepersoonlijkheid")
        == ["A: ja", "   meervou", "   digeper", "   soonlij", "   kheid"])
    #expect(LineWrap(columns: 4).lines(of: "👨‍👩‍👧‍👦👍🏽🇳🇱") == ["👨‍👩‍👧‍👦👍🏽", "🇳🇱"])
    #expect(LineWrap(columns: 1).lines(of: "中") == ["中"])
  }

  @Test("keeps line breaks, and takes runs of blanks as one")
  func paragraphs() {
    #expect(
      LineWrap(columns: 20, first: "> ", rest: "  ").lines(of: "een  twee\n\n   drie ")
        == ["> een twee", "", "  drie"])
    #expect(LineWrap(columns: 20).lines(of: "") == [""])
  }

  @Test("keeps Arabic in logical order")
  func rightToLeft() {
    #expect(
      LineWrap(columns: 12).lines(of: "أريد أن أصبح طباخا") == ["أريد أن أصبح", "طباخا"])
  }

  @Test("never passes the screen's edge and loses no word, at any width", arguments: 3...45)
  func anyWidth(columns: Int) {
    let text = "Verteller zegt: 👩🏽‍🎓 café 中文字 elektrotechniekopleiding أصبح ja ፊደል e\u{308}n"
    let lines = LineWrap(columns: columns, first: "A: ", rest: "  ").lines(of: text)
    for line in lines {
      #expect(CellWidth.of(line) <= max(columns, 5), "\(line)")
    }
    let joined = lines.joined().filter { $0 != " " }
    #expect(joined == ("A:" + text).filter { $0 != " " })
  }
}
