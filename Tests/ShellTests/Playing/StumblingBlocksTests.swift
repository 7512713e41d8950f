import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Shell

/// The difficulties of the first users while playing; each test covers one kind.
@Suite("Playing without stumbling")
@MainActor
struct StumblingBlocksTests {
  private static let choice = """
    title: Proef
    ---
    <<declare $zin = "">>
    Verteller: Wat doe je? #line:1
    -> Ik vraag waarom. #line:1a
    -> Ik wacht. #line:1b
    -> Ik ga weg. #line:1c
    Verteller: Wat zei je? #line:2
    <<ask $zin>>
    Verteller: Maak de zin af: [begin]ik wil liever[/begin] … #line:3
    <<ask $zin>>
    Vader: Dus: {$zin} #line:4
    ===
    """

  /// Plays a script at a real terminal.
  private func start(
    _ script: String, _ arguments: String...
  ) throws -> (TerminalProgram, TemporaryScript) {
    let file = try TemporaryScript(script)
    let terminal = try TerminalProgram.start(
      [BuiltProducts.path(of: "ShellFixture"), "play", file.path] + arguments, columns: 80,
      environment: [:])
    return (terminal, file)
  }

  @Test(
    "the arrows put an option into the line, Enter takes it, and nothing above is drawn anew",
    arguments: [[], ["--plain"]])
  func arrows(arguments: [String]) throws {
    let file = try TemporaryScript(Self.choice)
    let terminal = try TerminalProgram.start(
      [BuiltProducts.path(of: "ShellFixture"), "play", file.path] + arguments, columns: 80,
      environment: [:])
    try terminal.wait(forPrompt: "Kies 1–3:")
    let above = terminal.screen.text.split(separator: "\n").dropLast()
    for (key, line) in [
      ("\u{1B}[B", "1 Ik vraag waarom."), ("\u{1B}[B", "2 Ik wacht."),
      ("\u{1B}[A", "1 Ik vraag waarom."),
      ("\u{1B}[A", "3 Ik ga weg."), ("\u{1B}[B", "1 Ik vraag waarom."),
    ] {
      try terminal.type(key)
      try terminal.wait(forPrompt: "Kies 1–3: " + line)
    }
    #expect(terminal.screen.text.split(separator: "\n").dropLast() == above)
    try terminal.type("\r")
    try terminal.wait(forPrompt: "Jij:")
    #expect(terminal.screen.text.contains("→ Ik vraag waarom."))
    // No history at a choice: what was typed before does not come there.
    try terminal.type("Waarom?\r")
    try terminal.wait(forPrompt: "Jij: ik wil liever")
    try terminal.type("/terug\r")
    try terminal.wait(forPrompt: "Jij: Waarom?")
    withExtendedLifetime(file) {}
  }

