import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("Handing in and collecting, at terminals", .timeLimit(.minutes(3)))
struct HandInAtTerminalTests {
  private let teacher: TemporaryFolder
  private let pupil: TemporaryFolder

  init() throws {
    teacher = try TemporaryFolder()
    pupil = try TemporaryFolder()
  }

  private func start(_ arguments: [String], at laptop: TemporaryFolder) throws -> TerminalProgram {
    try TerminalProgram(
      [BuiltProducts.path(of: "weerwoord")] + arguments,
      environment: [
        "HOME": try laptop.makeFolder("home"), "PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8",
        "TERM": "xterm-256color", "INPUTRC": "/dev/null",
        "WEERWOORD_TRANSCRIPTS": laptop.path + "/Transcripts",
      ], columns: 100, rows: 40)
  }

  private func record(_ alias: String, words: String = "") throws {
    let journal = try TranscriptFolder(path: pupil.path + "/Transcripts").begin(
      Opening(
        engine: "test", recorded: "2026-11-21T13:15:00Z", scenario: "schaatsen",
        heading: "De schaatsen", form: nil, alias: alias, language: "nl", audience: .solo,
        random: Opening.RandomSource(seed: 1)))
    let line = Cue(line: "l", text: words, kind: .line)
    try journal.append([
      Entry(number: 1, milliseconds: 0, kind: .cue(line)),
      Entry(number: 2, milliseconds: 0, kind: .end(.teacher)),
    ])
    try journal.finish()
  }

  private func recordings(_ laptop: TemporaryFolder) throws -> [String] {
    guard let names = try? laptop.names(in: "Transcripts") else { return [] }
    return names.filter { $0.hasSuffix(".jsonl") }
  }

  @Test("A laptop hands in over the network, and the teacher sees it above the line") func network()
    throws
  {
    try record("Tulp")
    try record("Roos")
    // One that nobody else takes when it is closed.
    let port = String(Int.random(in: 20_000...29_999))
    let desk = try start(["collect", "--address", "127.0.0.1", "--port", port], at: teacher)
    let code = try code(said: desk)
    let wrong = try start(["handin", "ZZZZ" + code.dropFirst(4)], at: pupil)
    try wrong.expect("Dat is niet de code.")
    #expect(try wrong.expectEnd() != .status(0))
    #expect(try recordings(pupil).count == 2)

    let handing = try start(["inleveren", code.lowercased()], at: pupil)
    try handing.expect("Ingeleverd: 2 opnamen")
    #expect(try handing.expectEnd() == .status(0))
    #expect(try recordings(pupil).isEmpty)
    #expect(try recordings(teacher).count == 2)
    try desk.expect("2 nieuw")
    try desk.enter()
    try desk.expect("1 laptop, 2 nieuwe opnamen.")
    #expect(try desk.expectEnd() == .status(0))

    let late = try start(["handin", code], at: pupil)
    try late.expect("antwoordt niemand")
    #expect(try late.expectEnd() != .status(0))
  }

  @Test("From a stick, into the folder of a class, with the originals kept") func stick() throws {
    try record("Tulp")
    let stick = pupil.path + "/Transcripts"
    let kept = try start(["collect", stick, "--class", "2A", "--keep"], at: teacher)
    try kept.expect("Opgehaald: 1 opname.")
    #expect(try kept.expectEnd() == .status(0))
    #expect(try teacher.names(in: "Transcripts/2A").filter { $0.hasSuffix(".jsonl") }.count == 1)
    #expect(try recordings(pupil).count == 1)
    let again = try start(["ophalen", stick], at: teacher)
    try again.expect("Al opgehaald: 1.")
    #expect(try again.expectEnd() == .status(0))
    #expect(try recordings(pupil).isEmpty)
    let bad = try start(["collect", "/nergens"], at: teacher)
    #expect(try bad.expectEnd() != .status(0))
    let name = try start(["collect", stick, "--class", "../2A"], at: teacher)
    try name.expect("kan geen naam van een klas zijn")
    #expect(try name.expectEnd() != .status(0))
  }

  @Test("Killed in the middle of handing in, it goes on: none is lost, and none counts twice")
  func killed() throws {
    let aliases = (2..<14).map { "Tulp \($0)" }
    for alias in aliases { try record(alias, words: String(repeating: "\(alias) ", count: 40_000)) }
    let port = String(Int.random(in: 20_000...29_999))
    let desk = try start(["collect", "--address", "127.0.0.1", "--port", port], at: teacher)
    let handing = try start(["inleveren", try code(said: desk)], at: pupil)
    // As soon as the first ones have come.
    try desk.expect("nieuw")
    desk.send(SIGKILL)
    #expect(try desk.expectEnd() == .signal(SIGKILL))
    try handing.expect("antwoordt niemand")
    #expect(try handing.expectEnd() != .status(0))
    let (here, there) = (try recordings(pupil).count, try recordings(teacher).count)
    #expect((1..<aliases.count).contains(there))
    // What was on the teacher's disk when it was killed may not be erased here yet.
    #expect(here + there >= aliases.count)

    let again = try start(["collect", "--address", "127.0.0.1", "--port", port], at: teacher)
    let rest = try start(["inleveren", try code(said: again)], at: pupil)
    try rest.expect("Ingeleverd: \(here) opnamen")
    #expect(try rest.expectEnd() == .status(0))
    #expect(try recordings(pupil).isEmpty)
    #expect(try recordings(teacher).count == aliases.count)
    let arrived = try TranscriptFolder(path: teacher.path + "/Transcripts").recordings().map {
      try $0.get().opening.alias
    }
    #expect(arrived.sorted() == aliases.sorted())
    #expect(try teacher.names(in: "Transcripts").allSatisfy { !$0.hasPrefix(".") })
    try again.enter()
    #expect(try again.expectEnd() == .status(0))
  }

  /// The code that the teacher's terminal says.
  private func code(said desk: TerminalProgram) throws -> String {
    let text = try desk.expect("Enter = klaar met inleveren:")
    return String(try #require(text.firstMatch(of: #/inleveren ([A-Z]{4}-[A-Z]+)/#)).1)
  }

  @Test("A code that is not whole, and an address that is none, get one sentence") func badCode()
    throws
  {
    for (arguments, sentence) in [
      (["inleveren", "QQQQ"], "is niet de hele code"),
      (["inleveren", "\u{202E}BKMT-RCHWA"], "is niet de hele code"),
      (["inleveren", "BKMT", "school"], "is geen adres"),
      (["inleveren", "BKMT", "127.0.0.1:1"], "antwoordt niemand"),
    ] {
      let laptop = try start(arguments, at: pupil)
      try laptop.expect(sentence)
      #expect(try laptop.expectEnd() == .status(1))
    }
  }
}
