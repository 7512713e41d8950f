import Foundation
import PseudoTerminal
import Roleplay
import Testing

@Suite("What is typed badly at a terminal")
struct BadTypingTests {
  private static let script = """
    title: Vormen
    heading: Alle vormen
    audience: solo
    ---
    <<declare $vormen_zin = "">>
    <<declare $vormen_plaats = 0>>
    <<declare $vormen_stap = 0>>
    <<declare $vormen_aantal = 0>>
    Verteller: Wat doe je? #line:vo-01
    -> Ik vraag waarom. #line:vo-01a
    -> Ik wacht. #line:vo-01b
    Verteller: Maak de zin af: [begin]ik wil[/begin] … #line:vo-02
    <<ask $vormen_zin>>
    Verteller: Waar sta je? #line:vo-03
    <<scale $vormen_plaats 1 10>>
    Verteller: Stap je over de lijn? #line:vo-04
    <<scale $vormen_stap 0 1>>
    Verteller: Bedenk wegen. #line:vo-05
    <<collect vormen_wegen 1>>
    Verteller: Wat spreken jullie af? #line:vo-06
    <<agree vormen_afspraken>>
    Verteller: Hoeveel staan er nog? #line:vo-07
    <<number $vormen_aantal 0 400>>
    Verteller: Wat gaat eerst? #line:vo-08
    Verteller: het geld #line:vo-08a #item
    Verteller: het werk #line:vo-08b #item
    Verteller: de mensen #line:vo-08c #item
    <<rank $vormen_eerst>>
    Verteller: Wat ga je doen? #line:vo-09
    <<nextstep $vormen_volgende>>
    ===
    """

  private func start(columns: Int = 80) throws -> (Laptop, TerminalProgram) {
    let laptop = try Laptop()
    try laptop.addScenario(
      "vormen",
      Self.script.replacingOccurrences(
        of: "<<declare $vormen_zin = \"\">>",
        with: "<<declare $vormen_zin = \"\">>\n<<declare $vormen_eerst = \"\">>\n"
          + "<<declare $vormen_volgende = \"\">>"))
    return (laptop, try laptop.start(["play", "vormen", "--as", "Tulp"], columns: columns))
  }

  @Test("ten thousand lines pasted at a choice are one wrong answer, and choose nothing")
  func longPaste() throws {
    let (laptop, program) = try start()
    try program.expectPrompt("Kies 1–2: ")
    try program.paste(String(repeating: "2\n", count: 10_000))
    try program.expect("Je antwoord is te lang")
    try program.expectPrompt("Kies 1–2: ")
    // The Enter that people press behind a paste.
    try program.enter()
    try program.expect("Typ 1 of 2.")
    try program.expectPrompt("Kies 1–2: ")
    #expect(try laptop.transcript().decisions.first?.reply == nil)
    // One sentence, not one for each line.
    #expect(program.bytes.count < 200_000)
    try program.enter("1")
    try program.expectPrompt("Jij: ik wil ")
    #expect(try laptop.transcript().decisions.first?.reply?.chosen == "line:vo-01a")
  }

  @Test("Ctrl-C inside a paste gives the paste up, and what comes after it is read")
  func interruptedPaste() throws {
    let (laptop, program) = try start()
    try program.expectPrompt("Kies 1–2: ")
    try program.type("\u{1B}[200~2\nhalf")
    try program.waitUntilRead()
    try program.type("\u{03}")
    try program.expect("^C")
    try program.expectPrompt("Kies 1–2: ")
    try program.enter("1")
    try program.expectPrompt("Jij: ik wil ")
    #expect(try laptop.transcript().decisions.first?.reply?.chosen == "line:vo-01a")
  }

  @Test("a window that gets narrow and wide again at any question changes no answer")
  func resized() throws {
    let (laptop, program) = try start()
    let answers: [(prompt: String, typed: String)] = [
      ("Kies 1–2: ", "1"), ("Jij: ik wil ", "kok worden."), ("Plaats (1–10): ", "4"),
      ("0 = blijf staan, 1 = stap over: ", "ja"), ("1. ", "een"), ("2. ", ""), ("1. Wie? ", "Ik"),
      ("   Doet wat? ", "bel"), ("   Wanneer? ", "maandag"), ("2. Wie? ", ""),
      ("Getal (0–400): ", "12"), ("Volgorde: ", "3 1 2"), ("Jij: ", "Bellen."),
      ("Nummer, of Enter = 1: ", ""), ("Ja of nee: ", "nee"),
    ]
    for (prompt, typed) in answers {
      var shown = try program.prompt()
      while shown == "↵ " {
        try program.enter()
        shown = try program.prompt()
      }
      #expect(shown == prompt)
      try program.type(String(typed.prefix(2)))
      for columns in [40, 120, 80] {
        program.resize(columns: columns)
        try program.waitUntilRead()
      }
      let line = prompt.trimmingCharacters(in: .whitespaces) + " " + typed.prefix(2)
      try program.expectScreen("the line, whole, at \(prompt)") {
        $0.lineToCursor.hasSuffix(line) || typed.isEmpty
      }
      try program.enter(String(typed.dropFirst(2)))
    }
    #expect(try program.expectEnd() == .status(0))
    let replies = try laptop.transcript().decisions.compactMap(\.reply)
    #expect(replies.first?.chosen == "line:vo-01a")
    #expect(replies.dropFirst().first?.texts == ["kok worden."])
    #expect(replies.count == 9)
  }

  @Test("a hundred wrong answers to yes or no get a longer sentence once, and are no answer")
  func hundredWrong() throws {
    let (laptop, program) = try start()
    for line in ["1", "kok", "4"] {
      while try program.prompt() == "↵ " { try program.enter() }
      try program.enter(line)
    }
    try program.expectPrompt("0 = blijf staan, 1 = stap over: ")
    for _ in 1...100 {
      try program.enter("misschien")
      try program.expectPrompt("0 = blijf staan, 1 = stap over: ")
    }
    let longer = "Typ ja of 1. Blijf je staan?"
    #expect(program.text.components(separatedBy: longer).count == 2)
    #expect(try laptop.transcript().decisions.compactMap(\.reply).count == 3)
    try program.enter("nee")
    try program.expectPrompt("1. ")
    #expect(try laptop.transcript().decisions.compactMap(\.reply).last?.chosen == "0")
  }
}
