import Archive
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

@Suite("What if, as a tree and side by side")
@MainActor
struct FamilyScreenTests {
  /// A recording, and a branch of it that waits at the first choice.
  private func family(_ visibility: Visibility = .class) async throws -> RecordedPlay {
    let play = try await RecordedPlay(visibility: visibility)
    var opening = try play.transcript.opening
    opening.alias = "Klas"
    opening.recorded = "2026-01-02T12:00:00Z"
    opening.parent = Opening.Parent(
      recording: play.path.split(separator: "/").last.map(String.init) ?? "", entry: 4)
    let branch = try play.transcript.branch(at: 4, opening: opening)
    let journal = try TranscriptFolder(path: play.house.transcripts).begin(opening)
    try journal.append(branch.entries)
    let scenario = Scenario(
      name: "proef",
      sources: [.init(name: "proef/proef.yarn", text: RecordedPlay.script)])
    let theatre = Theatre(typed: "2", "", "niets", "")
    var performance = try Performance(
      resuming: branch, of: scenario,
      stage: TerminalStage(console: theatre.console, audience: .solo, help: nil),
      journal: journal, clock: { 0 })
    _ = await performance.run()
    journal.release()
    return play
  }

  private func folder(_ play: RecordedPlay) -> TranscriptFolder {
    TranscriptFolder(path: play.house.transcripts)
  }

  @Test("the tree: each below its parent, with what was chosen differently and how it ended")
  func tree() async throws {
    let play = try await family()
    let theatre = Theatre()
    try FamilyScreen(console: theatre.console, folder: folder(play)).show()
    let hour = RecordedTime.shown("2026-01-01T12:00:00Z").suffix(5)
    #expect(
      theatre.screen == """
        1  Proef · Leerling · 01-01-2026 \(hour)
           Af.

          2  Proef · Klas · 02-01-2026 \(hour)
             20260102-120000-proef-Klas
             Vanaf regel 4, bij ‘Wat doe je nu?’: Ik wacht. In plaats van: Ik vraag
             waarom.
             Eind: Goed zo.

        Twee naast elkaar? Typ boom en twee nummers: boom 1 2.

        """.dropLast() + "\n")
  }

  @Test("what a pupil keeps from the class stands on no board: no name, no words, and a question")
  func kept() async throws {
    let play = try await family(.teacher)
    let theatre = Theatre(typed: "nee", "ja", "", "")
    let screen = FamilyScreen(console: theatre.console, folder: folder(play))
    try screen.show()
    let hour = RecordedTime.shown("2026-01-01T12:00:00Z").suffix(5)
    #expect(
      theatre.screen.hasPrefix(
        """
        1  Proef · Leerling · alleen voor jou: niet op het bord · 01-01-2026 \(hour)
           Af.

          2  Proef · Klas · 02-01-2026 \(hour)
             20260102-120000-proef-Klas
             Vanaf regel 4, bij ‘Wat doe je nu?’: Ik wacht.
             Eind: Goed zo.
        """))
    #expect(!theatre.screen.contains("Tulp"))
    try await screen.compare("1", "2")
    #expect(
      theatre.screen.hasSuffix(
        """
        Deze leerling koos: alleen mijn docent en ik.
        Staat het bord uit? Typ ja: nee
        Niet getoond. Zet eerst het bord uit en typ dan ja.

        """))
    try await screen.compare("1", "2")
    #expect(theatre.screen.contains("Leerling: ik wil kok worden"))
  }

  @Test("no family, a parent that is gone, a number that is not there: one sentence each")
  func nothing() async throws {
    let alone = try await RecordedPlay()
    let theatre = Theatre()
    try FamilyScreen(console: theatre.console, folder: folder(alone)).show()
    #expect(
      theatre.screen.hasPrefix("Er is nog niets anders geprobeerd. Druk op w in een opname:"))
    let play = try await family()
    let screen = FamilyScreen(console: theatre.console, folder: folder(play))
    let problem = await #expect(throws: ComparisonError.self) { try await screen.compare("1", "7") }
    #expect(problem?.dutch == "Nummer 7 staat er niet. Kies 1 tot en met 2.")
    let missing = await #expect(throws: ModerationDesk.FileError.self) {
      try await screen.compare("1", "weg")
    }
    #expect(missing?.dutch.hasSuffix("Het is er niet. Kijk of de naam klopt.") == true)
    try FileManager.default.removeItem(atPath: play.path)
    let orphan = Theatre()
    try FamilyScreen(console: orphan.console, folder: folder(play)).show()
    #expect(
      orphan.screen.contains(
        "(De opname waar dit van komt is weg: 20260101-120000-proef.)"))
  }

  @Test("two columns, a stretch at a time; one below the other at 40 columns")
  func sideBySide() async throws {
    let play = try await family()
    let wide = Theatre(typed: "", "", columns: 80, plain: false)
    try await FamilyScreen(console: wide.console, folder: folder(play)).compare("1", "2")
    let screen = wide.screen.replacing(#/\u{1B}\[[0-9;]*[A-Za-z]/#, with: "")
      .replacing("\r", with: "")
    let column = 38
    func row(_ left: String, _ right: String) -> String {
      left + String(repeating: " ", count: column - left.count) + " | " + right
    }
    for line in [
      row("→ Ik vraag waarom.", "→ Ik wacht."),
      row("Vader: Er is altijd werk.", "Vader: Goed zo."),
      row("Leerling: ik wil kok worden", "Klas: niets"), "Gelijk tot en met: Wat doe je nu?",
    ] {
      #expect(screen.contains(line + "\n"), "\(line) in \(screen)")
    }
    let narrow = Theatre(typed: "", "stop", columns: 40, plain: false)
    try await FamilyScreen(console: narrow.console, folder: folder(play)).compare(
      "1", "20260102-120000-proef-Klas")
    #expect(!narrow.screen.contains(" | "))
    #expect(!narrow.screen.contains("Dank je."), "stopped before")
    #expect(narrow.reader.left == 0)
  }
}
