import Foundation
import PseudoTerminal
import Testing

@Suite("Writing while playing")
struct WatchTests {
  private static let script = """
    title: Kantine
    heading: In de kantine
    form: talk
    audience: solo
    ---
    <<declare $kantine_woorden = "">>
    Verteller: Iemand lacht. #line:ka-01
    Verteller: Wat doe je? #line:ka-02
    -> Ik vraag waarom. #line:ka-03
        Sam: Sorry. #line:ka-04
    -> Ik loop weg. #line:ka-05
        Mentor: Goed dat je komt. #line:ka-06
    Verteller: Wat zeg je nog? #line:ka-07
    <<ask $kantine_woorden>>
    Verteller: Je zei: {$kantine_woorden} #line:ka-08
    ===

    """

  /// A laptop with the scenario on it.
  private func laptop() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.write("line\n", to: "home/.config/weerwoord/reading-pace")
    try laptop.addScenario("kantine", Self.script)
    return laptop
  }

  /// Saves the script, changed, as editors do: a new file takes the old one's place.
  private func save(_ laptop: Laptop, _ old: String = "", _ new: String = "") throws {
    let text = Self.script.replacingOccurrences(of: old, with: new)
    let path = try laptop.write(text, to: "Scenarios/kantine/.kantine.yarn.new")
    let target = laptop.folder + "/Scenarios/kantine/kantine.yarn"
    try #require(rename(path, target) == 0)
  }

  /// Starts, and reads on to the first choice.
  private func start(_ laptop: Laptop) throws -> TerminalProgram {
    let program = try laptop.start(["watch", "kantine"])
    try program.expectPrompt("↵ ")
    try program.enter()
    try program.expectPrompt("Kies 1–2: ")
    return program
  }

  @Test("goes on at the same choice with the new words, and keeps what was typed of a line")
  func samePoint() throws {
    let laptop = try laptop()
    let program = try start(laptop)
    try program.enter("2")
    try program.expectPrompt("↵ ")
    try program.enter()
    try program.expectPrompt("Jij: ")
    try program.type("Mag ik met je pra")
    try program.expect("Mag ik met je pra")
    try save(laptop, "Wat zeg je nog?", "Wat wil je nog zeggen?")
    try program.expect("Opgeslagen. Het spel gaat verder in scène Kantine.")
    try program.expect("Goed dat je komt.")
    try program.expect("Wat wil je nog zeggen?")
    try program.expect("Jij: Mag ik met je pra")
    try program.enter("ten?")
    try program.expect("Je zei: Mag ik met je praten?")
    try program.expect("Nog een keer? ")
    try program.type("\u{04}")
    #expect(try program.expectEnd() == .status(0))
    #expect(program.text.contains("Gestopt. Er is niets bewaard."))
    #expect(!FileManager.default.fileExists(atPath: laptop.transcripts))
  }

  @Test("shows new words of the line that stands there, and goes on from it")
  func atALine() throws {
    let laptop = try laptop()
    let program = try laptop.start(["watch", "kantine"])
    try program.expectPrompt("↵ ")
    try save(laptop, "Iemand lacht.", "Iemand lacht om jouw plan.")
    try program.expect("Iemand lacht om jouw plan.")
    try program.enter()
    try program.expect("Kies 1–2: ")
  }

  @Test("says where the roads part")
  func divergence() throws {
    let laptop = try laptop()
    let program = try start(laptop)
    try program.enter("2")
    try program.expectPrompt("↵ ")
    try program.enter()
    try program.expectPrompt("Jij: ")
    try save(laptop, "-> Ik loop weg. #line:ka-05", "-> Ik blijf. #line:ka-09")
    try program.expect("kan ‘Ik loop weg.’ niet meer: speel hier verder.")
    try program.expect("Kies 1–2: ")
    try program.enter("2")
    try program.expect("Goed dat je komt.")
  }

  @Test("shows errors, waits, and goes on when they are mended; the typed line is still there")
  func errors() throws {
    let laptop = try laptop()
    let program = try start(laptop)
    try program.type("Ik vr")
    try program.expect("Ik vr")
    try save(laptop, "<<ask $kantine_woorden>>", "<<ask $kantine_woorden>>\n<<jump Nergens>>")
    try program.expect("Nergens")
    try program.expect("Er staat een fout in het script. Verbeter hem en sla het op.")
    try program.expect("Ik wacht op opslaan (Ctrl-D stopt): Ik vr")
    try program.enter("")
    try program.expect("Het script kan zo niet gespeeld worden.")
    try save(laptop, "Wat doe je?", "Wat doe je nu?")
    try program.expect("Wat doe je nu?")
    try program.expect("Kies 1–2: ")
    try program.enter("1")
    try program.expect("Sorry.")
  }

  @Test("waits where the file is gone, and goes on when it is there again")
  func gone() throws {
    let laptop = try laptop()
    let program = try start(laptop)
    let folder = laptop.folder + "/Scenarios/kantine"
    try FileManager.default.moveItem(atPath: folder, toPath: laptop.folder + "/weg")
    try program.expect("/kantine kan niet worden gelezen.")
    try program.expect("Ik wacht op opslaan (Ctrl-D stopt): ")
    try FileManager.default.moveItem(atPath: laptop.folder + "/weg", toPath: folder)
    try program.expect("Opgeslagen. Het spel gaat verder in scène Kantine.")
    try program.expect("Kies 1–2: ")
  }

  @Test("begins with the errors of a script that is broken from the start")
  func brokenAtFirst() throws {
    let laptop = try laptop()
    try save(laptop, "===", "<<jump Nergens>>\n===")
    let program = try laptop.start(["watch", "kantine"])
    try program.expect("Ik wacht op opslaan (Ctrl-D stopt): ")
    try save(laptop)
    try program.expect("Iemand lacht.")
  }

  @Test(
    "ends cleanly with Ctrl-C twice, and with Ctrl-D",
    arguments: [["\u{03}", "\u{03}"], ["\u{04}"]])
  func ends(keys: [String]) throws {
    let laptop = try laptop()
    let program = try start(laptop)
    for (index, key) in keys.enumerated() {
      if index > 0 { try program.prompt() }
      try program.type(key)
    }
    #expect(try program.expectEnd() == .status(0))
  }

  @Test("shows what was added behind the end")
  func behindTheEnd() throws {
    let laptop = try laptop()
    let program = try start(laptop)
    try program.enter("1")
    try program.expectPrompt("↵ ")
    try program.enter()
    try program.expectPrompt("Jij: ")
    try program.enter("Dank je")
    try program.expect("Nog een keer? ")
    try save(laptop, "===", "Verteller: Tot de volgende keer. #line:ka-10\n===")
    try program.expect("Je zei: Dank je")
    try program.expectPrompt("↵ ")
    try program.enter()
    try program.expect("Tot de volgende keer.")
    try program.expect("Nog een keer? ")
    try program.enter()
    try program.expect("Opnieuw, van het begin.")
    try program.expect("Iemand lacht.")
  }
}
