import Archive
import Foundation
import Roleplay
import Testing

@testable import weerwoord

@Suite("Sheets to print, from the command line")
struct SheetCommandTests {
  private static let script = "title: Proef\nlevel: A2\n---\nVerteller: Dag. #line:pr-1\n===\n"

  private func laptop(_ sheets: [String: String]) throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario("proef", Self.script)
    for (name, text) in sheets { try laptop.write(text, to: "Scenarios/bladen/" + name) }
    return laptop
  }

  @Test("are listed, and made in the person's language")
  func made() throws {
    let laptop = try laptop([
      "thuis.md": "# Thuis\nVraag: ____\n", "thuis.en.md": "# Home\nAsk: ____\n",
    ])
    let list = try laptop.run(["list"])
    #expect(
      list.output.contains("\nBladen om te printen (weerwoord blad NAAM):\n     thuis: Thuis\n\n"))
    #expect(try laptop.run(["sheet"]).output == "     thuis: Thuis\n")
    let path = laptop.folder + "/thuis.html"
    let english = try laptop.run(["sheet", "th", "--output", path, "--language", "en"])
    #expect(english.status == 0, "\(english.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<span>Ask:</span>"))
    let again = try laptop.run(["blad", "thuis", "--output", path])
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<span>Vraag:</span>"))
    #expect(again.status == 0)
  }

  @Test("that are unknown or broken get one sentence")
  func problems() throws {
    let laptop = try laptop(["thuis.md": "Thuis\n"])
    let unknown = try laptop.run(["sheet", "werk"])
    #expect(unknown.status == 1)
    #expect(unknown.errors == ArchiveError.handoutUnknown("werk", among: ["thuis"]).told())
    let broken = try laptop.run(["sheet", "thuis"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains(HandoutError(line: 1, reason: .noTitle).text(in: .dutch)))
  }

  @Test("are checked with the scenarios: readable, translated, and made alike")
  func checked() throws {
    let laptop = try laptop([
      "a.md": "# A\n- een\n", "a.en.md": "# A\n- one\n- two\n", "b.md": "# B\n",
      "c.md": "# C\n[ ] 99\n",
      "c.en.md": "# C\n",
    ])
    let outcome = try laptop.run(["check"])
    #expect(outcome.status == 1)
    for expected in ["a.en.md:1", "b.md:1", "c.md:2"] {
      #expect(outcome.errors.contains(expected), "\(expected): \(outcome.errors)")
    }
    #expect(!outcome.errors.contains("a.md:1"))
  }

  private static let evening = """
    title: Avond
    heading: De avond
    audience: parents
    ---
    <<declare $school_1 = "Oneens. Je mag nog veranderen.">>
    <<declare $school_2 = "">>
    <<detour Avond_1>>
    <<detour Avond_2>>
    ===
    title: Avond_1
    ---
    1. Je moet nu al kiezen. #line:av-1 #statement
    -> Eens #line:av-1a #green
    -> Oneens #line:av-1b #red
    <<if $school_1 != "">>
        School: {$school_1} #line:av-1s
    <<endif>>
    ===
    title: Avond_2
    ---
    2. Wat is beter? #line:av-2 #statement
    -> Een baan #line:av-2a #green
    -> Een bedrijf #line:av-2b #red
    <<if $school_2 != "">>
        School: {$school_2} #line:av-2s
    <<endif>>
    ===

    """

  @Test("have the statements of an evening with the school's own answers: all, or some")
  func statements() throws {
    let laptop = try laptop([
      "vooraf.md": "# Een week ervoor\n\n{stellingen: avond}\n",
      "vraag.md": "# Hoe was het?\n\n| {blij} fijn | {droevig} niet fijn |\n|  |  |\n",
    ])
    try laptop.write(Self.evening, to: "Scenarios/avond/avond.yarn")
    let path = laptop.folder + "/uit.html"
    func page(_ arguments: String...) throws -> String {
      let outcome = try laptop.run(["sheet"] + arguments + ["--output", path, "--force"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let all = try page("vooraf")
    #expect(
      all.contains(
        "<td>1. Je moet nu al kiezen. Groen: Eens. Rood: Oneens.</td>"
          + "<td>Oneens. Je mag nog veranderen.</td>"))
    // Where nobody filled the answer in, there is room to write it.
    #expect(
      all.contains("<td>2. Wat is beter? Groen: Een baan. Rood: Een bedrijf.</td><td></td>"))
    #expect(all.contains("Dit vindt de school, en daarom"))
    let one = try page("vooraf", "2")
    #expect(!one.contains("Je moet nu al kiezen.") && one.contains("Wat is beter?"))
    #expect(try page("vraag").contains("<span class=\"picture\"><svg "))
    let wrong = try laptop.run(["sheet", "vooraf", "3", "--output", path, "--force"])
    #expect(wrong.status == 1)
    #expect(wrong.errors == ArchiveError.noStatement(3, of: "avond", known: [1, 2]).told())
    let none = try laptop.run(["sheet", "vraag", "1", "--output", path, "--force"])
    #expect(none.errors == CommandText.noStatementsOnSheet("vraag").told())
  }

  @Test("that want statements which are not there are named by check")
  func statementsChecked() throws {
    let laptop = try laptop(["vooraf.md": "# Een week ervoor\n\n{stellingen: avondje}\n"])
    try laptop.write(Self.evening, to: "Scenarios/avond/avond.yarn")
    let outcome = try laptop.run(["check"])
    #expect(outcome.unwrappedErrors.contains("vooraf.md:1:1"))
    #expect(outcome.unwrappedErrors.contains("avondje"))
  }
}
