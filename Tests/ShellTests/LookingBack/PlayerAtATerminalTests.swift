import Archive
import Foundation
import Glibc
import Roleplay
import Testing

@testable import Shell

@Suite("Playing back at a real terminal")
@MainActor
struct PlayerAtATerminalTests {
  /// The teacher's shell, looking back at the only recording.
  private func replay(
    _ play: RecordedPlay, columns: Int = 80, environment: [String: String] = [:],
    prompt: String = "pauze"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.fixture(
      "shell", play.house.scenarios, play.house.transcripts, play.house.settings,
      columns: columns, environment: ["USER": "juf"].merging(environment) { $1 })
    try terminal.wait(for: "\n>")
    try terminal.type("docent\r")
    try terminal.wait(for: "\ndocent>")
    try terminal.type("terugkijken\r")
    try terminal.wait(for: prompt)
    return terminal
  }

  /// The last three lines of the window: the bar, how it plays, and the keys or what was said.
  private func foot(_ terminal: PseudoTerminal) -> [String] {
    Array(terminal.model.lines.suffix(3))
  }

  @Test("keys at 80 columns: on, back, choice, mark, note, search, an order, and stop")
  func keys() async throws {
    let play = try await RecordedPlay()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: play.path))
    let terminal = try replay(play)
    #expect(terminal.model.lines.count == 24)
    #expect(terminal.model.lines[0].hasPrefix("Proef · Tulp · 01-01-2026 "))
    #expect(terminal.model.lines[1] == "Verteller: Het is avond.")
    #expect(
      foot(terminal) == [
        "[>" + String(repeating: "-", count: 77) + "]", "pauze · 1× · regel 1/16 · 0:00/0:05",
        "spatie verder  ← terug  p speel  c keuze  / zoek  : opdracht  ? hulp  q stop",
      ])
    try terminal.type("  ")
    try terminal.wait(for: "→ Ik vraag waarom.")
    try terminal.type("\u{1B}[D")
    try terminal.wait(until: "a step back") { !$0.screen.contains("Ik wacht.") }
    #expect(foot(terminal)[1] == "pauze · 1× · regel 2/16 · 0:01/0:05")
    try terminal.type("hc")
    try terminal.wait(for: "Wat zou jij doen?")
    #expect(!terminal.screen.contains("→"))
    try terminal.type("m")
    try terminal.wait(for: "Merk bij regel 4.")
    #expect(foot(terminal)[0].contains("M"))
    try terminal.type("a")
    try terminal.wait(for: "→ Ik vraag waarom.")
    try terminal.type("n")
    try terminal.prompt("Notitie:")
    try terminal.type("mooi gezegd\r")
    try terminal.wait(for: "Notitie bij regel 4.")
    try terminal.type("/KOK\r")
    try terminal.wait(for: "‘KOK’ is niet gezegd.")
    try terminal.type(":regel 99\r")
    try terminal.wait(for: "Regel 99 is er niet. Kies 1 tot en met 16.")
    try terminal.type("$")
    try terminal.wait(for: "Einde.")
    try terminal.type("q")
    try terminal.prompt("docent>")
    try terminal.type("stop\r")
    #expect(try terminal.status() == 0)
    #expect(terminal.isCooked)
    #expect(try play.marks == ["4 mark  juf", "4 note mooi gezegd juf"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: play.path)) == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: play.path)
    #expect(attributes[.posixPermissions] as? Int == 0o400)
  }

  @Test("at 40 columns all fits, the help too")
  func narrow() async throws {
    let terminal = try replay(try await RecordedPlay(), columns: 40)
    #expect(
      foot(terminal) == [
        "[>" + String(repeating: "-", count: 37) + "]", "pauze · 1× · regel 1/16 · 0:00/0:05",
        "spatie ← p  ? hulp  q stop",
      ])
    try terminal.type("?")
    try terminal.wait(for: "Een toets: meer.")
    #expect(terminal.screen.contains("c C        naar de volgende, vorige\n           keuze"))
    #expect(terminal.model.lines.allSatisfy { CellWidth.of($0) <= 40 })
    try terminal.type(" ")
    try terminal.wait(for: "q          stoppen")
    try terminal.type(" ")
    try terminal.wait(for: "pauze")
    try terminal.type("q")
    try terminal.prompt("docent>")
  }

  @Test("a window that shrinks while it plays is drawn anew, and playing goes on")
  func shrinks() async throws {
    let terminal = try replay(try await RecordedPlay())
    try terminal.type("+p")
    try terminal.wait(for: "speelt · 2×")
    terminal.resize(columns: 40)
    try terminal.wait(until: "a narrow bar") { terminal in
      let lines = terminal.model.lines
      return lines.count > 2 && lines[lines.count - 3].count == 40
    }
    #expect(terminal.model.lines.allSatisfy { CellWidth.of($0) <= 40 })
    try terminal.wait(for: "pauze · 2× · regel 15/16")
    terminal.resize(columns: 24)
    try terminal.wait(until: "a narrower bar") { terminal in
      let lines = terminal.model.lines
      return lines.count > 2 && lines[lines.count - 3].count == 24
    }
    #expect(terminal.model.lines.allSatisfy { CellWidth.of($0) <= 24 })
    try terminal.type("q")
    try terminal.prompt("docent>")
  }

  @Test("a dumb terminal gets plain lines, and nothing is drawn over; a key halts playing")
  func dumb() async throws {
    let terminal = try replay(
      try await RecordedPlay(), environment: ["TERM": "dumb"], prompt: "kijk>")
    let start = terminal.bytes.count
    try terminal.type("verberg\r")
    try terminal.wait(for: "Antwoorden zijn nu verborgen.")
    try terminal.type("speel\r")
    try terminal.wait(for: "Wat zou jij doen?\nkijk>")
    try terminal.type("toon\r")
    try terminal.wait(for: "→ Ik vraag waarom.\n\nkijk>")
    try terminal.type("stop\r")
    try terminal.wait(for: "docent>")
    #expect(!terminal.bytes.dropFirst(start).contains(0x1B))
    #expect(!terminal.screen.contains("["))
  }

  @Test(
    "stopped by a signal or by closing the window, the terminal is as it was",
    arguments: [SIGTERM, SIGHUP])
  func killed(signal: Int32) async throws {
    let terminal = try replay(try await RecordedPlay())
    terminal.send(signal)
    _ = try terminal.status()
    #expect(terminal.isCooked)
    #expect(terminal.raw.contains("\u{1B}[?1049l"))
  }

  @Test("what if: the same answers up to here, live from here, also after the script was edited")
  func whatIf() async throws {
    let play = try await RecordedPlay()
    try play.house.add(
      "proef",
      RecordedPlay.script.replacingOccurrences(of: "Het is avond.", with: "Het is al laat.")
        .replacingOccurrences(of: "-> Ik wacht.", with: "-> Ik blijf stil."))
    let terminal = try replay(play)
    try terminal.type("cw")
    try terminal.answer("Nummer, of Enter = 1:", "2")
    try terminal.answer("Kies 1–2:", "2")
    try terminal.wait(for: "→ Ik blijf stil.")
    try terminal.prompt("↵")
    try terminal.type("\r")
    try terminal.answer("Jij:", "niets")
    try terminal.prompt("Enter: terug naar de opname.")
    try terminal.type("\r")
    try terminal.wait(for: "Bewaard als ")
    try terminal.type("q")
    try terminal.prompt("docent>")
    let names = play.house.recordings.filter { $0.hasSuffix("-Klas.jsonl") }
    #expect(names.count == 1)
    var reader = try TranscriptReader(path: play.house.transcripts + "/" + (names.first ?? ""))
    let branch = try reader.rest()
    let parent = play.path.split(separator: "/").last.map(String.init) ?? ""
    #expect(branch.opening.parent == Opening.Parent(recording: parent, entry: 4))
    #expect(branch.said == ["line:3b", "niets"])
    #expect(branch.visibility == .teacher)
    // What was said before stands there as it was said.
    #expect(branch.road.first.map { "\($0.kind)".contains("Het is avond.") } == true)
  }

  @Test("what if, where the roads part: one sentence, and on from there")
  func parting() async throws {
    let play = try await RecordedPlay()
    try play.house.add(
      "proef",
      RecordedPlay.script.replacingOccurrences(
        of: "-> Ik vraag waarom. #line:3a", with: "-> Ik loop weg. #line:3c"))
    let terminal = try replay(play)
    try terminal.type("ow")
    try terminal.answer("Nummer, of Enter = 1:", "2")
    try terminal.wait(
      for: "Bij ‘Wat doe je nu?’ kan ‘Ik vraag waarom.’ niet meer: speel hier verder.")
    try terminal.prompt("↵")
    try terminal.type("\u{04}")
    try terminal.prompt("Enter: terug naar de opname.")
    try terminal.type("\r")
    try terminal.wait(for: "pauze")
    try terminal.type("q")
    try terminal.prompt("docent>")
    #expect(play.house.recordings.filter { $0.hasSuffix(".jsonl") }.count == 1, "nothing decided")
  }
}
