import Archive
import Foundation
import Glibc
import PseudoTerminal
import TestFiles
import Testing

@testable import Shell

/// What one person leaves behind for the next at the same laptop: nothing.
@Suite("A person's turn at a shared laptop")
struct TurnTests {
  /// Keys with which a person looks for what was typed before: the arrow, what was cut, the one before
  /// that, a search, the last word, undo.
  private static let prying = [
    "\u{1B}[A", "\u{10}", "\u{19}", "\u{19}\u{1B}y\u{1B}y", "\u{12}geh", "\u{12}\u{12}", "\u{1B}.",
    "\u{1B}_", "\u{1F}", "\u{18}\u{15}", "\u{18}e", "\u{1B}p", "\u{1B}<",
  ]

  /// Pries at the prompt; what came of it.
  private func pry(_ seat: Seat) throws -> String {
    let mark = seat.mark
    for keys in Self.prying {
      try seat.terminal.type(keys)
      try seat.interrupt()
    }
    try seat.terminal.wait(forPrompt: ">")
    try seat.terminal.type("klaar\r")
    try seat.terminal.wait(for: "‘klaar’ ken ik niet.")
    return seat.written(since: mark)
  }

  @Test("nothing comes back after a play that was thrown away, nor stands on the screen")
  func thrownAway() throws {
    let seat = try Seat(in: .small())
    try seat.begin()
    try seat.terminal.type("gewist geheim\u{15}")
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "3")
    try seat.terminal.answer("Weg is weg. Weet je het zeker? Ja of nee:", "ja")
    try seat.terminal.wait(for: "Weggegooid.")
    try seat.terminal.wait(forPrompt: Seat.turnEnds)
    #expect(!seat.terminal.screen.text.contains("geheim"))
    #expect(seat.terminal.raw.contains("\u{1B}[3J"))
    // Somebody else may stand there before Enter is pressed.
    let mark = seat.mark
    try seat.terminal.type("\u{19}\u{1B}y\u{19}\u{1B}y\u{1F}\u{1B}.\u{15}")
    try seat.expectNothingTyped(at: Seat.turnEnds)
    #expect(!seat.written(since: mark).contains("geheim"))
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("geheim"))
    #expect(try !pry(seat).contains("geheim"))
    #expect(seat.house.files == [])
  }

  @Test("what was cut where nobody had chosen a name comes back to nobody")
  func cutBeforehand() throws {
    let seat = try Seat(in: .small())
    try seat.terminal.answer(">", "1")
    try seat.terminal.wait(forPrompt: "Nummer, of Enter = andere namen:")
    try seat.terminal.type("gehnaam\u{15}")
    try seat.interrupt()
    var mark = seat.mark
    try seat.terminal.wait(forPrompt: ">")
    try seat.terminal.type("\u{19}\u{1B}y\u{15}")
    try seat.expectNothingTyped(at: ">")
    #expect(!seat.written(since: mark).contains("geh"))
    try seat.terminal.type("gehorder\u{15}")
    try seat.expectNothingTyped(at: ">")
    mark = seat.mark
    try seat.begin()
    try seat.terminal.type("\u{19}\u{1B}y\u{15}")
    try seat.expectNothingTyped(at: "Jij:")
    #expect(!seat.written(since: mark).contains("geh"))
  }

  @Test("the code opens the play also where the recording was removed, and written anew")
  func rescued() throws {
    let house = try House.ofTwoQuestions()
    let seat = try Seat(in: house)
    try seat.begin()
    let code = try seat.code()
    try FileManager.default.removeItem(atPath: house.transcripts)
    try seat.terminal.answer("Jij:", "een antwoord")
    try seat.terminal.wait(for: "opnieuw bewaard")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.answer("Jij:", "/stop")
    try seat.terminal.wait(for: "Bewaar je code: \(code).")
    try seat.endTurn()
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type(code + "\r")
    try seat.terminal.wait(for: "Twee?")
  }

  @Test("nothing comes back after /stop, and the recording is nobody's to look at")
  func stopped() throws {
    let house = try House.ofTwoQuestions()
    let seat = try Seat(in: house)
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.wait(forPrompt: "Jij:")
    // A line lives while its question is open.
    try seat.terminal.type("\u{1B}[A\u{10}")
    try seat.expectNothingTyped(at: "Jij:")
    try seat.terminal.type("/stop\r")
    try seat.terminal.wait(for: "Alles is bewaard. Typ verder om verder te spelen.")
    let code = try seat.code()
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("geheim"))
    #expect(seat.terminal.screen.text.contains("Niet af: Twee vragen, begonnen op "))
    #expect(try !pry(seat).contains("geheim"))
    let mark = seat.mark
    try seat.terminal.answer(">", "terugkijken")
    try seat.terminal.wait(for: "Wat alleen voor jou en je docent is, kijk je terug met je docent.")
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.endTurn()
    #expect(!seat.written(since: mark).contains("geheim"))

    // The person with the code continues at the same point.
    try seat.terminal.answer(">", "verder")
    try seat.terminal.answer("Kies een nummer:", "2")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type(code + "\r")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.wait(forPrompt: "Jij:")
  }

  @Test("at the end a pupil reads what became of the play, and looks back, before it is cleared")
  func end() throws {
    let seat = try Seat(in: .small())
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.terminal.wait(for: "Bewaard. Alleen jij en je docent kunnen dit zien.")
    try seat.terminal.wait(for: "3  Terugkijken")
    try seat.terminal.answer(Seat.turnEnds, "terugkijken")
    try seat.terminal.wait(for: "? hulp")
    try seat.terminal.type("q")
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("geheim"))
    let mark = seat.mark
    try seat.terminal.answer(">", "terugkijken")
    try seat.terminal.wait(for: "Wat alleen voor jou en je docent is, kijk je terug met je docent.")
    #expect(!seat.written(since: mark).contains("geheim"))
  }

  @Test("keys bring nothing back while the screen waits at the end of a play")
  func waiting() throws {
    let seat = try Seat(in: .small())
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "1")
    try seat.terminal.wait(for: "Klaar? Druk op Enter.")
    let mark = seat.mark
    try seat.terminal.type("\u{1B}[A\u{10}")
    try seat.endTurn()
    #expect(!seat.written(since: mark).contains("geheim"))
  }

  @Test("the name of just now is there for who plays again; it opens nothing")
  func sameName() throws {
    let seat = try Seat(in: .small())
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    let mark = seat.mark
    try seat.terminal.answer(">", "1")
    try seat.terminal.wait(for: "Ik heb net ook gespeeld: zelfde naam")
    try seat.terminal.answer("Nummer, of Enter = andere namen:", "0")
    try seat.terminal.wait(forPrompt: "Jij:")
    try seat.terminal.type("\u{1B}[A\u{19}\u{1B}.\u{15}")
    try seat.interrupt()
    #expect(!seat.written(since: mark).contains("geheim"))
  }

  @Test("the counting prompt of a class brings nothing back, nor its answers to the next one")
  func room() throws {
    let seat = try Seat(in: .small())
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    let mark = seat.mark
    try seat.terminal.answer(">", "3")
    try seat.terminal.wait(forPrompt: "Tel:")
    try seat.terminal.type("\u{1B}[A\u{10}\u{19}\u{15}")
    try seat.expectNothingTyped(at: "Tel:")
    try seat.terminal.type("34 12\r\r")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    #expect(try !pry(seat).contains("34 12"))
    #expect(!seat.written(since: mark).contains("geheim"))
  }

  @Test("the teacher's mode is over before a pupil goes on, and after it nothing of it is left")
  func teacher() throws {
    let house = try House.small()
    try Settings(path: house.settings).passphrase.set("open sesam")
    let seat = try Seat(in: house)
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.endTurn()
    try seat.terminal.answer(">", "docent")
    try seat.terminal.wait(forPrompt: "Wachtzin:")
    // Typed wrong, taken away, typed again.
    try seat.terminal.type("open sesan\u{15}open sesam\r")
    try seat.terminal.wait(for: "Je ziet nu alle opnamen.")
    try seat.terminal.wait(forPrompt: "docent>")
    #expect(!seat.terminal.raw.contains("sesa"))
    try seat.terminal.type("zoek geheim\u{15}verder\r")
    try seat.terminal.wait(for: "Je ziet nu alleen de opnamen van nu.")
    try seat.terminal.wait(forPrompt: "Jij:")
    #expect(!seat.terminal.screen.text.contains("docent>"))
    try seat.terminal.answer("Jij:", "Hoi")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    #expect(try !pry(seat).contains("geheim"))
    try seat.terminal.answer(">", "zoek Hoi")
    try seat.terminal.wait(for: "docent")
    try seat.terminal.wait(forPrompt: ">")
    #expect(!seat.terminal.screen.text.contains("»Hoi«"))
  }

  @Test("a teacher who leaves takes the list of names along")
  func teacherLeaves() throws {
    let house = try House.small()
    try Settings(path: house.settings).passphrase.set("open sesam")
    let seat = try Seat(in: house)
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.endTurn()
    try seat.terminal.answer(">", "docent")
    try seat.terminal.wait(forPrompt: "Wachtzin:")
    try seat.terminal.type("open sesam\r")
    try seat.terminal.answer("docent>", "docent uit")
    try seat.waitForNext()
    #expect(seat.terminal.screen.text.contains("Je ziet nu alleen de opnamen van nu."))
    #expect(!seat.terminal.screen.text.contains("docent>"))
    let mark = seat.mark
    try seat.terminal.type("\u{1B}[A\u{10}")
    try seat.terminal.waitUntilRead()
    try seat.terminal.type("\u{15}klaar\r")
    try seat.terminal.wait(for: "‘klaar’ ken ik niet.")
    #expect(!seat.written(since: mark).contains("docent uit"))
  }

  @Test(
    "a terminal that keeps what left the screen says so, once",
    arguments: [["TERM": "vt220"], ["TERM": "screen"]])
  func scrollBack(environment: [String: String]) throws {
    let seat = try Seat(in: .small(), environment: environment)
    let sentence = "Dit venster bewaart wat erin stond. Sluit het voordat iemand anders speelt."
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.terminal.wait(for: sentence)
    try seat.endTurn()
    let mark = seat.mark
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.endTurn()
    #expect(!seat.written(since: mark).contains("Dit venster bewaart"))
    #expect(!seat.terminal.raw.contains("\u{1B}[3J"))
  }

  @Test("plain lines are not cleared, and nothing says that they are")
  func plain() throws {
    let house = try House.small()
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
      [fixture, "shell", house.scenarios, house.transcripts, house.settings, "--plain"],
      columns: 80, environment: ["LANG": "nl_NL.UTF-8"])
    try terminal.wait(for: "\n>")
    try terminal.type("1\r")
    try terminal.wait(for: "andere namen:")
    try terminal.type("1\r")
    try terminal.wait(for: "Jij:")
    try terminal.type("/stop\r")
    try terminal.wait(for: "Dit venster bewaart wat erin stond.")
    try terminal.wait(for: "\nKlaar? Druk op Enter.")
    try terminal.type("\r")
    try terminal.wait(until: "another greeting") {
      $0.screen.text.components(separatedBy: "Weerwoord\n").count == 3
        && $0.screen.text.hasSuffix("\n>")
    }
    #expect(!terminal.screen.text.contains("scherm"))
    #expect(!terminal.raw.replacing(#/\u{1B}\[\?2004[hl]/#, with: "").contains("\u{1B}"))
    try terminal.type("1\r")
    try terminal.wait(for: "Ik heb net ook gespeeld: zelfde naam")
    try terminal.type("stop\r")
    try terminal.wait(until: "the prompt again") { $0.screen.text.hasSuffix("\n>") }
    try terminal.type("stop\r")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.isCooked)
  }
}
