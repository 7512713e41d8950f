import Archive
import Foundation
import PseudoTerminal
import Roleplay
import Testing

@testable import Shell

@Suite("Searching from the command line and in the shell")
struct SearchCommandTests {
  private static let answers =
    "Vader\n1\n1\nWaarom mag ik niet wéten?\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n"

  private func played(_ alias: String = "Ree") throws -> Laptop {
    let laptop = try Laptop()
    let answers = try laptop.write(Self.answers, to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", alias, "--answers", answers])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return laptop
  }

  @Test("shows the recording, the entry and the words, marked without colour")
  func finds() throws {
    let laptop = try played()
    let outcome = try laptop.run(["search", "WETEN", "--said"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(outcome.output)")
    #expect(lines[0].hasPrefix("De elektricien · Ree · "))
    #expect(try lines[1] == laptop.recordingName)
    #expect(lines[2].hasSuffix("  Ree: Waarom mag ik niet »wéten«?"))
    #expect(lines[3] == "1 keer gevonden, in 1 opname.")
    let entry = lines[2].split(separator: " ")[0]
    let replay = try laptop.run(["replay", "--pace", "instant", "--from", String(entry)])
    #expect(replay.output.contains("Ree: Waarom mag ik niet wéten?"))
  }

  @Test("takes one argument with blanks for a phrase, and says in a sentence what is wrong")
  func phrases() throws {
    let laptop = try played()
    #expect(try laptop.run(["zoek", "vroeg door"]).output.contains("»vroeg door«"))
    #expect(
      try laptop.run(["zoek", "door vroeg"]).output
        == "Niets gevonden. Een ster mag: elektr* vindt ook elektricien.\n")
    let refused = try laptop.run(["search", "!?", "--language", "en"])
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == SearchQueryError.noWords.told(in: .english)
    )
  }

  @Test("takes in the shell the options that it has on the command line, and refuses others")
  func options() throws {
    let laptop = try played()
    let mine = "docent deze laptop is alleen van mij\n"
    func shell(_ order: String) throws -> Laptop.Outcome {
      try laptop.run([], input: mine + order + "\nstop\n")
    }
    let whole = try shell("zoek mentor")
    let said = try shell("zoek --gezegd mentor")
    #expect(whole.output.contains("keer gevonden, in 1 opname."))
    #expect(said.output.contains("    1  Leerling: Ik bel mijn »mentor«."))
    #expect(said.output.contains("1 keer gevonden, in 1 opname."))
    #expect(try !shell("zoek mentor").output.contains("\n1 keer gevonden"))
    let limited = try shell("zoek mentor --aantal 1").output
    #expect(limited.contains(" Dit zijn de nieuwste 1."))
    #expect(try shell("zoek --limit=1 mentor").output.contains(" Dit zijn de nieuwste 1."))
    #expect(
      try shell("zoek mentor --limit veel").unwrappedErrors
        .contains(ShellText.limitIsANumber.text(in: .dutch)))
    #expect(
      try shell("zoek --exact mentor").unwrappedErrors
        .contains("Achter ‘zoek’ kan geen ‘--exact’ staan. Wel: --gezegd, --aantal."))
    #expect(
      try shell("terugkijken --pace instant").unwrappedErrors
        .contains("Achter ‘terugkijken’ kan geen ‘--pace’ staan. Typ help."))
    #expect(
      try laptop.run(
        ["--language", "en"], input: "teacher this laptop is only mine\nlist --json\nquit\n"
      ).unwrappedErrors.contains("‘--json’ cannot stand behind ‘list’. Type help."))
  }

  @Test("is the teacher's in the shell")
  func shell() throws {
    let laptop = try played()
    let outcome = try laptop.run(
      [],
      input: "zoek mentor\ndocent deze laptop is alleen van mij\nzoek\n"
        + "zoek \"bel mijn mentor\"\nzoek ...\nstop\n")
    #expect(outcome.output.contains("Wat zoek je? Typ bijvoorbeeld: zoek vader \"te moeilijk\""))
    #expect(outcome.output.contains("    1  Leerling: Ik »bel mijn mentor«."))
    #expect(outcome.unwrappedErrors.hasPrefix(SearchText.forTeacher.text(in: .dutch)))
    #expect(outcome.unwrappedErrors.contains(SearchQueryError.noWords.text(in: .dutch)))
  }
}

