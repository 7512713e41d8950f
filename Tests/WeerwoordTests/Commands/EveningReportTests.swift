import Foundation
import TestFiles
import Testing

@Suite("The report of an evening with statements")
struct EveningReportTests {
  /// A laptop on which a hall voted on four statements; the school answered two of them.
  private func evening() throws -> Laptop {
    let laptop = try Laptop()
    let folder = laptop.shipped + "/stellingen"
    let files = FileManager.default
    try files.removeItem(atPath: folder)
    try files.copyItem(atPath: Laptop.checkout + "/Scenarios/stellingen", toPath: folder)
    let path = folder + "/antwoorden-van-de-school.yarn"
    let answers = try contents(of: path)
      .replacing("$school_01 = \"\"", with: "$school_01 = \"Oneens. Een kind mag ontdekken.\"")
      .replacing("$school_05 = \"\"", with: "$school_05 = \"Wij kijken naar wat <jij> kunt.\"")
    try Data(answers.utf8).write(to: URL(fileURLWithPath: path))
    let replies = try laptop.write(
      """
      1 4 5 7
      meer rood

      kinderen 12 3 ouders 9 22

      kinderen 8 7 ouders 20 11

      kinderen 2 1 ouders 15 16

      34 12



      """, to: "answers.txt")
    let outcome = try laptop.run(
      ["play", "stellingen", "--answers", replies, "--visibility", "class"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return laptop
  }

  @Test("has its own title, children beside adults, the school's answers, and nothing of nothing")
  func report() throws {
    let laptop = try evening()
    let outcome = try laptop.run(["discuss", "--output", "avond.html"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let html = try contents(of: laptop.home + "/avond.html")
    #expect(html.contains("<title>Zo dacht de zaal: Stellingen voor een ouderavond</title>"))
    #expect(html.contains("<li><strong>4</strong> <span>stellingen</span></li>"))
    // No road of one group, nobody's cards, not what a teacher typed, nor the statement to practise.
    for absent in [
      "De weg door het verhaal", "Welke stellingen doen we", "Vroeg opstaan", "niets gezegd",
      "Zeg het zacht tegen je docent", "Om nog over te praten", "Wat de klas zei",
    ] {
      #expect(!html.contains(absent), "\(absent)")
    }
    #expect(html.contains("De stelling om te oefenen staat er niet bij."))
    #expect(html.ranges(of: "<section class=\"card beside\">").count == 4)
    #expect(html.ranges(of: "<strong>De school:</strong>").count == 2)
    #expect(html.contains("Oneens. Een kind mag ontdekken."))
    #expect(html.contains("Wij kijken naar wat &lt;jij&gt; kunt."))
    #expect(html.contains("Kinderen: Eens: 12 van 15 (80%)."))
    #expect(html.contains("Ouders: Eens: 9 van 31 (29%)."))
    // If children are counted separately, there is no bar of the total.
    #expect(!html.contains("21 (46%)"))
    // Three children are too few to be shown apart.
    #expect(html.contains("17 (50%)") && !html.contains("2 (67%)"))
    #expect(html.contains("34 (74%)"))
    let english = try laptop.run(
      ["discuss", "--output", "avond.html", "--force", "--language", "en"])
    #expect(english.status == 0, "\(english.errors)")
    let page = try contents(of: laptop.home + "/avond.html")
    #expect(page.contains("<title>What the hall thought: "))
    #expect(page.contains("<strong>The school:</strong>"))
  }

  @Test(
    "on the screen too, the school's answer stands with its statement, and no road of one group")
  func screen() throws {
    let laptop = try evening()
    let outcome = try laptop.run(["bespreek", "stellingen"])
    #expect(outcome.output.contains("De school: Oneens. Een kind mag ontdekken.\n"))
    #expect(!outcome.output.contains("De weg"))
    #expect(!outcome.output.contains("Vroeg opstaan"))
    #expect(!outcome.output.contains("Nog geen antwoord om te laten zien."))
  }
}
