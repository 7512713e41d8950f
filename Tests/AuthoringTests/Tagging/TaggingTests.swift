import Testing

import Authoring
import Yarn

@Suite("Giving ids")
struct TaggingTests {
  private func tag(
    _ text: String, others: [Source] = [], tables: [Source] = []
  ) -> (text: String, additions: [Tagging.Addition]) {
    let source = Source(name: "kantine/kantine.yarn", text: text)
    var ids = LineIDs()
    ids.add(source)
    others.forEach { ids.add($0) }
    tables.forEach { ids.add(table: $0) }
    let tagging = Tagging(source, of: "kantine", siblings: [source], ids: &ids)
    return (String(decoding: tagging.bytes, as: UTF8.self), tagging.additions)
  }

  private func node(_ body: String) -> String { "title: Kantine\n---\n\(body)\n===\n" }

  @Test("lines, options and items get one; the words, the order and what has one stay")
  func everything() {
    let before = node(
      """
      // Een begin.
      Verteller: Hallo.
      Vader: Wat wil je? #line:ka-07 #aloud
      -> Wachten
          Goed.
      -> Praten <<if true>> #green
      => Ja
      => Nee <<once>>
      <<wait 1>>
      Wat zeg je? #shadow:ka-07
      """
    ).replacing("#shadow:ka-07", with: "#line:ka-03a")
    let after = tag(before)
    #expect(
      after.text
        == node(
          """
          // Een begin.
          Verteller: Hallo. #line:ka-08
          Vader: Wat wil je? #line:ka-07 #aloud
          -> Wachten #line:ka-09
              Goed. #line:ka-10
          -> Praten <<if true>> #green #line:ka-11
          => Ja #line:ka-12
          => Nee <<once>> #line:ka-13
          <<wait 1>>
          Wat zeg je? #line:ka-03a
          """))
    #expect(after.additions.map(\.line) == [4, 6, 7, 8, 9, 10])
    #expect(after.additions.first?.text == "Verteller: Hallo.")
    #expect(tag(after.text).additions == [])
    #expect(tag(after.text).text == after.text)
    #expect(
      Compiler.compile([Source(name: "a", text: after.text)]).program?.lines
        .allSatisfy(\.hasExplicitID) == true)
  }

  @Test("a line that repeats another's words has that one's id")
  func shadows() {
    let text = node("Hallo. #line:a-1\nHallo. #shadow:a-1")
    #expect(tag(text).text == text)
  }

  @Test(
    "the id comes before a comment, and blanks stay as they were",
    arguments: [
      ("Hallo. // dag", "Hallo. #line:ka-01 // dag"), ("Hallo.// dag", "Hallo. #line:ka-01 // dag"),
      ("Hallo.  \t", "Hallo. #line:ka-01  \t"), ("\tHallo.", "\tHallo. #line:ka-01"),
      ("Hallo. #a//dag", "Hallo. #a #line:ka-01 //dag"),
      ("Hallo. <<if \"//>>\" != \"\">> //dag", "Hallo. <<if \"//>>\" != \"\">> #line:ka-01 //dag"),
      ("Zie http:\\/\\/x. // dag", "Zie http:\\/\\/x. #line:ka-01 // dag"),
      ("{\"// geen\"} dag", "{\"// geen\"} dag #line:ka-01"),
      ("👍🏽 [b]e\u{301}[/b]", "👍🏽 [b]e\u{301}[/b] #line:ka-01"),
    ])
  func endings(before: String, after: String) {
    #expect(tag(node(before)).text == node(after))
    #expect(Compiler.compile([Source(name: "a", text: node(after))]).diagnostics == [])
  }

  @Test("CRLF, CR, a byte-order mark, and a last line without an end stay")
  func bytes() {
    for lineEnd in ["\r\n", "\r", "\n"] {
      let before = ["\u{FEFF}title: A", "---", "Hallo.", "\t-> Ja", "==="].joined(
        separator: lineEnd)
      #expect(
        Array(tag(before).text.utf8)
          == Array(
            before.replacing("Hallo.", with: "Hallo. #line:ka-01")
              .replacing("Ja", with: "Ja #line:ka-02").utf8))
    }
  }

  @Test("the number goes on from the highest of all scripts and tables")
  func numbers() {
    let other = Source(name: "b/b.yarn", text: node("Hallo. #line:ka-19\nDag. #line:el-99"))
    let table = Source(name: "b/b.en.csv", text: "language,id,text\nen,line:ka-120,Gone.\n")
    #expect(tag(node("Een. #line:ka-01\nTwee.")).text.contains("Twee. #line:ka-02"))
    #expect(
      tag(node("Een. #line:ka-01\nTwee."), others: [other]).text.contains("Twee. #line:ka-20"))
    #expect(
      tag(node("Een. #line:ka-01\nTwee."), others: [other], tables: [table]).text
        .contains("Twee. #line:ka-121"))
    #expect(tag(node("Een. #line:scene_009\nTwee.")).text.contains("Twee. #line:scene_010"))
    #expect(tag(node("Een. #line:ka-99\nTwee.")).text.contains("Twee. #line:ka-100"))
  }

  @Test("a beginning that another scenario has is made longer")
  func beginnings() {
    let other = Source(name: "b/b.yarn", text: node("Hallo. #line:ka-19"))
    #expect(tag(node("Hallo."), others: [other]).text.contains("#line:kan-01"))
    var ids = LineIDs()
    let strange = Source(name: "ß/ß.yarn", text: node("Hallo."))
    #expect(
      Tagging(strange, of: "ß", siblings: [strange], ids: &ids).additions.map(\.id)
        == ["line:re-01"])
  }
}
