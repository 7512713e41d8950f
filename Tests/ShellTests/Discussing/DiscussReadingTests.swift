import Archive
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("Reading what pupils typed")
@MainActor
struct DiscussReadingTests {
  private func transcript(_ seed: UInt32, _ kinds: [Entry.Kind]) -> Transcript {
    var opening = Opening.proef(.solo)
    opening.random.seed = seed
    return Transcript(
      opening: opening,
      entries: (kinds + [.cue(Cue(line: "", text: "", kind: .end)), .end(.class)]).enumerated().map
      {
        Entry(number: $0.offset + 1, milliseconds: $0.offset, kind: $0.element)
      })
  }

  private func answer(_ words: String, kind: String? = nil) -> [Entry.Kind] {
    let options = ["a", "b"].map { Cue.Option(id: "line:\($0)", text: "Soort \($0)") }
    let choice: [Entry.Kind] =
      kind.map {
        [
          .cue(Cue(line: "line:1", text: "Welke soort?", kind: .choice(options))),
          .reply(Reply(chosen: "line:\($0)", isComplete: true)),
        ]
      } ?? []
    return choice + [
      .cue(Cue(line: "line:2", text: "Wat zei je?", kind: .ask)),
      .reply(Reply(texts: [words], isComplete: true)),
    ]
  }

  private func house(_ recordings: [[Entry.Kind]]) throws -> House {
    let house = try House([:])
    try FileManager.default.createDirectory(
      atPath: house.transcripts, withIntermediateDirectories: true)
    for (index, kinds) in recordings.enumerated() {
      try Data(TranscriptCoding.bytes(of: transcript(UInt32(index + 1), kinds))).write(
        to: URL(
          fileURLWithPath: "\(house.transcripts)/20260101-12000\(index)-proef-Narcis.jsonl"))
    }
    return house
  }

  private func discussion(of house: House) throws -> ClassDiscussion {
    try ClassDiscussion(
      paths: [house.transcripts], scenario: nil, repertoire: nil, smallestGroup: 5)
  }

  private func openTexts(of house: House) throws -> [OpenText] {
    var discussion = try discussion(of: house)
    return try discussion.openTexts()
  }

  /// Types these at the reading, and gives what stood on the screen.
  @discardableResult
  private func read(
    _ house: House, again: Bool = false, language: Language = .dutch, _ typed: String...
  ) async throws -> String {
    let theatre = Theatre(typed: typed, language: language)
    await DiscussScreen(try discussion(of: house), on: theatre.console).read(again: again)
    return theatre.screen
  }

  /// What the class sees.
  private func shown(_ house: House) throws -> [String] {
    try discussion(of: house).results.questions.flatMap { question -> [String] in
      switch question.figure {
      case .answers(let answers): answers.shown.map(\.words)
      case .notes(let board): board.groups.flatMap { $0.notes.map(\.words) }
      default: []
      }
    }
  }

  // MARK: Pending

