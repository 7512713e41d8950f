import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Shell

@Suite("A scene that stands still")
@MainActor
struct PauseTests {
  private nonisolated static let paused = "Pauze. Het verhaal staat stil. Er gaat niets verder."

  private nonisolated let script = """
    title: Proef
    hardness: $hard 1-3
    ---
    <<declare $hard = 2>>
    <<declare $zin = "">>
    <<declare $plek = 0>>
    Vader: Ik heb nagedacht. #line:1
    Vader: En ik zeg nee. #line:2
    Verteller: Wat doe je? #line:3
    -> Ik vraag waarom. #line:3a
    -> Ik wacht. #line:3b
    Verteller: Wat zei je? #line:4
    <<ask $zin>>
    Verteller: Stap je over? #line:5
    <<scale $plek 0 1>>
    Verteller: Wat kan? #line:6
    <<collect wegen 1>>
    Vader: Klaar, {$hard}. #line:7
    ===
    """

  /// Types a command at a prompt, sees the pause, and continues: the question is shown again.
  private nonisolated func pause(
    _ terminal: TerminalProgram, at prompt: String, question: String
  ) throws {
    try terminal.answer(prompt, "/pauze")
    try terminal.wait(for: Self.paused)
    try terminal.wait(forPrompt: "↵")
    // The screen is the pause's alone, and nothing else goes on.
    #expect(!terminal.screen.text.contains(question))
    try terminal.type("nee\r")
    try terminal.wait(until: "the sentence twice") {
      $0.screen.text.components(separatedBy: "Enter gaat verder").count == 3
    }
    try terminal.answer("↵", "")
    try terminal.wait(for: question)
    try terminal.wait(forPrompt: prompt)
    #expect(!terminal.screen.text.contains(Self.paused))
  }

  @Test("at Enter, a choice, own words, a yes or no and notes: Enter goes on at the same question")
  nonisolated func everywhere() throws {
    let file = try TemporaryScript(script)
    let terminal = try TerminalProgram.start(
      [BuiltProducts.path(of: "ShellFixture"), "play", file.path], columns: 80, environment: [:])
    try pause(terminal, at: "↵", question: "Ik heb nagedacht.")
    try terminal.answer("↵", "")
    try terminal.answer("↵", "")
    try pause(terminal, at: "Kies 1–2:", question: "Ik vraag waarom.")
    try terminal.answer("Kies 1–2:", "2")
    try pause(terminal, at: "Jij:", question: "Wat zei je?")
    try terminal.answer("Jij:", "niets")
    try pause(terminal, at: "0 = blijf staan, 1 = stap over:", question: "Stap je over?")
    try terminal.answer("0 = blijf staan, 1 = stap over:", "ja")
    try terminal.answer("1.", "vragen")
    try pause(terminal, at: "2.", question: "  1. vragen")
    try terminal.answer("2.", "")
    try terminal.wait(for: "Klaar, 2.")
  }

  @Test("at a count the bars stand there again; /stop in a pause stops, /hulp helps")
  func count() async throws {
    let script = """
      title: Proef
      ---
      Wie? #line:1
      -> Vader #line:1a
      -> Moeder #line:1b
      Klaar. #line:2
      ===
      """
    let theatre = Theatre(typed: "12 3", "/pauze", "/hulp", "", "/pauze", "/stop")
    let played = try await theatre.play(script, audience: .class, help: "Mevrouw De Wit.")
    #expect(played.outcome.isStopped)
    let pieces = theatre.screen.components(separatedBy: Self.paused)
    #expect(pieces.count == 3)
    #expect(pieces[0].contains("12") && pieces[1].contains("Mevrouw De Wit."))
    #expect(pieces[1].contains("Vader") && pieces[1].contains("12"))
    #expect(played.transcript.said == [])
  }

  @Test("softer at a question is said at once, before it from the next one on; it is no answer")
  func softer() async throws {
    let theatre = Theatre(
      typed: "", "", "/zachter", "/zachter", "1", "/softer", "x", "0", "een", "",
      plain: false)
    let played = try await theatre.play(script)
    #expect(played.outcome.isFinished)
    #expect(played.transcript.said == ["line:3a", "x", "0", "een | picked 1"])
    let sets = played.transcript.entries.filter {
      if case .set = $0.kind { true } else { false }
    }
    #expect(sets.map(\.kind) == [.set(Setting(variable: "$hard", value: .number(1)))])
    let screen = theatre.screen
    #expect(screen.components(separatedBy: "De ander luistert vanaf nu eerder.").count == 2)
    #expect(screen.components(separatedBy: "De ander luistert al zo gauw als kan.").count == 3)
    #expect(screen.contains("Klaar, 1."))
  }

  @Test("asked while lines are read, it holds from the next question on")
  func softerSoon() async throws {
    let theatre = Theatre(
      typed: "/zachter", "", "/meer", "2", "a", "", "1", "een", "", plain: false)
    _ = try await theatre.play(script)
    let screen = theatre.screen
    #expect(screen.contains("Goed. Dat doen we vanaf de volgende vraag."))
    #expect(screen.contains("Goed. De ander luistert vanaf nu eerder."))
  }

  @Test("where nobody is harder or softer, the pause is named")
  func none() async throws {
    let theatre = Theatre(typed: "/zachter", "/stop")
    _ = try await theatre.play(
      "title: P\n---\n<<declare $a = \"\">>\nWat? #line:1\n<<ask $a>>\n===\n")
    #expect(theatre.screen.contains("In dit verhaal kan het niet zachter. Pauze? Typ /pauze."))
  }
}
