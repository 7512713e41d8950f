import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("A scene with a whole class")
@MainActor
struct PlayingWithARoomTests {
  private let script = """
    title: Proef
    ---
    <<declare $zin = "">>
    Wat doen we? #line:1
    -> Vragen #line:1a
    -> Zeggen #line:1b
    -> Wachten #line:1c
    Wat zeg je? #line:2
    <<ask $zin>>
    Vader: Ik hoor: {$zin} #line:3
    ===
    """

  private let statement = """
    title: Proef
    ---
    Techniek is niets voor meisjes. #line:1 #statement
    -> Mee eens #line:1a #green
        Groen. #line:2
    -> Niet mee eens #line:1b #red
        Rood. #line:3
    <<reveal>>
    ===
    """

  @Test("hands are counted, corrected, and the scene goes where the class goes")
  func hands() async throws {
    let theatre = Theatre(typed: "12 7", "2 17 3", "12 7 3", "", "ik wil kok worden", "wacht", "")
    let played = try await theatre.play(script, audience: .class)
    #expect(
      played.transcript.said == [
        "line:1a | counts([12, 7, 3])", "ik wil kok worden\nwacht",
      ])
    #expect(
      theatre.screen == """
        Wat doen we?

          1  Vragen
          2  Zeggen
          3  Wachten

        Tel de handen per keuze. Typ bijvoorbeeld: 12 7 3
        Tel: 12 7
        Er zijn 3 keuzes, maar je gaf 2 getallen. Geef één getal per keuze.
        Tel: 2 17 3
          1  Vragen
          #####                                             2 (9%)
          2  Zeggen
          ================================================ 17 (77%)
          3  Wachten
          ++++++++                                          3 (14%)
        Enter = verder, of tel opnieuw: 12 7 3
          1  Vragen
          ################################################ 12 (55%)
          2  Zeggen
          ============================                      7 (32%)
          3  Wachten
          ++++++++++++                                      3 (14%)
        Enter = verder, of tel opnieuw: \("")
        Wat zeg je?
        Typ twee of drie antwoorden uit de klas. Klaar? Druk op Enter.
        Gehoord: ik wil kok worden
        Gehoord: wacht
        Gehoord: \("")
        Vader: Ik hoor: ik wil kok worden
               wacht

        Einde.


        """)
  }

  @Test("a count by colour or by group that lacks one is told what is missing")
  func incompleteCount() async throws {
    let theatre = Theatre(
      typed: "34 groen", "kinderen 12 ouders 9", "7", "34 groen 12 rood", "")
    let played = try await theatre.play(statement, audience: .parents)
    #expect(played.transcript.said == ["line:1a | counts([34, 12])"])
    let missing = "Rood ontbreekt. Typ één getal per keuze, bijvoorbeeld: 12 7\n"
    #expect(
      theatre.screen.contains(
        "Tel: 34 groen\n\(missing)Tel: kinderen 12 ouders 9\n\(missing)Tel: 7\n"
          + "Typ voor elke keuze een getal, bijvoorbeeld: 12 7. Of typ: meer groen.\n"))
  }

  @Test("in English too, and without colours by the number of the choice")
  func incompleteInEnglish() async throws {
    let coloured = Theatre(typed: "12 red", language: .english)
    _ = try await coloured.play(statement, audience: .class)
    #expect(coloured.screen.contains("Green is missing. Type one number for each choice"))
    let plain = Theatre(typed: "children 4 5 parents 1 2", language: .english)
    _ = try await plain.play(script, audience: .class)
    #expect(plain.screen.contains("Choice 3 is missing. Type one number for each choice"))
  }

  @Test("help at a count has no commands that do nothing there; /meer says where it belongs")
  func helpAtCount() async throws {
    let theatre = Theatre(typed: "/hulp", "/meer")
    _ = try await theatre.play(statement, audience: .class)
    #expect(theatre.screen.contains("/terug "))
    for useless in ["meer regels typen", "/minuut", "/zachter"] {
      #expect(!theatre.screen.contains(useless))
    }
    #expect(theatre.screen.contains("/meer is voor een open vraag. Hier past één regel.\n"))
  }

  @Test("one number is no count of several options, nor one of them; words and `meer 2` are")
  func oneNumber() async throws {
    let theatre = Theatre(typed: "2", " 12 ", "meer 2", "", "iets", "")
    let played = try await theatre.play(script, audience: .class)
    #expect(played.transcript.said.first == "line:1b | most(1)")
    let asked = "Typ voor elke keuze een getal, bijvoorbeeld: 12 7 3. Of typ: meer 2.\n"
    #expect(theatre.screen.contains("Tel: 2\n\(asked)Tel:  12 \n\(asked)Tel: meer 2\n"))
    let chosen = try await Theatre(typed: "zeg", "iets", "").play(script, audience: .class)
    #expect(chosen.transcript.said.first == "line:1b")
    let only = """
      title: Proef
      ---
      Verder? #line:1
      -> Ja #line:1a
      ===
      """
    let one = try await Theatre(typed: "1").play(only, audience: .class)
    #expect(one.transcript.said == ["line:1a"])
  }

  @Test("when it is equal, somebody decides")
  func tie() async throws {
    let theatre = Theatre(typed: "9 9 3", "", "4", "zeg", "iets", "")
    let played = try await theatre.play(script, audience: .class)
    #expect(played.transcript.said.first == "line:1b | counts([9, 9, 3])")
    #expect(
      theatre.screen.contains(
        """
        Het is gelijk: ‘1 Vragen’ en ‘2 Zeggen’. Wie beslist?
        Wie beslist? Nummer: 4
        Keuze 4 is er niet. Typ een nummer van 1 tot en met 3.
        Wie beslist? Nummer: zeg
        → Zeggen

        """))
  }

  @Test("a statement stands large, with shape, word and number for each answer")
  func statementScreen() async throws {
    let theatre = Theatre(typed: "12 34", "", columns: 40)
    let played = try await theatre.play(statement, audience: .parents)
    #expect(played.transcript.said == ["line:1b | counts([12, 34])"])
    #expect(
      theatre.screen == """
        ========================================

            Techniek is niets voor meisjes.

        ========================================

          1  ● GROEN  Mee eens

          2  ■ ROOD   Niet mee eens

        Tel de kaarten: eerst groen, dan rood.
        Typ bijvoorbeeld: 34 12. Of typ: meer
        groen, gelijk, meer rood.
        Tel: 12 34
          ● GROEN  Mee eens
          #########                    12 (26%)
          ■ ROOD   Niet mee eens
          ============================ 34 (74%)
        Enter = verder, of tel opnieuw: \("")
        Rood.

        Dit koos de groep:
          ● GROEN  Mee eens
          #########                    12 (26%)
          ■ ROOD   Niet mee eens
          ============================ 34 (74%)

        Einde.


        """)
  }

  @Test(
    "what was chosen is said to have been chosen by whoever plays",
    arguments: [(Audience.solo, "Dit koos jij:"), (.pair, "Dit kozen jullie:")])
  func revealedToFew(audience: Audience, expected: String) async throws {
    let theatre = Theatre(typed: "2")
    _ = try await theatre.play(statement, audience: audience)
    #expect(theatre.screen.contains("Rood.\n\n\(expected)\n  Niet mee eens\n"))
  }

  @Test("what was counted by hand and stands there is not shown twice")
  func revealedOnce() async throws {
    let script = """
      title: Proef
      ---
      Techniek is er voor iedereen. #line:1 #statement
      -> Eens #line:1a #green
      -> Oneens #line:1b #red
      <<reveal>>
      Praat erover. #line:2
      ===
      """
    let theatre = Theatre(typed: "12 34", "")
    _ = try await theatre.play(script, audience: .parents)
    #expect(!theatre.screen.contains("Dit koos de groep:"))
    #expect(
      theatre.screen.hasSuffix(
        "Enter = verder, of tel opnieuw: \nPraat erover.\n\nEinde.\n\n"))
  }

  @Test(
    "a statement takes words for a count, in both languages",
    arguments: [
      ("meer groen", "line:1a | most(0)", "Meer voor: ● GROEN Mee eens."),
      ("more red", "line:1b | most(1)", "Meer voor: ■ ROOD Niet mee eens."),
      ("meer 2", "line:1b | most(1)", "Meer voor: ■ ROOD Niet mee eens."),
      ("gelijk", "equal", "Gelijk."), ("equal", "equal", "Gelijk."),
    ])
  func words(typed: String, said: String, shown: String) async throws {
    let theatre = Theatre(typed: typed, "")
    let played = try await theatre.play(statement, audience: .parents)
    #expect(played.transcript.said == [said])
    #expect(theatre.screen.contains("Tel: \(typed)\n\(shown)\nEnter = verder"))
  }
}
