import Foundation
import Roleplay
import Testing

@testable import Shell

@Suite("What is taller than the screen")
@MainActor
struct ScreenAtATimeTests {
  /// Two rounds of so many questions, the second with one that the first has not.
  private static func script(questions: Int) -> String {
    let asked = (1...questions).map { number in
      """
      Vraag \(number) #line:\(number)
      <<ask $zin>>
      """
    }
    let extra = """
      <<if rounds("tafel") == 2>>
        Alleen nu #line:extra
        <<ask $zin>>
      <<endif>>
      """
    return """
      title: Tafel
      ---
      <<declare $zin = "">>
      <<jump Scene>>
      ===
      title: Scene
      ---
      <<round tafel>>
      \(asked.prefix(2).joined(separator: "\n"))
      \(extra)
      \(asked.dropFirst(2).joined(separator: "\n"))
      <<if rounds("tafel") < 2>>
        <<jump Scene>>
      <<endif>>
      <<compare tafel>>
      Tot slot. #line:slot
      <<ask $zin>>
      ===
      """
  }

  /// The screen after the last answer, in its parts between two stops.
  private func compared(
    _ readings: [String], columns: Int, rows: Int?, plain: Bool = false, interactive: Bool = true
  ) async throws -> [[String]] {
    let answers = ["a1", "a2", "a3", "b1", "b2", "bx", "b3"]
    let theatre = Theatre(
      typed: answers + readings, columns: columns, rows: rows,
      plain: plain, interactive: interactive)
    _ = try await theatre.play(Self.script(questions: 3))
    let shown = TerminalText.plain(theatre.screen)
    let end = try #require(shown.range(of: "Jij: b3\n")).upperBound
    return shown[end...].components(separatedBy: "↵ \n").map { part in
      part.replacing("\u{1B}[1A\r\u{1B}[K", with: "").split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast().map(String.init)
    }
  }

  @Test("a comparison stops at each screen, with its header again, and in the story's order")
  func comparison() async throws {
    let parts = try await compared(Array(repeating: "", count: 9), columns: 80, rows: 8)
    let head = "Ronde 1" + String(repeating: " ", count: 31) + " | Ronde 2"
    func row(_ one: String, _ other: String) -> String {
      one + String(repeating: " ", count: 38 - CellWidth.of(one)) + " | " + other
    }
    #expect(
      parts.prefix(3) == [
        [
          "", head, "Vraag 1", row("a1", "b1"),
          "Druk op Enter om verder te gaan. Hulp nodig? Typ /hulp.",
        ],
        ["", head, "Vraag 2", row("a2", "b2"), "", "Alleen nu", row("–", "bx")],
        ["", head, "Vraag 3", row("a3", "b3"), ""],
      ])
    for part in parts { #expect(part.count <= 7) }
  }

  @Test("at 40 columns answers of one question stay together")
  func narrow() async throws {
    let parts = try await compared(Array(repeating: "", count: 9), columns: 40, rows: 8)
    #expect(
      parts.prefix(4) == [
        [
          "", "Vraag 1", "  Ronde 1: a1", "  Ronde 2: b1", "Druk op Enter om verder te gaan. Hulp",
          "nodig? Typ /hulp.",
        ],
        ["", "Vraag 2", "  Ronde 1: a2", "  Ronde 2: b2"],
        ["", "Alleen nu", "  Ronde 1: –", "  Ronde 2: bx"],
        ["", "Vraag 3", "  Ronde 1: a3", "  Ronde 2: b3", ""],
      ])
  }

  @Test(
    "nothing stops where it fits, where lines are plain, or where nobody sits at a screen",
    arguments: [(40, false, true), (8, true, true), (8, false, false)])
  func whole(rows: Int, plain: Bool, interactive: Bool) async throws {
    let parts = try await compared(
      Array(repeating: "", count: 9), columns: 40, rows: rows, plain: plain,
      interactive: interactive)
    #expect(parts[0].contains("  Ronde 2: b1"))
    #expect(parts[0].contains("  Ronde 2: b3"))
  }

  @Test("whoever stops in the middle stops the play; a step back goes back")
  func leaving() async throws {
    for (typed, outcome) in [("/stop", PerformanceOutcome.stopped), ("/terug", .finished)] {
      let theatre = Theatre(
        (["a1", "a2", "a3", "b1", "b2", "bx", "b3", typed, "b3"] + Array(repeating: "", count: 9))
          .map {
            .line(TypedLine($0))
          }, columns: 40, rows: 8, plain: false)
      let played = try await theatre.play(Self.script(questions: 3))
      #expect("\(played.outcome)" == "\(outcome)")
      #expect(
        TerminalText.plain(theatre.screen).components(separatedBy: "Alleen nu\n").count
          == (typed == "/stop" ? 2 : 3))
    }
  }
}
