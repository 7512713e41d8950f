import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import Shell
@testable import weerwoord

/// What pupils recorded is the teacher's to show, on the command line too.
@Suite("A passphrase and the command line")
struct PassphraseTests {
  private static let passphrase = "open sesam"

  /// A laptop with a recording and a passphrase.
  private func played() throws -> Laptop {
    let laptop = try Laptop()
    let answers = try laptop.write(
      "Vader\n1\n1\nGeheimpje\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n",
      to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try laptop.settings.passphrase.set(Self.passphrase)
    return laptop
  }

  static let showing = [
    ["replay", "--pace", "instant"], ["replay", "--verify"], ["discuss"],
    ["discuss", "--output", "verslag.html"], ["search", "Geheimpje"],
    ["export", "--format", "markdown"], ["export", "--format", "csv"],
    ["export", "--format", "asciicast"], ["export", "--format", "xapi"], ["lesson"], ["tree"],
    ["comic", "--text"], ["map", "--text"], ["agreements", "--text"], ["resume"], ["series"],
    ["room", "stellingen", "--cards"], ["class", "elektricien"], ["collect"], ["keys", "new"],
    ["keys", "open", "opname.jsonl"], ["play", "elektricien", "--hardest"],
  ]

  @Test(
    "where nobody can type it and no file has it, nothing is shown, and a sentence says what to do",
    arguments: showing)
  func needed(_ command: [String]) throws {
    let laptop = try played()
    let outcome = try laptop.run(command)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors == CommandText.passphraseNeeded.told())
    let english = try laptop.run(command + ["--language", "en"])
    #expect(english.errors == CommandText.passphraseNeeded.told(in: .english))
  }

