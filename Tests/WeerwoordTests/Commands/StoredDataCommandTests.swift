import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("What is kept of somebody, on the command line")
struct StoredDataCommandTests {
  /// A laptop on which Ree and Otter played, and Ree said a word.
  private func played() throws -> Laptop {
    let laptop = try Laptop()
    let answers = try laptop.write(
      "Vader\n1\n1\nMijn Geheimpje\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n",
      to: "answers.txt")
    for alias in ["Ree", "Otter"] {
      #expect(
        try laptop.run(["play", "elektricien", "--as", alias, "--answers", answers]).status == 0)
    }
    return laptop
  }

  private func recordings(_ laptop: Laptop) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts).sorted()
  }

  @Test("is shown with its files, and thrown away when that is confirmed, and not before")
  func forget() throws {
    let laptop = try played()
    let shown = try laptop.run(["bewaard", "ree"])
    #expect(shown.status == 0)
    #expect(shown.output.contains("Opname: De elektricien"))
    #expect(shown.output.contains("-elektricien-Ree.jsonl"))
    #expect(!shown.output.contains("Otter"))
    let before = try recordings(laptop)

    let unasked = try laptop.run(["forget", "Ree"])
    #expect(unasked.status == 1, "nobody was there to be asked")
    #expect(try laptop.run(["forget", "Ree"], input: "nee\n").status == 1)
    #expect(try recordings(laptop) == before)

    let forgotten = try laptop.run(["vergeet", "Ree"], input: "9\nja\n")
    #expect(forgotten.output.contains("Weggegooid: 1 uit de lijst"))
    #expect(forgotten.errors.contains("Typ ja, of 1."))
    #expect(forgotten.status == 0)
    #expect(try recordings(laptop) == before.filter { !$0.contains("Ree") })
    let gone = try laptop.run(["stored", "Ree", "--language", "en"])
    #expect(gone.output.hasPrefix("Nothing is kept about Ree in \(laptop.transcripts)."))
  }

  @Test("that is too old is thrown away; the period is the school's, or given")
  func expire() throws {
    let laptop = try played()
    let none = try laptop.run(["expire"])
    #expect(none.status == 1)
    #expect(none.errors == CommandText.noPeriod.told())
    #expect(try laptop.run(["expire", "--older-than", "soms"]).status == 64)
    let young = try laptop.run(["opruimen", "--ouder-dan", "1d", "--onthoud"])
    #expect(young.status == 0)
    #expect(young.output.contains("Niets is ouder dan 1 dag."))
    #expect(try laptop.settings.retention()?.days == 1)

    for name in try recordings(laptop) where name.contains("Ree") {
      let path = laptop.transcripts + "/" + name
      let old = try contents(of: path).replacing("\"recorded\":\"2", with: "\"recorded\":\"1")
      try FileManager.default.removeItem(atPath: path)
      try laptop.write(old, to: "Transcripts/" + name)
    }
    let outcome = try laptop.run(["expire", "--yes"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Dit is ouder dan 1 dag:"))
    #expect(try recordings(laptop).allSatisfy { $0.contains("Otter") })
  }

  @Test("the teacher is told once a day that something is too old, on the next day too")
  func reminder() throws {
    let laptop = try played()
    try laptop.settings.rememberOnlyMine()
    try laptop.write("1d\n", to: "home/.config/weerwoord/keep-recordings")
    for name in try recordings(laptop) {
      let path = laptop.transcripts + "/" + name
      let old = try contents(of: path).replacing("\"recorded\":\"2", with: "\"recorded\":\"1")
      try FileManager.default.removeItem(atPath: path)
      try laptop.write(old, to: "Transcripts/" + name)
    }
    let told = "2 opnamen en dossiers zijn ouder dan 1 dag. Bekijken en weggooien? Typ: opruimen."
    let clock = try laptop.write("0", to: "clock")
    let shim = try PreloadedLibrary.compiled(
      from: "RoomTests/Fixtures/clock-shim.c", prefix: "weerwoord")
    func start(daysLater days: Int) throws -> String {
      // A file that is there stays the same file: it is read by the program only.
      try laptop.write("\(days * 86_400)", to: "clock")
      return try laptop.run(
        [], input: "docent\nstop\n", with: ["LD_PRELOAD": shim, "CLOCK_FILE": clock]
      ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    // Every day once, however often the shell is started.
    for day in [0, 1, 2, 9] {
      #expect(try start(daysLater: day).contains(told), "day \(day)")
      #expect(!(try start(daysLater: day).contains(told)), "day \(day), once more")
    }
  }

  @Test("asks for the passphrase where one is set")
  func passphrase() throws {
    let laptop = try played()
    try laptop.settings.passphrase.set("open sesam")
    for command in [
      ["stored", "Ree"], ["forget", "Ree", "--yes"], ["expire", "--older-than", "1d", "--yes"],
      ["doctor"], ["redact", "Ree", "Geheimpje"],
    ] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == CommandText.passphraseNeeded.told())
    }
  }

  @Test("a teacher forgets in the shell too, by the numbers of a list")
  func inTheShell() throws {
    let laptop = try played()
    try laptop.settings.rememberOnlyMine()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("vergeet Ree")
    try shell.expect("Dit is voor de docent. Typ eerst docent.")
    try shell.expectPrompt("> ")
    try shell.enter("docent")
    try shell.expectPrompt("docent> ")
    try shell.enter("vergeet ree")
    try shell.expect("Druk op Enter: ")
    try shell.enter("1")
    try shell.expect("Weggegooid: 1 uit de lijst")
    try shell.expectPrompt("docent> ")
    #expect(try recordings(laptop).allSatisfy { $0.contains("Otter") })
  }

  @Test("the teacher is told what has not been read yet, and only of what the class may see")
  func unread() throws {
    let laptop = try played()
    try laptop.settings.rememberOnlyMine()
    func greeting() throws -> String { try laptop.run([], input: "docent\nstop\n").output }
    #expect(!(try greeting().contains("Nog niet gelezen")))
    let play = ["play", "elektricien", "--as", "Wolk", "--visibility", "class", "--answers"]
    #expect(try laptop.run(play + [laptop.folder + "/answers.txt"]).status == 0)
    #expect(try greeting().contains("Nog niet gelezen: 4 teksten in elektricien."))
  }

  @Test("a word is blacked out in a copy, which is verified; the original goes when that is asked")
  func redact() throws {
    let laptop = try played()
    let name = try #require(try recordings(laptop).first { $0.contains("Ree.jsonl") })
    let none = try laptop.run(["redact", name, "Sinterklaas"])
    #expect(none.status == 1)
    #expect(none.errors == CommandText.wordsNotThere(laptop.transcripts + "/" + name).told())
    let made = try laptop.run(["weglakken", name, "Geheimpje", "--wis-origineel"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains(CommandText.ownPagesStay.dutch))
    let names = try recordings(laptop)
    let copy = name.replacing(".jsonl", with: "-2.jsonl")
    #expect(names.contains(copy) && !names.contains(name))
    for name in names where name.contains("Ree") {
      #expect(!(try contents(of: laptop.transcripts + "/" + name).contains("Geheimpje")), "\(name)")
    }
    let verified = try laptop.run(["replay", copy, "--verify"])
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(try laptop.run(["replay", copy, "--pace", "instant"]).output.contains("Ree: Mijn […]"))
  }

  @Test("words to black out are asked for, so that they are in no history of the terminal")
  func askedWords() throws {
    let laptop = try played()
    let name = try #require(try recordings(laptop).first { $0.contains("Ree.jsonl") })
    for empty in ["\n", " , \n", ""] {
      let none = try laptop.run(["redact", name], input: empty)
      #expect(none.status == 1)
      #expect(none.errors == CommandText.noWords.told())
    }
    let program = try laptop.start(["weglakken", name, "--wis-origineel"])
    try program.expect(CommandText.whichWords.dutch.trimmed)
    try program.enter("Sinterklaas, Geheimpje")
    #expect(try program.expectEnd() == .status(0))
    let copy = name.replacing(".jsonl", with: "-2.jsonl")
    #expect(try recordings(laptop).contains(copy))
    #expect(!(try contents(of: laptop.transcripts + "/" + copy).contains("Geheimpje")))
  }

  @Test("a folder is checked, what is wrong is named, and repaired when that is asked")
  func doctor() throws {
    let laptop = try played()
    #expect(try laptop.run(["doctor"]).output == "Er is niets mis in \(laptop.transcripts).\n")
    let name = try #require(try recordings(laptop).first { $0.contains("Ree.jsonl") })
    let path = laptop.transcripts + "/" + name
    chmod(path, 0o600)
    try add("onzin\n{\"n\":1}\n", to: path)
    try laptop.write("{", to: "Transcripts/moderation-garage.json")
    chmod(laptop.transcripts + "/moderation-garage.json", 0o600)
    let found = try laptop.run(["dokter", "--taal", "en"])
    #expect(found.status == 1)
    #expect(found.output.contains("\(path): line "))
    #expect(found.output.contains("Found: 2. Repaired: 0."))
    #expect(found.output.contains("moderation-garage.json"))
    let repaired = try laptop.run(["doctor", "--herstel"])
    #expect(repaired.output.contains("Gevonden: 2. Hersteld: 1."))
    #expect(repaired.status == 1, "a file of decisions is the teacher's to mend")
    #expect(try contents(of: path + ".damaged").contains("onzin"))
    #expect(try laptop.run(["replay", path, "--pace", "instant"]).status == 0)
    #expect(try laptop.run(["doctor", laptop.folder + "/weg"]).status == 1)
  }
}
