import Archive
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("What the class said, on a terminal")
@MainActor
struct DiscussScreenTests {
  private func transcript(
    _ seed: UInt32, _ choice: String, _ words: String?, visibility: Visibility = .class,
    tally: Tally? = nil
  ) -> Transcript {
    var opening = Opening.proef(tally == nil ? .solo : .class)
    opening.random.seed = seed
    opening.alias = "Narcis"
    let options = [
      Cue.Option(id: "line:a", text: "Ik vraag waarom."),
      Cue.Option(id: "line:b", text: "أنا أنتظر"),
    ]
    let kinds: [Entry.Kind] = [
      .cue(Cue(line: "line:1", text: "Wat doe je nu?", kind: .choice(options))),
      .reply(Reply(chosen: "line:\(choice)", tally: tally, isComplete: true)),
      .cue(Cue(line: "line:2", text: "Wat zei je?", kind: .ask)),
      .reply(Reply(texts: words.map { [$0] } ?? [], isComplete: true)),
      .cue(Cue(line: "line:3", text: "Klaar.", tags: ["ending:help"], kind: .line)),
      .cue(Cue(line: "", text: "", kind: .end)), .end(visibility),
    ]
    return Transcript(
      opening: opening,
      entries: kinds.enumerated().map { offset, kind in
        Entry(number: offset + 1, milliseconds: offset, kind: kind)
      })
  }

  private func house(_ transcripts: [Transcript]) throws -> House {
    let house = try House([:])
    try FileManager.default.createDirectory(
      atPath: house.transcripts, withIntermediateDirectories: true)
    for (index, transcript) in transcripts.enumerated() {
      try Data(TranscriptCoding.bytes(of: transcript)).write(
        to: URL(fileURLWithPath: "\(house.transcripts)/20260101-12000\(index)-proef-Narcis.jsonl"))
    }
    return house
  }

  private func house() throws -> House {
    try house([
      transcript(1, "a", "Ahmed zei \u{1B}[31mnee\u{202E}"), transcript(2, "a", nil),
      transcript(3, "b", "Ik vroeg het."), transcript(4, "b", "geheim", visibility: .teacher),
    ])
  }

  private func discussion(of house: House) throws -> ClassDiscussion {
    try ClassDiscussion(
      paths: [house.transcripts], scenario: nil, repertoire: nil, smallestGroup: 5)
  }

  private func openTexts(of house: House) throws -> [OpenText] {
    var discussion = try discussion(of: house)
    return try discussion.openTexts()
  }