extension SearchCommandTests {
  @Test("a number looks back at what was found, without an alias where the class may see it")
  func lookBack() throws {
    let laptop = try played()
    let pupil = Pupil(
      moves: [
        "Vader", "1", "1", "Geheim woord?", "1", "2", "Zo.", "2", "Ik vroeg door.", "Ik bel oma.",
      ], visibility: "2")
    let play = try laptop.start(["play", "elektricien", "--as", "Wilg"])
    #expect(try pupil.play(play, after: nil) == .status(0))
    try laptop.settings.rememberOnlyMine()
    let shell = try laptop.start([])
    try shell.expectPrompt("> ")
    try shell.enter("docent deze laptop is alleen van mij")
    try shell.expectPrompt("docent> ")
    try shell.enter("zoek oma")
    let found = try shell.expect("Nummer: daar terugkijken. Enter: klaar. ")
    #expect(found.contains("    1  Leerling: Ik bel »oma«."))
    #expect(!found.contains("Wilg"))
    try shell.enter("9")
    try shell.expect("Typ een nummer van 1 tot ")
    try shell.enter("1")
    try shell.expect("Leerling: Ik bel oma.")
    try shell.type("q")
    try shell.expectPrompt("Nummer: daar terugkijken. Enter: klaar. ")
    try shell.enter()
    try shell.expectPrompt("docent> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test("removes the index of an earlier version, from the command line and when the shell starts")
  func oldIndex() throws {
    let laptop = try played()
    for arguments in [["search", "weten"], []] {
      for suffix in ["", "-journal", "-wal", "-shm"] {
        try laptop.write("SQLite format 3\u{0} wéten", to: "Transcripts/.search.sqlite" + suffix)
      }
      #expect(try laptop.run(arguments).status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts).count == 1)
    }
  }

  @Test("names a recording that the disk does not give, and shows what the others have")
  func readError() throws {
    let laptop = try played()
    let broken = laptop.transcripts + "/20990101-000000-elektricien-Stuk.jsonl"
    try FileManager.default.createSymbolicLink(
      atPath: broken, withDestinationPath: "/proc/self/mem")
    let outcome = try laptop.run(["search", "weten", "--said"])
    #expect(outcome.output.contains("1 keer gevonden, in 1 opname."))
    #expect(
      outcome.unwrappedErrors
        == ArchiveError.unreadable(broken, .hardware).text(in: .dutch) + " "
        + SearchText.notSearched(1).text(in: .dutch))
  }

  @Test("says how far it is, at a terminal; Ctrl-C stops it at once, with status 130")
  func stopped() throws {
    let laptop = try played()
    try laptop.addRecordings(5000)
    for (language, (progress, stopped)) in [
      "nl": (" van 5000 opnamen doorzocht. Stoppen? Ctrl-C.", "Gestopt: "),
      "en": (" of 5000 recordings searched. Stop? Ctrl-C.", "Stopped: "),
    ] {
      let search = try laptop.start(["search", "weten", "--language", language, "--limit", "1"])
      try search.expect("Waarom mag ik niet »wéten«?")
      try search.expect(progress)
      try search.type("\u{3}")
      try search.expect(stopped)
      let said = try search.expect(language == "nl" ? "doorzocht." : "searched.")
      #expect(try #require(Int(said.prefix { $0.isNumber })) < 5000)
      #expect(try search.expectEnd() == .status(130))
      #expect(!search.screen.text.contains("Ctrl-C"), "the line that says how far it is has gone")
    }
  }

  @Test("Ctrl-C in the shell stops the search, and the shell goes on")
  func stoppedInTheShell() throws {
    let laptop = try played()
    try laptop.addRecordings(5000)
    let shell = try laptop.start([])
    try shell.expectPrompt("> ")
    try shell.enter("docent deze laptop is alleen van mij")
    try shell.expectPrompt("docent> ")
    try shell.enter("zoek weten")
    try shell.expect(" van 5000 opnamen doorzocht. Stoppen? Ctrl-C.")
    try shell.type("\u{3}")
    try shell.expect("Gestopt: ")
    try shell.expectPrompt("docent> ")
    try shell.enter("taal en")
    try shell.expect("English")
    try shell.expectPrompt("teacher> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test("ends with its terminal, however much is left to search")
  func hangUp() throws {
    let laptop = try played()
    try laptop.addRecordings(5000)
    let search = try laptop.start(["search", "weten"])
    try search.expect(" van 5000 opnamen doorzocht.")
    search.terminal.close()
    #expect(try search.expectEnd() == .status(130))
  }

  @Test("says nothing of how far it is where no person looks on")
  func quiet() throws {
    let laptop = try played()
    try laptop.addRecordings(500)
    let outcome = try laptop.run(["search", "weten", "--limit", "1"])
    #expect(outcome.output.split(separator: "\n").count == 4)
    #expect(outcome.output.hasSuffix(" keer gevonden, in 500 opnamen. Dit zijn de nieuwste 1.\n"))
    #expect(outcome.errors == "")
  }

  @Test(
    "a folder that was named and is not there is a mistake, not an empty one",
    arguments: [["search", "vader"], ["tree"], ["lesson"]])
  func notAFolder(command: [String]) throws {
    let laptop = try Laptop()
    let outcome = try laptop.run(command + ["--transcripts", laptop.folder + "/weg"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == ArchiveError.unreadable(laptop.folder + "/weg", .missing).told()
    )
  }
}

extension Laptop {
  fileprivate var recordingName: String {
    get throws { String(try recording().dropFirst(transcripts.count + 1)) }
  }

  /// Gives the only recording other names too, until there are so many.
  fileprivate func addRecordings(_ count: Int) throws {
    let path = try recording()
    for number in 1..<count {
      try #require(link(path, "\(path.dropLast(6))-\(number).jsonl") == 0)
    }
  }
}
