import Foundation
import PseudoTerminal
import Roleplay
import Testing

@Suite("Plain lines")
struct PlainLinesTests {
  @Test(
    "hold no escape code, at a terminal neither, but for the one that keeps a paste whole",
    arguments: ["--plain", "TERM=dumb", "TERM="])
  func terminal(wish: String) throws {
    let laptop = try Laptop()
    let parts = wish.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let isOption = parts.count == 1
    let program = try laptop.start(
      ["play", "elektricien", "--as", "Tulp"] + (isOption ? parts : []),
      with: isOption ? [:] : [parts[0]: parts[1]])
    try program.expect("Kies 1–5: ")
    try program.enter("Tan")
    try program.expect("Kies 1–6: ")
    try program.enter("iets")
    try program.expect("Jij: ")
    try program.enter("vlieger worden")
    try program.expect("Tante: Ik heb goed over jou nagedacht.")
    try program.expect("Kies 1–5: ")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    let written = String(decoding: program.bytes, as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004h") == isOption)
    #expect(!written.replacing(#/\u{1B}\[\?2004[hl]/#, with: "").contains("\u{1B}"))
    #expect(!program.bytes.contains(0x01))
    #expect(program.text.contains("Jij denkt: ik wil liever vlieger worden."))
  }

  @Test("come where the output is no terminal, and a piped play goes to its end")
  func piped() throws {
    let laptop = try Laptop()
    let moves = [
      "Vader", "1", "1", "Waarom?", "/terug", "Waarom wil je dat?", "1", "2", "Het past.", "1", "",
      "", "", "", "Vragen.", "1",
    ]
    let outcome = try laptop.run(
      ["play", "elektricien", "--as", "Tulp"], input: moves.map { $0 + "\n" }.joined())
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("Verteller: Dit zei jij eerst: Waarom wil je dat?\n"))
    #expect(outcome.output.hasSuffix("Bewaard. Alleen jij en je docent kunnen dit zien.\n"))
    #expect(try laptop.transcript().visibility == .teacher)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80) }
  }

  /// A laptop with a scenario of one question.
  private func brief() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario(
      "brief",
      """
      title: Brief
      heading: De brief
      audience: solo
      ---
      <<declare $brief_zin = "">>
      Verteller: Wat schrijf je? #line:br-1
      <<ask $brief_zin>>
      Verteller: Dank je. #line:br-2
      ===
      """)
    return laptop
  }

  @Test(
    "decide nothing about who may see it: a line that was there before the question is no answer")
  func visibility() throws {
    for (ahead, wish, seen) in [
      ("2\n", [], Visibility.teacher), ("3\nja\n", [], .teacher), ("", [], .teacher),
      ("1\n", ["--visibility", "class"], .class), ("2\n", ["--visibility", "teacher"], .teacher),
    ] {
      let laptop = try brief()
      let outcome = try laptop.run(
        ["play", "brief", "--as", "Tulp"] + wish, input: "Ik wil kok worden.\n" + ahead)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(!outcome.output.contains("Wie mag dit zien?"))
      #expect(outcome.output.contains("\nBewaard. "))
      #expect(try laptop.transcript().visibility == seen, "\(ahead) \(wish)")
    }
  }

  @Test("nor in the shell, where the next line is an order again")
  func visibilityInTheShell() throws {
    let laptop = try brief()
    let outcome = try laptop.run([], input: "speel brief\nIk wil kok worden.\n2\nstop\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Bewaard. Alleen jij en je docent kunnen dit zien.\n"))
    #expect(try laptop.transcript().visibility == .teacher)
  }

  @Test("of a file of answers are seen by whom an option says, and by the teacher without one")
  func answersFile() throws {
    for (wish, seen) in [([], Visibility.teacher), (["--visibility", "class"], .class)] {
      let laptop = try brief()
      let file = try laptop.write("Ik wil kok worden.\n", to: "answers.txt")
      let outcome = try laptop.run(["play", "brief", "--as", "Tulp", "--answers", file] + wish)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try laptop.transcript().visibility == seen)
    }
  }

  @Test("at a terminal: whoever types is asked, whatever the command line says")
  func typed() throws {
    let laptop = try brief()
    for (language, sentence) in [
      ("nl", "Wie hier typt, kiest zelf aan het einde wie het mag zien. Laat --zichtbaar weg."),
      ("en", "Whoever types here decides at the end who may see it. Leave out --visibility."),
    ] {
      let program = try laptop.start([
        "play", "brief", "--as", "Tulp", "--visibility", "class", "--language", language,
      ])
      #expect(try program.expectEnd() == .status(1))
      #expect(program.text.contains(sentence))
    }
    #expect(!FileManager.default.fileExists(atPath: laptop.transcripts))
  }

  @Test(
    "typed ahead, or pasted where a paste is several lines, decide nothing about who may see it",
    arguments: ["xterm-256color", "dumb", ""], [false, true])
  func typedAhead(terminal: String, isOutputKept: Bool) throws {
    let laptop = try brief()
    let command = ["play", "brief", "--as", "Tulp"]
    let program: TerminalProgram
    if isOutputKept {
      // A person types; what the program says goes into a file as well.
      laptop.environment["TERM"] = terminal
      program = try laptop.start(["-c", "\"$0\" \"$@\" | cat", laptop.binary] + command, by: "sh")
    } else {
      program = try laptop.start(command, with: ["TERM": terminal])
    }
    try program.expect("Jij: ")
    try program.type("Ik wil kok worden.\r2\r3\rja\r")
    try program.expect("Wie mag dit zien?")
    try program.expect("Nummer, of Enter = 1: ")
    #expect(try laptop.transcript().visibility == nil)
    try program.enter("2")
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.transcript().visibility == .class)
  }

  @Test("are kept where a pipe ends early, and the play goes on later")
  func pipeEnds() throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(["play", "elektricien", "--as", "Tulp"], input: "Vader\n1\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Je bent gestopt. Alles is bewaard."))
    let resumed = try laptop.run(
      ["resume"], input: "1\nWaarom?\n1\n2\nZo.\n2\n\n\n\n\nBellen.\n\n")
    #expect(resumed.status == 0)
    #expect(try laptop.transcript().endings == ["ending:help"])
  }
}
