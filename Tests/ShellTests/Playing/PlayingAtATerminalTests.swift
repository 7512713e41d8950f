import Foundation
import PseudoTerminal
import TestFiles
import Testing

@testable import Shell

@Suite("A scene at a real terminal")
struct PlayingAtATerminalTests {
  private func play(
    _ script: String, _ arguments: String..., columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> (TerminalProgram, TemporaryScript) {
    let file = try TemporaryScript(script)
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
      [fixture, "play", file.path] + arguments, columns: columns, environment: environment)
    return (terminal, file)
  }

  private let scene = """
    title: Proef
    ---
    <<declare $zin = "">>
    Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er altijd werk. #line:1
    Verteller: أريد أن أصبح طباخا 👩🏽‍🎓 en dat zeg ik nu ook tegen jou, want ik meen het. #line:2
    Verteller: Wat doe je nu? #line:3
    -> Ik vraag waarom. #line:3a
    -> Ik wacht nog even. #line:3b
    Vader: Goed. #line:4
    Verteller: Wat zei je? #line:5
    <<ask $zin>>
    ===
    """

  @Test("line by line: the mark for Enter goes away, a number becomes the words")
  func screen() throws {
    let (terminal, file) = try play(scene, columns: 40)
    try terminal.wait(forPrompt: "↵")
    #expect(
      terminal.screen.text == """
        Vader: Ik heb goed over jou nagedacht.
               Jij wordt elektricien, want dan
               is er altijd werk.
        Druk op Enter om verder te gaan. Hulp
        nodig? Typ /hulp.
        ↵
        """)
    try terminal.type("\r")
    try terminal.wait(forPrompt: "↵")
    try terminal.type("\r")
    try terminal.answer("Kies 1–2:", "2")
    try terminal.wait(forPrompt: "↵")
    try terminal.type("\r")
    try terminal.wait(forPrompt: "Jij:")
    #expect(
      terminal.screen.text == """
        Vader: Ik heb goed over jou nagedacht.
               Jij wordt elektricien, want dan
               is er altijd werk.
        Druk op Enter om verder te gaan. Hulp
        nodig? Typ /hulp.
        Verteller: أريد أن أصبح طباخا 👩🏽‍🎓 en dat
                   zeg ik nu ook tegen jou, want
                   ik meen het.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        → Ik wacht nog even.

        Vader: Goed.
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer
        regels? Typ /meer.
        Jij:
        """)
    #expect(terminal.screen.colours.contains("1;96"))
    try terminal.type("/stop\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.screen.text.contains("stopped\n"))
    withExtendedLifetime(file) {}
  }

  @Test(
    "plain: no escape code but the one for pastes, no waiting, the same words",
    arguments: [["--plain": ""], ["TERM": "dumb"]])
  func plain(setting: [String: String]) throws {
    let isOption = setting["--plain"] != nil
    let (terminal, file) = try play(
      scene, isOption ? "--plain" : "--", environment: isOption ? [:] : setting)
    try terminal.wait(for: "Kies 1–2:")
    try terminal.type("ik v\r")
    try terminal.wait(for: "Jij:")
    try terminal.type("\u{04}")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(!terminal.raw.replacing(#/\u{1B}\[\?2004[hl]/#, with: "").contains("\u{1B}"))
    #expect(
      terminal.screen.text.hasPrefix(
        """
        Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er
               altijd werk.
        Verteller: أريد أن أصبح طباخا 👩🏽‍🎓 en dat zeg ik nu ook tegen jou, want ik meen
                   het.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        Kies 1–2: ik v
        → Ik vraag waarom.

        Vader: Goed.
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij:
        """))
    withExtendedLifetime(file) {}
  }

  @Test("Ctrl-C on an empty line asks, once more stops; Ctrl-D stops at once")
  func stopping() throws {
    for keys in ["\u{03}", "\u{04}"] {
      let (terminal, file) = try play(scene)
      try terminal.wait(forPrompt: "↵")
      try terminal.type(keys)
      if keys == "\u{03}" {
        try terminal.wait(
          for: "Wil je stoppen? Druk nog een keer op Ctrl-C. Je spel wordt bewaard.\n↵")
        try terminal.wait(forPrompt: "↵")
        try terminal.type(keys)
      }
      #expect(try terminal.expectEnd() == .status(0))
      #expect(terminal.screen.text.hasSuffix("stopped\n"))
      #expect(terminal.isCooked)
      withExtendedLifetime(file) {}
    }
  }

  @Test("keys typed ahead wait for their prompt, and stand nowhere else")
  func typedAhead() throws {
    let (terminal, file) = try play(scene)
    try terminal.wait(forPrompt: "↵")
    try terminal.type("\r\r2\r\rik wacht\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(
      terminal.screen.text.hasPrefix(
        """
        Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er
               altijd werk.
        Druk op Enter om verder te gaan. Hulp nodig? Typ /hulp.
        Verteller: أريد أن أصبح طباخا 👩🏽‍🎓 en dat zeg ik nu ook tegen jou, want ik meen
                   het.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        → Ik wacht nog even.

        Vader: Goed.
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.
        Jij: ik wacht

        Einde.

        finished
        """))
    withExtendedLifetime(file) {}
  }

  @Test("a clock runs before a half-typed note and does not disturb it")
  func clock() throws {
    let (terminal, file) = try play(
      """
      title: Proef
      ---
      Praat erover. #line:1
      <<discuss 1>>
      ===
      """)
    try terminal.wait(forPrompt: "[##########] 1:00 Notitie:")
    try terminal.type("wij vinden")
    try terminal.wait(forPrompt: "[##########] 1:00 Notitie: wij vinden")
    try terminal.wait(forPrompt: "[#########-] 0:50 Notitie: wij vinden")
    try terminal.type(" dit\r")
    try terminal.wait(forPrompt: "[#########-] 0:50 Notitie:")
    try terminal.type("\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.screen.text.contains(#""reply":{"texts":["wij vinden dit"]}"#))
    withExtendedLifetime(file) {}
  }

  @Test("standard input that is no terminal: one line for each answer, no prompts, no clock")
  func piped() throws {
    let file = try TemporaryScript(scene)
    let process = Process()
    process.executableURL = URL(filePath: BuiltProducts.path(of: "ShellFixture"))
    process.arguments = ["play", file.path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    input.fileHandleForWriting.write(Data("2\nik wacht".utf8))
    try input.fileHandleForWriting.close()
    let written = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      written == """
        Vader: Ik heb goed over jou nagedacht. Jij wordt elektricien, want dan is er
               altijd werk.
        Verteller: أريد أن أصبح طباخا 👩🏽‍🎓 en dat zeg ik nu ook tegen jou, want ik meen
                   het.
        Verteller: Wat doe je nu?

          1  Ik vraag waarom.
          2  Ik wacht nog even.

        Typ een nummer en druk op Enter.
        → Ik wacht nog even.

        Vader: Goed.
        Verteller: Wat zei je?
        Typ je antwoord en druk op Enter. Meer regels? Typ /meer.

        Einde.


        """)
  }
}

/// A script in a file of its own, gone afterwards.
struct TemporaryScript {
  private let folder: TemporaryFolder
  let path: String

  init(_ text: String) throws {
    folder = try TemporaryFolder()
    path = try folder.write(text, to: "proef.yarn")
  }
}
