import Foundation
import Testing

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
      list.output.contains("\nBladen om te printen (weerwoord sheet NAAM):\n     thuis: Thuis\n\n"))
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
    #expect(unknown.errors == "weerwoord: Er is geen blad “werk”. Kies uit: thuis.\n")
    let broken = try laptop.run(["sheet", "thuis"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("klopt niet. Regel 1: de titel ontbreekt."))
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
}
