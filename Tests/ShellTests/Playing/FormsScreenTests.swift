import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Casts, places, notes and agreements, word for word")
@MainActor
struct FormsScreenTests {
  private static let table = """
    title: Tafel
    ---
    <<declare $zin = "">>
    Verteller: Wie speelt mee? #line:1
    <<cast Vader>>
    <<jump Scene>>
    ===
    title: Scene
    ---
    <<round tafel>>
    Vader: Vader wil dat je elektricien wordt. Zeg het op jouw manier. #line:2 #prompt
    Vader: Ik wil dat jij een vak leert. #line:3
    Vader: Wat vind jij? #line:4
    Verteller: Wat zeg je? #line:5 #aloud
    <<ask $zin>>
    <<if rounds("tafel") < 2>>
      <<swap>>
      <<jump Scene>>
    <<endif>>
    <<compare tafel>>
    ===
    """

  @Test("alone, the program plays: its lines are said, prompts are not")
  func program() async throws {
    let theatre = Theatre(typed: "", "Nee.", "Misschien.")
    let played = try await theatre.play(Self.table)
    #expect(played.transcript.said == ["", "Nee.", "Misschien."])
    #expect(
      theatre.screen == """
        Verteller: Wie speelt mee?
        Typ een letter (A, B) of een rij (rij 2). Nooit een naam. Enter: het programma
        speelt.
        Deel 1 van 2 · Wie speelt Vader? \("")
        Vader: Ik wil dat jij een vak leert.
        Vader: Wat vind jij?
        [HARDOP]
        Verteller: Wat zeg je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Deel 2 van 2 · Jij: Nee.

        Het programma speelt nu Vader.

        Vader: Ik wil dat jij een vak leert.
        Vader: Wat vind jij?
        [HARDOP]
        Verteller: Wat zeg je?
        Iets anders antwoorden? Met /terug ga je één stap terug.
        Deel 2 van 2 · Jij: Misschien.

        Wat zeg je?
          Ronde 1: Nee.
          Ronde 2: Misschien.

        Einde.


        """)
  }

  @Test("whoever plays a role gets prompts to act out; changing roles comes after the scene")
  func acting() async throws {
    let theatre = Theatre(typed: "A", "/wissel", "Nee.", "Misschien.")
    let played = try await theatre.play(Self.table, audience: .pair)
    #expect(played.transcript.said == ["A", "Nee.", "Misschien."])
    #expect(
      theatre.screen.contains(
        """
        Deel 1 van 2 · Wie speelt Vader? A
        [SPEEL: A is Vader]
        Vader wil dat je elektricien wordt. Zeg het op jouw manier.
        [SPEEL: A is Vader]
        Wat vind jij?
        Zeg het op jouw manier.
        [HARDOP]
        Verteller: Wat zeg je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Deel 2 van 2 · Jij: /wissel
        Wisselen kan na de scène. Speel eerst verder.
        Deel 2 van 2 · Jij: Nee.

        A speelt nu Vader.

        """))
  }

  @Test("that one says it in an own way is told once in a scene")
  func ownWay() async throws {
    let theatre = Theatre(typed: "A", "B", "Nee.", "Ja.")
    _ = try await theatre.play(
      """
      title: Tafel
      ---
      <<declare $zin = "">>
      Verteller: Wie speelt mee? #line:1
      <<cast Vader>>
      Verteller: En wie speelt moeder? #line:2
      <<cast Moeder>>
      <<jump Scene>>
      ===
      title: Scene
      ---
      <<round tafel>>
      Vader: Zit. #line:3
      Vader: Luister. #line:4
      Moeder: Hij bedoelt het goed. #line:5
      Verteller: Wat zeg je? #line:6
      <<ask $zin>>
      Vader: Goed. #line:7
      <<if rounds("tafel") < 2>>
        <<swap>>
        <<jump Scene>>
      <<endif>>
      ===
      """, audience: .pair)
    // Two roles, two scenes.
    #expect(theatre.screen.split(separator: "Zeg het op jouw manier.\n").count == 5)
    #expect(
      theatre.screen.contains(
        """
        [SPEEL: A is Vader]
        Zit.
        Zeg het op jouw manier.
        [SPEEL: A is Vader]
        Luister.
        [SPEEL: B is Moeder]
        Hij bedoelt het goed.
        Zeg het op jouw manier.
        Verteller: Wat zeg je?

        """))
  }

  private static let threeRoles = """
    title: Tafel
    ---
    Wie speelt Vader? #line:1
    <<cast Vader>>
    Wie speelt Moeder? #line:2
    <<cast Moeder>>
    En wie speelt de leerling? #line:3
    <<cast Jij>>
    ===
    """

  @Test("a name is not taken for who plays a role, and is not written down")
  func namedPlayer() async throws {
    let theatre = Theatre(typed: "Ahmed", "A", "B", "C")
    let played = try await theatre.play(Self.threeRoles, audience: .class)
    #expect(played.transcript.said == ["A", "B", "C"])
    #expect(
      theatre.screen.contains(
        """
        Wie speelt Vader? Ahmed
        Schrijf geen naam op. Typ een letter (A), een nummer (2) of een rij (rij 2).
        Wie speelt Vader? A

        """))
  }

  @Test("nobody plays two roles while somebody else has none")
  func twoRoles() async throws {
    let pair = Theatre(typed: "A", "a", " A ", "B", "A")
    #expect(
      try await pair.play(Self.threeRoles, audience: .pair).transcript.said == ["A", "B", "A"])
    #expect(
      pair.screen.contains(
        """
        Wie speelt Moeder? a
        a speelt al Vader. Wie speelt deze rol? Typ een andere letter of rij.
        Wie speelt Moeder?  A \("")
        A speelt al Vader. Wie speelt deze rol? Typ een andere letter of rij.
        Wie speelt Moeder? B

        """))
    let solo = Theatre(typed: "A", "A", "")
    #expect(try await solo.play(Self.threeRoles).transcript.said == ["A", "A", ""])
    let rows = Theatre(typed: "rij 1", "", "Rij 1", "rij1", "rij 2")
    #expect(
      try await rows.play(Self.threeRoles, audience: .class).transcript.said
        == ["rij 1", "", "rij 2"])
    // After going back to the first role, all roles are cast again.
    let again = Theatre(typed: "A", "B", "/terug", "/terug", "B", "B", "A", "B")
    #expect(
      try await again.play(Self.threeRoles, audience: .pair).transcript.said == ["B", "A", "B"])
  }

  /// A scene for two that is played a second time only where somebody else plays then.
  private static let twice = """
    title: Tafel
    ---
    <<declare $zin = "">>
    Wie speelt Vader? #line:1
    <<cast Vader>>
    Wie speelt Moeder? #line:2
    <<cast Moeder>>
    <<jump Scene>>
    ===
    title: Scene
    ---
    <<round tafel>>
    Vader: Zit. #line:3
    Moeder: Luister. #line:4
    Verteller: Wat zeg je? #line:5
    <<ask $zin>>
    <<if rounds("tafel") < 2>>
      <<swap>>
      <<if player("Vader") != player("Moeder")>>
        <<jump Scene>>
      <<endif>>
    <<endif>>
    Verteller: Klaar. #line:6
    ===
    """

  @Test(
    "one for both roles, or the program: nothing swaps, that is said, and it is played once",
    arguments: [(["A", "A"], 1), (["", ""], 1), (["A", ""], 2), (["A", "B"], 2)])
  func nothingSwaps(players: [String], rounds: Int) async throws {
    for (language, said) in [
      (Language.dutch, "Er wisselt niets: één speelt alle rollen. Eén keer spelen is genoeg.\n"),
      (.english, "Nothing changes: one of you plays all roles. Playing once is enough.\n"),
    ] {
      let typed = players + ["Nee.", "Ja."]
      let theatre = Theatre(typed: typed, language: language)
      let played = try await theatre.play(Self.twice)
      #expect(played.transcript.said == Array(typed.prefix(2 + rounds)))
      #expect(theatre.screen.contains(said) == (rounds == 1), "\(theatre.screen)")
      #expect(theatre.screen.contains("Verteller: Klaar.\n"))
    }
  }

  @Test("in English, in a class by rows, at 40 columns")
  func english() async throws {
    let theatre = Theatre(
      typed: "row 2", "No.", "", "Maybe.", "", columns: 40, language: .english)
    _ = try await theatre.play(Self.table, audience: .class)
    #expect(
      theatre.screen.contains(
        """
        Type a letter (A, B) or a row (row 2).
        Never a name. Enter: the program plays.
        Who plays Vader? row 2
        [ACT: row 2 is Vader]
        Vader wil dat je elektricien wordt. Zeg
        het op jouw manier.
        [ACT: row 2 is Vader]
        Wat vind jij?
        Say it in your own way.

        """))
  }

  @Test("a line nobody plays cannot be answered in its role; a long text is no player")
  func refused() async throws {
    let theatre = Theatre(
      typed: String(repeating: "x", count: 41), "", "Vader: Ik wil het.", "Nee.", "Ja.")
    let played = try await theatre.play(Self.table)
    #expect(played.transcript.said == ["", "Nee.", "Ja."])
    #expect(
      theatre.screen.contains(
        "Schrijf geen naam op. Typ een letter (A), een nummer (2) of een rij (rij 2).\n"))
    #expect(
      theatre.screen.contains(
        "Vader wordt door het programma gespeeld. Typ wat jij zelf zegt.\n"))
  }

  @Test("two rounds stand in columns at 80, below each other at 40")
  func sideBySide() async throws {
    let answer = "Ik wil zelf kiezen wat ik later word, en ik zoek het uit."
    for (columns, expected) in [
      (
        80,
        """
        Ronde 1                                | Ronde 2
        Verteller: Wat zeg je?
        """
      ),
      (
        40,
        """
        Verteller: Wat zeg je?
          Ronde 1: Nee.
          Ronde 2: Ik wil zelf kiezen wat ik
                   later word, en ik zoek het
                   uit.
        """
      ),
    ] {
      let theatre = Theatre(
        [.line(TypedLine("")), .line(TypedLine("Nee.")), .line(TypedLine(answer))],
        columns: columns, plain: columns == 40)
      let comparison = Comparison(
        columns: .rounds,
        rows: [.init(question: "Verteller: Wat zeg je?", answers: ["Nee.", answer])])
      SideBySide(comparison: comparison, screen: theatre.console.screen).show()
      let shown = TerminalText.plain(theatre.screen)
      #expect(shown.contains(expected))
      for line in shown.split(separator: "\n") { #expect(CellWidth.of(line) <= columns) }
      if columns == 80 {
        #expect(
          shown.contains(
            "Nee.                                   | Ik wil zelf kiezen wat ik later word,\n"
              + "                                       | en ik zoek het uit.\n"))
      }
    }
  }

  // MARK: - Places

  private static let line = """
    title: Lijn
    ---
    <<declare $plaats = 0>>
    <<declare $stap = 0>>
    Waar sta je? #line:1
    <<scale $plaats 1 10>>
    Stap je over? #line:2
    <<scale $stap 0 1>>
    {$plaats} en {$stap} #line:3
    ===
    """

  @Test("one person stands on a line of places, and steps over one", arguments: [80, 40])
  func places(columns: Int) async throws {
    let theatre = Theatre(typed: "11", "vier", "4", "2", "1", columns: columns)
    let played = try await theatre.play(Self.line)
    #expect(played.transcript.said == ["4", "1"])
    let row =
      columns == 80
      ? "  1 - 2 - 3 - (4) - 5 - 6 - 7 - 8 - 9 - 10\n" : "  1 2 3 (4) 5 6 7 8 9 10\n"
    #expect(theatre.screen.contains(row))
    #expect(theatre.screen.contains("  1 - 2 - 3 - 4 - 5 - 6 - 7 - 8 - 9 - 10\n"))
    #expect(theatre.screen.contains("  blijft staan | stapt over: (X)\n"))
    #expect(theatre.screen.contains("4 en 1\n"))
    for line in theatre.screen.split(separator: "\n") where line.hasPrefix(" ") {
      #expect(CellWidth.of(line) <= columns)
    }
    guard columns == 80 else { return }
    #expect(
      theatre.screen.contains(
        """
        Waar sta jij? Typ het getal van je plaats.
        Plaats (1–10): 11
        ‘11’ is geen getal dat past. Typ een heel getal van 1 tot en met 10.
        Plaats (1–10): vier
        ‘vier’ is geen getal dat past. Typ een heel getal van 1 tot en met 10.
        Plaats (1–10): 4

        """))
    #expect(
      theatre.screen.contains("0 = blijf staan, 1 = stap over: 2\n‘2’ is geen getal dat past."))
  }

  @Test("a room is counted per place, and the count can be corrected")
  func room() async throws {
    let theatre = Theatre(
      typed: "0 0 0 0 0 0 0 0 0 0", "5", "1 2", "0 0 3 5 0 0 0 1 0 0", "0 0 3 6 0 0 0 1 0 0", "",
      "7", "12 7", "")
    let played = try await theatre.play(Self.line, audience: .class)
    #expect(
      played.transcript.said == [
        "4 | counts([0, 0, 3, 6, 0, 0, 0, 1, 0, 0])", "0 | counts([12, 7])",
      ])
    #expect(
      theatre.screen.contains(
        """
        Tel: 0 0 0 0 0 0 0 0 0 0
        Dat begrijp ik niet. Typ één getal per plaats, bijvoorbeeld: 3 5 8 2 3 5 8 2 3 5
        Tel: 5
        Dat begrijp ik niet. Typ één getal per plaats, bijvoorbeeld: 3 5 8 2 3 5 8 2 3 5
        Tel: 1 2
        Er zijn 10 plaatsen, maar je gaf 2 getallen. Geef één getal per plaats.
        Tel: 0 0 3 5 0 0 0 1 0 0
           1  0
           2  0
           3  ooo 3
           4  ooooo 5
           5  0
           6  0
           7  0
           8  o 1
           9  0
          10  0

        Enter = verder, of tel opnieuw: 0 0 3 6 0 0 0 1 0 0

        """))
    #expect(
      theatre.screen.contains(
        """
        Tel eerst wie blijft staan, dan wie overstapt. Typ bijvoorbeeld: 3 5
        Tel: 7
        Dat begrijp ik niet. Typ één getal per plaats, bijvoorbeeld: 3 5
        Tel: 12 7
          blijft staan: 12 mensen | stapt over: 7 mensen

        Enter = verder, of tel opnieuw: \("")
        4 en 0

        """))
  }

  @Test("an example of a count stays on one line, also on a narrow screen")
  func narrowExample() async throws {
    let theatre = Theatre(typed: "5", columns: 40)
    _ = try await theatre.play(Self.line, audience: .class)
    #expect(
      theatre.screen.contains(
        """
        Tel de mensen per plaats, van links naar
        rechts. Typ bijvoorbeeld:
        3 5 8 2 3 5 8 2 3 5
        Tel: 5
        Dat begrijp ik niet. Typ één getal per
        plaats, bijvoorbeeld:
        3 5 8 2 3 5 8 2 3 5

        """))
  }

  @Test("notes of which none is picked, are only kept")
  func noPick() async throws {
    let theatre = Theatre(typed: "een", "", "twee", "")
    let played = try await theatre.play(
      """
      title: Proef
      ---
      Typ de eindes. #line:1 #no-pick
      <<collect eindes 2>>
      <<compare eindes>>
      ===
      """)
    #expect(played.transcript.said == ["een | twee"])
    #expect(!theatre.screen.contains("Kies een nummer"))
    #expect(theatre.screen.contains("\n3. \n\n  Groep 1: een\n  Groep 2: twee\n"))
  }

  @Test("both sides of a line stand below each other where they do not fit")
  func narrowStep() async throws {
    let theatre = Theatre(columns: 40)
    PlaceRow(range: 0...1, screen: theatre.console.screen).show(counts: [12, 1])
    #expect(theatre.screen == "  blijft staan: 12 mensen\n  stapt over: 1 mens\n\n")
  }

  // MARK: - Notes and agreements

  @Test("notes are changed, put under headings and taken away while they come")
  func notes() async throws {
    let theatre = Theatre(
      typed: "een", "twee", "drie", "wijzig 2", "wijzig 2 zwei", "kop 1 3 Thuis", "kop 9 Thuis",
      "weg 2 3", "kop 3", "weg 2", "", "1")
    let played = try await theatre.play(
      """
      title: Proef
      ---
      Bedenk wegen. #line:1
      <<collect wegen 2>>
      {heading("wegen", 1)} {heading("wegen", 2)}. #line:2
      ===
      """)
    #expect(played.transcript.said == ["een | drie | picked 1"])
    #expect(
      theatre.screen.contains(
        """
        4. wijzig 2
        Dat begrijp ik niet. Typ bijvoorbeeld: wijzig 2 iets anders
        4. wijzig 2 zwei
          1. een
          2. zwei
          3. drie
        4. kop 1 3 Thuis
        Thuis
          1. een
          3. drie
        Zonder kop
          2. zwei
        4. kop 9 Thuis
        Briefje 9 is er niet. Kies een nummer uit de lijst.

        """))
    #expect(theatre.screen.contains("Dat begrijp ik niet. Typ bijvoorbeeld: weg 2\n"))
    #expect(theatre.screen.contains("Thuis .\n"))
  }

  private static let agreeing = """
    title: Proef
    ---
    Wat spreken jullie af? #line:1
    <<agree afspraken>>
    {count("afspraken")}: {item("afspraken", 1)} #line:2
    ===
    """

  @Test("agreements are who, what and when; a step back takes back a part, then an agreement")
  func agreements() async throws {
    let theatre = Theatre(
      typed: "Ik", "", "bel", "/terug", "Ik", "bel", "", "Mentor", "mailt", "morgen", "wijzig 1 x",
      "/terug", "weg 9", "")
    let played = try await theatre.play(Self.agreeing)
    #expect(played.transcript.said == ["Ik\nbel\n"])
    #expect(
      theatre.screen == """
        Wat spreken jullie af?
        Wie doet wat, en wanneer? Geen afspraak meer? Druk op Enter.
        1. Wie? Ik
           Doet wat? \("")
        Er ontbreekt iets. Zeg wie het doet en wat die doet.
           Doet wat? bel
           Wanneer? /terug
        Je regels zijn weg. Typ opnieuw.
        1. Wie? Ik
           Doet wat? bel
           Wanneer? \("")
        2. Wie? Mentor
           Doet wat? mailt
           Wanneer? morgen
        3. Wie? wijzig 1 x
        Dat begrijp ik niet. Typ bijvoorbeeld: weg 1
        3. Wie? /terug
        Afspraak 2 is weg.
        2. Wie? weg 9
        Briefje 9 is er niet. Kies een nummer uit de lijst.
          1. Ik: bel
        2. Wie? \("")
        1: Ik: bel

        Einde.


        """)
  }

  @Test("no agreement at all is fine")
  func noAgreement() async throws {
    let theatre = Theatre(typed: "")
    #expect(try await theatre.play(Self.agreeing).transcript.said == [""])
  }

  @Test("a number is a whole one of its range")
  func number() async throws {
    let theatre = Theatre(typed: "", "zes", "-1", "401", "400", language: .english)
    let played = try await theatre.play(
      """
      title: Proef
      ---
      <<declare $staan = 0>>
      How many still stand? #line:1
      <<number $staan 0 400>>
      ===
      """, audience: .class)
    #expect(played.transcript.said == ["400"])
    #expect(
      theatre.screen.contains(
        "Number (0–400): 401\n‘401’ isn't a number you can type here. Type a whole number from 0 to 400.\n"
      ))
  }

  // MARK: - Talks and comics

  @Test("what is typed in a private talk stays on the screen only")
  func privateTalk() async throws {
    let theatre = Theatre(typed: "Sam is bang", "")
    let played = try await theatre.play(
      """
      title: Proef
      ---
      Praat over jouw kind. #line:1 #private
      <<discuss 3>>
      ===
      """)
    #expect(played.transcript.said == [""])
    #expect(theatre.reader.requests.allSatisfy { !$0.isRemembered })
    #expect(!played.transcript.entries.contains { "\($0.kind)".contains("Sam is bang") })
    #expect(
      theatre.screen.contains(
        """
        Notities bewaren we hier niet. Straks schrijf je de afspraken op.
        Notitie: Sam is bang
        Dit blijft alleen op het scherm.
        Notitie: \("")

        """))
  }

  @Test("a clock in a terminal that is no terminal is none, and says so")
  func noTerminal() async throws {
    let theatre = Theatre(
      typed: "/pauze", "/minuut", "mooi", "", interactive: false)
    let played = try await theatre.play(
      """
      title: Proef
      ---
      Praat samen. #line:1
      <<discuss 3>>
      ===
      """)
    #expect(played.transcript.said == ["mooi"])
    #expect(theatre.screen.contains("Een notitie mag. Een lege regel gaat\nverder.\n"))
    #expect(!theatre.screen.contains("["))
    #expect(!theatre.screen.contains("De klok staat stil"))
  }

  @Test("a clock that stands still says so, and rings once however often it is started")
  func clock() async throws {
    let clock = TalkClock(left: .seconds(90))
    #expect(clock.bar == "[##########] 1:30")
    #expect(clock.pause())
    #expect(clock.isPaused)
    clock.lengthen(by: .seconds(60))
    #expect(clock.bar == "[##########] 2:30")
    #expect(!clock.pause())
    #expect(!clock.isPaused)

    var now = ContinuousClock.now
    let short = TalkClock(left: .seconds(1), now: { now }, wait: { now += $0 })
    var rings = 0
    for _ in 0..<2 {
      short.tick(change: {}, up: { rings += 1 })
      await short.ticking?.value
    }
    #expect(rings == 1)
  }

  @Test("a clock whose time is up is on the prompt no more")
  func clockIsUp() async throws {
    #expect(TalkClock(left: .zero).face == nil)
    #expect(TalkClock(left: .seconds(30)).face == "[##########] 0:30")
    let theatre = Theatre(typed: "mooi", "/pauze", "/minuut", "", plain: false)
    _ = try await theatre.play(
      """
      title: Proef
      ---
      Praat samen. #line:1
      <<discuss 0>>
      ===
      """)
    let shown = TerminalText.plain(theatre.screen)
    #expect(
      shown.contains("Notitie: mooi\nNotitie: /pauze\nDe tijd is om. Denk gerust nog even na."))
    #expect(
      shown.contains("Notitie: /minuut\nEr is één minuut bij.\n[##########] 1:00 Notitie: \n"))
    #expect(shown.split(separator: "De tijd is om.").count == 2)
  }

  private static let comic = """
    title: Strip
    ---
    <<declare $leeg = "">>
    <<declare $zin = "">>
    <<jump Plaatjes>>
    ===
    title: Plaatjes
    ---
    Verteller: Ster staat op het dak. #line:1
    <<panel tall>>
    Ster: Ik kan het! #line:2
    Ster: Of niet? #line:3 #thought
    Ster: {$leeg} #line:4
    Verteller: Ster springt. #line:5
    <<panel>>
    Ster: Hoera! #line:6
    Verteller: Wat denk jij? #line:7
    <<ask $zin>>
    ===
    """

  @Test(
    "a comic is text: panels with numbers, what is said and thought; empty balloons are left out")
  func panels() async throws {
    let theatre = Theatre(typed: "Mooi.", columns: 40)
    _ = try await theatre.play(Self.comic)
    #expect(
      theatre.screen.hasPrefix(
        """
        +- Plaatje 1 ---------------------------
        Verteller: Ster staat op het dak.
        Ster: Ik kan het!
        Ster denkt: Of niet?

        +- Plaatje 2 ---------------------------
        Verteller: Ster springt.
        Ster: Hoera!
        Verteller: Wat denk jij?
        """))
  }

  @Test("what is seen in a panel stands within its frame too where it is played back")
  func panelsPlayedBack() async throws {
    let played = try await Theatre(typed: "Mooi.").play(Self.comic)
    let theatre = Theatre(columns: 40)
    ReplayScreen(
      console: theatre.console, transcript: played.transcript
    ).run()
    #expect(
      theatre.screen.contains(
        """
        +- Plaatje 2 ---------------------------
        Verteller: Ster springt.
        Ster: Hoera!

        """))
    #expect(theatre.screen.split(separator: "+- Plaatje 1 ").count == 2)
  }

  @Test("a panel shown again keeps its number")
  func panelAgain() async throws {
    let theatre = Theatre(typed: "/herhaal", "Mooi.")
    _ = try await theatre.play(Self.comic)
    let parts = theatre.screen.split(
      separator: "+- Plaatje 1 ", omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    #expect(!theatre.screen.contains("Plaatje 3"))
  }
}

/// The contents of a screen without colours.
enum TerminalText {
  static func plain(_ text: String) -> String {
    text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
  }
}