  @Test("all at once, 80 columns")
  func all() throws {
    let house = try house()
    let theatre = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: theatre.console.screen)
    #expect(
      theatre.screen == """
        Proef
        3 opnamen tellen mee.
        Er tellen maar 3 opnamen van leerlingen mee. De klas kan raden van wie ze zijn.
        1 opname is alleen voor de docent en telt niet mee.

        Vraag 1: Wat doe je nu?

          1  Ik vraag waarom.
          ################################################# 2 (67%)
          2  أنا أنتظر
          ========================                          1 (33%)

        Vraag 2: Wat zei je?

        Nog geen antwoord om te laten zien.
        2 teksten zijn nog niet gelezen.
        1 keer niets gezegd.

        Hoe het afliep
          1  Klaar.
          ################################################# 3 (100%)

        De weg: wat volgde op wat
          begin
            1. Wat doe je nu?: 3
          1. Wat doe je nu?
            Ik vraag waarom. → einde: Klaar.: 2
            أنا أنتظر → einde: Klaar.: 1


        """)
  }

  @Test("all at once, 40 columns: no line is wider")
  func narrow() throws {
    let house = try house()
    let theatre = Theatre(columns: 40, interactive: false, language: .english)
    DiscussScreen.showAll(try discussion(of: house), on: theatre.console.screen)
    let lines = theatre.screen.split(separator: "\n")
    #expect(lines.allSatisfy { CellWidth.of($0) <= 40 })
    #expect(theatre.screen.contains("3 recordings count."))
    #expect(!theatre.screen.contains("Narcis") && !theatre.screen.contains("Ahmed"))
  }

  /// Figures of a statement that a hall voted on with cards, and a question beside nothing.
  private var cardEvening: ClassResults {
    let vote = VoteCounts(
      options: [
        OptionCount(id: "a", words: "Eens", card: .green, cards: 30, recordings: 1),
        OptionCount(id: "b", words: "Oneens", card: .red, cards: 4, recordings: 1),
      ], groups: GroupComparison(items: [], hidden: 2))
    return ClassResults(
      scenario: "stellingen", heading: "Stellingen", language: "nl", turnout: Turnout(),
      questions: [
        QuestionResults(id: "1", words: "Vast werk is het beste.", figure: .choice([vote]))
      ],
      talkingPoints: [
        TalkingPoint(
          moment: "\"Een elektricien moet vooral heel sterk zijn\"",
          question: "Waarom denken mensen dit? Wie vallen daardoor af?")
      ])
  }

  private func shown(_ results: ClassResults, columns: Int) -> String {
    let theatre = Theatre(columns: columns, interactive: false)
    let figures = FigureScreen(screen: theatre.console.screen, results: results)
    for figure in figures.figures { figures.show(figure) }
    return theatre.screen
  }

  @Test("says that cards were counted, and that groups are not shown apart")
  func cards() {
    let screen = shown(cardEvening, columns: 80)
    #expect(screen.contains("\nGeteld met kaarten of handen.\n"))
    #expect(
      screen.contains(
        "\n2 groepen staan er niet apart bij: minder dan 5 mensen, of te raden uit het\ntotaal.\n"))
  }

  @Test("a question to talk about stands below its moment, also at 40 columns")
  func talkingPoints() {
    #expect(
      shown(cardEvening, columns: 40).hasSuffix(
        """
        Ook om over te praten
          "Een elektricien moet vooral heel
          sterk zijn"
            Waarom denken mensen dit? Wie vallen
            daardoor af?

        """))
  }

  @Test("step by step: forward, back, to a number, and out")
  func steps() async throws {
    let house = try house()
    let theatre = Theatre(typed: "", "", "b", "2", "t", "s")
    await DiscussScreen(try discussion(of: house), on: theatre.console).run()
    let shown = theatre.screen.split(separator: "\n").filter { $0.hasPrefix("Vraag") }
    #expect(shown.map { $0.prefix(7) } == ["Vraag 1", "Vraag 2", "Vraag 1", "Vraag 2"])
    #expect(theatre.screen.contains("Dat ken ik niet. Typ ? voor uitleg."))
  }

  @Test("an answer is shown once the teacher has read it, without the name")
  func reading() async throws {
    let house = try house()
    let order = try openTexts(of: house).map(\.words)
    let isAhmedFirst = order.first?.hasPrefix("Ahmed") == true
    let decisions = isAhmedFirst ? ["w ahmed", "t", "v"] : ["v", "w ahmed", "t"]
    let theatre = Theatre(typed: ["ja"] + decisions)
    await DiscussScreen(try discussion(of: house), on: theatre.console).read()
    #expect(theatre.screen.contains("Zet het bord uit"))
    #expect(theatre.screen.contains("  Ahmed zei ␛[31mnee‹U+202E›"))
    #expect(theatre.screen.contains("  […] zei ␛[31mnee‹U+202E›"))
    #expect(theatre.screen.contains("Alles is gelezen. Zet het bord weer aan."))
    let after = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: after.console.screen)
    #expect(after.screen.contains("  – […] zei ␛[31mnee‹U+202E›\n    (Ik vraag waarom.)"))
    #expect(after.screen.contains("1 tekst blijft verborgen."))
    #expect(!after.screen.contains("Ahmed"))
    let warning = "Er kan toch nog een naam in een antwoord staan. Lees ze eerst zelf."
    #expect(after.screen.components(separatedBy: warning).count == 2)
  }

  @Test("nothing is decided by Enter, nor before the board is off")
  func nothingByEnter() async throws {
    let house = try house()
    for typed in [["nee", "t", "t"], ["ja", "", ""], ["", "t"]] {
      let theatre = Theatre(typed: typed)
      await DiscussScreen(try discussion(of: house), on: theatre.console).read()
      #expect(try discussion(of: house).desk.moderation == Moderation())
    }
  }

  @Test("that nothing is shown before the board is off, is said")
  func boardOn() async throws {
    let house = try house()
    let theatre = Theatre(typed: "nee")
    await DiscussScreen(try discussion(of: house), on: theatre.console).read()
    #expect(
      theatre.screen.hasSuffix(
        "Er is niets getoond. Begin opnieuw als het bord uit staat, en typ ja.\n"))
    let english = Theatre(typed: "no", language: .english)
    await DiscussScreen(try discussion(of: house), on: english.console).read()
    #expect(
      english.screen.hasSuffix(
        "Nothing was shown. Begin again once the board is off, and type yes.\n"))
  }

  /// Two rooms, of which one counted nobody, and a pupil alone: a statement with a number of its own.
  private func evening(_ audience: Audience = .class) throws -> House {
    let votes: [(Audience, Reply)] = [
      (audience, Reply(chosen: "line:g", tally: .counts([46, 26]), isComplete: true)),
      (audience, Reply(chosen: "line:g", tally: .most(0), isComplete: true)),
      (audience, Reply(tally: .equal, isComplete: true)),
    ]
    let house = try House([:])
    try FileManager.default.createDirectory(
      atPath: house.transcripts, withIntermediateDirectories: true)
    for (index, vote) in votes.enumerated() {
      var opening = Opening.proef(vote.0)
      opening.random.seed = UInt32(index)
      let cards = [
        Cue.Option(id: "line:g", text: "Eens", tags: ["green"]),
        Cue.Option(id: "line:r", text: "Oneens", tags: ["red"]),
      ]
      // The second statement was counted by nobody.
      let uncounted = index == 0 ? Reply(tally: .equal, isComplete: true) : vote.1
      let kinds: [Entry.Kind] = [
        .cue(
          Cue(line: "line:4", text: "4. De havo?", tags: ["statement"], kind: .choice(cards))),
        .reply(vote.1),
        .cue(
          Cue(line: "line:11", text: "11. Zin?", tags: ["statement"], kind: .choice(cards))),
        .reply(uncounted),
        .cue(Cue(line: "line:s", text: "Klaar.", tags: ["ending:samen"], kind: .line)),
        .cue(Cue(line: "", text: "", kind: .end)), .end(.class),
      ]
      try Data(
        TranscriptCoding.bytes(
          of: Transcript(
            opening: opening,
            entries: kinds.enumerated().map {
              Entry(number: $0 + 1, milliseconds: $0, kind: $1)
            }))
      ).write(to: URL(fileURLWithPath: "\(house.transcripts)/20260101-12000\(index)-proef.jsonl"))
    }
    return house
  }

  @Test("where parents were, statements have no road: it is their order")
  func eveningWithoutRoad() throws {
    let house = try evening(.parents)
    let theatre = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: theatre.console.screen)
    #expect(theatre.screen.contains("Stelling 11: Zin?"))
    #expect(!theatre.screen.contains("De weg"))
  }

  @Test("hands of a class and pupils who played alone stand side by side, and are not added up")
  func twoKinds() {
    let vote = VoteCounts(
      options: [
        OptionCount(id: "a", words: "Eens", card: .green, alone: 4, cards: 10, recordings: 5),
        OptionCount(id: "b", words: "Oneens", card: .red, alone: 7, cards: 14, recordings: 7),
      ])
    let results = ClassResults(
      scenario: "proef", heading: "Proef", language: "nl",
      questions: [QuestionResults(id: "1", words: "Wat vind je?", figure: .choice([vote]))])
    let screen = shown(results, columns: 80)
    let words = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(#/[#=]+ /#, with: "")
    #expect(
      words.contains(
        "Alleen of samen gespeeld: ● GROEN Eens 4 (36%) ■ ROOD Oneens 7 (64%) "
          + "In de groep geteld: ● GROEN Eens 10 (42%) ■ ROOD Oneens 14 (58%)"), "\(words)")
    #expect(!screen.contains("(40%)") && !screen.contains("14 (40"))
  }

  @Test("rooms: groups on the road, own numbers, and no percentages where nobody was counted")
  func groups() throws {
    let house = try evening()
    let theatre = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: theatre.console.screen)
    #expect(
      theatre.screen == """
        Proef
        3 opnamen tellen mee, waarvan 3 met een hele groep.

        Stelling 4: De havo?

          ● GROEN  Eens
          ################################################ 46 (64%)
          1 groep, niet geteld
          ■ ROOD  Oneens
          ===========================                      26 (36%)
        Geteld met kaarten of handen.
        In 1 groep was het gelijk.

        Stelling 11: Zin?

          ● GROEN  Eens
          ■ ROOD  Oneens
        In 1 groep was er meer groen.
        In 2 groepen was het gelijk.
        Er is niet geteld.

        Hoe het afliep
          1  Klaar.
          ################################################# 3 (100%)
          3 groepen

        De weg: wat volgde op wat
          begin
            4. De havo?: 3 groepen
          4. De havo?
            gelijk → 11. Zin?: 1 groep
            Eens → 11. Zin?: 2 groepen
          11. Zin?
            gelijk → einde: Klaar.: 2 groepen
            Eens → einde: Klaar.: 1 groep


        """)
    let english = Theatre(interactive: false, language: .english)
    DiscussScreen.showAll(try discussion(of: house), on: english.console.screen)
    for words in [
      "Statement 11: Zin?", "In 1 group there was more green.\n", "In 2 groups it was equal.\n",
      "Nobody was counted.\n", "Eens → 11. Zin?: 2 groups\n",
    ] {
      #expect(english.screen.contains(words), "\(words)")
    }
  }

  @Test("a statement is gone to by its own number")
  func ownNumber() async throws {
    let house = try evening()
    let theatre = Theatre(typed: "11", "4", "2", "s")
    await DiscussScreen(try discussion(of: house), on: theatre.console).run()
    let shown = theatre.screen.split(separator: "\n").filter { $0.hasPrefix("Stelling") }
    #expect(shown == ["Stelling 11: Zin?", "Stelling 4: De havo?"])
    #expect(theatre.screen.contains("Dat ken ik niet. Typ ? voor uitleg."))
  }

  @Test("in the shell: nobody has played yet, and a setting that is broken")
  func shell() async throws {
    let house = try House.small()
    try house.belongsToTeacher()
    func said(_ typed: [String]) async throws -> String {
      let theatre = Theatre(typed: typed)
      await InteractiveShell(
        console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
        transcripts: TranscriptFolder(path: house.transcripts),
        settings: Settings(path: house.settings), engine: "test", alias: nil, seed: 1
      ).run()
      return theatre.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      try await said(["docent", "bespreek", "stop"]).contains(
        "Er zijn nog geen opnamen. Speel eerst een scenario, bijvoorbeeld met ‘speel elektricien’. "
      ))
    for path in [house.settings, house.transcripts] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let file = house.settings + "/smallest-group"
    try "twintig".write(toFile: file, atomically: true, encoding: .utf8)
    try Data(TranscriptCoding.bytes(of: transcript(1, "a", nil))).write(
      to: URL(fileURLWithPath: house.transcripts + "/20260101-120000-proef-Narcis.jsonl"))
    let broken = try await said(["docent", "bespreek", "s", "stop"])
    #expect(broken.contains("Geen groep staat er apart bij: de instelling smallest-group"))
    #expect(broken.contains("staat geen getal van 2 of meer. Tot dan staat geen enkele groep"))
    #expect(broken.contains("Zet er één getal in, zoals 5."))
  }

  @Test("words for groups, copies, few recordings and numbers, in both languages")
  func words() {
    let texts: [(DiscussText, String, String)] = [
      (.travellers(players: 3, groups: 2), "3 spelers en 2 groepen", "3 players and 2 groups"),
      (.travellers(players: 1, groups: 1), "1 speler en 1 groep", "1 player and 1 group"),
      (.travellers(players: 0, groups: 2), "2 groepen", "2 groups"),
      (
        .copies(1), "1 opname is een kopie van een andere en telt niet mee.",
        "1 recording is a copy of another and does not count."
      ),
      (
        .copies(2), "2 opnamen zijn een kopie van een andere en tellen niet mee.",
        "2 recordings are copies of others and do not count."
      ),
      (
        .fewPlayers(1),
        "Er telt maar 1 opname van leerlingen mee. De klas kan raden van wie die is.",
        "Only 1 recording of pupils counts. The class may guess whose it is."
      ),
      (
        .fewPlayers(3),
        "Er tellen maar 3 opnamen van leerlingen mee. De klas kan raden van wie ze zijn.",
        "Only 3 recordings of pupils count. The class may guess whose they are."
      ),
      (.moreOf(.red, 2), "In 2 groepen was er meer rood.", "In 2 groups there was more red."),
      (
        .majorityChose(1, "Praten"), "In 1 groep kozen de meesten: Praten",
        "In 1 group most chose: Praten"
      ),
      (.question(nil), "Vraag", "Question"), (.question(3), "Vraag 3", "Question 3"),
      (.adults, "ouders", "parents"),
      (
        .noGroupsApart, "Geen groep staat er apart bij: de instelling smallest-group klopt niet.",
        "No group is shown apart: the setting smallest-group is not right."
      ),
    ]
    for (text, dutch, english) in texts {
      #expect(text.dutch == dutch)
      #expect(text.english == english)
    }
  }

  @Test("a moderation file somebody edited shows nothing, and says so")
  func brokenFile() async throws {
    let house = try house()
    try "{\"alles\": \"shown\"}".write(
      toFile: house.transcripts + "/moderation-proef.json", atomically: true, encoding: .utf8)
    let theatre = Theatre(typed: "ja", "t")
    let screen = DiscussScreen(try discussion(of: house), on: theatre.console)
    await screen.read()
    #expect(
      theatre.screen.replacing("\n", with: " ")
        .contains("Regel 1 klopt niet. Alle antwoorden blijven verborgen."))
    #expect(!theatre.screen.contains("Ahmed"))
    #expect(theatre.reader.left == 2)
  }
}
