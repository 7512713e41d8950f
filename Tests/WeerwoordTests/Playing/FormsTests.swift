import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import Testing

@Suite("Every form, killed with -9 in its middle")
struct FormsTests {
  private static let script = """
    title: Vormen
    heading: Alle vormen
    level: A2
    audience: solo, pair, class
    ---
    <<declare $vormen_plaats = 0>>
    <<declare $vormen_stap = 0>>
    <<declare $vormen_aantal = 0>>
    <<declare $vormen_inzicht = "">>
    <<declare $vormen_volgende = "">>
    <<declare $vormen_keuze = "">>
    Verteller: Wie speelt mee? #line:vo-01
    <<cast Vader>>
    Verteller: En wie speelt de leerling? #line:vo-15
    <<cast Jij>>
    <<jump Vormen_Tafel>>
    ===
    title: Vormen_Tafel
    ---
    <<round tafel>>
    Vader: Ik wil dat jij een vak leert. #line:vo-02
    Verteller: Wat zeg je? #line:vo-03 #aloud
    <<ask $vormen_keuze>>
    <<if rounds("tafel") < 2>>
        <<swap>>
        <<jump Vormen_Tafel>>
    <<endif>>
    <<compare tafel>>
    Verteller: Waar sta je? #line:vo-04
    <<scale $vormen_plaats 1 10>>
    Verteller: Stap je over de lijn? #line:vo-05
    <<scale $vormen_stap 0 1>>
    Verteller: Bedenk wegen. #line:vo-06
    <<collect vormen_wegen 2>>
    Verteller: Praat samen. #line:vo-07
    <<discuss 3>>
    Verteller: Wat spreken jullie af? #line:vo-08
    <<agree vormen_afspraken>>
    Verteller: Hoeveel staan er nog? #line:vo-09
    <<number $vormen_aantal 0 400>>
    Verteller: Ster staat op het dak. #line:vo-10
    <<panel>>
    Ster: Ik kan het. #line:vo-11 #thought
    Verteller: Wat zie je nu? #line:vo-12
    <<insight $vormen_inzicht>>
    Verteller: Wat ga je doen? #line:vo-13
    <<nextstep $vormen_volgende>>
    Verteller: Tot de volgende keer. #line:vo-14
    ===
    """

  /// What is typed at a prompt before the program is killed, and the prompt it then asks again.
  private struct Step {
    var prompt: String
    var typed: [String] = []
    /// The screen when it is resumed.
    var reminds = ""
    var answer: [String]
  }

  private static let steps = [
    Step(prompt: "Wie speelt Vader? ", answer: ["A"]),
    Step(prompt: "Wie speelt de leerling? ", answer: ["B"]),
    Step(prompt: "Jij: ", reminds: "SPEEL: A is Vader", answer: ["Waarom?"]),
    Step(
      prompt: "Jij: ", reminds: "B speelt nu Vader.\n", answer: ["Omdat ik het wil."]),
    Step(prompt: "Plaats (1–10): ", reminds: "Ronde 1", answer: ["4"]),
    Step(prompt: "0 = blijf staan, 1 = stap over: ", answer: ["1"]),
    Step(
      prompt: "1. ", typed: ["een", "twee", "wijzig 2 drie", "kop 2 Thuis"],
      reminds: "Thuis\n  2. drie\nZonder kop\n  1. een\n", answer: ["", "2"]),
    Step(prompt: "Notitie: ", typed: ["mooi"], reminds: "  1. mooi\n", answer: [""]),
    Step(
      prompt: "1. Wie? ", typed: ["Ik", "bel", "maandag", "Mijn mentor"],
      reminds: "  1. Ik: bel (maandag)\n", answer: [""]),
    Step(prompt: "Getal (0–400): ", typed: ["401"], answer: ["12"]),
    Step(prompt: "Jij: ", reminds: "+- Plaatje 1 ", answer: ["Het lukt."]),
    Step(prompt: "Jij: ", answer: ["Ik bel."]),
  ]

  /// Reads on to a question.
  private func read(_ program: TerminalProgram, until wanted: String) throws {
    while case let prompt = try program.prompt(), !prompt.hasSuffix(wanted) {
      try #require(prompt == "↵ ", "not ‘\(wanted)’ but ‘\(prompt)’")
      try program.enter()
    }
  }

