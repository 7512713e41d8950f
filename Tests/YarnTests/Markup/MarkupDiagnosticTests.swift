import Testing

import Yarn

@Suite("What is wrong with markup")
struct MarkupDiagnosticTests {
  @Test(
    "is said with its place",
    arguments: [
      (
        "één [a",
        "Character 5: There is no ] for this [. Put ] after the tag, or write \\[ for a plain bracket."
      ),
      (
        "[]",
        "Character 2: A tag's name is missing after [. Write \\[ for a plain bracket."
      ),
      (
        "[a !]x[/a]",
        "Character 4: '!' cannot stand here in a tag. Write [name property=\"value\"]."
      ),
      (
        "[a b]x[/a]",
        "Character 4: 'b' has no value. Write b=\"value\", or \\[ for a plain bracket."
      ),
      (
        "[a b=1 b=2/]",
        "Character 8: 'b' is in this tag twice. Take one away."
      ),
      (
        "[a b=\"c]",
        "Character 6: The text after \" does not end. Put another \" after it."
      ),
      (
        "[p=1,1 /]",
        "Character 4: '1,1' isn't a number. Write a number like 3 or 1.5, or put \" around it."
      ),
      (
        "Zij [lacht].",
        "Character 5: [lacht] is not closed. Put [/lacht] after it, or write \\[lacht\\]."
      ),
      (
        "x[/b]",
        "Character 2: [/b] closes nothing. Put [b] before it, or take [/b] away."
      ),
      (
        "[nomarkup][a]",
        "Character 1: [nomarkup] is not closed. Put [/nomarkup] after it."
      ),
      (
        "[select value=1 1=a]x[/select]",
        "Character 1: [select …] has to close itself. End the tag with /]."
      ),
      (
        "[plural one=a/]",
        "Character 1: [plural …/] does not know what it is about. Put value={$name} in it."
      ),
      (
        "[ordinal value=veel other=a/]",
        "Character 1: [ordinal …/] needs a number, and 'veel' isn't a number."
      ),
      (
        "[select value=c a=1 b=2/]",
        "Character 1: [select …/] has no text for 'c'. Put c=\"text\" in it."
      ),
    ])
  func sentences(_ text: String, _ message: String) {
    let diagnostics = MarkupParser().parse(text).diagnostics
    #expect(diagnostics.map(\.message) == [message])
  }

  @Test("is all said at once, in the order of the text")
  func several() {
    #expect(
      MarkupParser().parse("[a] [/b] [c=] [d").diagnostics.map(\.kind) == [
        .unclosedAttribute("a"), .closesNothing("b"), .missingValue(property: "c"), .unclosedTag,
      ])
  }

  @Test("is a warning of the compiler, at its place")
  func warnings() {
    #expect(
      MarkedText.diagnose(
        body: """
          Zij 1️⃣[lacht] en \\[zucht\\].
          -> Ja\\: 👍🏽 \\#x [b]{"[/b]"}2️⃣[/c][/b]
          [3️⃣{"a"}]
          [select value={"x"} a="b"/] [plural value={1} one="\\%: %" other="\\"%\\""/]
          """) == ["1️⃣ YS0063", "2️⃣ YS0063", "3️⃣ YS0063"])
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\nZij [lacht].\n===\n")
    ])
    #expect(compilation.program != nil)
    #expect(
      compilation.diagnostics.first?.rendered() == """
        a.yarn:3:5: warning YS0063: [lacht] is not closed. Put [/lacht] after it, or write \\[lacht\\].
        2 | ---
        3 | Zij [lacht].
          |     ^
        4 | ===
        """)
  }
}
