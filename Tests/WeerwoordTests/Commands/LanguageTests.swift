import Archive
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("The language")
struct LanguageTests {
  @Test(
    "is the locale's where that is one of the two, else Dutch; the other one is announced",
    arguments: [
      ("nl_NL.UTF-8", "Rather English? Type: language en"),
      ("en_GB.UTF-8", "Liever Nederlands? Typ: taal nl"),
      ("fr_FR.UTF-8", "Rather English? Type: language en"),
      ("C", "Rather English? Type: language en"),
    ])
  func locale(locale: String, announcement: String) throws {
    let laptop = try Laptop()
    let shell = try laptop.start(with: ["LANG": locale])
    try shell.expect(announcement)
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test("that the teacher chose is used at once and the next time, before the locale's")
  func remembered() throws {
    let laptop = try Laptop()
    let settings = laptop.folder + "/settings"
    let shell = try laptop.start(with: ["XDG_CONFIG_HOME": settings])
    try shell.expectPrompt("> ")
    try shell.enter("docent deze laptop is alleen van mij")
    try shell.expectPrompt("docent> ")
    try shell.enter("taal en")
    try shell.expect("The electrician")
    try shell.expectPrompt("teacher> ")
    try shell.enter("quit")
    #expect(try shell.expectEnd() == .status(0))
    #expect(try contents(of: settings + "/weerwoord/language") == "en\n")
    #expect(try rights(of: settings + "/weerwoord/language") == "600")
    #expect(try rights(of: settings + "/weerwoord") == "700")

    let next = try laptop.start(with: ["XDG_CONFIG_HOME": settings])
    try next.expect("Liever Nederlands? Typ: taal nl")
    try next.expectPrompt("> ")
    try next.enter("taal nl")
    try next.expect("De elektricien")
    let once = try laptop.run(
      ["list", "--language", "en"], with: ["XDG_CONFIG_HOME": settings])
    #expect(once.output.contains("  elektricien: The electrician"))
  }

  @Test("that a pupil chose is theirs: the next one begins in the laptop's own")
  func ofATurn() throws {
    let laptop = try Laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("taal")
    try shell.expect("  1  Nederlands")
    try shell.expect("  2  English")
    try shell.expectPrompt("Nummer, of Enter = zo laten: ")
    try shell.enter("2")
    try shell.expect("After your turn the language is Nederlands again.")
    try shell.expectPrompt("> ")
    try shell.enter("play elektricien --alleen")
    _ = try shell.prompt()
    try shell.enter("1")
    try shell.expect("The electrician")
    _ = try shell.prompt()
    try shell.enter("/stop")
    try shell.expectPrompt("Ready? Press Enter. ")
    try shell.enter()
    try shell.expect("Hier oefen je een moeilijk gesprek.")
    try shell.expectPrompt("> ")
  }

  @Test("of a scenario is the person's: the same play in English")
  func scenario() throws {
    let laptop = try Laptop()
    let answers = try laptop.write("Father\n", to: "answers.txt")
    let english = try laptop.run(
      ["play", "elektricien", "--as", "Tulp", "--answers", answers, "--language", "en"])
    #expect(english.output.contains("  1  Father\n"))
    #expect(try laptop.transcript().opening.language == "en")
    #expect(try laptop.transcript().opening.heading == "The electrician")
  }

  @Test(
    "is also that of a play whose answers are in a file", arguments: ["--language", "--taal"])
  func answersInAFile(option: String) throws {
    let laptop = try turkish()
    let answers = try laptop.write("Okuyorum.\n", to: "answers.txt")
    let outcome = try laptop.run(
      ["play", "brief", "--as", "Tulp", "--answers", answers, option, "tr"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Anlatıcı: Ne yapıyorsun?"))
    #expect(try laptop.transcript().opening.language == "tr")
  }

  // MARK: - Other languages than the program's own

  private static let script = """
    title: Brief
    heading: De brief
    heading_en: The letter
    audience: solo
    ---
    Verteller: Je krijgt een brief. #line:br-1
    Verteller: Wat doe je? #line:br-2
    -> Ik lees hem. #line:br-2a
    -> Ik wacht. #line:br-2b
    Verteller: Goed. #line:br-3
    ===

    """

  /// A laptop with a scenario whose Turkish table a translator has begun.
  private func turkish() throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario("brief", Self.script)
    try laptop.addScenario("anders", Self.script.replacing("#line:br", with: "#line:an"))
    #expect(try laptop.run(["translate", "tr", "brief"]).status == 0)
    let table = "Scenarios/brief/brief.tr.csv"
    var text = try contents(of: laptop.folder + "/" + table)
    for (id, words) in [
      ("br-1", "Anlatıcı: Bir mektup aldın."), ("br-2", "Anlatıcı: Ne yapıyorsun?"),
      ("br-2a", "Okuyorum."), ("br-2b", "Bekliyorum."),
    ] {
      let cell = "\"tr\",\"line:\(id)\","
      #expect(text.contains(cell), "\(text)")
      text = text.replacing(cell + "\"\",", with: cell + "\"\(words)\",")
    }
    try laptop.write(text, to: table)
    return laptop
  }

  @Test(
    "of a play is any that the scenario has a table of; the menus are in one of the program's own",
    arguments: ["tr", "tr-TR", "TR", "turks"], ["nl_NL.UTF-8", "en_GB.UTF-8"])
  func translated(wanted: String, locale: String) throws {
    let laptop = try turkish()
    laptop.environment["LANG"] = locale
    let outcome = try laptop.run(
      ["play", "brief", "--as", "Tulp", "--language", wanted], input: "Okuyorum.\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("Anlatıcı: Ne yapıyorsun?\n\n  1  Okuyorum.\n  2  Bekliyorum.\n"))
    #expect(outcome.output.contains("→ Okuyorum.\n"))
    // What is not translated comes as it was written.
    #expect(outcome.output.contains("Verteller: Goed.\n"))
    let isDutch = locale.hasPrefix("nl")
    #expect(
      outcome.output.hasSuffix(
        isDutch
          ? "Bewaard. Alleen jij en je docent kunnen dit zien.\n"
          : "Kept. Only you and your teacher can see this.\n"))
    #expect(try laptop.transcript().opening.language == "tr")
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
    // A class looks back in the program's language, or in Dutch where it is not translated into that.
    let replay = try laptop.run(["replay", "--pace", "instant"])
    #expect(replay.output.contains("Verteller: Je krijgt een brief.\n"))
    #expect(replay.output.contains("→ Ik lees hem.\n"))
    for format in ["markdown", "csv", "asciicast", "xapi"] {
      let export = try laptop.run(["export", try laptop.recording(), "--format", format])
      #expect(export.status == 0, "\(export.errors)")
      #expect(export.output.contains("Okuyorum."))
    }
  }

  @Test("in which a play was left is the one it goes on in, whatever is spoken by then")
  func goesOn() throws {
    let laptop = try turkish()
    _ = try laptop.run(["play", "brief", "--as", "Tulp", "--language", "tr"], input: "/stop\n")
    let resumed = try laptop.run(["resume", "--language", "en"], input: "2\n")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.output.contains("→ Bekliyorum.\n"))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
  }

  @Test("that a pupil chose is also the one in which that pupil looks back; a class does in Dutch")
  func looksBack() throws {
    let laptop = try turkish()
    try laptop.settings.remember(offeredLanguages: [#require(LanguageTag("tr"))])
    let outcome = try laptop.run(
      ["shell", "--as", "Tulp"],
      input: """
        taal tr
        speel brief
        Okuyorum.
        terugkijken alles
        taal nl
        terugkijken alles
        stop

        """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let turkish = outcome.output.ranges(of: "Anlatıcı: Bir mektup aldın.")
    let dutch = outcome.output.ranges(of: "Verteller: Je krijgt een brief.")
    #expect(turkish.count == 2, "\(outcome.output)")
    #expect(dutch.count == 1)
  }

  @Test("that a scenario does not have is refused, with those it has and how to make a table")
  func notTranslated() throws {
    let laptop = try turkish()
    for (locale, language) in [("nl_NL.UTF-8", Language.dutch), ("en_GB.UTF-8", .english)] {
      laptop.environment["LANG"] = locale
      let outcome = try laptop.run(["play", "anders", "--as", "Tulp", "--language", "tr"])
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == CommandText.notTranslated("anders", "tr", among: ["nl"]).told(in: language))
    }
    laptop.environment["LANG"] = "nl_NL.UTF-8"
    let list = try laptop.run(["list", "--language", "tr"])
    #expect(list.status == 1)
    #expect(list.errors == CommandText.playsOnly("tr").told())
    let typed = try laptop.run(["play", "brief", "--language", "klingon"])
    #expect(typed.status == 64)
    #expect(
      typed.errors
        == CommandText.unknownPlayLanguage("klingon", known: ["nl", "en", "tr"]).told())
    // Other commands speak the program's own languages only.
    #expect(
      try laptop.run(["list", "--language", "klingon"]).errors
        == "weerwoord: 'klingon' kan niet voor --language. Kies uit: nl, en. "
        + "Zie 'weerwoord --help'.\n")
  }

  @Test("is offered to pupils only when the school has ticked it; a teacher sees all there are")
  func ticked() throws {
    let laptop = try turkish()
    try laptop.settings.rememberOnlyMine()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("taal turks")
    try shell.expect("De taal ‘turks’ ken ik niet. Typ: taal nl of taal en.")
    try shell.expectPrompt("> ")
    for order in ["docent talen tr", "talen tr"] {
      try shell.enter(order)
      try shell.expect("Alleen je docent kiest de talen. Typ eerst: docent.")
      try shell.expectPrompt("> ")
    }
    try shell.enter("docent")
    try shell.expectPrompt("docent> ")
    try shell.enter("talen")
    try shell.expect("  [ ] tr Türkçe")
    try shell.expect("Aanbieden? Typ talen tr.")
    try shell.expectPrompt("docent> ")
    try shell.enter("docent talen")
    try shell.expect("  [ ] tr Türkçe")
    try shell.expectPrompt("docent> ")
    try shell.enter("docent talen klingon")
    try shell.expect("In ‘klingon’ is niets vertaald. Deze talen zijn er: tr.")
    try shell.expectPrompt("docent> ")
    try shell.enter("talen turks")
    try shell.expect("  [x] tr Türkçe")
    try shell.expectPrompt("docent> ")
    #expect(laptop.settings.offeredLanguages.map(\.description) == ["tr"])
    try shell.enter("docent uit")
    try shell.expectPrompt("> ")
    try shell.enter("taal turks")
    try shell.expect("Je speelt nu in de taal ‘Türkçe’")
    try shell.expectPrompt("> ")
    try shell.enter("docent")
    try shell.expectPrompt("docent> ")
    try shell.enter("docent talen tr uit")
    try shell.expect("  [ ] tr Türkçe")
    #expect(laptop.settings.offeredLanguages == [])
  }

  @Test("of plays is chosen in the shell, for the sitting; menus stay as they are")
  func inTheShell() throws {
    let laptop = try turkish()
    try laptop.settings.remember(offeredLanguages: [#require(LanguageTag("tr"))])
    let shell = try laptop.start()
    // Whoever reads that language sees on the first screen that it is there.
    try shell.expect("Türkçe: taal tr yaz")
    try shell.expectPrompt("> ")
    try shell.enter("taal pl")
    try shell.expect("De taal ‘pl’ ken ik niet. Typ: taal nl, taal tr of taal en.")
    try shell.expectPrompt("> ")
    try shell.enter("taal turks")
    try shell.expect("De brief")
    try shell.expect("Goed. Je speelt nu in de taal ‘Türkçe’, als een scenario die heeft.")
    try shell.expectPrompt("> ")
    for (name, options) in [("brief", "Okuyorum."), ("anders", "Ik lees hem.")] {
      // What one person reads, the next one need not: it is asked for again.
      if name == "anders" { try shell.enter("taal turks"); try shell.expectPrompt("> ") }
      try shell.enter("speel \(name) --alleen")
      if name == "anders" {
        try shell.expect("‘De brief’ is er niet in de taal ‘Türkçe’.")
      }
      _ = try shell.prompt()
      try shell.enter("1")
      try Pupil(moves: []).read(shell, until: "Kies 1–2: ")
      #expect(shell.screen.text.contains("1  \(options)"))
      try shell.enter("/stop")
      try shell.expectPrompt("Klaar? Druk op Enter. ")
      try shell.enter()
      try shell.expectPrompt("> ")
    }
    try shell.enter("taal nl")
    try shell.expectPrompt("> ")
    try shell.enter("speel brief --alleen")
    _ = try shell.prompt()
    try shell.enter("1")
    try Pupil(moves: []).read(shell, until: "Kies 1–2: ")
    #expect(shell.screen.text.contains("1  Ik lees hem."))
  }
}
