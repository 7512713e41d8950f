import Testing

import Authoring
import Roleplay
import Yarn

@Suite("Exploring")
struct ExplorationTests {
  private func explore(
    _ body: String, plays: Int = 20, seed: UInt32 = 1, more: String = ""
  ) async throws -> Exploration {
    let text = "title: Start\n\(MarkedScenario.headers)\n---\n\(body)\n===\n\(more)"
    let sources = [Source(name: "proef/proef.yarn", text: text)]
    let scenario = Scenario(name: "proef", sources: sources)
    #expect(scenario.diagnostics.filter { $0.severity == .error } == [])
    return try #require(
      await Exploration.explore(scenario, plays: plays, seed: seed))
  }

  private func places(_ exploration: Exploration) -> [String] {
    exploration.diagnostics.map { "\($0.line - 11) \($0.code)" }
  }

  @Test("puts things in order so that each comes first, and comes past all of them")
  func orders() async throws {
    let exploration = try await explore(
      """
      <<declare $eerste = "">>
      Wat telt? #line:a
      geld #line:b #item
      eer #line:c #item
      tijd #line:d #item
      <<rank $eerste>>
      <<if $eerste == "tijd">>
          Tijd dus. #line:e
      <<endif>>
      """)
    #expect(places(exploration) == [])
  }

  @Test("takes every option, and answers that conditions look at")
  func everything() async throws {
    let exploration = try await explore(
      """
      <<declare $zin = "">>
      <<declare $n = 0>>
      Wat doe je? #line:a
      -> Wachten #line:b
          <<set $n = 1>>
      -> Praten #line:c
      Wat zeg je? #line:d
      <<ask $zin>>
      <<if words($zin) == 0>>
          Niets. #line:e
      <<elseif $zin == "geheim">>
          Een geheim. #line:f
      <<elseif mentions($zin, 7)>>
          Zeven. #line:g
      <<else>>
          Iets. #line:h
      <<endif>>
      <<if $n == 1>>
          Jij wacht. #line:i
      <<endif>>
      Klaar. #line:j
      """)
    #expect(exploration.reached == exploration.total)
    #expect(exploration.diagnostics == [])
  }

  @Test("gives answers as long as conditions look at, in one word and in many")
  func lengths() async throws {
    let exploration = try await explore(
      """
      <<declare $zin = "">>
      Wat zeg je? #line:a
      <<ask $zin>>
      <<if letters($zin) > 40 and words($zin) < 3>>
          Lang. #line:b
      <<elseif words($zin) > 12>>
          Veel. #line:c
      <<else>>
          Kort. #line:d
      <<endif>>
      """, plays: 0)
    #expect(places(exploration) == [])
  }

  @Test("takes every line that could as well be said, and what follows each of them")
  func lineGroups() async throws {
    let exploration = try await explore(
      """
      Wat doe je? #line:a
      -> Wachten #line:b
          => Vader: Nee. <<once>> #line:c
          => Vader: Nooit. <<once>> #line:d
          => Vader: Hm. <<once>> #line:e
          => Vader: Ga maar. <<once>> #line:f
              <<jump Buiten>>
          => Vader: Wat zeg je? <<once>> #line:g
              <<jump Binnen>>
      -> Weggaan #line:h
      Klaar. #line:i
      """, plays: 0,
      more: """
        title: Buiten
        ---
        => Het regent. #line:j
        => Het is droog. #line:k
        En nu? #line:l
        -> Naar huis #line:m
        ===
        title: Binnen
        ---
        Dag. #line:n
        ===

        """)
    #expect(exploration.reached == exploration.total)
    #expect(exploration.diagnostics == [])
    #expect(!exploration.isCutShort)
    // Which of two lines came first is of no matter once both have been seen.
    #expect(exploration.states == 2)
  }

  @Test("takes every scene of a group of scenes")
  func nodeGroups() async throws {
    let exploration = try await explore(
      """
      Wie komt er? #line:a
      <<detour Bezoek>>
      Klaar. #line:b
      """, plays: 0,
      more: (1...6).map { "title: Bezoek\nwhen: once\n---\nNummer \($0). #line:c\($0)\n===\n" }
        .joined())
    #expect(exploration.reached == 8)
  }

  @Test("puts a note under a heading where the script looks at it")
  func headings() async throws {
    let exploration = try await explore(
      """
      Welke wegen zijn er? #line:a
      <<collect wegen 2>>
      <<if heading("wegen", 1) != "">>
          De eerste groep heet: {heading("wegen", 1)} #line:b
      <<else>>
          Er zijn geen groepen. #line:c
      <<endif>>
      """)
    #expect(exploration.reached == exploration.total)
  }

  @Test("counts of what scenarios share only what this one leads to")
  func shared() async throws {
    let text = """
      title: Start
      \(MarkedScenario.headers)
      ---
      Hallo. #line:a
      <<detour Slot>>
      ===
      """
    let sources = [
      Source(name: "proef/proef.yarn", text: text),
      Source(
        name: "gedeeld/slot.yarn",
        text: "title: Slot\n---\nDag. #line:b\n===\ntitle: Ander\n---\nNooit. #line:c\n===\n"),
    ]
    let scenario = Scenario(name: "proef", sources: sources)
    let exploration = try #require(
      await Exploration.explore(scenario, plays: 1, seed: 1))
    #expect(exploration.total == 2)
    #expect(exploration.reached == 2)
  }

  @Test("fills in what a school may fill in")
  func beginnings() async throws {
    let exploration = try await explore(
      """
      <<declare $school = "">>
      Hallo. #line:a
      <<if $school != "">>
          School: {$school} #line:b
      <<else>>
          Nog niets. #line:c
      <<endif>>
      """)
    #expect(exploration.reached == 3)
  }

  @Test("tells which lines never come past, and why")
  func unreached() async throws {
    let exploration = try await explore(
      """
      <<declare $n = 0>>
      <<set $n = 1>>
      Hallo. #line:a
      <<if $n == 2>>
          Nooit. #line:b
          Ook niet. #line:c
      <<else>>
          Altijd. #line:d
      <<endif>>
      <<if $n == 1>>
          Altijd. #line:e
      <<else>>
          Nooit. #line:f
      <<endif>>
      Wat? #line:g
      -> Niet <<if $n > 1>> #line:h
          Nooit. #line:i
      -> Wel #line:j
          Goed. #line:k
      """)
    #expect(places(exploration) == ["5 WW130", "13 WW130", "16 WW130"])
    #expect(
      exploration.diagnostics.map { String($0.dutch.prefix(72)) } == [
        "Vanaf hier komen 2 regels nooit langs: de voorwaarde op regel 15 was noo",
        "Deze regel komt nooit langs: de voorwaarde op regel 21 was altijd waar. ",
        "Vanaf hier komen 2 regels nooit langs: de voorwaarde op regel 27 was noo",
      ])
    #expect(exploration.dutch.hasPrefix("proef: 6 van 11 regels bereikt (54%), 1 standen, 20 keer"))
  }

  @Test("finds rounds without an end, with and without a question")
  func rounds() async throws {
    let exploration = try await explore(
      """
      Wat doe je? #line:a
      -> Rondje #line:b
          <<jump Rond>>
      -> Blijven #line:c
          <<jump Blijf>>
      -> Klaar #line:d
          Dag. #line:e
      """,
      more: """
        title: Rond
        ---
        Nog een keer. #line:f
        <<jump Rond>>
        ===
        title: Blijf
        ---
        En nu? #line:g
        -> Verder #line:h
            <<jump Blijf>>
        ===

        """)
    #expect(places(exploration) == ["1 WW131", "16 WW131"])
    #expect(
      exploration.diagnostics.map(\.english) == [
        """
        After this it goes round for ever, without a question and without an end. \
        This is how to get there: Rondje. Take the circle out.
        """,
        """
        Whoever comes here never comes to the end. This is how to get there: Blijven. \
        Make an option that leads on.
        """,
      ])
  }

  @Test("finds what breaks off, and the replies that lead there")
  func crashes() async throws {
    let exploration = try await explore(
      """
      <<declare $n = 0>>
      <<declare $rest = 0>>
      Wat doe je? #line:a
      -> Delen #line:b
          <<set $rest = 5 % $n>>
          Rest {$rest}. #line:c
      -> Klaar #line:d
          Dag. #line:e
      """)
    #expect(places(exploration).contains("3 WW132"))
    #expect(exploration.diagnostics.first { $0.code == "WW132" }?.severity == .error)
    #expect(
      exploration.diagnostics.first { $0.code == "WW132" }?.dutch.hasSuffix("Zo kom je er: Delen.")
        == true)
  }

  @Test("finds a trap that only one of many roads with the same lines falls into")
  func trap() async throws {
    let exploration = try await explore(
      """
      <<declare $sleutel = false>>
      <<declare $kleur = "">>
      Welke kleur? #line:a
      -> Rood #line:b
          <<set $kleur = "rood">>
      -> Blauw #line:c
          <<set $kleur = "blauw">>
      Neem je de sleutel mee? #line:d
      -> Ja #line:e
          <<set $sleutel = true>>
      -> Nee #line:f
      <<if $kleur == "rood">>
          Alles is rood. #line:g
      <<endif>>
      <<jump Deur>>
      """,
      more: """
        title: Deur
        ---
        Doe je de deur open? #line:h
        -> Ja #line:i
            <<if $sleutel>>
                Hij gaat open. #line:j
            <<else>>
                Hij is op slot. #line:k
                <<jump Deur>>
            <<endif>>
        -> Nog even wachten #line:l
            <<jump Deur>>
        ===

        """)
    #expect(exploration.reached == exploration.total)
    #expect(exploration.diagnostics.map(\.code) == ["WW131"])
    #expect(!exploration.isCutShort)
    // The colour is of no matter, and behind the door nothing is.
    #expect(exploration.states == 5)
  }

  @Test("finds an answer that breaks off, also where all lines have come past")
  func oneCrash() async throws {
    let exploration = try await explore(
      """
      <<declare $n = 0>>
      Hoeveel? #line:a
      -> Eén #line:b
          <<set $n = 1>>
      -> Twee #line:c
          <<set $n = 2>>
      -> Niets #line:d
          <<set $n = 0>>
      Wie ben je? #line:e
      -> Kok #line:f
      -> Smid #line:g
      De rest is {5 % $n}. #line:h
      """)
    #expect(exploration.reached == exploration.total)
    #expect(places(exploration) == ["9 WW132"])
    #expect(exploration.diagnostics.first?.dutch.hasSuffix("Zo kom je er: Niets › Kok.") == true)
  }

  @Test("walks through what never stops growing")
  func growing() async throws {
    let exploration = try await explore(
      """
      <<declare $kaart = "">>
      <<declare $aantal = 0>>
      <<jump Kaart>>
      """,
      more: """
        title: Kaart
        ---
        Wie helpt jou? #line:a
        -> Tante #line:b
            <<set $kaart = $kaart + chosen() + ". ">>
            <<set $aantal += 1>>
            <<jump Kaart>>
        -> Mentor #line:c
            <<set $kaart = $kaart + chosen() + ". ">>
            <<set $aantal += 1>>
            <<jump Kaart>>
        -> Klaar #line:d
        <<if words($kaart) == 0>>
            De kaart is leeg. #line:e
        <<elseif $aantal > 2>>
            Dat zijn er veel. #line:f
        <<else>>
            Dit is de kaart: {$kaart} #line:g
        <<endif>>
        ===

        """)
    #expect(exploration.reached == exploration.total)
    #expect(exploration.diagnostics == [])
    #expect(!exploration.isCutShort)
    #expect(exploration.states <= 5)
  }

  @Test("plays the same twice from one seed, whatever is typed")
  func determinism() async throws {
    let body = """
      <<declare $zin = "">>
      <<declare $worp = 0>>
      <<set $worp = dice(6)>>
      Je gooit {$worp}. Wat zeg je? #line:a
      <<ask $zin>>
      Jij zegt: {$zin} #line:b
      Hoe verder? #line:c
      <<collect wegen 3>>
      Deze: {picked("wegen")} #line:d
      <<discuss 1>>
      Wat kies je? #line:e
      -> Ja #line:f
          Goed. #line:g
      -> Nee #line:h
          Ook goed. #line:i
      """
    let one = try await explore(body, plays: 300, seed: 7)
    let again = try await explore(body, plays: 300, seed: 7)
    let other = try await explore(body, plays: 300, seed: 8)
    #expect(one.plays == 300)
    #expect(one.digest == again.digest)
    #expect(one.diagnostics == again.diagnostics)
    #expect(one.digest != other.digest)
    #expect(one.diagnostics == [])
  }
}
