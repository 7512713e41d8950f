import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("What one pupil typed")
struct PrivacyTests {
  private static let secret = "geheimpje van Ree"

  /// Plays up to an open question, answers it, and stops.
  private func answerAndStop(_ shell: TerminalProgram) throws {
    let pupil = Pupil(moves: [])
    try pupil.read(shell, until: "Kies 1–5: ")
    try shell.enter("1")
    try pupil.read(shell, until: "Kies 1–6: ")
    try shell.enter("6")
    try pupil.read(shell, until: "Jij: ")
    try shell.enter(Self.secret)
    try pupil.read(shell, until: "Kies 1–5: ")
    try shell.enter("/stop")
    try shell.expectPrompt(Self.turnEnds)
  }

  private static let turnEnds = "Klaar? Druk op Enter. "

  private func begin(_ shell: TerminalProgram, alias: String) throws {
    try shell.enter("speel elektricien --alleen")
    let prompt = try shell.prompt()
    #expect(prompt.hasPrefix("Nummer, of Enter = "))
    try shell.enter(alias)
  }

  @Test("comes back by no key once the question is answered, and not at all in the next one's turn")
  func history() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try begin(shell, alias: "1")
    try answerAndStop(shell)

    // It is on the screen during this person's turn, and not afterwards.
    #expect(shell.screen.text.contains(Self.secret))
    try shell.enter()
    try shell.expectPrompt("> ")
    #expect(!shell.screen.text.contains(Self.secret))

    try begin(shell, alias: "2")
    try Pupil(moves: []).read(shell, until: "Kies 1–5: ")
    let before = shell.bytes.count
    try shell.type(String(repeating: "\u{1B}[A", count: 12))
    try shell.type("\u{12}geheim")
    try shell.type("\u{07}\u{19}")
    try shell.type("\u{05}\u{15}")
    try shell.type("3")
    try shell.expectScreen("the line just typed") { $0.line.hasSuffix("3") }
    try shell.enter()
    try shell.expect("→ Tante")
    #expect(!String(decoding: shell.bytes[before...], as: UTF8.self).contains(Self.secret))
    try shell.expectPrompt("Kies 1–6: ")
    try shell.enter("/stop")
    try shell.expectPrompt(Self.turnEnds)
    try shell.enter()
    // With two plays that are not finished, the greeting is more than a screen.
    try shell.expectPrompt("Enter = verder, q = stop: ")
    try shell.enter()
    try shell.expectPrompt("> ")