  @Test("after /terug the old answer stands on the line, to be edited")
  func oldAnswer() throws {
    let (terminal, file) = try start(Self.choice)
    try terminal.answer("Kies 1–3:", "1")
    try terminal.answer("Jij:", "Waarom")
    try terminal.answer("Jij: ik wil liever", "/terug")
    try terminal.wait(forPrompt: "Jij: Waarom")
    try terminal.type(" dan?\r")
    try terminal.wait(forPrompt: "Jij: ik wil liever")
    try terminal.type("kok worden\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.screen.text.contains(#""texts":["Waarom dan?"]"#))
    withExtendedLifetime(file) {}
  }

  @Test("Ctrl-S stops no output")
  func controlS() throws {
    let (terminal, file) = try start(Self.choice)
    try terminal.wait(forPrompt: "Kies 1–3:")
    try terminal.type("\u{13}")
    try terminal.waitUntilRead()
    try terminal.type("2\r")
    try terminal.wait(forPrompt: "Jij:")
    withExtendedLifetime(file) {}
  }

  @Test(
    "a sentence that repeats its beginning and ends in a full stop is finished once",
    arguments: [
      ("ik wil liever tandarts worden.", "tandarts worden"),
      ("Ik wil liever kok worden", "kok worden"),
      ("ik wil liever … kok worden.", "kok worden"), ("kok worden", "kok worden"),
      ("ik wil niets.", "ik wil niets"), ("kok of zo..", "kok of zo.."),
    ])
  func finishedSentence(typed: String, kept: String) async throws {
    let theatre = Theatre(typed: "1", "Waarom?", typed)
    _ = try await theatre.play(Self.choice)
    #expect(theatre.screen.contains("Jij: ik wil liever \(typed)\n"))
    #expect(theatre.screen.contains("Vader: Dus: \(kept)\n"), "\(theatre.screen)")
  }

  @Test(
    "a command without its slash is asked about; typed once more it is an answer",
    arguments: ["hulp", "stop", "terug", "Help"])
  func bareCommand(word: String) async throws {
    let theatre = Theatre(typed: "1", word, word, "kok worden")
    let played = try await theatre.play(Self.choice)
    #expect(theatre.screen.contains("Bedoel je /\(word.lowercased())? Typ de streep erbij."))
    #expect(played.transcript.said == ["line:1a", word, "kok worden"])
  }

  @Test(
    "Enter at a choice says which numbers there are, plain or not; wrong twice says it at length")
  func emptyChoice() async throws {
    for plain in [true, false] {
      let theatre = Theatre(typed: "", "vier", "1", "Hoi", "kok", plain: plain)
      _ = try await theatre.play(Self.choice)
      #expect(theatre.screen.contains("Typ een nummer van 1 tot en met 3."))
      #expect(theatre.screen.contains("Voor elke keuze staat een nummer."))
      #expect(!theatre.screen.contains("Je antwoord is nog leeg"))
    }
    let english = Theatre(typed: "", "1", "Hi", "cook", language: .english)
    _ = try await english.play(Self.choice)
    #expect(english.screen.contains("Type a number from 1 to 3.\n"))
  }

  @Test("yes and no are taken where 0 and 1 are, and the other way round")
  func yesOrNo() async throws {
    let script = """
      title: Proef
      ---
      <<declare $stap = 0>>
      Verteller: Stap je over de lijn? #line:1
      <<scale $stap 0 1>>
      ===
      """
    for (typed, chosen) in [
      ("ja", "1"), ("j", "1"), ("1", "1"), ("yes", "1"), ("nee", "0"), ("n", "0"), ("0", "0"),
    ] {
      let played = try await Theatre(typed: typed).play(script)
      #expect(played.transcript.said == [chosen], "\(typed)")
      #expect(YesOrNo(typed) == (chosen == "1" ? .yes : .no))
    }
  }

  @Test("ten options and more have their numbers under each other")
  func tenOptions() async throws {
    let options = (1...11).map { "-> Keuze \($0). #line:\($0)\n" }.joined()
    let theatre = Theatre(typed: "11")
    _ = try await theatre.play(
      "title: Proef\n---\nVerteller: Wat kies je? #line:0\n\(options)===\n")
    #expect(theatre.screen.contains("\n   1  Keuze 1.\n"))
    #expect(theatre.screen.contains("\n  11  Keuze 11.\n"))
  }

  @Test("too few notes: the second time it says how to go on with fewer, or to stop")
  func fewNotes() async throws {
    let script = """
      title: Proef
      ---
      Verteller: Bedenk wegen. #line:1
      <<collect wegen 3>>
      ===
      """
    let theatre = Theatre(typed: "een", "", "", "-", "-", "", "1")
    let played = try await theatre.play(script)
    #expect(theatre.screen.components(separatedBy: "Typ 2 keer een streepje: -").count == 2)
    #expect(theatre.screen.contains("Wil je stoppen? Typ /stop."))
    guard case .finished = played.outcome else {
      Issue.record("\(played.outcome)")
      return
    }
  }

  @Test("a note that is taken away is said to be, and the list comes again with its numbers")
  func noteTakenAway() async throws {
    let script = """
      title: Proef
      ---
      Verteller: Bedenk wegen. #line:1
      <<collect wegen 1>>
      ===
      """
    let theatre = Theatre(typed: "een", "twee", "drie", "weg 1", "", "1")
    _ = try await theatre.play(script)
    #expect(
      theatre.screen.contains("weg 1\nNotitie 1 is weg.\n  1. twee\n  2. drie\n3. "),
      "\(theatre.screen)")
  }

