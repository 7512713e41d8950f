import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("Making a new scenario")
struct NewTests {
  private func laptop() throws -> Laptop {
    let laptop = try Laptop()
    try FileManager.default.copyItem(
      atPath: Laptop.checkout + "/Scenarios", toPath: laptop.folder + "/Scenarios")
    laptop.environment["WEERWOORD_SCENARIOS"] = laptop.folder + "/Scenarios"
    return laptop
  }

  @Test("asks at a terminal, says at once what cannot be, and can be played straight away")
  func asks() throws {
    let laptop = try laptop()
    let program = try laptop.start(["new"])
    try program.expect("1  roleplay: rollenspel: een moeilijk gesprek oefenen")
    try program.expect("Welke vorm? [roleplay] ")
    try program.enter("film")
    try program.expect("‘film’ is geen vorm. Kies uit: roleplay, story, comic,")
    try program.enter("2")
    try program.expect("Welke titel? ")
    try program.enter("Garage")
    try program.expect("Er is al een scenario “garage”. Kies een andere titel.")
    try program.enter("De eerste dag")
    try program.expect("Welk taalniveau? [A2] ")
    try program.enter()
    try program.expect("Wie speelt het? [alleen, tweetal, klas] ")
    try program.enter("tweetal")
    try program.expect("weerwoord speel de-eerste-dag")
    #expect(try program.expectEnd() == .status(0))
    let script = try contents(of: laptop.folder + "/Scenarios/de-eerste-dag/de-eerste-dag.yarn")
    #expect(script.contains("form: story\n"))
    #expect(script.contains("audience: pair\n"))
    let check = try laptop.run(["check"])
    #expect(check.errors == "")
    #expect(
      check.output.hasSuffix(
        "\(Laptop.scenarios.count + 1) scenario's, 0 fouten, 0 waarschuwingen.\n"))
    #expect(try laptop.run(["test"]).status == 0)
    #expect(try laptop.run(["graph", "de-eerste-dag", "--mermaid"]).status == 0)
  }

  @Test("asks nothing where nothing may be written, and says how to get a folder of one's own")
  func installed() throws {
    let laptop = try laptop()
    let scenarios = laptop.folder + "/Scenarios"
    let own = laptop.folder + "/eigen"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: scenarios, toPath: own + "/Scenarios")
    try laptop.dropRights()
    try #require(chmod(scenarios, 0o555) == 0)
    defer { chmod(scenarios, 0o755) }
    let outcome = try laptop.run(["nieuw"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors == CommandText.mayNotWrite(scenarios).told())
    // What it says to do works.
    let made = try laptop.run(
      ["nieuw", "--titel", "Kantine", "--vorm", "story", "--niveau", "A2", "--wie", "klas"],
      with: ["WEERWOORD_SCENARIOS": own + "/Scenarios"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("weerwoord speel kantine"))
  }

  @Test(
    "of the form with push-back passes check, its plan holds, and it plays to every ending",
    arguments: ["nl", "en"])
  func pushback(language: String) throws {
    let laptop = try laptop()
    let made = try laptop.run(
      [
        "new", "--title", "Kantine", "--level", "A2", "--audience", "solo, pair, class", "--form",
        language == "nl" ? "tegenspraak" : "pushback", "--language", language,
      ])
    #expect(made.status == 0, "\(made.errors)")
    let folder = laptop.folder + "/Scenarios/kantine"
    let check = try laptop.run(["check", folder, "--explore", "--language", language])
    #expect(check.status == 0)
    #expect(check.errors == "")
    let tested = try laptop.run(["test", folder])
    #expect(tested.status == 0, "\(tested.output)")
    let script = try contents(of: folder + "/kantine.yarn")
    #expect(script.contains("form: roleplay\n"))
    #expect(script.contains("<<detour Hardheid>>\n") && script.contains("<<detour KortTerug>>\n"))
    // Softest; a short way to the smallest request, in the person's language.
    let played = try laptop.run(
      ["play", "kantine", "--as", "Tulp", "--language", language],
      input: ["1", "1", "1", "1", "1", "1", "1", "", "Bellen."].map { $0 + "\n" }.joined())
    #expect(played.status == 0, "\(played.output) \(played.errors)")
    #expect(
      played.output.contains(
        language == "nl" ? "Zaterdag gaan jullie kijken." : "On Saturday you'll go and look."))
    #expect(played.output.contains(language == "nl" ? "Tante: " : "Aunt: "))
  }

  @Test("gives it a number behind all others, which it keeps when the next one is made")
  func order() throws {
    let laptop = try laptop()
    func make(_ title: String) throws {
      let outcome = try laptop.run([
        "new", "--title", title, "--form", "talk", "--level", "A2", "--audience", "class",
      ])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try make("Zon")
    try make("Avond")
    let list = try laptop.run(["list"]).output
    let count = Laptop.scenarios.count
    #expect(list.contains(" \(count + 1)  zon: Zon\n"))
    #expect(list.contains(" \(count + 2)  avond: Avond\n"))
    let file = laptop.folder + "/Scenarios/volgorde.txt"
    let shipped = try contents(of: Laptop.checkout + "/Scenarios/volgorde.txt")
    #expect(try contents(of: file) == shipped + "zon\navond\n")
    // Where nobody keeps an order there is none.
    try FileManager.default.removeItem(atPath: file)
    try make("Dag")
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("takes lines where nobody sits at a terminal, and answers given in advance")
  func lines() throws {
    let laptop = try laptop()
    let outcome = try laptop.run(["new", "--form", "quiz"], input: "Zo'n quiz\nb1\n\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let script = try contents(of: laptop.folder + "/Scenarios/zon-quiz/zon-quiz.yarn")
    #expect(script.contains("heading: Zo'n quiz\n"))
    #expect(script.contains("level: B1\nages"))
    #expect(script.contains("audience: solo, pair, class\n"))
  }

  @Test(
    "is refused in one sentence, and nothing is made",
    arguments: [
      (["--title", ""], "De titel is leeg. Typ een titel, zoals In de kantine."),
      (
        ["--title", "../x"],
        "In een titel kunnen geen / \\ # < > { } en geen onzichtbare tekens. Typ gewone woorden."
      ),
      (
        ["--title", "😀"],
        "Van die titel kan geen naam gemaakt worden. Neem ook een woord met letters of cijfers."
      ),
      (
        ["--title", String(repeating: "x", count: 300)],
        "Die titel heeft 300 tekens. Neem er hooguit 80."
      ),
      (["--title", "ELEKTRICIEN"], "Er is al een scenario “elektricien”. Kies een andere titel."),
      (["--title", "Gedeeld"], "Er is al een scenario “gedeeld”. Kies een andere titel."),
      (["--title", "Nieuw"], "Er is nog geen antwoord op: Welke vorm? Geef het mee met --form."),
      (
        ["--level", "Z9"], "‘Z9’ is geen taalniveau. Kies uit: A1, A2, B1, B2, C1, C2."
      ),
    ])
  func refused(arguments: [String], sentence: String) throws {
    let laptop = try laptop()
    let before = try FileManager.default.contentsOfDirectory(atPath: laptop.folder + "/Scenarios")
    let outcome = try laptop.run(["new"] + arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "weerwoord: \(sentence)\n")
    let after = try FileManager.default.contentsOfDirectory(atPath: laptop.folder + "/Scenarios")
    #expect(after.sorted() == before.sorted())
  }

  @Test("leaves nothing behind where the folder cannot be written in")
  func unwritable() throws {
    let laptop = try laptop()
    try laptop.write("niets", to: "vol")
    laptop.environment["WEERWOORD_SCENARIOS"] = laptop.folder + "/vol"
    let outcome = try laptop.run(
      ["new", "--title", "Nieuw", "--form", "quiz", "--level", "A2", "--audience", "solo"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == ArchiveError.folderNotMade(laptop.folder + "/vol/nieuw", .notAFolder).told()
    )
  }
}
