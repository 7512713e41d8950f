import Archive
import Foundation
import PseudoTerminal
import Roleplay
import Testing
import Yarn

@testable import Shell

/// Only the teacher lets pupils choose the other person who is hardest, and for one lesson.
@Suite("The other person who won't give in")
@MainActor
struct HardestTests {
  private nonisolated static let scene = """
    title: Hard
    heading: Hard
    hardness: $hard 1-3 $open
    ---
    <<declare $open = false>>
    <<declare $hard = 1>>
    Verteller: Hoe snel luistert de ander? #line:ha-1
    -> Gauw. #line:ha-1a
    -> De ander houdt vol. <<if $open>> #line:ha-1b
    Verteller: Dank je. #line:ha-2
    ===
    """

  /// Runs the shell with these lines typed.
  private func shell(
    _ lines: String..., in house: House, now: @escaping () -> Int = { 1_000_000 }
  ) async throws -> String {
    let theatre = Theatre(typed: lines)
    await InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", alias: "Tulp", seed: 1, now: now
    ).run()
    return theatre.screen
  }

  private func house() throws -> House {
    let house = try House(["hard": Self.scene])
    try house.belongsToTeacher()
    return house
  }

  @Test("a pupil cannot open it, and is not offered it")
  func pupil() async throws {
    let house = try house()
    let screen = try await shell("houdtvol open", "houdt vol open", "speel 1", "1", "", in: house)
    #expect(
      screen.components(separatedBy: "Alleen je docent zet ‘De ander houdt vol’ open.").count == 3)
    #expect(!screen.contains("2  De ander houdt vol. \n"))
    #expect(try !house.recording(house.recordings[0]).contains("\"variables\""))
  }

  @Test("the teacher opens it for one lesson, says so, and closes it")
  func teacher() async throws {
    let house = try house()
    let screen = try await shell(
      "docent", "houdtvol", "houdt vol open", "docent uit", "speel 1", "2", "", in: house)
    #expect(screen.contains("Leerlingen kunnen ‘De ander houdt vol’ nu niet kiezen."))
    #expect(screen.contains("Leerlingen kunnen nu ‘De ander houdt vol’ kiezen: één les, tot "))
    let first = house.recordings[0]
    let recording = try house.recording(first)
    #expect(recording.contains("\"variables\":{\"$open\":true}"))
    #expect(recording.contains("\"chosen\":\"line:ha-1b\""))
    let closed = try await shell(
      "docent", "houdtvol open", "houdtvol dicht", "houdtvol opn", "docent uit", "speel 1", "2",
      "1", "",
      in: house)
    #expect(closed.contains("Bedoel je open?"))
    // Of two in one second, the later one is not always the last by name.
    let second = try #require(house.recordings.first { $0 != first })
    #expect(try !house.recording(second).contains("\"variables\""))
  }

  @Test("it closes when the lesson is over, also where the clock was set back")
  func closes() throws {
    var hardest = HardestForALesson()
    #expect(!hardest.isOpen(at: 100))
    hardest.open(at: 10_000)
    #expect(hardest.isOpen(at: 10_000) && hardest.isOpen(at: 10_000 + 50 * 60 - 1))
    #expect(!hardest.isOpen(at: 10_000 + 50 * 60) && !hardest.isOpen(at: 9_000))
    hardest.close()
    #expect(!hardest.isOpen(at: 10_000))
  }

  @Test("it stays open from one pupil to the next, but not when the program was left")
  nonisolated func people() throws {
    let house = try House(["hard": Self.scene])
    try house.belongsToTeacher()
    let seat = try Seat(in: house)
    try seat.terminal.answer(">", "docent")
    try seat.terminal.answer("docent>", "houdtvol open")
    try seat.terminal.wait(for: "Leerlingen kunnen nu")
    try seat.terminal.answer("docent>", "docent uit")
    try seat.waitForNext()
    for _ in 1...2 {
      try seat.terminal.answer(">", "1")
      try seat.terminal.answer("Nummer, of Enter = andere namen:", "1")
      try seat.terminal.wait(for: "2  De ander houdt vol.")
      try seat.terminal.answer("Kies 1–2:", "/stop")
      try seat.endTurn()
    }
    let next = try Seat(in: house)
    try next.terminal.answer(">", "1")
    try next.terminal.answer("Nummer, of Enter = andere namen:", "1")
    try next.terminal.answer("Kies 1–2:", "2")
    try next.terminal.wait(for: "kan nu niet")
  }
}
