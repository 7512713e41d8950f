import Testing

import Yarn

@Suite("Markup")
struct MarkupParserTests {
  private func parse(_ text: String, language: String = "en") -> Yarn.MarkedText {
    MarkupParser(language: language).parse(text)
  }

  /// Each attribute as `name position+length "text"`.
  private func ranges(_ text: String) -> [String] {
    let marked = parse(text)
    return marked.attributes.map {
      "\($0.name) \($0.position)+\($0.length) \"\(marked.text(of: $0))\""
    }
  }

  @Test("covers what stands between its tags")
  func simple() {
    #expect(parse("A [b]B[/b]").text == "A B")
    #expect(ranges("A [b]B[/b]") == ["b 2+1 \"B\""])
    #expect(ranges("A [b]B [c]C[/c][/b]") == ["b 2+3 \"B C\"", "c 4+1 \"C\""])
    #expect(ranges("A [ b ]B[ / b ]") == ["b 2+1 \"B\""])
  }

  @Test(
    "may overlap, in the middle of a line and at its end",
    arguments: ["A [b]B [c]C[/c][/b] D", "A [b]B [c]C[/b][/c] D", "A [b]B [c]C[/] D"])
  func overlapping(_ text: String) {
    #expect(parse(text).text == "A B C D")
    #expect(ranges(text) == ["b 2+3 \"B C\"", "c 4+1 \"C\""])
    #expect(ranges("[a][b]X[/a][/b]") == ["a 0+1 \"X\"", "b 0+1 \"X\""])
    #expect(
      ranges("[a][b]1 [c][X]2[/b] [d]3[/X][/c] 4[/d] [e]5[/e][/a]") == [
        "a 0+9 \"1 2 3 4 5\"", "b 0+3 \"1 2\"", "c 2+3 \"2 3\"", "X 2+3 \"2 3\"", "d 4+3 \"3 4\"",
        "e 8+1 \"5\"",
      ])
    #expect(
      ranges(
        "this[z] here[a] is[b] some[c] markup[d] with[e] both[/c][/e][/d][/a][/z] misclosed tags[/b]"
      ).map { $0.prefix { $0 != "\"" } }
        == ["z 4+30 ", "a 9+25 ", "b 12+37 ", "c 17+17 ", "d 24+10 ", "e 29+5 "])
  }

  @Test("closes the innermost of several tags of one name")
  func sameName() {
    #expect(ranges("[a]1[a]2[/a]3[/a]") == ["a 0+3 \"123\"", "a 1+1 \"2\""])
  }

  @Test("counts positions in graphemes and in bytes")
  func graphemes() {
    let marked = parse("👩‍👩‍👧e\u{301} [b]één[/b]")
    #expect(marked.attributes.first?.position == 3)
    #expect(marked.attributes.first?.length == 3)
    #expect(marked.attributes.first?.utf8Position == 22)
    #expect(marked.attributes.first?.utf8Length == 5)
    #expect(ranges("á [á]S[/á]") == ["á 2+1 \"S\""])
    #expect(ranges("a\u{301} [a\u{301}]S[/á]") == ["á 2+1 \"S\""])
    #expect(ranges("ሰላም [ቃል]سلام[/ቃል]") == ["ቃል 4+4 \"سلام\""])
  }

  @Test(
    "has properties of four types",
    arguments: [
      ("[a p=\"string\"]s[/a]", MarkupValue.string("string")),
      (#"[a p="str\"ing"]s[/a]"#, .string("str\"ing")),
      (#"[a p="50\% \\ \[x\]"]s[/a]"#, .string("50% \\ [x]")),
      ("[a p=\"]\"]s[/a]", .string("]")),
      ("[a p=string]s[/a]", .string("string")),
      ("[p=string]s[/p]", .string("string")),
      ("[p=#fff]s[/p]", .string("#fff")),
      ("[a p=42]s[/a]", .integer(42)),
      ("[p=-1 /]", .integer(-1)),
      ("[a p = 13.37]s[/a]", .float(13.37)),
      ("[p=-1.1 /]", .float(-1.1)),
      ("[a p=true]s[/a]", .bool(true)),
      ("[p=False/]", .bool(false)),
      ("[a p=\"12\"]s[/a]", .string("12")),
      ("[p=99999999999999999999/]", .float(1e20)),
    ])
  func properties(_ text: String, _ value: MarkupValue) {
    #expect(parse(text).diagnostics.isEmpty)
    #expect(parse(text).attributes.first?.properties["p"] == value)
  }

  @Test("has as many properties as it is given")
  func severalProperties() {
    #expect(
      parse("[a=1 p1=1 p_2=twee]s[/a]").attributes.first?.properties
        == ["a": .integer(1), "p1": .integer(1), "p_2": .string("twee")])
  }

  @Test(
    "takes away one blank after a tag that closes itself",
    arguments: [
      ("A [a/] B", "A B"), ("A [a trimwhitespace=true/] B", "A B"),
      ("A [a trimwhitespace=false/] B", "A  B"), ("A[a/]  B", "A B"), ("A [a/]B", "A B"),
      ("A [nomarkup trimwhitespace=false/] B", "A  B"),
      ("A [nomarkup trimwhitespace=true/] B", "A B"),
      ("shown [e=\"x\" /] had [b]you[/b] not", "shown had you not"),
      ("[b]shown [e /] [/b]had", "shown had"), ("[b]shown [e /][/b] had", "shown  had"),
      ("A [a/][b] B[/b]", "A B"),
    ])
  func trimming(_ text: String, _ expected: String) {
    #expect(parse(text).text == expected)
  }

  @Test("says so in the properties of a tag that closes itself")
  func selfClosing() {
    let attribute = parse("A [a/] B").attributes.first
    #expect(attribute?.properties == ["trimwhitespace": .bool(true)])
    #expect(attribute?.position == 2)
    #expect(attribute?.length == 0)
  }

  @Test("keeps the blank after a tag that stands for a text")
  func replacementKeepsBlank() {
    #expect(
      parse("Ik zag [plural value=2 one=\"% boek\" other=\"% boeken\"/] liggen.").text
        == "Ik zag 2 boeken liggen.")
  }

  @Test("is not read inside nomarkup")
  func noMarkup() {
    #expect(parse("S [a]S[/a] [nomarkup][a]S;][/a][/nomarkup]").text == "S S [a]S;][/a]")
    #expect(
      ranges("S [a]S[/a] [nomarkup][a]S;][/a][/nomarkup]")
        == ["a 2+1 \"S\"", "nomarkup 4+10 \"[a]S;][/a]\""])
    #expect(
      parse(
        "a [nomarkup]bunch[ /] a = 2 of \" [tag /] [other]x[/other] yes[/nomarkup] b"
      ).text == "a bunch[ /] a = 2 of \" [tag /] [other]x[/other] yes b")
  }

  @Test("can be escaped")
  func escapes() {
    let text = #"[a]hello \[b\]hello\[/b\][/a]"#
    #expect(parse(text).text == "hello [b]hello[/b]")
    #expect(ranges(text) == ["a 0+18 \"hello [b]hello[/b]\""])
    #expect(parse(#"één \\ twee \\[b]drie[/b] a\b"#).text == #"één \ twee \drie a\b"#)
    #expect(parse(##"\{0\} \<\<x\>\> \# \/\/"##).text == "{0} <<x>> # //")
    #expect(parse(#"Mae\: hoi"#).text == "Mae: hoi")
    #expect(parse(#"Mae\: hoi"#).attributes.isEmpty)
  }

  @Test("gives a speaker the attribute character, by a tag or without")
  func character() {
    for text in ["Mae: Wow: x!", "[character name=\"Mae\"]Mae: [/character]Wow: x!"] {
      let marked = parse(text)
      #expect(marked.text == "Mae: Wow: x!")
      #expect(
        marked.attributes == [
          MarkupAttribute(
            name: "character", position: 0, length: 5, utf8Position: 0, utf8Length: 5,
            properties: ["name": .string("Mae")])
        ])
    }
    #expect(ranges("á: [a]á[/a]") == ["character 0+3 \"á: \"", "a 3+1 \"á\""])
    #expect(ranges("[b]Mae[/b]: Wow!") == ["character 0+5 \"Mae: \"", "b 0+3 \"Mae\""])
    #expect(ranges("Ik zei [a p=\"ja: nee\"/]niets.") == ["a 7+0 \"\""])
  }

  @Test("selects a text by a value")
  func select() {
    #expect(parse("[select value=1 1=one 2=two 3=three /]").text == "one")
    #expect(parse("[select value=Ja ja=\"%, dat is zo\" nee=\"%\"/].").text == "Ja, dat is zo.")
    #expect(parse(#"[select value=a a="100\%: %"/]"#).text == "100%: a")
    #expect(parse("[select value=true True=waar False=onwaar/]").text == "waar")
  }

  @Test(
    "has the right plural, in every variant of a language",
    arguments: [
      (1, "en", "a single cat"), (2, "en", "2 cats"), (1, "en-AU", "a single cat"),
      (3, "en_AU", "3 cats"), (1, "nl-BE", "a single cat"), (0, "nl", "0 cats"),
    ])
  func plural(_ value: Int, _ language: String, _ expected: String) {
    let text = "[plural value=\(value) one=\"a single cat\" other=\"% cats\"/]"
    #expect(parse(text, language: language).text == expected)
  }

  @Test("falls back to other where a rare plural is left out")
  func rarePlural() {
    let text = "[plural value=1000000 one=\"% livre\" other=\"% livres\"/]"
    #expect(parse(text, language: "fr").text == "1000000 livres")
  }

  @Test("shows a text whose markup is wrong as it stands")
  func wrong() {
    for text in ["[a][/a][/b]", "[/b]", "[a][/][/b]", "[a]x", "Mae: \\[ [x"] {
      #expect(parse(text).text == text)
      #expect(parse(text).attributes.isEmpty)
      #expect(parse(text).diagnostics.count == 1)
    }
  }

  @Test("refuses more open tags than anybody means, and takes long lines")
  func limits() {
    let deep = String(repeating: "[a]", count: 100_000)
    #expect(parse(deep).diagnostics.map(\.kind).contains(.tooDeep(limit: 1_000)))
    let long = String(repeating: "[a]x[/a][b/] ", count: 20_000)
    #expect(parse(long).attributes.count == 40_000)
    #expect(parse(String(repeating: "[", count: 100_000)).text.utf8.count == 100_000)
    #expect(parse("[nomarkup]" + String(repeating: "[/", count: 50_000)).diagnostics.count == 1)
  }

  @Test("reads any bytes without a crash, and a wrong text stays itself")
  func hostile() {
    let parts = [
      "[", "]", "/", "=", "\"", "\\", " ", "a", "b", "nomarkup", "select", "plural", "value=", "1",
      "-", ".", "%", ":", "é", "👩‍👩‍👧", "\u{301}", "[/", "/]", "[a]", "[/a]", "\t",
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 { text += parts[Int(random.next() % UInt64(parts.count))] }
      let marked = parse(text)
      if !marked.diagnostics.isEmpty { #expect(marked.text == text) }
      for attribute in marked.attributes {
        #expect(attribute.utf8Position + attribute.utf8Length <= marked.text.utf8.count)
        #expect(attribute.position + attribute.length <= marked.text.count)
      }
    }
  }
}
