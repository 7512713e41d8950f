import Foundation
import Glibc
import PseudoTerminal
import TestFiles
import Testing

@testable import Shell

@Suite("The shell at a real terminal")
struct ShellAtATerminalTests {
  private func shell(_ house: House, columns: Int = 80) throws -> TerminalProgram {
    let terminal = try TerminalProgram.fixture(
      "shell", house.scenarios, house.transcripts, house.settings, "--as", "Tulp",
      columns: columns)
    try terminal.wait(forPrompt: ">")
    return terminal
  }

  @Test("Tab completes a command and a scenario; a whole play fits on 40 columns")
  func play() throws {
    let house = try House.small()
    let terminal = try shell(house, columns: 40)
    try terminal.type("sp\tb\t\r")
    try terminal.answer("Jij:", "Lieve mama, ik wil liever kok worden dan elektricien.")
    try terminal.wait(forPrompt: "Nummer, of Enter = 1:")
    try terminal.type("\r")
    try terminal.wait(forPrompt: Seat.turnEnds)
    // The code is another one each time, and so is where its lines end.
    let lines = try #require(
      terminal.screen.text.firstMatch(of: /\nJe code is:\s\w+\s\w+\.[^:]*?verder\.\n/))
    #expect(
      terminal.screen.text.replacing(lines.0, with: "\nJe code is: …\n") == """
        De brief
        Je docent kan dit lezen.
        Je code is: …

        Verteller: Wat schrijf je?
        Typ je antwoord en druk op Enter. Meer
        regels? Typ /meer.
        Jij: Lieve mama, ik wil liever kok worde
        n dan elektricien.
        Verteller: Dank je.

        Einde.

        Klaar. Wie mag dit zien?
          1  Alleen ik en mijn docent
          2  Ook de klas, zonder mijn naam
          3  Niemand: gooi het weg
        Nummer, of Enter = 1:
        Bewaard. Alleen jij en je docent kunnen
        dit zien.

        Zo ging het bij jou:
          → “Lieve mama, ik wil liever kok wor…

          1  Nog een keer spelen
          2  Iets anders spelen
          3  Terugkijken

        Wil je nog iets? Typ het nummer.
        Als je klaar bent, wordt het scherm
        leeg.
        Klaar? Druk op Enter.
        """)
    try terminal.type("\r")
    try terminal.wait(forPrompt: ">")
    try terminal.type("stop\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.isCooked)
  }

  @Test("Up and Down walk a pupil through the scenarios, not through what was typed; Enter plays")
  func scenariosByArrow() throws {
    let house = try House.small()
    let terminal = try shell(house)
    try terminal.answer(">", "tempo")
    try terminal.wait(forPrompt: ">")
    let (up, down) = ("\u{1B}[A", "\u{1B}[B")
    for (key, line) in [
      (up, "3 De stelling"), (up, "2 Kapot"), (up, "1 De brief"), (up, "3 De stelling"),
      (down, "1 De brief"),
    ] {
      try terminal.type(key)
      try terminal.wait(forPrompt: "> " + line)
    }
    try terminal.type("\r")
    try terminal.wait(forPrompt: "Jij:")
    #expect(terminal.screen.text.contains("Verteller: Wat schrijf je?\n"))
  }

  @Test(
    "killed or hung up in mid-answer: all earlier entries are there, and it goes on",
    arguments: [SIGTERM, SIGHUP, SIGKILL])
  func killed(signal: Int32) throws {
    let house = try House.ofTwoQuestions()
    let terminal = try shell(house)
    try terminal.type("1\r")
    try terminal.answer("Jij:", "eerste")
    try terminal.wait(forPrompt: "Jij:")
    try terminal.type("half")
    try terminal.wait(forPrompt: "Jij: half")
    terminal.send(signal)
    #expect(try terminal.expectEnd() == (signal == SIGKILL ? .signal(SIGKILL) : .status(0)))
    if signal != SIGKILL { #expect(terminal.isCooked) }
    #expect(house.recordings.count == 1)
    #expect(try house.recording(house.recordings[0]).contains("eerste"))

    // What stood on the line is there too, unless the program had no time at all.
    try house.belongsToTeacher()
    let later = try shell(house)
    try later.answer(">", "docent")
    try later.answer("docent>", "verder")
    try later.wait(forPrompt: "Jij:")
    let reminder = "Dit schreef je al: “half”. Enter stuurt het."
    #expect(later.screen.text.contains(reminder) == (signal != SIGKILL))
    try later.answer("Jij:", "tweede")
    try later.wait(forPrompt: "Nummer, of Enter = 1:")
    try later.type("\r")
    // The teacher's mode is over.
    try later.answer(Seat.turnEnds, "")
    try later.wait(forPrompt: ">")
    let text = try house.recording(house.recordings[0])
    #expect(text.contains("eerste"))
    #expect(text.contains("tweede"))
  }

  @Test("a passphrase is not shown")
  func passphrase() throws {
    let house = try House.small()
    let terminal = try shell(house)
    try terminal.answer(">", "docent wachtzin")
    try terminal.wait(until: "the first prompt") {
      $0.raw.contains("Nieuwe wachtzin, minstens 8 tekens: ")
    }
    try terminal.type("open sesam\r")
    try terminal.wait(until: "the second prompt") { $0.raw.contains("Nog een keer: ") }
    try terminal.type("open sesam\r")
    try terminal.wait(for: "De wachtzin is bewaard.")
    #expect(!terminal.raw.contains("sesam"))
  }

  @Test(
    "a disk that is full in mid-play: a clear sentence, and on when space is made",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func fullDisk() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    let house = try House.small()
    house.transcripts = disk.path + "/Transcripts"
    let terminal = try shell(house, columns: 200)
    try terminal.type("1\r")
    try terminal.wait(forPrompt: "Jij:")
    let filler = disk.path + "/filler"
    #expect(throws: (any Error).self) {
      try Data(count: 128 << 10).write(to: URL(fileURLWithPath: filler))
    }
    let answer = String(repeating: "ja ", count: 3000)
    try terminal.paste(answer)
    try terminal.type("\r")
    try terminal.wait(forPrompt: "Enter = nog een keer:")
    let path = "\(house.transcripts)/\(house.recordings[0])"
    #expect(
      terminal.screen.text.contains(
        """
        Dit is niet bewaard in \(path). De schijf is vol. Maak ruimte en probeer het nog eens. \
        Wat je eerder zei, is veilig bewaard.
        """.prefix(150)))
    #expect(terminal.screen.text.contains("Maak ruimte en druk op Enter, of typ /stop.\n"))
    #expect(try !house.recording(house.recordings[0]).contains("ja ja"))
    try FileManager.default.removeItem(atPath: filler)
    try terminal.type("\r")
    try terminal.wait(for: "Verteller: Dank je.")
    try terminal.wait(forPrompt: "Nummer, of Enter = 1:")
    try terminal.type("\r")
    try terminal.wait(for: "Bewaard.")
    #expect(try house.recording(house.recordings[0]).contains(answer))
  }
}
