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

  @Test("the teacher is told how many plays nobody looked at, until they were looked at")
  func unseen() throws {
    let laptop = try played()
    try laptop.settings.rememberOnlyMine()
    func said(_ input: String) throws -> String {
      try laptop.run([], input: input).output.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let two = "Nog niet bekeken: 2 spellen die alleen jij mag zien. Typ: terugkijken namen."
    #expect(try said("docent\nstop\n").contains(two))
    // Which ones, a list says that is not for the board.
    #expect(!(try said("docent\nterugkijken\n\nstop\n").contains("nog niet bekeken")))
    let named = try said("docent\nterugkijken namen\n1\nstop\n")
    #expect(named.split(separator: "nog niet bekeken").count == 3, "\(named)")
    let one = try said("docent\nstop\n")
    #expect(one.contains("Nog niet bekeken: 1 spel dat alleen jij mag zien."), "\(one)")
    for name in try recordings(laptop) where name.hasSuffix(".jsonl") {
      #expect(try laptop.run(["replay", name, "--pace", "instant"]).status == 0)
    }
    #expect(!(try said("docent\nstop\n").contains("Nog niet bekeken")))
    for name in try recordings(laptop) where name.hasPrefix("moderation") {
      #expect(!(try contents(of: laptop.transcripts + "/" + name).contains("Ree")))
    }
  }

  @Test("exports in the folder are named by the words in them, and go when that is ordered")
  func exports() throws {
    let laptop = try played()
    let name = try #require(try recordings(laptop).first { $0.contains("Ree.jsonl") })
    let export = laptop.transcripts + "/les.csv"
    #expect(try laptop.run(["export", name, "--format", "csv", "--output", export]).status == 0)
    let shown = try laptop.run(["stored", "Ree", "--language", "en"])
    #expect(shown.status == 0 && shown.output.contains("les.csv"), "\(shown.output)")
    let asked = try laptop.run(["vergeet", "Ree"], input: "ja\nja\n")
    #expect(asked.status == 0, "\(asked.errors)")
    #expect(try recordings(laptop).allSatisfy { $0.contains("Otter") })

    let again = try played()
    let other = again.transcripts + "/x.md"
    let played = try #require(try recordings(again).first { $0.contains("Ree.jsonl") })
    #expect(
      try again.run(["export", played, "--format", "markdown", "--output", other]).status == 0)
    // Without being asked, nobody loses a file that may be about others.
    let stays = try again.run(["forget", "Ree", "--yes"])
    #expect(stays.status == 1)
    #expect(stays.unwrappedErrors.contains("Die bestanden blijven staan."))
    #expect(try contents(of: other).contains("Geheimpje"))
    try again.write("Over Ree.", to: "Transcripts/notitie.txt")
    #expect(try again.run(["forget", "Ree", "--ja", "--andere-bestanden"]).status == 0)
    #expect(try recordings(again).allSatisfy { $0.contains("Otter") })
  }

  // MARK: - Sealed

  private static let passphrase = "vier gewone woorden"
  /// A word that is nowhere but where these tests put it.
  private let canary = "kanarie" + String(UInt64.random(in: 1...UInt64.max), radix: 36)

  /// A laptop on which Ree said a word that is sealed; its recording, and a file with the passphrase.
  private func sealedLaptop() throws -> (laptop: Laptop, recording: String, passphrase: String) {
    let laptop = try Laptop()
    let file = try laptop.write(Self.passphrase + "\n", to: "wachtzin")
    let school = try laptop.write("de kluis van de school\n", to: "wachtzin-school")
    for path in [file, school] { chmod(path, 0o600) }
    let made = try laptop.run([
      "keys", "new", "--passphrase-file", file, "--school-passphrase-file", school,
    ])
    #expect(made.status == 0, "\(made.errors)")
    let answers = try laptop.write(
      "Vader\n1\n1\nMijn \(canary)\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n",
      to: "answers.txt")
    let played = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    #expect(played.status == 0, "\(played.errors)")
    let name = try #require(try recordings(laptop).first { $0.hasSuffix(".jsonl") })
    return (laptop, laptop.transcripts + "/" + name, file)
  }

  /// Takes the private keys away, as when they are kept elsewhere or lost.
  private func removePrivateKeys(of laptop: Laptop) throws {
    let keys = SealingKeys(of: TranscriptFolder(path: laptop.transcripts))
    for reader in SealingKeys.Reader.allCases {
      try FileManager.default.removeItem(atPath: keys.privatePath(of: reader))
    }
  }

  /// Gives a file a date of years ago.
  private func age(_ path: String) {
    let time = timeval(tv_sec: 1_577_836_800, tv_usec: 0)
    var times = [time, time]
    #expect(utimes(path, &times) == 0)
  }

  @Test("recordings that cannot be opened are counted and named, and not passed over")
  func sealed() throws {
    let (laptop, recording, _) = try sealedLaptop()
    try removePrivateKeys(of: laptop)
    let name = recording.split(separator: "/").last.map(String.init) ?? ""
    for command in [["stored", "Ree"], ["forget", "Ree", "--yes"]] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("In wat te lezen is, staat niets over Ree in"))
      #expect(
        outcome.unwrappedErrors.contains(
          "1 opname of dossier is niet te openen of te lezen. Niemand weet dus van wie."))
      #expect(outcome.output.contains("Verzegeld: geef de wachtzin"))
      #expect(outcome.output.contains(name))
    }
    let young = try laptop.run(["expire", "--older-than", "1d", "--yes"])
    #expect(young.status == 1)
    #expect(young.output.contains("In wat te lezen is, is niets ouder dan 1 dag."))
    #expect(young.output.contains(name))
    #expect(young.unwrappedErrors.contains("Het bestand is niet ouder dan 1 dag"))
    let redacted = try laptop.run(["redact", recording, canary, "--erase-original"])
    #expect(redacted.status == 1 && redacted.output == "")
    #expect(try recordings(laptop).contains(name))
  }

  @Test("what nobody can open any more goes by the date of its file, once that was ordered")
  func keyLost() throws {
    let (laptop, recording, _) = try sealedLaptop()
    age(recording)
    // The passphrase is lost, and then the keys too.
    for isKeyGone in [false, true] {
      if isKeyGone { try removePrivateKeys(of: laptop) }
      let words = ["expire", "--older-than", "1y"] + (isKeyGone ? [] : ["--unreadable"])
      let no = try laptop.run(words, input: "\n")
      let told = no.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(no.status == 1 && told.contains("Naar de datum van het bestand ouder dan"), "\(no)")
      #expect(FileManager.default.fileExists(atPath: recording))
    }
    let stays = try laptop.run(["opruimen", "--ouder-dan", "1j", "--ja"])
    #expect(stays.status == 1 && stays.unwrappedErrors.contains("Geef --onleesbaar."))
    #expect(FileManager.default.fileExists(atPath: recording))

    try laptop.settings.rememberOnlyMine()
    try laptop.write("365d\n", to: "home/.config/weerwoord/keep-recordings")
    let told = try laptop.run([], input: "docent\nstop\n").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("1 opname of dossier is ouder dan 365 dagen."))

    let gone = try laptop.run(["expire", "--yes", "--unreadable"])
    #expect(gone.status == 0, "\(gone.errors)")
    #expect(try recordings(laptop) == ["keys"])
  }

  @Test("with the passphrase, sealed recordings are forgotten, and exports of them too")
  func sealedForgotten() throws {
    let (laptop, recording, passphrase) = try sealedLaptop()
    let open = ["--passphrase-file", passphrase]
    for command in [
      ["stored", "Ree"], ["forget", "Ree", "--yes"], ["expire", "--older-than", "1d"],
    ] {
      let closed = try laptop.run(command)
      #expect(closed.status == 1 && closed.errors == CommandText.passphraseNeeded.told())
    }
    let export = laptop.transcripts + "/les.csv"
    let made = try laptop.run(
      ["export", recording, "--format", "csv", "--output", export] + open)
    #expect(try made.status == 0 && contents(of: export).contains(canary), "\(made.errors)")
    let shown = try laptop.run(["stored", "ree"] + open)
    #expect(shown.status == 0 && shown.output.contains("les.csv"), "\(shown.errors)")
    #expect(try laptop.run(["expire", "--older-than", "1d", "--yes"] + open).status == 0)
    let outcome = try laptop.run(["forget", "Ree", "--yes", "--other-files"] + open)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try recordings(laptop) == ["keys"])
  }

  @Test("a word is blacked out of a sealed recording; of a damaged one, nothing is touched")
  func sealedRedacted() throws {
    let (laptop, recording, passphrase) = try sealedLaptop()
    let open = ["--passphrase-file", passphrase]
    let without = try laptop.run(["redact", recording, canary, "--erase-original"])
    #expect(without.status == 1 && without.errors == CommandText.passphraseNeeded.told())
    let whole = try contents(of: recording)
    var lines = whole.split(separator: "\n").map(String.init)
    lines.swapAt(lines.count - 2, lines.count - 3)
    chmod(recording, 0o600)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: recording))
    let damaged = try laptop.run(["redact", recording, canary, "--erase-original"] + open)
    #expect(damaged.status == 1)
    #expect(try recordings(laptop).count { $0.hasSuffix(".jsonl") } == 1)
    // Its beginning says whose it is.
    let shown = try laptop.run(["stored", "Ree"] + open)
    #expect(shown.status == 0 && shown.output.contains("verderop kapot"), "\(shown.output)")

    try Data(whole.utf8).write(to: URL(fileURLWithPath: recording))
    let made = try laptop.run(["redact", recording, canary, "--erase-original"] + open)
    #expect(made.status == 0, "\(made.errors)")
    #expect(!FileManager.default.fileExists(atPath: recording))
    #expect(try laptop.run(["search", canary] + open).output.contains("[\(canary)]") == false)
    let copy = try #require(try recordings(laptop).first { $0.hasSuffix(".jsonl") })
    let replayed = try laptop.run(["replay", copy, "--pace", "instant"] + open)
    #expect(replayed.status == 0 && replayed.output.contains("Mijn […]"), "\(replayed.errors)")
    #expect(!replayed.output.contains(canary))
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
