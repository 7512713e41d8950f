import Archive
import Foundation
import Glibc
import PseudoTerminal
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
  ) throws -> TerminalProgram {
    try play.house.belongsToTeacher()
    let terminal = try TerminalProgram.fixture(
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
  private func foot(_ terminal: TerminalProgram) -> [String] {
    Array(terminal.screen.lines.suffix(3))
  }

  @Test("keys at 80 columns: on, back, choice, mark, note, search, an order, and stop")
  func keys() async throws {
    let play = try await RecordedPlay()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: play.path))
    let terminal = try replay(play)
    #expect(terminal.screen.lines.count == 24)
    #expect(
      terminal.screen.lines[0].hasPrefix(
        "Proef · Leerling · alleen voor jou: niet op het bord · 01-01-2026 "))
    #expect(terminal.screen.lines[1] == "Verteller: Het is avond.")
    #expect(
      foot(terminal) == [
        "[>" + String(repeating: "-", count: 77) + "]", "pauze · 1× · regel 1/16 · 0:00/0:05",
        "spatie verder  ← terug  p speel  c keuze  / zoek  : opdracht  ? hulp  q stop",
      ])
    try terminal.type("  ")
    try terminal.wait(for: "→ Ik vraag waarom.")
    try terminal.type("\u{1B}[D")
    try terminal.wait(until: "a step back") { !$0.screen.text.contains("Ik wacht.") }
    #expect(foot(terminal)[1] == "pauze · 1× · regel 2/16 · 0:01/0:05")
    try terminal.type("hc")
    try terminal.wait(for: "Wat zou jij doen?")
    #expect(!terminal.screen.text.contains("→"))
    try terminal.type("m")
    try terminal.wait(for: "Merk bij regel 4.")
    #expect(foot(terminal)[0].contains("M"))
    try terminal.type("a")
    try terminal.wait(for: "→ Ik vraag waarom.")
    try terminal.type("n")
    try terminal.wait(forPrompt: "Notitie:")
    try terminal.type("mooi gezegd\r")
    try terminal.wait(for: "Notitie bij regel 4.")
    try terminal.type("/KOK\r")
    try terminal.wait(for: "‘KOK’ is niet gezegd.")
    try terminal.type(":regel 99\r")
    try terminal.wait(for: "Regel 99 is er niet. Kies 1 tot en met 16.")
    try terminal.type("$")
    try terminal.wait(for: "Einde.")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
    try terminal.type("stop\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.isCooked)
    #expect(try play.marks == ["4 mark  juf", "4 note mooi gezegd juf"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: play.path)) == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: play.path)
    #expect(attributes[.posixPermissions] as? Int == 0o400)
  }

  @Test("at 40 columns all fits, the help too")
  func narrow() async throws {
    let terminal = try replay(try await RecordedPlay(), columns: 40)
    // What is drawn last.
    try terminal.wait(for: "q stop")
    #expect(terminal.screen.lines[1] == "alleen voor jou: niet op het bord")
    #expect(
      foot(terminal) == [
        "[>" + String(repeating: "-", count: 37) + "]", "pauze · 1× · regel 1/16 · 0:00/0:05",
        "spatie ← p  ? hulp  q stop",
      ])
    try terminal.type("?")
    try terminal.wait(for: "Een toets: meer.")
    #expect(terminal.screen.text.contains("c C        naar de volgende, vorige\n           keuze"))
    #expect(terminal.screen.lines.allSatisfy { CellWidth.of($0) <= 40 })
    try terminal.type(" ")
    try terminal.wait(for: "q          stoppen")
    try terminal.wait(for: "Of typ : en dan:")
    #expect(terminal.screen.lines.allSatisfy { CellWidth.of($0) <= 40 })
    try terminal.type(" ")
    try terminal.wait(for: "les NAAM vraag")
    try terminal.type("q")
    try terminal.wait(for: "pauze")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
  }

  @Test("a window that shrinks while it plays is drawn anew, and playing goes on")
  func shrinks() async throws {
    let terminal = try replay(try await RecordedPlay())
    try terminal.type("+p")
    try terminal.wait(for: "speelt · 2×")
    terminal.resize(columns: 40)
    try terminal.wait(until: "a narrow bar") { terminal in
      let lines = terminal.screen.lines
      return lines.count > 2 && lines[lines.count - 3].count == 40
    }
    #expect(terminal.screen.lines.allSatisfy { CellWidth.of($0) <= 40 })
    try terminal.wait(for: "pauze · 2× · regel 15/16")
    terminal.resize(columns: 24)
    try terminal.wait(until: "a narrower bar") { terminal in
      let lines = terminal.screen.lines
      return lines.count > 2 && lines[lines.count - 3].count == 24
    }
    #expect(terminal.screen.lines.allSatisfy { CellWidth.of($0) <= 24 })
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
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
    #expect(!terminal.screen.text.contains("["))
  }

  @Test(
    "stopped by a signal or by closing the window, the terminal is as it was",
    arguments: [SIGTERM, SIGHUP])
  func killed(signal: Int32) async throws {
    let terminal = try replay(try await RecordedPlay())
    terminal.send(signal)
    try terminal.expectEnd()
    #expect(terminal.isCooked)
    #expect(terminal.raw.contains("\u{1B}[?1049l"))
  }

  @Test("what if: the same answers up to here, live from here, also after the script was edited")
  func whatIf() async throws {
    let play = try await RecordedPlay(visibility: .class)
    try play.house.add(
      "proef",
      RecordedPlay.script.replacingOccurrences(of: "Het is avond.", with: "Het is al laat.")
        .replacingOccurrences(of: "-> Ik wacht.", with: "-> Ik blijf stil."))
    let terminal = try replay(play)
    try terminal.type("cw")
    try terminal.answer("Nummer, of Enter = 1:", "2")
    try terminal.answer("Kies 1–2:", "2")
    try terminal.wait(for: "→ Ik blijf stil.")
    try terminal.answer("Jij:", "niets")
    try terminal.wait(forPrompt: "Enter: terug naar de opname.")
    try terminal.type("\r")
    try terminal.wait(for: "Bewaard als ")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
    let names = play.house.recordings.filter { $0.hasSuffix("-Speler.jsonl") }
    #expect(names.count == 1)
    var reader = try TranscriptReader(path: play.house.transcripts + "/" + (names.first ?? ""))
    let branch = try reader.rest()
    let parent = play.path.split(separator: "/").last.map(String.init) ?? ""
    #expect(branch.opening.parent == Opening.Parent(recording: parent, entry: 4))
    #expect(branch.said == ["line:3b", "niets"])
    #expect(branch.visibility == .teacher)
    // Earlier answers are unchanged.
    #expect(branch.currentPath.first.map { "\($0.kind)".contains("Het is avond.") } == true)
  }

  @Test("a moment goes into a lesson with a key, and the lesson plays it with its question")
  func lesson() async throws {
    let play = try await RecordedPlay(visibility: .class)
    let terminal = try replay(play, columns: 40)
    try terminal.type("cl")
    try terminal.answer("Naam van de les:", "Thuis")
    try terminal.answer("Welke vraag stel je hier?", "Wat deed jij?")
    try terminal.wait(for: "Regel 4 staat in de les Thuis.")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
    let file = try FileHandle(
      forWritingTo: URL(fileURLWithPath: play.house.transcripts + "/lesson-Thuis.txt"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("weg 3\n".utf8))
    try terminal.type("les Thuis\r")
    try terminal.wait(for: "Moment 1 van 1: Wat deed jij?")
    #expect(terminal.screen.text.contains("Wat zou jij doen?"))
    #expect(terminal.screen.lines.last == "Overgeslagen: regel 2 (geen opname weg).")
    #expect(!terminal.screen.text.contains("→"))
    try terminal.type("a")
    try terminal.wait(for: "→ Ik vraag waarom.")
    #expect(terminal.screen.lines.last == "> volgende  a antwoord  ? hulp  q")
    try terminal.type(">")
    try terminal.wait(for: "Dit was de les Thuis.")
    try terminal.wait(forPrompt: "docent>")
    try terminal.type("boom\r")
    try terminal.wait(for: "Er is nog niets anders geprobeerd.")
  }

  @Test("what if, where the roads part: one sentence, and on from there")
  func divergence() async throws {
    let play = try await RecordedPlay(visibility: .class)
    try play.house.add(
      "proef",
      RecordedPlay.script.replacingOccurrences(
        of: "-> Ik vraag waarom. #line:3a", with: "-> Ik loop weg. #line:3c"))
    let terminal = try replay(play)
    try terminal.type("ow")
    try terminal.answer("Nummer, of Enter = 1:", "2")
    try terminal.wait(
      for: "Bij ‘Wat doe je nu?’ kan ‘Ik vraag waarom.’ niet meer: speel hier verder.")
    try terminal.wait(for: "1  Ik loop weg.")
    try terminal.wait(forPrompt: "Kies 1–2:")
    // The question is asked again, without anything that was taken back.
    #expect(
      !terminal.screen.text.contains("Er is altijd werk.")
        && !terminal.screen.text.contains("Wat zei je?"))
    try terminal.type("/stop\r")
    try terminal.wait(forPrompt: "Enter: terug naar de opname.")
    #expect(
      terminal.screen.text.contains(
        "Je bent gestopt.\nEr is niets gekozen. Er is geen opname bij gekomen.\n"))
    #expect(!terminal.screen.text.contains("Typ verder"))
    try terminal.type("\r")
    try terminal.wait(for: "pauze")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
    #expect(play.house.recordings.filter { $0.hasSuffix(".jsonl") }.count == 1, "nothing decided")
  }

  @Test("what if asks first whether the board is off; the list of names is not seen below the page")
  func boardOff() async throws {
    let play = try await RecordedPlay()
    _ = try await RecordedPlay(house: play.house, alias: "Ree")
    let terminal = try replay(play, prompt: "Kies een nummer:")
    #expect(!terminal.screen.text.contains("Ree"))
    try terminal.answer("Kies een nummer:", "namen")
    try terminal.wait(for: "Proef · Ree")
    try terminal.answer("Kies een nummer:", "1")
    try terminal.wait(for: "pauze")
    try terminal.type("cw")
    try terminal.wait(forPrompt: "Staat het bord uit? Typ ja:")
    #expect(
      terminal.screen.text
        == "Deze leerling koos: alleen mijn docent en ik.\nStaat het bord uit? Typ ja:")
    try terminal.type("nee\r")
    try terminal.wait(for: "Niet gespeeld. Zet eerst het bord uit en typ dan ja.")
    try terminal.type("w")
    try terminal.answer("Staat het bord uit? Typ ja:", "ja")
    try terminal.wait(forPrompt: "Nummer, of Enter = 1:")
    #expect(!terminal.screen.text.contains("Ree") && !terminal.screen.text.contains("Tulp"))
    try terminal.type("\u{04}")
    try terminal.wait(for: "pauze")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
  }

  @Test("Esc and Ctrl-C leave a prompt within the player; an arrow does not")
  func escape() async throws {
    let play = try await RecordedPlay()
    let terminal = try replay(play)
    for (key, prompt) in [("n", "Notitie:"), (":", ":"), ("/", "Zoek:"), ("g", "Naar regel:")] {
      for leave in ["\u{1B}", "\u{03}"] {
        try terminal.type(key)
        try terminal.wait(forPrompt: prompt)
        try terminal.type("ab")
        try terminal.wait(for: prompt + " ab")
        try terminal.type("\u{1B}[D")
        try terminal.type("c")
        try terminal.wait(for: prompt + " acb")
        try terminal.type(leave)
        try terminal.wait(for: "? hulp  q stop")
      }
    }
    #expect(try play.marks == [])
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
  }

  @Test("a file of marks that is broken is named whole, on a page of its own, at 40 columns too")
  func invalidMarks() async throws {
    let play = try await RecordedPlay(visibility: .class)
    let marks = MarksFile(beside: play.path).path
    try "kapot\n".write(toFile: marks, atomically: true, encoding: .utf8)
    let terminal = try replay(play, columns: 40, prompt: "Een toets: klaar.")
    #expect(
      terminal.screen.text.filter { !$0.isWhitespace }.hasPrefix(
        "\(marks):regel1isgeenmerk.Verbeterhem,oflaathemstaan."))
    try terminal.type(" ")
    try terminal.wait(for: "spatie ← p  ? hulp  q stop")
    try terminal.type("q")
    try terminal.wait(forPrompt: "docent>")
  }
}