  @Test("goes on at the same question with what was kept", arguments: [80, 40])
  func killed(columns: Int) throws {
    let laptop = try Laptop()
    try laptop.addScenario("vormen", Self.script)
    var command = ["play", "vormen", "--as", "Tulp"]
    for step in Self.steps {
      let first = try laptop.start(command, columns: columns)
      try read(first, until: step.prompt)
      for line in step.typed {
        try first.enter(line)
        _ = try first.prompt()
      }
      first.send(SIGKILL)
      #expect(try first.expectEnd() == .signal(SIGKILL))
      command = ["resume"]
      let second = try laptop.start(command, columns: columns)
      let kept = step.typed.isEmpty || step.prompt.hasPrefix("Getal") ? step.prompt : ""
      if kept.isEmpty {
        while try second.prompt() == "↵ " { try second.enter() }
      } else {
        try read(second, until: kept)
      }
      #expect(
        step.reminds.isEmpty || second.text.contains(step.reminds), "\(step.prompt)")
      for (index, line) in step.answer.enumerated() {
        try second.enter(line)
        if index < step.answer.count - 1 { _ = try second.prompt() }
      }
      // The answer is on the disk when the next thing is on the screen.
      _ = try second.prompt()
      second.send(SIGKILL)
      #expect(try second.expectEnd() == .signal(SIGKILL))
    }
    let last = try laptop.start(command, columns: columns)
    while case let prompt? = try last.promptOrEnd() {
      try last.enter(prompt.hasSuffix("Ja of nee: ") ? "nee" : "")
    }
    #expect(try last.expectEnd() == .status(0))
    let transcript = try laptop.transcript()
    let replies = transcript.decisions.compactMap(\.reply)
    #expect(
      replies.map { $0.chosen ?? $0.texts.joined(separator: "|") } == [
        "A", "B", "Waarom?", "Omdat ik het wil.", "4", "1", "een|drie", "mooi",
        "Ik\nbel\nmaandag", "12", "Het lukt.", "Ik bel.",
      ])
    #expect(replies[6].headings == ["", "Thuis"])
    #expect(replies[6].picked == 2)
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
    let replayed = try laptop.run(["replay"]).output
    for words in [
      "A speelt nu Vader.", "[SPEEL: A is Vader]", "B speelt nu Vader.",
      "Ronde 2: Omdat ik het wil.",
      "1 - 2 - 3 - (4) - 5", "blijft staan | stapt over: (X)", "2. drie (Thuis)",
      "1. Ik: bel (maandag)", "→ 12", "+- Plaatje 1 ", "Ster denkt: Ik kan het.",
    ] {
      #expect(replayed.contains(words), "\(words)")
    }
  }

  @Test("a clock runs in the prompt without disturbing what is typed")
  func clock() throws {
    let laptop = try Laptop()
    try laptop.addScenario(
      "praten",
      """
      title: Praten
      heading: Praten
      audience: solo
      ---
      Verteller: Praat samen. #line:pr-1
      <<discuss 1>>
      ===
      """)
    let program = try laptop.start(["play", "praten", "--as", "Tulp"])
    try read(program, until: "[##########] 1:00 Notitie: ")
    try program.type("half een zi")
    try program.expectScreen("the clock, and the half line behind it") {
      $0.lineToCursor == "[#########-] 0:50 Notitie: half een zi"
    }
    try program.enter("n")
    _ = try program.prompt()
    try program.enter("/pauze")
    try program.expect("De klok staat stil. Typ /pauze om verder te gaan.")
    #expect(try program.prompt().hasSuffix(" (pauze) Notitie: "))
    try program.enter("/minuut")
    try program.expect("Er is één minuut bij.")
    #expect(try program.prompt().hasSuffix(" 2:00 (pauze) Notitie: "))
    try program.enter("/pauze")
    try program.expect("De klok loopt weer.")
    _ = try program.prompt()
    try program.enter()
    while try program.promptOrEnd() != nil { try program.enter() }
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.transcript().decisions.first?.reply?.texts == ["half een zin"])
  }
}
