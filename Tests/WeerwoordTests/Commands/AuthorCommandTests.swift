import Archive
import Authoring
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import weerwoord

@Suite("An author's commands")
struct AuthorCommandTests {
  private static let kantine = """
    title: Kantine\r
    heading: In de kantine\r
    ---\r
    Verteller: Wat doe je? #line:ka-01\r
    -> Wachten // rustig\r
    \tGoed.\r
    -> Praten\r
        Ook goed.\r
    ===\r

    """
  private static let tagged =
    kantine
    .replacing("Wachten //", with: "Wachten #line:ka-02 //")
    .replacing("\tGoed.", with: "\tGoed. #line:ka-03")
    .replacing("Praten", with: "Praten #line:ka-04")
    .replacing("Ook goed.", with: "Ook goed. #line:ka-05")

  private func laptop() throws -> (laptop: Laptop, script: String) {
    let laptop = try Laptop()
    try laptop.addScenario("kantine", Self.kantine)
    return (laptop, laptop.folder + "/Scenarios/kantine/kantine.yarn")
  }

  @Test("translate says once how to get a folder of one's own, where nothing may be written")
  func installed() throws {
    let (laptop, script) = try laptop()
    let scenarios = laptop.folder + "/Scenarios"
    try Self.tagged.write(toFile: script, atomically: true, encoding: .utf8)
    try laptop.addScenario("gang", "title: Gang\n---\nHallo. #line:ga-01\n===\n")
    try laptop.dropRights()
    for name in ["kantine", "gang"] { try #require(chmod("\(scenarios)/\(name)", 0o555) == 0) }
    defer { for name in ["kantine", "gang"] { chmod("\(scenarios)/\(name)", 0o755) } }
    let dry = try laptop.run(["translate", "ti", "--proef"])
    #expect(dry.status == 0, "\(dry.errors)")
    let outcome = try laptop.run(["translate", "ti"])
    #expect(outcome.status == 1)
    #expect(outcome.errors == CommandText.mayNotWrite(scenarios).told())
  }

  @Test("tag gives ids, says which, keeps the file's rights, and then has nothing to do")
  func tag() throws {
    let (laptop, script) = try laptop()
    try #require(chmod(script, 0o640) == 0)
    let dry = try laptop.run(["tag", "--dry-run"])
    #expect(dry.status == 0)
    #expect(dry.output.hasPrefix("\(script): 4 regels krijgen een code, zonder --proef.\n"))
    #expect(try contents(of: script) == Self.kantine)

    let outcome = try laptop.run(["tag", laptop.folder + "/Scenarios/kantine"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        \(script): 4 regels kregen een code.
          5  #line:ka-02  Wachten
          6  #line:ka-03  Goed.
          7  #line:ka-04  Praten
          8  #line:ka-05  Ook goed.

        """)
    #expect(try contents(of: script) == Self.tagged)
    #expect(try rights(of: script) == "640")
    let again = try laptop.run(["tag", script])
    #expect(again.output == "Alle regels hebben al een code (1 bestand).\n")
    #expect(try contents(of: script) == Self.tagged)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: laptop.folder + "/Scenarios/kantine")
        == ["kantine.yarn"])
  }

  @Test("tag does what it can in a script with errors, and says what is left")
  func remaining() throws {
    let (laptop, script) = try laptop()
    let broken = try laptop.write(
      "title: Stuk\n---\nDag.\n<<jump Nergens>>\n===\n"
        + "title: Erger\n---\nHallo.\n<<if waar>>\nJa.\n<<endif>>\n===\n",
      to: "Scenarios/stuk/stuk.yarn")
    let outcome = try laptop.run(["tag"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == CommandText.errorsRemain("stuk", errors: 2).told())
    // In a scene whose language is broken, what a line is may still change.
    #expect(
      try contents(of: broken).hasPrefix("title: Stuk\n---\nDag. #line:st-01\n<<jump Nergens>>"))
    #expect(try contents(of: broken).contains("Hallo.\n"))
    #expect(try contents(of: script) == Self.tagged)
  }

  @Test("check says once that ids are missing, and first what ids do not mend")
  func urgency() throws {
    let (laptop, _) = try laptop()
    try laptop.addScenario(
      "plein",
      """
      title: Plein
      heading: Op het plein
      ---
      De fluctuatie is groot.
      Wat doe je?
      -> Wachten
      -> Praten
      <<jump Nergens>>
      ===

      """)
    let folder = laptop.folder + "/Scenarios/plein"
    let check = try laptop.run(["check", folder])
    #expect(check.status == 1)
    let told = check.errors.split(separator: "\n").filter { $0.hasPrefix("plein/plein.yarn:") }
    #expect(told.first?.contains("Nergens") == true)
    #expect(told.last?.contains("fluctuatie") == true)
    let ids = told.filter { $0.contains("vaste code") }
    #expect(ids.count == 1)
    #expect(
      ids.first?.hasSuffix(
        "fout WW0001: 4 regels en keuzes hebben nog geen vaste code; dit is de eerste. "
          + "Typ: weerwoord tag \(folder)") == true)
  }

  @Test("tag writes what a link leads to, and leaves the link")
  func link() throws {
    let (laptop, script) = try laptop()
    let real = laptop.folder + "/elders.txt"
    try FileManager.default.moveItem(atPath: script, toPath: real)
    try FileManager.default.createSymbolicLink(atPath: script, withDestinationPath: real)
    // Compiled where it lies, it is part of no project.
    #expect(try laptop.run(["tag", script]).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: script) == real)
    #expect(try contents(of: real) == Self.tagged)
  }

  @Test("tag and translate leave a file that may only be read, and say so in one sentence")
  func closed() throws {
    let (laptop, script) = try laptop()
    try #require(chmod(script, 0o444) == 0)
    let outcome = try laptop.run(["tag"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == ArchiveError.readOnlyFile(script).told())
    #expect(try contents(of: script) == Self.kantine)
  }

  @Test(
    "a full disk is told in one sentence; the files are as they were",
    .enabled(if: geteuid() == 0, "a small disk can be mounted by root only"))
  func full() throws {
    let laptop = try Laptop()
    let disk = laptop.folder + "/Scenarios"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    try #require(mount("weerwoord", disk, "tmpfs", 0, "size=64k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try laptop.addScenario("kantine", Self.kantine)
    let filler = try #require(fopen(disk + "/filler", "w"))
    var block = [UInt8](repeating: 1, count: 4096)
    while fwrite(&block, 1, block.count, filler) == block.count, fflush(filler) == 0 {}
    fclose(filler)
    let outcome = try laptop.run(["tag"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == ArchiveError.notSaved(disk + "/kantine/kantine.yarn", .full).told())
    #expect(try contents(of: disk + "/kantine/kantine.yarn") == Self.kantine)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk + "/kantine") == ["kantine.yarn"])
  }

  @Test("translate makes a table, updates it, and then has nothing to do")
  func translate() throws {
    let (laptop, script) = try laptop()
    let untagged = try laptop.run(["translate", "ar"])
    #expect(untagged.status == 1)
    #expect(
      untagged.errors == CommandText.refusedWithErrors("kantine", errors: 2).told())
    #expect(try laptop.run(["tag"]).status == 0)
    let made = try laptop.run(["translate", "ar", "kan"])
    #expect(made.status == 0)
    #expect(
      made.output == """
        kantine/kantine.ar.csv: 5 regels, 5 nieuw, 5 niet vertaald, 0 verouderd, 0 vervallen.
        kantine/kantine.ar.csv is bewaard.

        """)
    let table = laptop.folder + "/Scenarios/kantine/kantine.ar.csv"
    #expect(try rights(of: table) == "644")
    #expect(
      try contents(of: table).hasPrefix(
        "\"language\",\"id\",\"text\",\"file\",\"node\",\"lineNumber\",\"lock\",\"comment\"\n"))
    #expect(
      try laptop.run(["translate", "ar"]).output.hasSuffix("kantine/kantine.ar.csv was al goed.\n"))
    // What is not translated is counted by check, and is played in the base language.
    let check = try laptop.run(["check"])
    #expect(check.errors.contains("Van de 5 regels zijn er 5 niet vertaald (ar)."))

    let changed = try contents(of: script).replacing("Ook goed.", with: "Heel goed.")
    try laptop.write(changed, to: "Scenarios/kantine/kantine.yarn")
    let translated = try contents(of: table).replacing(
      "\"line:ka-05\",\"\"", with: "\"line:ka-05\",\"جيد\"")
    try laptop.write(translated, to: "Scenarios/kantine/kantine.ar.csv")
    #expect(
      try laptop.run(["check"]).errors.contains(
        "De regel line:ka-05 is veranderd na de vertaling (ar). Draai: weerwoord translate ar"))
    #expect(
      try laptop.run(["translate", "ar", "--dry-run"]).output.hasSuffix(
        "4 niet vertaald, 1 verouderd, 0 vervallen.\nkantine/kantine.ar.csv zou veranderen.\n"))
    #expect(try contents(of: table) == translated)
    #expect(try laptop.run(["translate", "ar"]).status == 0)
    #expect(
      try laptop.run(["check"]).errors.contains("Verbeter de vertaling en haal [stale] weg."))
  }

  @Test("translate leaves a quiz's questions alone, which are a sheet and no table")
  func translateQuiz() throws {
    let (laptop, _) = try laptop()
    let sheet = "Scenarios/kantine/vragen.csv"
    let questions = "id,vraag,antwoord,uitleg\n\"ka-20\",\"Soep is warm.\",\"groen\",\"Meestal.\"\n"
    try laptop.write(questions, to: sheet)
    #expect(try laptop.run(["tag"]).status == 0)
    for _ in 1...2 {
      let outcome = try laptop.run(["translate", "en", "kantine"])
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("vragen.csv"))
      #expect(try contents(of: laptop.folder + "/" + sheet) == questions)
    }
    let table = try contents(of: laptop.folder + "/Scenarios/kantine/kantine.en.csv")
    #expect(table.contains("line:ka-01"))
    #expect(table.contains("line:ka-20-uitleg"))
  }

  @Test("translate refuses what is no language and what is no table")
  func badTables() throws {
    let (laptop, _) = try laptop()
    #expect(try laptop.run(["tag"]).status == 0)
    let code = try laptop.run(["translate", "engels"])
    #expect(code.status == 1)
    #expect(code.errors == TranslationError.badLanguage("engels", suggestion: "en").told())
    let broken = "id,text\n\"line:ka-01,Hello\n"
    let table = try laptop.write(broken, to: "Scenarios/kantine/kantine.en.csv")
    let outcome = try laptop.run(["translate", "en"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == StringTableError(
          table: "kantine/kantine.en.csv", line: 2,
          reason: .unreadable(.quoteNotClosed(line: 2))
        ).told())
    #expect(try contents(of: table) == broken)
  }

  @Test("check tells of a script whose name ends in .txt, and of one scenario that has no script")
  func misnamed() throws {
    let (laptop, _) = try laptop()
    try laptop.write(Self.kantine, to: "Scenarios/plein/plein.yarn.txt")
    try laptop.write(Self.kantine, to: "Scenarios/markt/anders.yarn")
    let check = try laptop.run(["check"])
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "plein/plein.yarn.txt:1:1: let op WW117: Dit bestand wordt overgeslagen: "
          + "de naam moet eindigen op .yarn. Noem het plein.yarn."))
    #expect(
      check.errors.contains("markt/anders.yarn:1:1: fout WW119: Dit scenario kan niet"))
    #expect(check.errors.contains("kantine/kantine.yarn:5:1: fout WW0001: 4 regels en keuzes"))
    let list = try laptop.run(["list"])
    #expect(list.status == 0)
    #expect(list.output.contains("plein.yarn ontbreekt"))
    #expect(list.output.contains("Dit kan niet: er zitten 2 fouten in. Zie 'weerwoord check'."))
  }

  @Test("check names the text for people that is not UTF-8, and where")
  func notUTF8() throws {
    let (laptop, _) = try laptop()
    try laptop.write(
      Array("Praat met ren".utf8) + [0xE9, 0x0A], to: "Scenarios/gedeeld/hulp.nl.txt")
    let check = try laptop.run(["check"])
    #expect(
      check.errors.contains("gedeeld/hulp.nl.txt:1:1: let op WW127: Deze regel is geen UTF-8:"))
  }

  @Test("check holds the names of all scenarios together, and each counts its own translations")
  func together() throws {
    let (laptop, _) = try laptop()
    try laptop.write(
      "title: Kantine\nheading: Plein\n---\nHallo. #line:ka-01\n===\n",
      to: "Scenarios/plein/plein.yarn")
    try laptop.write(
      "title: Slot\n---\nDag. #line:sl-01\nTot ziens. #line:sl-02\n===\n",
      to: "Scenarios/gedeeld/slot.yarn")
    try laptop.write("language,id,text\nen,line:ka-01,Hello.\n", to: "Scenarios/plein/plein.en.csv")
    let check = try laptop.run(["check", laptop.folder + "/Scenarios/plein"])
    #expect(
      check.errors.contains(
        "plein/plein.yarn:1:8: fout WW118: Er is al een scène 'Kantine' in een ander scenario: "
          + "kantine/kantine.yarn, regel 1."))
    #expect(!check.errors.contains("WW0011"))
    let all = try laptop.run(["check"])
    #expect(
      all.errors.contains(
        "gedeeld/slot.yarn:3:1: let op WW0011: Van de 2 regels zijn er 2 niet vertaald (en)."))
    #expect(all.output.contains("2 scenario's"))
  }
}