  @Test("the pages name every command that asks for it")
  func named() throws {
    let words: [String: (dutch: [String], english: [String])] = [
      "keys": (["sleutels open"], ["keys open"]),
      "play": (["speel", "--houdtvol"], ["play", "--hardest"]),
    ]
    let laptop = try Laptop()
    let help = try laptop.run(["--help"]).output
    let commands = try help.matches(of: #/\n  (?<names>\w+(, \w+)*)/#)
      .map { $0.output.names.components(separatedBy: ", ") }
      .filter { try laptop.run([$0[0], "--help"]).output.contains("--passphrase-file") }
    #expect(commands.count >= 20, "\(commands)")
    func part(_ page: String, from start: String, to end: String) throws -> String {
      let text = try contents(of: Laptop.checkout + "/Scenarios/" + page)
      let after = try #require(text.components(separatedBy: start).dropFirst().first)
      return try #require(after.components(separatedBy: end).first)
    }
    let dutch = [
      try part("README.md", from: "**Wat de wachtzin bewaakt.**", to: "**Wat hij niet bewaakt.**"),
      try part("verzegelen.md", from: "## Zo zet je het aan", to: "## Wie opent wat"),
    ]
    let english = [
      try part(
        "README.en.md", from: "**What the passphrase guards.**", to: "**What it does not guard.**"),
      try part("verzegelen.en.md", from: "## Turning it on", to: "## Who opens what"),
    ]
    for names in commands {
      let name = names[0]
      let written = words[name] ?? ([names.last ?? name], [name])
      for part in dutch {
        for word in written.dutch { #expect(part.contains("`\(word)`"), "\(word)") }
      }
      for part in english {
        for word in written.english { #expect(part.contains("`\(word)`"), "\(word)") }
      }
    }
  }

  @Test("a file has it, with or without the end of its line; a wrong one ends with a sentence")
  func file() throws {
    let laptop = try played()
    let command = ["export", "--format", "markdown", "--passphrase-file"]
    for text in [Self.passphrase, Self.passphrase + "\n", Self.passphrase + "\r\n"] {
      let path = try laptop.write(text, to: "wachtzin")
      chmod(path, 0o600)
      let outcome = try laptop.run(command + [path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("Geheimpje"))
      #expect(outcome.errors == "")
    }
    let path = try laptop.write(Self.passphrase + "\n", to: "wachtzin")
    chmod(path, 0o644)
    let open = try laptop.run(command + [path])
    #expect(open.status == 0)
    #expect(
      open.errors == CommandText.passphraseFileOpen(path).told())
    for text in ["open sesan", Self.passphrase + "\n\n", "", " " + Self.passphrase] {
      let path = try laptop.write(text, to: "wachtzin")
      chmod(path, 0o600)
      let start = ContinuousClock.now
      let outcome = try laptop.run(command + [path])
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == ShellText.wrongPassphrase.told())
      // Guessing is slow.
      #expect(ContinuousClock.now - start > .seconds(1))
    }
    let missing = try laptop.run(command + [laptop.folder + "/weg"])
    #expect(missing.status == 1)
    #expect(missing.errors == ArchiveError.unreadable(laptop.folder + "/weg", .missing).told())
    let large = try laptop.write(String(repeating: "a", count: 10_000), to: "groot")
    #expect(try laptop.run(command + [large]).status == 1)
  }

  @Test("at a terminal it is asked for without being shown, three times at most")
  func terminal() throws {
    let laptop = try played()
    let program = try laptop.start(["replay", "--pace", "instant"])
    try program.expect("Wachtzin: ")
    try program.enter("open sesan")
    try program.expect("Die wachtzin klopt niet.")
    try program.expect("Wachtzin: ")
    try program.enter(Self.passphrase)
    // Whose words they are is not shown: the screen may be a board.
    try program.expect("Leerling: Geheimpje")
    #expect(try program.expectEnd() == .status(0))
    #expect(!String(decoding: program.bytes, as: UTF8.self).contains("sesa"))

    let guessing = try laptop.start(["replay", "--pace", "instant"])
    for _ in 1...3 {
      try guessing.expect("Wachtzin: ")
      try guessing.enter("sesam open")
    }
    try guessing.expect("Wachtzin vergeten? Wat je dan doet, staat in de README, bij ‘Vergeten?’.")
    #expect(try guessing.expectEnd() == .status(1))
    #expect(!String(decoding: guessing.bytes, as: UTF8.self).contains("Geheimpje"))

    let leaving = try laptop.start(["search", "Geheimpje"])
    try leaving.expect("Wachtzin: ")
    try leaving.enter()
    #expect(try leaving.expectEnd() == .status(1))
  }

  @Test("that is forgotten has one story, in the program, in the README and in the manuals")
  func forgotten() throws {
    func plain(_ text: String) -> String {
      text.filter { !"‘’`*".contains($0) }.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let story = ForgottenPassphrase(path: "~/.config/weerwoord/passphrase")
    func says(_ page: String, _ words: String) throws -> Bool {
      plain(try contents(of: Laptop.checkout + "/" + page)).contains(plain(words))
    }
    for page in ["README.md", "Scenarios/README.md"] {
      #expect(try says(page, "Vergeten? " + story.dutch), "\(page)")
    }
    for page in ["README.md", "Scenarios/README.en.md"] {
      #expect(try says(page, "Forgotten? " + story.english), "\(page)")
    }
    let own = ForgottenPassphrase(path: "/x/passphrase")
    for problem in [
      ArchiveError.invalidPassphrase("/x/passphrase"), .passphraseTooCostly("/x/passphrase"),
    ] {
      #expect(problem.dutch.hasSuffix(own.dutch) && problem.english.hasSuffix(own.english))
    }
    // What it says to do works.
    let laptop = try played()
    let path = laptop.settings.passphrase.path
    try FileManager.default.removeItem(atPath: path)
    let anew = try laptop.run(
      [], input: "docent\ndocent wachtwoord\nnieuwe wachtzin\nnieuwe wachtzin\nstop\n")
    #expect(plain(anew.output).contains(plain(ForgottenPassphrase(path: path).dutch)))
    #expect(try laptop.settings.passphrase.matches("nieuwe wachtzin"))
    #expect(FileManager.default.fileExists(atPath: try laptop.recording()))
  }

  @Test("is asked for at the keyboard where what is shown goes into a file")
  func redirected() throws {
    let laptop = try played()
    let program = try laptop.start(["export", "--format", "csv"], into: "uit.csv")
    try program.expect("Wachtzin: ")
    try program.enter(Self.passphrase)
    #expect(try program.expectEnd() == .status(0))
    let table = try contents(of: laptop.folder + "/uit.csv")
    #expect(table.contains("Geheimpje"))
    #expect(!table.contains("Wachtzin"))
  }

  @Test("playing needs none, nor does the list; a dossier opens to its code or to the passphrase")
  func others() throws {
    let laptop = try played()
    #expect(try laptop.run(["list"]).status == 0)
    let answers = laptop.folder + "/answers.txt"
    #expect(
      try laptop.run(["play", "elektricien", "--as", "Otter", "--answers", answers]).status == 0)
    let dossiers = DossierFolder(in: TranscriptFolder(path: laptop.transcripts))
    _ = try dossiers.begin(.init(alias: "Ree"))
    let path = try laptop.write(Self.passphrase, to: "wachtzin")
    chmod(path, 0o600)
    let opened = try laptop.run(["dossier", "Ree", "--passphrase-file", path])
    #expect(opened.status == 0, "\(opened.errors)")
    #expect(opened.output.contains("Dossier van Ree"))
    #expect(try laptop.run(["dossier", "Ree"], input: "fout\n").status == 1)
    let all = try laptop.run(["dossier", "Ree", "--with-left-out"])
    #expect(all.errors == CommandText.passphraseNeeded.told())
  }

  @Test("one that cannot be understood lets nobody in")
  func broken() throws {
    let laptop = try played()
    try laptop.write("scrypt 1 2\n", to: "home/.config/weerwoord/passphrase")
    let path = try laptop.write(Self.passphrase, to: "wachtzin")
    chmod(path, 0o600)
    let outcome = try laptop.run(["tree", "--passphrase-file", path])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == ArchiveError.invalidPassphrase(laptop.home + "/.config/weerwoord/passphrase").told())
  }
}