  @Test("in a play /taal asks which language the program speaks; the story stays as it began")
  func languageInPlay() async throws {
    let theatre = Theatre(typed: "/taal", "2", "", "1", "/language", "nederlands", "Hoi", "kok")
    _ = try await theatre.play(Self.choice)
    #expect(theatre.screen.contains("Type a number from 1 to 3.\n"))
    #expect(theatre.screen.contains("Ik praat nu Nederlands. Het verhaal blijft in de taal"))
  }

  // MARK: - Before a play

  private func shell(_ lines: String..., in house: House, alias: String? = nil) async throws
    -> String
  {
    let theatre = Theatre(typed: lines)
    await InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", alias: alias, seed: 1
    ).run()
    return theatre.screen
  }

  @Test(
    "at the question for a name, help and exit are what they are elsewhere",
    arguments: ["?", "help", "hulp"])
  func helpAtName(word: String) async throws {
    let house = try House.small()
    let screen = try await shell("1", word, "exit", "stop", in: house)
    #expect(
      screen.contains("andere namen: \(word)\nKies een naam uit de lijst: typ het nummer."),
      "\(screen)")
    #expect(screen.contains("andere namen: exit\n\n> stop\nTot ziens.\n"), "\(screen)")
    #expect(house.recordings == [])
  }

  @Test("a name where an order is awaited is known for one, and says what comes first")
  func nameAtPrompt() async throws {
    let screen = try await shell("Tulp", "Hedgehog", "stop", in: try .small())
    #expect(screen.contains("> Tulp\nTulp is een schuilnaam. Kies eerst wat je speelt,"))
    #expect(screen.contains("> Hedgehog\nHedgehog is een schuilnaam."))
  }

  @Test("what was played in this sitting is marked in the list")
  func playedMark() async throws {
    let screen = try await shell("1", "Hoi", "", "lijst", "stop", in: try .small(), alias: "Tulp")
    let list = screen.components(separatedBy: "> lijst").last ?? ""
    #expect(list.contains("  1  De brief (5 min, A2, ✓ gespeeld)\n"))
    #expect(!list.contains("De stelling (10 min, B1, voor een groep, ✓"))
  }

  @Test("who plays is asked once, and a play that one person plays alone is not asked about")
  func whoPlays() async throws {
    let house = try House([
      "samen": """
      title: Samen
      heading: Samen
      audience: solo, pair, class
      ---
      <<if players() == 3>>
          Verteller: Eén van jullie kijkt. #line:sa-1
      <<elseif players() == 2>>
          Verteller: Jullie zijn met twee. #line:sa-2
      <<else>>
          Verteller: Je bent alleen. #line:sa-3
      <<endif>>
      Verteller: Wat doe je? #line:sa-4
      -> Ik vraag. #line:sa-4a
      -> Ik wacht. #line:sa-4b
      ===
      """
    ])
    for (typed, said) in [
      ("", "Je bent alleen."), ("2", "Jullie zijn met twee."), ("3", "Eén van jullie kijkt."),
    ] {
      let screen = try await shell("1", typed, "1", "", "stop", in: house, alias: "Tulp")
      #expect(screen.contains("Verteller: \(said)\n"), "\(screen)")
      #expect(screen.components(separatedBy: "Met hoeveel mensen speel je?").count == 2)
      let isAlone = typed.isEmpty
      #expect(
        screen.contains(isAlone ? "1  Alleen ik en mijn docent" : "1  Alleen wij en onze docent"))
      #expect(
        screen.contains(
          isAlone ? "Alleen jij en je docent kunnen" : "Alleen jullie en jullie docent kunnen"))
      #expect(screen.components(separatedBy: "Verteller: ").count == 3)
    }
    let small = try await shell("1", "Hoi", "stop", in: try .small(), alias: "Tulp")
    #expect(!small.contains("Met hoeveel mensen"))
  }
}
