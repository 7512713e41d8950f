import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import Shell
@testable import weerwoord

@Suite("A dossier, at a terminal and in a pipe")
struct DossierCommandTests {
  private static let script = """
    title: Les
    heading: De les
    audience: solo
    ---
    <<declare $dossier_stap = "">>
    <<declare $les_stap = "">>
    <<if $dossier_stap != "">>
        Verteller: De vorige keer wilde je: {$dossier_stap} #line:les-0
    <<endif>>
    Verteller: Wat ga je doen? #line:les-2
    <<nextstep $les_stap>>
    ===
    """

  /// A laptop on which Tulp has a dossier, and its code.
  private func begun() throws -> (Laptop, code: String) {
    let laptop = try Laptop()
    try laptop.addScenario("les", Self.script)
    let program = try laptop.start(["play", "les", "--as", "Tulp"])
    try Pupil(moves: []).read(program, until: "Jij: ")
    try program.enter("Ik bel mijn tante.")
    try Pupil(moves: []).read(program, until: "Nummer, of Enter = 1: ")
    try program.enter()
    _ = try program.prompt()
    try program.enter("ja")
    try program.expect("Je ziet hem maar één keer:")
    _ = try program.prompt()
    let match = try #require(
      program.screen.text.firstMatch(of: #/ {4}([A-Z0-9]{3} [A-Z0-9]{3})\n/#))
    let code = String(match.1)
    try program.enter()
    try program.expect("Het staat in je dossier.")
    // What the next pupil sees no longer shows it.
    #expect(!program.screen.text.contains(code))
    #expect(try program.expectEnd() == .status(0))
    return (laptop, code)
  }

  /// Plays to the end on a disk that is watched, and wants a dossier; also what was asked of the disk.
  private func want(_ laptop: Laptop, failing rule: String) throws -> (TerminalProgram, [String]) {
    let log = try laptop.write("", to: "log")
    let program = try laptop.start(
      ["play", "les", "--as", "Tulp"],
      with: [
        "LD_PRELOAD": try Laptop.diskShim.get(), "DISK_UNDER": laptop.transcripts,
        "DISK_FAIL": rule, "DISK_LOG": log,
      ])
    try Pupil(moves: []).read(program, until: "Jij: ")
    try program.enter("Ik bel mijn tante.")
    try Pupil(moves: []).read(program, until: "Nummer, of Enter = 1: ")
    try program.enter()
    try program.expectPrompt("Ja of nee: ")
    try program.enter("ja")
    if rule.isEmpty {
      try program.expect("Je ziet hem maar één keer:")
      _ = try program.prompt()
      try program.enter()
    }
    return (program, try contents(of: log).split(separator: "\n").map(String.init))
  }

  @Test("where only its name is not on the disk, no code is shown, and none is left nobody knows")
  func unsynchronizedName() throws {
    let whole = try Laptop()
    try whole.addScenario("les", Self.script)
    let (good, log) = try want(whole, failing: "")
    #expect(try good.expectEnd() == .status(0))
    let renaming = try #require(
      log.firstIndex { $0.hasPrefix("rename dossiers/") && $0.contains("/tulp-") })
    let next = try #require(log[renaming...].firstIndex { $0 == "fsync dossiers" })
    let number = log[...next].count { $0.hasPrefix("fsync ") }

    let laptop = try Laptop()
    try laptop.addScenario("les", Self.script)
    let (program, _) = try want(laptop, failing: "fsync:\(number):EIO")
    #expect(try program.expectEnd() == .status(1))
    let text = program.screen.text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("De schijf werkt niet goed."))
    #expect(!text.contains("Schrijf deze code op papier"))
    #expect(!text.contains("Het staat in je dossier."))
    #expect(text.firstMatch(of: #/ {4}([A-Z0-9]{3} [A-Z0-9]{3})\n/#) == nil)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: laptop.transcripts + "/dossiers")
    #expect(!names.contains { $0.contains("tulp") }, "\(names)")
    #expect(try laptop.transcript().entries.last?.kind == .end(.teacher))
    // So Tulp is offered a new one the next time, and is asked for no code.
    let again = try laptop.start(["play", "les", "--as", "Tulp"])
    try Pupil(moves: []).read(again, until: "Jij: ")
    try again.enter("/stop")
    #expect(try again.expectEnd() == .status(0))
  }

  @Test("opens to nobody without its code while no passphrase was chosen, whatever file is given")
  func notChosen() throws {
    let (laptop, code) = try begun()
    let file = try laptop.write("open sesam\n", to: "wachtzin")
    chmod(file, 0o600)
    let given = try laptop.run(["dossier", "Tulp", "--passphrase-file", file])
    #expect(given.status == 1 && !given.output.contains("tante"))
    for more in [[], ["--passphrase-file", file]] {
      let outcome = try laptop.run(
        ["dossier", "Tulp", "--with-left-out"] + more, input: code + "\n")
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors == CommandText.noPassphraseChosen.told())
    }
    // The teacher of a laptop that is theirs alone needs no code.
    try laptop.settings.rememberOnlyMine()
    for option in [["--with-left-out"], ["--passphrase-file", file]] {
      #expect(try laptop.run(["dossier", "Tulp"] + option).output.contains("tante"))
    }
    try laptop.settings.passphrase.set("open sesam")
    let right = try laptop.run(["dossier", "Tulp", "--passphrase-file", file])
    #expect(right.output.contains("tante"))
  }

  @Test("what was typed ahead is no answer to whether to keep it, nor is another word")
  func typedAhead() throws {
    let laptop = try Laptop()
    try laptop.addScenario("les", Self.script)
    let program = try laptop.start(["play", "les", "--as", "Tulp"])
    try Pupil(moves: []).read(program, until: "Jij: ")
    try program.enter("Ik bel mijn tante.")
    try Pupil(moves: []).read(program, until: "Nummer, of Enter = 1: ")
    try program.type("\rja\r")
    try program.expectPrompt("Ja of nee: ")
    for (answer, said) in [
      ("", "Typ ja of nee en druk op Enter."), ("misschien", "Wil je het wel? Typ ja, j of 1."),
    ] {
      try program.enter(answer)
      try program.expect(said)
      try program.expectPrompt("Ja of nee: ")
    }
    try program.enter("nee")
    #expect(try program.expectEnd() == .status(0))
    #expect(!FileManager.default.fileExists(atPath: laptop.transcripts + "/dossiers"))
  }

  @Test("the code is on no screen but once, in no history, no recording and no file")
  func secret() throws {
    let (laptop, code) = try begun()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("speel les")
    _ = try shell.prompt()
    try shell.enter("tulp")
    try shell.expectPrompt("Code: ")
    let before = shell.bytes.count
    try shell.enter(code)
    try shell.expect("De vorige keer wilde je: Ik bel mijn tante.")
    try Pupil(moves: []).read(shell, until: "Jij: ")
    try shell.type(String(repeating: "\u{1B}[A", count: 9))
    try shell.type("\u{12}\(code.prefix(2))")
    try shell.type("\u{07}\u{05}\u{15}")
    try shell.enter("/stop")
    try shell.expectPrompt("Klaar? Druk op Enter. ")
    try shell.enter()
    try shell.expectPrompt("> ")
    try shell.type("\(code.prefix(2))\t\u{15}")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
    let shown = String(decoding: shell.bytes[before...], as: UTF8.self)
    #expect(!shown.contains(code))
    let plain = code.filter { $0 != " " }
    #expect(!shown.contains(plain))
    for file in try FileManager.default.subpathsOfDirectory(atPath: laptop.folder) {
      guard let data = FileManager.default.contents(atPath: laptop.folder + "/" + file) else {
        continue
      }
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains(code) && !text.contains(plain), "\(file)")
    }
    #expect(try rights(of: laptop.transcripts + "/dossiers") == "700")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: laptop.transcripts + "/dossiers")
    let file = try #require(files.first { $0.hasPrefix("tulp-") && $0.hasSuffix(".json") })
    #expect(try rights(of: laptop.transcripts + "/dossiers/" + file) == "600")
  }

  @Test("the next pupil sees nothing of it")
  func nextPupil() throws {
    let (laptop, code) = try begun()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("dossier tulp")
    try shell.expectPrompt("Code: ")
    try shell.enter(code)
    try shell.expect("Volgende stap: Ik bel mijn tante.")
    _ = try shell.prompt()
    try shell.enter()
    try shell.expectPrompt("> ")
    #expect(!shell.screen.text.contains("tante"), "the next one sees nothing of it")
    #expect(!shell.screen.text.lowercased().contains("tulp"))
    let before = shell.bytes.count
    try shell.enter("speel les")
    _ = try shell.prompt()
    try shell.enter("1")
    try Pupil(moves: []).read(shell, until: "Jij: ")
    try shell.enter("/stop")
    try shell.expectPrompt("Klaar? Druk op Enter. ")
    try shell.enter()
    try shell.expectPrompt("> ")
    // Whose turn is over has no name here any more.
    try shell.enter("dossier")
    try shell.expectPrompt("Van wie? Typ de naam: ")
    try shell.enter("Vos")
    try shell.expect("Er is geen dossier van")
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
    #expect(!String(decoding: shell.bytes[before...], as: UTF8.self).contains("tante"))
  }

  @Test("`dossier` shows it to whoever types the code, at a terminal or in a pipe")
  func command() throws {
    let (laptop, code) = try begun()
    let program = try laptop.start(["dossier", "Tulp"])
    try program.expectPrompt("Code: ")
    try program.enter("fout")
    try program.expect("Die code klopt niet. Kijk nog eens op je papier.")
    try program.expectPrompt("Code: ")
    try program.enter(code.lowercased())
    try program.expect("Volgende stap: Ik bel mijn tante.")
    #expect(try program.expectEnd() == .status(0))
    #expect(!program.text.contains(code.lowercased()))

    let piped = try laptop.run(["dossier", "Tulp"], input: code + "\n")
    #expect(piped.status == 0)
    #expect(piped.output.contains("Dossier van Tulp\n"))
    #expect(piped.output.contains("  Volgende stap: Ik bel mijn tante.\n"))
    #expect(piped.errors == "")
  }

  @Test("the code is not shown either where only the keyboard is a terminal")
  func keyboard() throws {
    let (laptop, code) = try begun()
    let program = try laptop.start(["dossier", "Tulp"], into: "dossier.txt")
    try program.expect("Code: ")
    #expect(!program.terminal.settings.echoes)
    try program.enter(code)
    #expect(try program.expectEnd() == .status(0))
    #expect(program.terminal.settings.echoes)
    #expect(!program.text.contains(code))
    let page = try contents(of: laptop.folder + "/dossier.txt")
    #expect(page.contains("  Volgende stap: Ik bel mijn tante.\n"))
    #expect(!page.contains("Code"))
  }

  @Test("`--output` makes a page to print, for this person alone, with nothing that runs")
  func page() throws {
    let (laptop, code) = try begun()
    let path = laptop.folder + "/dossier.html"
    let made = try laptop.run(["dossier", "Tulp", "--output", path], input: code + "\n")
    #expect(made.status == 0)
    #expect(!made.output.contains("tante"))
    #expect(try rights(of: path) == "600")
    let page = try contents(of: path)
    #expect(page.contains("<h2>Dossier van Tulp</h2>"))
    #expect(page.contains("<dt>Volgende stap</dt><dd>Ik bel mijn tante.</dd>"))
    #expect(!page.contains("<script"))
    let wrong = try laptop.run(
      ["dossier", "Tulp", "--output", laptop.folder + "/anders.html"], input: "fout\n")
    #expect(wrong.status == 1)
    #expect(!FileManager.default.fileExists(atPath: laptop.folder + "/anders.html"))
  }

  @Test("wrong codes, no code and no dossier are a sentence, and show nothing")
  func wrong() throws {
    let (laptop, _) = try begun()
    let wrong = ShellText.wrongCode.text(in: .dutch)
    let thrice = try laptop.run(["dossier", "Tulp"], input: "1\n2\n3\n4\n")
    #expect(thrice.status == 1)
    #expect(thrice.output == "")
    #expect(thrice.unwrappedErrors == [wrong, wrong, wrong].joined(separator: " "))
    let none = try laptop.run(["dossier", "Tulp"])
    #expect(none.status == 1)
    #expect(
      none.unwrappedErrors
        == ShellText.noCodeTyped.text(in: .dutch))
    #expect(none.output == "")
    let nobody = try laptop.run(["dossier", "Vos"], input: "1\n")
    #expect(nobody.status == 1)
    #expect(
      nobody.errors == ArchiveError.noDossier("Vos").told())
    let path = try laptop.run(["dossier", "../x"])
    #expect(path.status == 1)
  }

  @Test("the teacher's passphrase opens it too, where one is set")
  func passphrase() throws {
    let (laptop, _) = try begun()
    try Settings(path: laptop.home + "/.config/weerwoord").passphrase.set("blauwe fiets")
    let opened = try laptop.run(["dossier", "Tulp"], input: "blauwe fiets\n")
    #expect(opened.status == 0)
    #expect(opened.output.contains("Ik bel mijn tante."))
    #expect(try laptop.run(["dossier", "Tulp"], input: "groene fiets\n").status == 1)
  }
}
