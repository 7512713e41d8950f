import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("Drawing a scenario")
struct GraphTests {
  @Test("makes a page in the folder one works in, and makes it again")
  func page() throws {
    let laptop = try Laptop()
    for _ in 0..<2 {
      let outcome = try laptop.run(["graph", "elek"])
      #expect(
        outcome.output
          == "elektricien.html is gemaakt. Open het in een browser en druk het af op A4.\n")
      #expect(outcome.status == 0)
    }
    let page = try contents(of: laptop.home + "/elektricien.html")
    #expect(page.contains("<html lang=\"nl\">"))
    #expect(page.contains("Einde: hulp vragen"))
    #expect(try laptop.filesAtHome() == ["elektricien.html"])
    #expect(try rights(of: laptop.home + "/elektricien.html") == "644")
  }

  @Test("speaks the person's language, the scenario's words too")
  func english() throws {
    let laptop = try Laptop()
    _ = try laptop.run(["graph", "garage", "--language", "en", "--output", "g.html"])
    let page = try contents(of: laptop.home + "/g.html")
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("The first day at the garage"))
    #expect(page.contains("Ending: asking for help"))
    #expect(page.contains("This story isn&#39;t finished. You finish it."))
  }

  @Test("leaves a file alone that it did not make, unless it is forced")
  func foreign() throws {
    let laptop = try Laptop()
    try laptop.write("Van mij.", to: "home/garage.html")
    let refused = try laptop.run(["graph", "garage"])
    #expect(refused.status == 1)
    #expect(
      refused.errors == ArchiveError.notOurs("garage.html").told())
    #expect(try contents(of: laptop.home + "/garage.html") == "Van mij.")
    #expect(try laptop.run(["graph", "garage", "--force"]).status == 0)
    #expect(try contents(of: laptop.home + "/garage.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test("says what is wrong where nothing can be written or drawn")
  func trouble() throws {
    let laptop = try Laptop()
    #expect(
      try laptop.run(["graph", "garage", "--output", "geen/map.html"]).errors
        == ArchiveError.notMade("geen/map.html", .missing).told())
    try laptop.addScenario("kapot", "title: Kapot\n---\n<<jump Nergens>>\n===\n")
    let broken = try laptop.run(["graph", "kapot"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("Nergens"))
    #expect(broken.errors.hasSuffix(CommandText.notDrawn("kapot").told()))
  }

  @Test("gives Mermaid on standard output")
  func mermaid() throws {
    let outcome = try Laptop().run(["graph", "garage", "--mermaid"])
    #expect(outcome.output.hasPrefix("flowchart TD\n  scene1([\"Begin<br><b>Garage</b>"))
    #expect(outcome.errors == "")
  }
}