    // Nor can the next one look at what the first one recorded.
    try shell.enter("terugkijken alles")
    try shell.expectPrompt("> ")
    #expect(!String(decoding: shell.bytes[before...], as: UTF8.self).contains(Self.secret))
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test("leaves nothing at home but settings; recordings are closed to others")
  func home() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try begin(shell, alias: "1")
    try answerAndStop(shell)
    try shell.enter()
    try shell.expectPrompt("> ")
    // A pupil's language is not kept; how much text is shown at a time is this laptop's.
    try shell.enter("taal nl")
    try shell.expectPrompt("> ")
    #expect(try laptop.filesAtHome() == [])
    try shell.enter("tempo regel")
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
    #expect(try laptop.filesAtHome() == [".config/weerwoord/reading-pace"])
    #expect(try rights(of: laptop.transcripts) == "700")
    #expect(try rights(of: laptop.recording()) == "600")
    #expect(try rights(of: laptop.home + "/.config/weerwoord") == "700")
    #expect(try rights(of: laptop.home + "/.config/weerwoord/reading-pace") == "600")
  }

  @Test(
    "is in no argument and no variable of the program, nor of what it starts, in the next turn too")
  func processes() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try begin(shell, alias: "1")
    try answerAndStop(shell)
    let alias = try laptop.transcript().opening.alias
    func look() throws {
      for file in ["environ", "cmdline"] {
        let bytes = FileManager.default.contents(atPath: "/proc/\(shell.process)/\(file)") ?? Data()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("weerwoord"))
        #expect(!text.contains(Self.secret))
        #expect(!text.contains(alias), "\(file): \(text)")
      }
    }
    try look()
    // The next one's turn is in a process that begins anew.
    try shell.enter()
    _ = try shell.prompt()
    try look()
  }

  @Test("behind a command is in no list of processes while it runs, nor in the next one's turn")
  func arguments() throws {
    let laptop = try Laptop()
    func shown(_ program: TerminalProgram) throws -> [Substring] {
      let bytes = FileManager.default.contents(atPath: "/proc/\(program.process)/cmdline")
      return String(decoding: try #require(bytes), as: UTF8.self).split(separator: "\0")
    }
    let play = try laptop.start(["speel", "elektricien", "--as", "Otter"])
    try Pupil(moves: []).read(play, until: "Kies 1–5: ")
    #expect(try shown(play) == [laptop.binary[...], "speel"])
    try laptop.settings.passphrase.set("open sesam")
    let redact = try laptop.start(["redact", "een-opname", Self.secret])
    try redact.expect("Wachtzin: ")
    #expect(try shown(redact) == [laptop.binary[...], "redact"])
    // The program still knows them, and so does the process that begins anew.
    let shell = try laptop.start(["shell", "--opnamen", laptop.folder + "/Elders"])
    try shell.expectPrompt("> ")
    for alias in ["1", "2"] {
      #expect(try shown(shell).count == 2)
      try begin(shell, alias: alias)
      try answerAndStop(shell)
      try shell.enter()
      _ = try shell.prompt()
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: laptop.folder + "/Elders")
    #expect(names.count { $0.hasSuffix(".jsonl") } == 2)
  }

  /// Expects that the system may write no core dump of a process, and that nobody else can read its memory.
  private func expectNoCoreDump(_ program: TerminalProgram, _ name: String) throws {
    let limits = try contents(of: "/proc/\(program.process)/limits")
    let core = try #require(
      limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2).elementsEqual(["0", "0"]), "\(name)")
    // What belongs to a process that may not be dumped belongs to root, whoever runs it.
    var status = stat()
    #expect(stat("/proc/\(program.process)/environ", &status) == 0)
    #expect(status.st_uid == 0, "\(name)")
  }

  @Test(
    "is in no core dump: of the shell, of the process for the next pupil, of a play, of a replay")
  func coreDumps() throws {
    let laptop = try Laptop()
    try laptop.dropRights()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try expectNoCoreDump(shell, "the shell")
    try begin(shell, alias: "1")
    try answerAndStop(shell)
    try expectNoCoreDump(shell, "the shell after a play")
    // What is read once the process is another one: its argument vector lies elsewhere.
    let before = try contents(of: "/proc/\(shell.process)/stat").split(separator: " ").suffix(6)
    try shell.enter()
    _ = try shell.prompt()
    let after = try contents(of: "/proc/\(shell.process)/stat").split(separator: " ").suffix(6)
    // Only root is told where they lie.
    #expect(geteuid() != 0 || before != after, "the process did not begin anew")
    try expectNoCoreDump(shell, "the process for the next pupil")
    shell.close()

    let play = try laptop.start(["play", "elektricien", "--as", "Ree"])
    try Pupil(moves: []).read(play, until: "Kies 1–5: ")
    try expectNoCoreDump(play, "play")
    play.close()
    let replay = try laptop.start(["replay"])
    try replay.wait(until: "the replay") { !$0.screen.text.isEmpty }
    try expectNoCoreDump(replay, "replay")
    replay.close()
  }

  @Test("is completed to nothing: Tab gives scenarios and commands only")
  func completion() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.type("spe\t")
    try shell.expectScreen("the command") { $0.lineToCursor == "> speel " }
    try shell.type("gar\t")
    try shell.expectScreen("the scenario") { $0.lineToCursor == "> speel garage " }
    try shell.enter("--alleen")
    _ = try shell.prompt()
    try shell.enter("1")
    try Pupil(moves: []).read(shell, until: "Kies 1–3: ")
    try shell.type("Rus\t")
    try shell.expectScreen("the option") {
      $0.lineToCursor.hasSuffix("Kies 1–3: Rustig kijken.")
    }
    try shell.enter()
    try shell.expect("→ Rustig kijken.")
  }
}
