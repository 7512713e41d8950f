import Roleplay
import Testing
import Yarn

@Suite("Sheets to print")
struct HandoutTests {
  @Test("are read from plain text")
  func everyElement() throws {
    let sheet = try Handout(
      text: """
        // Nog niet door een leerling gebruikt.
        # Mijn stage
        ## Voor de eerste dag
        Wat wil je weten?
        Schrijf het op.

        Bedrijf: ____
        ________
        ________
        - een vraag
        - nog een vraag

        - [ ] Ik heb gebeld.
        - [ ] Ik weet de weg.
        [ ]
        [ ] 12
        | wie | wat |
        | --- |  |
        |  |  |
        > Kaart 1
        > Jij bent de oom.

        > Kaart 2
        ---
        Klaar.
        """)
    #expect(sheet.title == "Mijn stage")
    #expect(
      sheet.blocks == [
        .heading("Voor de eerste dag"), .paragraph("Wat wil je weten? Schrijf het op."),
        .prompt("Bedrijf:"), .writingLines(2), .items(["een vraag", "nog een vraag"]),
        .boxesToTick(["Ik heb gebeld.", "Ik weet de weg."]), .frame(centimetres: 5),
        .frame(centimetres: 12), .table(heads: ["wie", "wat"], rows: [["---", ""], ["", ""]]),
        .card(title: "Kaart 1", lines: ["Jij bent de oom."]), .card(title: "Kaart 2", lines: []),
        .newPage, .paragraph("Klaar."),
      ])
  }

  @Test("pictures within words, and the statements of a scenario")
  func picturesAndStatements() throws {
    let sheet = try Handout(
      text: """
        # De avond
        | {blij} fijn | {Sad} niet fijn |
        |  |  |
        {stellingen: stellingen-mbo 2, 7}
        {statements: stellingen}
        """)
    #expect(
      sheet.blocks == [
        .table(heads: ["{blij} fijn", "{Sad} niet fijn"], rows: [["", ""]]),
        .statements(scenario: "stellingen-mbo", numbers: [2, 7]),
        .statements(scenario: "stellingen", numbers: []),
      ])
    let pieces = HandoutPicture.pieces(of: "Dit is {blij} of {sad}.")
    #expect(pieces.map(\.words) == ["Dit is ", " of ", "."])
    #expect(pieces.map(\.picture) == [.happy, .sad, nil])
  }

  @Test("quote the lines of plays, and say so where there is no such line")
  func quotes() throws {
    let text = "# Kaart\n> {zin: tegenslag tg-180}\n> 1. {LINE: tegenslag tg-200} {blij}\n"
    let sheet = try Handout(text: text) { quote in
      quote.scenario == "tegenslag"
        ? ["tg-180": "De leerling is Hana.", "tg-200": "Een stage?"][quote.line] : nil
    }
    #expect(
      sheet.blocks == [.card(title: "De leerling is Hana.", lines: ["1. Een stage? {blij}"])])
    let problem = #expect(throws: HandoutError.self) { try Handout(text: text) }
    #expect(problem?.line == 2)
    #expect(problem?.dutch.contains("‘tegenslag’ heeft geen vaste regel ‘tg-180’") == true)
  }

  @Test("that quote a line of a play have its words without its speaker, and none that vary")
  func quotedWords() {
    let scenario = Scenario(
      name: "proef",
      sources: [
        Source(
          name: "proef.yarn",
          text: """
            title: Start
            ---
            <<declare $naam = "Ria">>
            Ria: Een [b]stage[/b]? #line:a
            {$naam}: Nee. #line:b
            Ik ben {$naam}. #line:c
            ===

            """)
      ],
      tables: ["en": [Source(name: "p.en.csv", text: "language,id,text\nen,line:a,Ria: A job?\n")]])
    #expect(scenario.quotedWords("a", in: "nl") == "Een stage?")
    #expect(scenario.quotedWords("a", in: "en") == "A job?")
    #expect(scenario.quotedWords("b", in: "nl") == "Nee.")
    #expect(scenario.quotedWords("c", in: "nl") == nil)
    #expect(scenario.quotedWords("d", in: "nl") == nil)
  }

  @Test(
    "that are not right say at which line",
    arguments: [
      ("", 1, HandoutError.Reason.noTitle), ("Zomaar tekst", 1, .noTitle),
      ("# Een\n# Twee", 2, .secondTitle), ("# Een\n\n### Drie", 3, .heading("### Drie")),
      ("# Een\n| a | b", 2, .openRow), ("# Een\n| a | b |\n| a |", 3, .cells(1, expected: 2)),
      ("# Een\n[ ] 25", 2, .frame("25")), ("# Een\n[ ] hoog", 2, .frame("hoog")),
      ("# Een\r\n[ ] 0\r\n", 2, .frame("0")), ("# Een\n- {blijj} fijn", 2, .picture("blijj")),
      ("# Een\n{stellingen}", 2, .braces("{stellingen}")),
      ("# Een\n{stellingen: mbo twee}", 2, .braces("{stellingen: mbo twee}")),
      ("# Een\n{stellingen: mbo} nu", 2, .braces("{stellingen: mbo} nu")),
    ])
  func wrong(text: String, line: Int, reason: HandoutError.Reason) {
    #expect(throws: HandoutError(line: line, reason: reason)) { try Handout(text: text) }
  }

  @Test("say what is wrong in both languages")
  func sentences() {
    let problem = HandoutError(line: 3, reason: .cells(1, expected: 2))
    #expect(problem.dutch.hasPrefix("Regel 3 heeft 1 vak"))
    #expect(problem.english.hasPrefix("Line 3 has 1 cell"))
  }

  @Test("and their translations are made alike, or differ from an element on")
  func translations() throws {
    let dutch = try Handout(text: "# Een\nTekst.\n\n- a\n- b\n\n| x |\n|  |\n")
    #expect(
      try dutch.difference(from: Handout(text: "# One\nText.\n\n- c\n- d\n\n| y |\n|  |")) == nil)
    #expect(try dutch.difference(from: Handout(text: "# One\nText.\n\n- c\n\n| y |\n|  |")) == 1)
    #expect(try dutch.difference(from: Handout(text: "# One\nText.\n\n- c\n- d")) == 2)
    #expect(try dutch.difference(from: Handout(text: "# One\n____\n")) == 0)
  }
}