  @Test("a word that is left out is pending until the text is shown")
  func pending() async throws {
    let house = try house([answer("Ahmed zei nee")])
    let screen = try await read(house, "ja", "w ahmed", "", "s")
    #expect(
      screen.contains("  […] zei nee\nNog niet bewaard: verborgen tot je t typt.\n"))
    #expect(try discussion(of: house).desk.moderation == Moderation())
    for typed in ["s", "b", "v"] {
      try await read(house, "ja", "w ahmed", typed, "s")
      #expect(try shown(house).isEmpty)
    }
    #expect(
      try discussion(of: house).desk.moderation.verdicts.values.allSatisfy { $0 == .hidden })
    let other = try self.house([answer("Ahmed zei nee")])
    try await read(other, language: .english, "yes", "w ahmed", "s")
    #expect(try shown(other) == ["[…] zei nee"])
  }

  @Test("all words back changes nothing that was decided, and decides nothing")
  func bareWord() async throws {
    let house = try house([answer("Ahmed zei nee")])
    let screen = try await read(house, "ja", "w", "w nee", "w", "s")
    #expect(
      screen.contains(
        "Alle woorden staan er weer.\n  Ahmed zei nee\nnog niet gelezen: verborgen\n"))
    #expect(!screen.contains("wordt getoond"))
    #expect(try discussion(of: house).desk.moderation == Moderation())
    try await read(house, "ja", "w ahmed", "t")
    let again = try await read(house, again: true, "ja", "w", "")
    #expect(
      again.contains(
        "  Ahmed zei nee\nNog niet bewaard: de klas ziet de oude tekst tot je t typt.\n"))
    #expect(try shown(house) == ["[…] zei nee"])
    try await read(house, again: true, "ja", "w", "t")
    #expect(try shown(house) == ["Ahmed zei nee"])
  }

  @Test("several words in a row go, and what is not there is named as it was typed")
  func severalWords() async throws {
    let house = try house([answer("Vraag Jan de Vries, niet Jan. DE VRIES weet het.")])
    let screen = try await read(
      house, "ja", "w Piet", "w De Boer", "w de vries", "w jan", "t")
    #expect(screen.contains("Het woord ‘Piet’ staat niet in de tekst."))
    #expect(screen.contains("De woorden ‘De Boer’ staan niet zo in de tekst."))
    #expect(try shown(house) == ["Vraag […] […] […], niet […]. […] […] weet het."])
  }

  // MARK: Again

  @Test("what was decided is read again: kept by Enter, or decided otherwise")
  func again() async throws {
    let house = try house([answer("Ahmed zei nee"), answer("Ahmed zei ja")])
    #expect(
      try await read(house, again: true)
        == "Je las nog niets. Lezen: bespreek proef lezen, of weerwoord bespreek --scenario\n"
        + "proef --lezen.\n")
    try await read(house, "ja", "t", "v")
    #expect(try shown(house).count == 1)
    #expect(
      try await read(house) == """
        Er is niets meer om te lezen. Opnieuw lezen wat je al las: bespreek proef
        opnieuw, of weerwoord bespreek --scenario proef --opnieuw.

        """)
    let before = try discussion(of: house).desk.moderation
    let screen = try await read(house, again: true, "ja", "", "")
    #expect(screen.contains("Tekst 2 van 2"))
    #expect(screen.contains("wordt getoond") && screen.contains("blijft verborgen"))
    #expect(screen.contains("Enter zo laten"))
    #expect(try discussion(of: house).desk.moderation == before)
    try await read(house, again: true, "ja", "v", "w ahmed", "t")
    let after = try shown(house)
    #expect(after.count == 1 && after[0].hasPrefix("[…] zei"))
    #expect(try discussion(of: house).desk.moderation.verdicts.values.count { $0 == .hidden } == 1)
  }

  @Test("where nobody typed anything nothing is told but that")
  func nothingTyped() async throws {
    let house = try house([[]])
    #expect(try await read(house) == "Er is niets meer om te lezen.\n")
  }

  @Test("step by step: o reads again")
  func stepByStep() async throws {
    let house = try house([answer("Ahmed zei nee")])
    try await read(house, "ja", "t")
    let theatre = Theatre(typed: "o", "ja", "v", "s")
    await DiscussScreen(try discussion(of: house), on: theatre.console).run()
    #expect(try shown(house).isEmpty)
    #expect(try discussion(of: house).desk.moderation.verdicts.values.first == .hidden)
  }

  @Test("what was passed over is not called read")
  func passedOver() async throws {
    let house = try house([answer("Ahmed zei nee"), answer("ja")])
    #expect(
      try await read(house, "ja", "", "")
        .hasSuffix("2 teksten zijn nog niet beslist: verborgen. Zet het bord weer aan.\n"))
    #expect(
      try await read(house, language: .english, "yes", "h", "")
        .hasSuffix("1 text is not decided yet: hidden. Turn the board on again.\n"))
    #expect(
      try await read(house, "ja", "v").hasSuffix("Alles is gelezen. Zet het bord weer aan.\n"))
  }

  @Test("in the teacher's shell: lezen, then opnieuw; a word the question says again is a blank")
  func inTheShell() async throws {
    let house = try House([
      "naam": """
      title: Naam
      heading: De naam
      audience: solo
      ---
      <<declare $naam_wie = "">>
      <<declare $naam_wat = "">>
      Verteller: Hoe heet de held? #line:na-1
      <<ask $naam_wie>>
      Verteller: Wat denkt {$naam_wie}s vader? #line:na-2
      <<ask $naam_wat>>
      Verteller: Ik dank je. #line:na-3 #ending:dank
      ===
      """
    ])
    func shell(_ typed: String...) async throws -> String {
      let theatre = Theatre(typed: typed)
      await InteractiveShell(
        console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
        transcripts: TranscriptFolder(path: house.transcripts),
        settings: Settings(path: house.settings), engine: "test", alias: "Tulp", seed: 1
      ).run()
      return theatre.screen
    }
    try house.belongsToTeacher()
    _ = try await shell("1", "Ahmed", "Ik", "2", "stop")
    let read = try await shell(
      "docent", "bespreek naam lezen", "ja", "v", "t", "bespreek naam lezen",
      "bespreek naam opnieuw", "ja", "", "v", "bespreek naam", "", "", "", "s", "stop")
    #expect(read.contains("  Ahmed\nnog niet gelezen: verborgen\n"))
    #expect(read.contains("Opnieuw lezen wat je al las: bespreek naam"))
    #expect(read.contains("  Ahmed\nblijft verborgen\n"))
    #expect(read.contains("  Ik\nwordt getoond\n"))
    #expect(read.contains("Vraag 2: Wat denkt […]s vader?\n"))
    #expect(read.contains("  1  Ik dank je.\n"))
    #expect(
      try ClassDiscussion(
        paths: [house.transcripts], scenario: "naam", repertoire: nil, smallestGroup: 5
      ).desk.moderation.verdicts.values.allSatisfy { $0 == .hidden })
  }

  // MARK: Kinds

  @Test("the kinds pupils gave their answers are counted among those that are shown")
  func kinds() async throws {
    let house = try house([
      answer("een", kind: "a"), answer("twee", kind: "b"), answer("drie", kind: "b"),
      answer("vier", kind: "a"),
    ])
    let order = try openTexts(of: house).map(\.words)
    let theatre = Theatre(typed: ["ja"] + order.map { $0 == "vier" ? "v" : "t" })
    await DiscussScreen(try discussion(of: house), on: theatre.console).read()
    let after = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: after.console.screen)
    #expect(
      after.screen.contains(
        """
        Soorten antwoorden
          1  Soort b
          ################################################# 2 (67%)
          2  Soort a
          ========================                          1 (33%)
        1 tekst blijft verborgen.
        """))
  }

  // MARK: Notes

  private func notes(_ texts: [String]) -> [Entry.Kind] {
    [
      .cue(
        Cue(line: "line:4", text: "Welke wegen?", kind: .collect(name: "wegen", minimum: 1))),
      .reply(Reply(texts: texts, picked: 1, isComplete: true)),
    ]
  }

  @Test("notes are put together under a heading, taken off it, and only notes")
  func groups() async throws {
    let house = try house([notes(["bellen"]), notes(["appen"]), notes(["wachten"]), answer("ja")])
    let order = try openTexts(of: house)
    let typed = order.flatMap { text -> [String] in
      switch text.words {
      case "bellen", "appen": ["g Contact zoeken", "t"]
      case "wachten": ["g Contact zoeken", "g", "t"]
      default: ["g Contact zoeken", "t"]
      }
    }
    let theatre = Theatre(typed: ["ja"] + typed)
    await DiscussScreen(try discussion(of: house), on: theatre.console).read()
    #expect(theatre.screen.contains("Contact zoeken (samen gezet)\nnog niet gelezen: verborgen"))
    #expect(theatre.screen.contains("Dit briefje staat onder geen eigen kop meer."))
    #expect(theatre.screen.contains("Alleen een briefje kan onder een kop."))
    let after = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: after.console.screen)
    #expect(after.screen.contains("  Contact zoeken (samen gezet): 2\n"))
    #expect(after.screen.contains("  Zonder kop: 1\n    → wachten\n"))
    // In a later lesson.
    let again = order.flatMap { $0.words == "wachten" ? ["g Tijd nemen", ""] : [""] }
    let later = Theatre(typed: ["ja"] + again)
    await DiscussScreen(try discussion(of: house), on: later.console).read(again: true)
    #expect(
      try discussion(of: house).desk.moderation.groups["line:4"]?.map(\.heading)
        == ["Contact zoeken", "Tijd nemen"])
    #expect(try shown(house).count == 4)
  }

  // MARK: Comics

  @Test("a comic is read with all its words, and shown without the name")
  func comics() async throws {
    let house = try house([
      [
        .cue(Cue(line: "", text: "", kind: .hero(trait: .name, value: "Ahmed"))),
        .cue(
          Cue(
            line: "line:6", speaker: "Verteller", text: "In de klas.", kind: .panel(pose: .small))),
        .cue(Cue(line: "line:7", speaker: "Ahmed", text: "Ik durf!", kind: .line)),
        .cue(Cue(line: "line:8", speaker: "Vader", text: "Goed, Ahmed.", kind: .line)),
      ]
    ])
    let before = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: before.console.screen)
    #expect(before.screen.contains("Strips\n1 tekst is nog niet gelezen.\n"))
    #expect(!before.screen.contains("Ik durf!"))
    let screen = try await read(house, "ja", "w Ahmed", "t")
    #expect(screen.contains("strip\n") && screen.contains("  In de klas.\n"))
    let after = Theatre(interactive: false)
    DiscussScreen.showAll(try discussion(of: house), on: after.console.screen)
    #expect(
      after.screen.contains(
        """
        Strips

          […]
          1  In de klas.
             […]: Ik durf!
             Vader: Goed, […].

        Er kan toch nog een naam in een antwoord staan. Lees ze eerst zelf.
        """))
    #expect(!after.screen.contains("Ahmed"))
  }
}
