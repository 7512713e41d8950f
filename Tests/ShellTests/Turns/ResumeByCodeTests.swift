import Archive
import Foundation
import Glibc
import PseudoTerminal
import Testing

@testable import Shell

@Suite("Going on after a crash or a power cut, by the code of a play")
struct ResumeByCodeTests {
  private func house() throws -> House {
    try House.ofTwoQuestions()
  }

  /// A play whose first question was answered, and which a power cut ended at the second.
  ///
  /// - Returns: its code.
  private func interrupted(in house: House) throws -> String {
    let seat = try Seat(in: house)
    try seat.begin()
    let code = try seat.code()
    #expect(
      seat.terminal.screen.text.contains(
        """
        Je docent kan dit lezen.
        Je code is: \(code). Schrijf hem op. Stopt het spel?
        """.prefix(60)))
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.wait(forPrompt: "Jij:")
    seat.terminal.send(SIGKILL)
    try seat.terminal.expectEnd()
    return code
  }

  private func answer(_ seat: Seat, _ code: String) throws {
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type(code + "\r")
  }

  @Test("the start names the play, the code opens it at the same question, and it ends the turn")
  func right() throws {
    let house = try house()
    let code = try interrupted(in: house)
    let seat = try Seat(in: house)
    let named =
      /\nNiet af: Twee vragen, begonnen op \d\d-\d\d-\d{4} \d\d:\d\d, 1 antwoord gegeven\.\n/
    #expect(seat.terminal.screen.text.firstMatch(of: named) != nil)
    #expect(
      seat.terminal.screen.text.contains("\nIs dat van jou? Typ verder. Dan vraag ik je code.\n"))
    #expect(!seat.terminal.raw.contains("geheim"))
    #expect(!seat.terminal.raw.contains(code))
    try seat.terminal.answer(">", "verder")
    // However it is written.
    try answer(seat, code.uppercased().filter { $0 != " " })
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.answer("Jij:", "tweede")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("Niet af"))
    let text = try house.recording(house.recordings[0])
    #expect(text.contains("geheim antwoord"))
    #expect(text.contains("tweede"))
    #expect(house.files == house.recordings)
  }

  @Test("three wrong codes leave it to the teacher, also where the program is started anew between")
  func wrong() throws {
    let house = try house()
    let code = try interrupted(in: house)
    let first = try Seat(in: house)
    // What is typed behind the command may be a code, and does not stay on the screen.
    try first.terminal.answer(">", "verder groene fiets")
    try answer(first, "blauwe zee")
    #expect(first.terminal.screen.text.contains("Je code typ je hier. Niemand ziet wat je typt."))
    #expect(!first.terminal.screen.text.contains("groene fiets"))
    try first.terminal.wait(for: "Die code klopt niet. Kijk nog eens op je papier.")
    try answer(first, "rode maan")
    try first.terminal.wait(until: "both") {
      $0.screen.text.components(separatedBy: "Die code klopt niet.").count == 3
    }
    try answer(first, "")
    try first.terminal.wait(forPrompt: ">")
    first.terminal.send(SIGKILL)
    try first.terminal.expectEnd()

    let second = try Seat(in: house)
    try second.terminal.answer(">", "verder")
    try answer(second, "gele ster")
    try second.terminal.wait(for: "Alleen je docent kan nu met dit spel verder. Vraag je docent.")
    try second.terminal.answer(">", "verder")
    try second.terminal.wait(for: "Er is niets om mee verder te gaan.")
    #expect(!second.terminal.raw.contains("geheim"))
    second.terminal.send(SIGTERM)
    try second.terminal.expectEnd()

    let third = try Seat(in: house)
    #expect(!third.terminal.screen.text.contains("Niet af"))
    try Settings(path: house.settings).passphrase.set("open sesam")
    try third.terminal.answer(">", "docent")
    try third.terminal.wait(forPrompt: "Wachtzin:")
    try third.terminal.type("open sesam\r")
    try third.terminal.answer("docent>", "verder")
    // The teacher's mode is over, and the pupil gets another code.
    try third.terminal.wait(for: "Je ziet nu alleen de opnamen van nu.")
    try third.terminal.wait(forPrompt: "Jij:")
    let new = try third.code()
    #expect(new != code)
    try third.terminal.answer("Jij:", "/stop")
    try third.endTurn()
    try third.terminal.answer(">", "verder")
    try answer(third, new)
    try third.terminal.wait(forPrompt: "Jij:")
  }

  @Test("a code is taken where one of several is picked; as an order it is told where it goes")
  func codeAtList() throws {
    let house = try house()
    let first = try interrupted(in: house)
    _ = try interrupted(in: house)
    let seat = try Seat(in: house)
    try seat.terminal.answer(">", first)
    try seat.terminal.wait(
      for: "Is dat de code van je spel? Typ eerst verder. Dan vraag ik je code.")
    try seat.terminal.answer(">", "verder")
    try seat.terminal.answer("Kies een nummer:", "geen code")
    try seat.terminal.wait(for: "Die code klopt niet. Kijk nog eens op je papier.")
    try seat.terminal.answer(">", "verder")
    try seat.terminal.answer("Kies een nummer:", first)
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.wait(forPrompt: "Jij:")
  }

  @Test("of several plays one is picked by number; no names stand there, nor what was said")
  func several() throws {
    let house = try house()
    var codes: [String] = []
    for _ in 1...5 {
      codes.append(try interrupted(in: house))
    }
    let seat = try Seat(in: house)
    #expect(seat.terminal.screen.text.components(separatedBy: "Niet af: Twee vragen").count == 4)
    #expect(seat.terminal.screen.text.contains("En nog 2 spellen die niet af zijn."))
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Kies een nummer:")
    let names = AliasWords.all.filter { seat.terminal.screen.text.contains(" \($0) ") }
    #expect(names == [])
    try seat.terminal.type("9\r")
    try seat.terminal.wait(for: "Typ een nummer van 1 tot en met 5.")
    // The newest stands first.
    try seat.terminal.answer(">", "verder 1")
    try answer(seat, codes[4])
    try seat.terminal.wait(forPrompt: "Jij:")
    #expect(seat.terminal.screen.text.contains("Twee?"))
  }

  @Test("of two plays of one scenario, the list and the start say how far each came")
  func howFar() throws {
    let house = try House([
      "delen": """
      title: Delen
      heading: Twee delen
      ---
      <<declare $een = "">>
      <<declare $twee = "">>
      Een? #line:1
      <<ask $een>>
      <<jump Verder>>
      ===
      title: Verder
      ---
      Twee? #line:2
      <<ask $twee>>
      ===
      """
    ])
    let first = try Seat(in: house)
    try first.begin()
    first.terminal.send(SIGKILL)
    try first.terminal.expectEnd()
    let second = try Seat(in: house)
    try second.begin()
    try second.terminal.answer("Jij:", "geheim antwoord")
    try second.terminal.wait(for: "Deel 2 van 2 · Jij:")
    second.terminal.send(SIGKILL)
    try second.terminal.expectEnd()
    let seat = try Seat(in: house, columns: 120)
    let start = seat.terminal.screen.text
    #expect(start.contains(", deel 1 van 2, nog niets beantwoord."))
    #expect(start.contains(", deel 2 van 2, 1 antwoord gegeven."))
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Kies een nummer:")
    let list = /\  1  Twee delen · .* · niet af · deel 2 van 2, 1 antwoord gegeven/
    #expect(seat.terminal.screen.text.contains(list))
    #expect(seat.terminal.screen.text.contains("· niet af · deel 1 van 2, nog niets beantwoord"))
    #expect(!seat.terminal.raw.contains("geheim"))
  }

  @Test("in English, with an English code")
  func english() throws {
    let house = try house()
    let terminal = try TerminalProgram.fixture(
      "shell", house.scenarios, house.transcripts, house.settings, "--english")
    try terminal.answer(">", "1")
    try terminal.answer("Number, or Enter = other names:", "1")
    try terminal.wait(forPrompt: "You:")
    let match = try #require(
      terminal.screen.text.firstMatch(of: /Your code is: (\w+) (\w+)\. Write it down\./))
    try terminal.answer("You:", "/stop")
    try terminal.wait(for: "Keep your code: \(match.1) \(match.2).")
    try terminal.answer("Ready? Press Enter.", "")
    try terminal.wait(for: "Is it yours? Type resume. Then I ask for your code.")
    try terminal.answer(">", "resume")
    try terminal.wait(forPrompt: "Your code:")
    try terminal.type("\(match.1) \(match.2)\r")
    try terminal.wait(forPrompt: "You:")
  }

  @Test("a play that is thrown away leaves no code, nor does one that was finished in a crash")
  func removed() throws {
    let house = try house()
    let seat = try Seat(in: house)
    try seat.begin()
    #expect(house.files.count == 2)
    let file = try #require(house.files.first { $0.hasSuffix(".code") })
    let attributes = try FileManager.default.attributesOfItem(
      atPath: house.transcripts + "/" + file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let code = try seat.code()
    #expect(try !house.recording(file).contains(code))
    try seat.terminal.answer("Jij:", "een")
    try seat.terminal.answer("Jij:", "twee")
    try seat.terminal.answer("Nummer, of Enter = 1:", "3")
    try seat.terminal.answer("Weg is weg. Weet je het zeker? Ja of nee:", "ja")
    try seat.endTurn()
    #expect(house.files == [])
  }
}
