import Archive
import Foundation
import Glibc
import PseudoTerminal
import Testing

@testable import Shell

@Suite("A pupil's laptop that seals what is recorded")
struct SealedPlayTests {
  private static let passphrase = "vier gewone woorden"

  /// A laptop with keys.
  ///
  /// - Parameter isPupils: whether the private keys are somewhere else.
  private func house(isPupils: Bool = true) throws -> House {
    let house = try House.ofTwoQuestions()
    let keys = SealingKeys(of: TranscriptFolder(path: house.transcripts))
    try keys.make([.teacher: Self.passphrase, .school: "de kluis van de school"])
    if isPupils {
      for reader in SealingKeys.Reader.allCases {
        try FileManager.default.removeItem(atPath: keys.privatePath(of: reader))
      }
    }
    return house
  }

  /// A play whose first question was answered, and which a power cut ended at the second.
  ///
  /// - Returns: its code.
  private func interrupted(in house: House) throws -> String {
    let seat = try Seat(in: house)
    try seat.begin()
    let code = try seat.code()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.wait(forPrompt: "Jij:")
    seat.terminal.send(SIGKILL)
    try seat.terminal.expectEnd()
    return code
  }

  /// Whether words are anywhere in the folder of recordings, its names included.
  private func contains(_ words: String, in house: House) throws -> Bool {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: house.transcripts)
    return paths.contains { path in
      let bytes = FileManager.default.contents(atPath: house.transcripts + "/" + path) ?? Data()
      return path.contains(words) || String(decoding: bytes, as: UTF8.self).contains(words)
    }
  }

  @Test("the code opens the play again, and nothing else does; the finished one stays closed")
  func code() throws {
    let house = try house()
    let code = try interrupted(in: house)
    let seat = try Seat(in: house)
    #expect(seat.terminal.screen.text.contains("Er is 1 spel dat niet af is, en verzegeld."))
    #expect(!seat.terminal.screen.text.contains("Twee vragen, begonnen"))
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type("groene onzin\r")
    try seat.terminal.wait(for: "Die code klopt niet.")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type(code.uppercased() + "\r")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.answer("Jij:", "tweede antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("niet af"))
    #expect(house.files.filter { !["keys", "codes.attempts"].contains($0) } == house.recordings)
    for words in ["geheim antwoord", "tweede antwoord", "Twee vragen", "twee", code] {
      #expect(try !contains(words, in: house), "\(words)")
    }
    #expect(house.recordings.count == 1)
  }

  @Test("three wrong codes make all wait, also after a restart, and close nobody's play")
  func wrongCodes() throws {
    let house = try house()
    _ = try interrupted(in: house)
    let code = try interrupted(in: house)
    var seat = try Seat(in: house)
    try seat.terminal.answer(">", "verder")
    for number in 1...3 {
      try seat.terminal.wait(forPrompt: "Je code:")
      try seat.terminal.type("groene onzin\r")
      try seat.terminal.wait(until: "a sentence") {
        $0.screen.text.components(separatedBy: "Die code klopt niet.").count == number + 1
      }
    }
    let closed = "Er zijn te veel verkeerde codes getypt. Wacht 5 minuten, of vraag je docent."
    try seat.terminal.wait(for: closed)
    seat.terminal.send(SIGKILL)
    try seat.terminal.expectEnd()
    seat = try Seat(in: house)
    #expect(seat.terminal.screen.text.contains("Er zijn 2 spellen die niet af zijn, en verzegeld."))
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(for: closed)
    // As if the time were over.
    try "3 1000\n".write(
      toFile: house.transcripts + "/codes.attempts", atomically: false, encoding: .utf8)
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type(code + "\r")
    try seat.terminal.wait(for: "Twee?")
  }

  @Test("the teacher's mode asks once, opens everything, and a pupil after it opens nothing")
  func teacher() throws {
    let house = try house(isPupils: false)
    try Settings(path: house.settings).passphrase.set(Self.passphrase)
    _ = try interrupted(in: house)
    let seat = try Seat(in: house)
    try seat.terminal.answer(">", "docent")
    try seat.terminal.wait(forPrompt: "Wachtzin:")
    try seat.terminal.type(Self.passphrase + "\r")
    try seat.terminal.wait(forPrompt: "docent>")
    try seat.terminal.type("zoek geheim\r")
    try seat.terminal.wait(for: "1 keer gevonden")
    try seat.terminal.answer("Nummer: daar terugkijken. Enter: klaar.", "")
    try seat.terminal.answer("docent>", "docent uit")
    try seat.waitForNext()
    #expect(seat.terminal.screen.text.contains("verzegeld."))
    try seat.terminal.answer(">", "zoek geheim")
    #expect(!seat.terminal.screen.text.contains("»geheim«"))
  }

  @Test("the teacher hands a play to a pupil, who then opens that one")
  func handedOver() throws {
    let house = try house(isPupils: false)
    try house.belongsToTeacher()
    _ = try interrupted(in: house)
    let seat = try Seat(in: house)
    try seat.terminal.answer(">", "docent")
    try seat.terminal.wait(forPrompt: "Wachtzin van de sleutel van de opnamen:")
    try seat.terminal.type("een verkeerde zin\r")
    try seat.terminal.wait(for: "Die wachtzin opent geen sleutel in")
    try seat.terminal.wait(forPrompt: "Wachtzin van de sleutel van de opnamen:")
    try seat.terminal.type(Self.passphrase + "\r")
    try seat.terminal.wait(forPrompt: "docent>")
    try seat.terminal.type("verder\r")
    try seat.terminal.wait(for: "Twee?")
    try seat.terminal.answer("Jij:", "tweede")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.endTurn()
    #expect(!seat.terminal.screen.text.contains("niet af"))
  }
}
