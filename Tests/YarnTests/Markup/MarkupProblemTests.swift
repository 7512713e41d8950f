import Testing

import Yarn

@Suite("What is wrong with markup")
struct MarkupProblemTests {
  @Test(
    "is said in both languages, with its place",
    arguments: [
      (
        "één [a",
        "Teken 5: Na deze [ ontbreekt een ]. Zet ] achter de tag, of schrijf \\[ voor een gewone haak.",
        "Character 5: There is no ] for this [. Put ] after the tag, or write \\[ for a plain bracket."
      ),
      (
        "[]", "Teken 2: Na [ ontbreekt de naam van een tag. Schrijf \\[ voor een gewone haak.",
        "Character 2: A tag's name is missing after [. Write \\[ for a plain bracket."
      ),
      (
        "[a !]x[/a]",
        "Teken 4: '!' kan hier niet staan in een tag. Schrijf [naam eigenschap=\"waarde\"].",
        "Character 4: '!' cannot stand here in a tag. Write [name property=\"value\"]."
      ),
      (
        "[a b]x[/a]",
        "Teken 4: 'b' heeft geen waarde. Schrijf b=\"waarde\", of \\[ voor een gewone haak.",
        "Character 4: 'b' has no value. Write b=\"value\", or \\[ for a plain bracket."
      ),
      (
        "[a b=1 b=2/]", "Teken 8: 'b' staat twee keer in deze tag. Haal er één weg.",
        "Character 8: 'b' is in this tag twice. Take one away."
      ),
      (
        "[a b=\"c]", "Teken 6: De tekst na \" eindigt niet. Zet er nog een \" achter.",
        "Character 6: The text after \" does not end. Put another \" after it."
      ),
      (
        "[p=1,1 /]",
        "Teken 4: '1,1' is geen getal. Schrijf een getal als 3 of 1.5, of zet er \" omheen.",
        "Character 4: '1,1' isn't a number. Write a number like 3 or 1.5, or put \" around it."
      ),
      (
        "Zij [lacht].",
        "Teken 5: [lacht] wordt niet gesloten. Zet [/lacht] erachter, of schrijf \\[lacht\\].",
        "Character 5: [lacht] is not closed. Put [/lacht] after it, or write \\[lacht\\]."
      ),
      (
        "x[/b]", "Teken 2: [/b] sluit niets. Zet [b] ervoor, of haal [/b] weg.",
        "Character 2: [/b] closes nothing. Put [b] before it, or take [/b] away."
      ),
      (
        "[nomarkup][a]", "Teken 1: [nomarkup] wordt niet gesloten. Zet [/nomarkup] erachter.",
        "Character 1: [nomarkup] is not closed. Put [/nomarkup] after it."
      ),
      (
        "[select value=1 1=a]x[/select]",
        "Teken 1: [select …] moet zichzelf sluiten. Eindig de tag met /].",
        "Character 1: [select …] has to close itself. End the tag with /]."
      ),
      (
        "[plural one=a/]",
        "Teken 1: [plural …/] weet niet waar het over gaat. Zet er value={$naam} in.",
        "Character 1: [plural …/] does not know what it is about. Put value={$name} in it."
      ),
      (
        "[ordinal value=veel other=a/]",
        "Teken 1: [ordinal …/] heeft een getal nodig, en 'veel' is geen getal.",
        "Character 1: [ordinal …/] needs a number, and 'veel' isn't a number."
      ),
      (
        "[select value=c a=1 b=2/]",
        "Teken 1: [select …/] heeft geen tekst voor 'c'. Zet er c=\"tekst\" in.",
        "Character 1: [select …/] has no text for 'c'. Put c=\"text\" in it."
      ),
    ])
  func sentences(_ text: String, _ dutch: String, _ english: String) {
    let problems = MarkupParser().parse(text).problems
    #expect(problems.map(\.dutch) == [dutch])
    #expect(problems.map(\.english) == [english])
  }

  @Test("is all said at once, in the order of the text")
  func several() {
    #expect(
      MarkupParser().parse("[a] [/b] [c=] [d").problems.map(\.kind) == [
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
      compilation.diagnostics.first?.rendered(in: .dutch) == """
        a.yarn:3:5: let op YS0063: [lacht] wordt niet gesloten. Zet [/lacht] erachter, of schrijf \\[lacht\\].
        2 | ---
        3 | Zij [lacht].
          |     ^
        4 | ===
        """)
  }
}
