import Archive
import Roleplay
import TestFiles
import Testing

@Suite("A file of answers")
struct AnswerFileTests {
  @Test(
    "that does not fit stops the play with a sentence and status 1; what was played is kept",
    arguments: [
      (
        "Vader\n1\n", "Antwoord 3 ontbreekt, bij ‘Wat doe je nu?’. Zet er een regel bij.", 2
      ),
      (
        "Vader\n9\n",
        "Antwoord 2, ‘9’, past niet bij ‘En wat wil jij? Maak de zin af: ik wil liever …’. "
          + "Keuze 9 is er niet. Typ een nummer van 1 tot en met 6.", 1
      ),
      (
        "Opa\n",
        "Antwoord 1, ‘Opa’, past niet bij ‘Met wie praat je?’. "
          + "Geen keuze begint met ‘Opa’. Typ het nummer of het begin van een keuze.", 0
      ),
      ("", "Antwoord 1 ontbreekt, bij ‘Met wie praat je?’. Zet er een regel bij.", 0),
    ])
  func unfitting(answers: String, sentence: String, replies: Int) throws {
    let laptop = try Laptop()
    let file = try laptop.write(answers, to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", file])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "weerwoord: \(sentence)\n")
    #expect(try laptop.transcript().replies == replies)

    let rest = try laptop.write("1\n1\n1\nWaarom?\n", to: "rest.txt")
    let resumed = try laptop.run(["resume", "--answers", rest])
    #expect(resumed.status == 1)
    #expect(try laptop.transcript().replies >= replies + 2)
  }

  @Test("that is missing is named, and nothing is begun")
  func missing() throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", "weg.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == ArchiveError.unreadable("weg.txt", .missing).told())
    #expect(throws: (any Error).self) { try laptop.recording() }
  }

  @Test("may begin with a byte-order mark")
  func byteOrderMark() throws {
    let laptop = try Laptop()
    let file = try laptop.write("\u{FEFF}Vader\r\n1\r\n", to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", file])
    #expect(outcome.errors.contains("Antwoord 3 ontbreekt"))
    #expect(try laptop.transcript().replies == 2)
  }

  @Test("with bytes that are no UTF-8 is refused, with the line, and nothing is begun")
  func invalidBytes() throws {
    let laptop = try Laptop()
    let file = try laptop.write(
      Array("1\n6\nrood".utf8) + [0xFF, 0xC3] + Array("groen\n".utf8), to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", file])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors == ArchiveError.notUTF8(file, line: 3).told())
    #expect(throws: (any Error).self) { try laptop.recording() }
  }

  @Test("may hold no answer that is too long; nothing of it is kept")
  func tooLong() throws {
    let laptop = try Laptop()
    let file = try laptop.write(
      "1\n6\n\(String(repeating: "a", count: 1_000_000))\n", to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", file])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasSuffix(
        InputError.textTooLong(characters: 1_000_000).text(in: .dutch) + "\n"))
    #expect(outcome.errors.utf8.count < 1000)
    #expect(!(try contents(of: laptop.recording())).contains("aaaa"))
  }

  @Test(
    "is not begun under a name that is a path, or anybody's own",
    arguments: ["../../x", "a/b", "..", "/etc/x", "Jan de Vries", "Ahmed", ""])
  func alias(alias: String) throws {
    let laptop = try Laptop()
    let file = try laptop.write("1\n", to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", alias, "--answers", file])
    #expect(outcome.status == 1)
    #expect(outcome.errors == ArchiveError.aliasNotProposed.told())
    #expect(throws: (any Error).self) { try laptop.recording() }
  }
}

extension Transcript {
  fileprivate var replies: Int { decisions.filter { $0.reply != nil }.count }
}
