import Roleplay
import Testing
import Yarn

@Suite("What a script can ask about what was said")
struct ScenarioFunctionsTests {
  @Test("notes can be counted, named and picked; new ones take the place of old ones")
  func notes() throws {
    let scenario = Scenario(
      script: """
        Voor: {count("wegen")} {item("wegen", 1)}{picked("wegen")} #line:a-0
        Hoe? #line:a-1
        <<collect wegen 1>>
        Na: {count("wegen")} {item("wegen", 1)} {item("wegen", 3)}/{item("wegen", 0)} #line:a-2
        Gekozen: {picked("wegen")}; niets: {count("andere")}{picked("andere")} #line:a-3
        Nog eens? #line:a-4
        <<collect wegen 0>>
        Na: {count("wegen")} {item("wegen", 1)} {item("wegen", 2)}/{picked("wegen")} #line:a-5
        Leeg? #line:a-6
        <<collect wegen 0>>
        Na: {count("wegen")}{item("wegen", 1)}{picked("wegen")} #line:a-7
        """)
    var session = try scenario.session()
    #expect(try session.advance() == ["Voor: 0 ", "Hoe?"])
    try session.accept([.text("een"), .text("twee"), .text("drie"), .choose("2"), .submit])
    #expect(
      try session.advance() == ["Na: 3 een drie/", "Gekozen: twee; niets: 0", "Nog eens?"])
    try session.accept([.text("vier"), .choose("1"), .submit])
    #expect(try session.advance() == ["Na: 1 vier /vier", "Leeg?"])
    try session.accept([.submit])
    #expect(try session.advance() == ["Na: 0"])
  }

  @Test("an opening cannot make up what was said", arguments: [Float.nan, 1e9, -1])
  func forged(count: Float) throws {
    let scenario = Scenario(
      script: """
        Hoe? {count("w")}{item("w", 1)}{picked("w")}{chosen()} #line:a-1
        <<collect w 1>>
        Na: {count("w")} #line:a-2
        """)
    var session = try scenario.session(variables: [
      "$Weerwoord.notes.w.count": .number(count), "$Weerwoord.notes.w.1": .number(3),
      "$Weerwoord.notes.w.picked": .bool(true), "$Weerwoord.chosen": .number(3),
    ])
    #expect(try session.advance() == ["Hoe? 0"])
    try session.accept([.text("een"), .choose("1"), .submit])
    #expect(try session.advance() == ["Na: 1"])
  }

  @Test("the option chosen last gives its words in the language played, also as a speaker")
  func chosen() throws {
    let scenario = Scenario(
      script: """
        <<declare $wie = "">>
        Eerst: {chosen()} #line:a-0
        Met wie? #line:a-1
        -> Vader #line:a-2
        -> Moeder #line:a-3
        <<set $wie = chosen()>>
        {$wie}: Hallo. #line:a-4
        """,
      english: """
        en,line:a-0,First: {0}
        en,line:a-1,With whom?
        en,line:a-2,Father
        en,line:a-3,Mother
        en,line:a-4,{0}: Hello.
        """)
    for (language, before, after) in [
      ("nl", ["Eerst: ", "Met wie?"], ["Moeder: Hallo."]),
      ("en", ["First: ", "With whom?"], ["Mother: Hello."]),
    ] {
      var session = try scenario.session(language: language)
      #expect(try session.advance() == before)
      try session.accept([.choose("line:a-3"), .submit])
      #expect(try session.advance() == after)
    }
  }

  @Test(
    "a number stands in a text as a whole number",
    arguments: [
      ("1 4 5", "True"), ("stelling 4.", "True"), ("1,4,5", "True"), ("04", "True"),
      ("14 44", "False"), ("vier", "False"), ("", "False"), ("٤", "False"),
      (String(repeating: "9", count: 500), "False"),
    ])
  func mentions(text: String, result: String) throws {
    let scenario = Scenario(
      script: """
        <<declare $tekst = "">>
        {mentions($tekst, 4)} {mentions($tekst, 4.5)} #line:a-1
        """)
    var session = try scenario.session(variables: ["$tekst": .string(text)])
    #expect(try session.advance() == ["\(result) False"])
  }

  @Test(
    "words are counted between white space; signs alone are none",
    arguments: [
      ("", 0), ("  \n", 0), ("kok", 1), ("Ik wil  kok\nworden!", 4), ("- …", 0), ("مرحبا بك", 2),
    ])
  func words(text: String, count: Int) throws {
    let scenario = Scenario(
      script: """
        <<declare $tekst = "">>
        {words($tekst)} #line:a-1
        """)
    var session = try scenario.session(variables: ["$tekst": .string(text)])
    #expect(try session.advance() == ["\(count)"])
  }

  @Test("letters counts characters, without the white space at both ends")
  func letters() throws {
    let scenario = Scenario(
      script: """
        <<declare $t = "">>
        Wat? #line:a-1
        <<ask $t>>
        Lang: {letters($t)} #line:a-2
        """)
    for (typed, count) in [("één 👩🏽‍🔧", "5"), ("  ab  ", "2")] {
      var session = try scenario.session()
      #expect(try session.advance() == ["Wat?"])
      try session.accept([.text(typed), .submit])
      #expect(try session.advance() == ["Lang: \(count)"])
    }
  }

  @Test(
    "swaps says whether a swap changes who plays what",
    arguments: [("A", "B", "True"), ("A", "", "True"), ("A", "a ", "False"), ("", "", "False")])
  func swaps(father: String, mother: String, answer: String) throws {
    let scenario = Scenario(
      script: """
        Vooraf: {swaps()} #line:a-0
        Wie is vader? #line:a-1
        <<cast Vader>>
        Wie is moeder? #line:a-2
        <<cast Moeder>>
        Nu: {swaps()} #line:a-3
        """)
    var session = try scenario.session()
    #expect(try session.advance() == ["Vooraf: False", "Wie is vader?"])
    try session.accept(father.isEmpty ? [.submit] : [.text(father), .submit])
    _ = try session.advance()
    try session.accept(mother.isEmpty ? [.submit] : [.text(mother), .submit])
    #expect(try session.advance() == ["Nu: \(answer)"])
  }
}
