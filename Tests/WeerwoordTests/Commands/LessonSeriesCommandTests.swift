import Archive
import Foundation
import Glibc
import Testing

/// The order of lessons, which is the teacher's.
@Suite("A teacher's order of lessons")
struct LessonSeriesCommandTests {
  private func laptop(_ series: String? = nil) throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario(
      "kantine",
      """
      title: Kantine
      heading: De kantine
      heading_en: The canteen
      ---
      Verteller: Wat doe je? #line:ka-1
      -> Ik wacht. #line:ka-1a
      Verteller: Goed. #line:ka-2
      ===

      """)
    try laptop.write("# Een blad over thuis\n\nSchrijf.\n", to: "Scenarios/bladen/thuis.md")
    try laptop.write("# A sheet about home\n\nWrite.\n", to: "Scenarios/bladen/thuis.en.md")
    if let series { try laptop.write(series, to: "Scenarios/lessenreeks.txt") }
    return laptop
  }

  private let series = """
    // Voor mij.
    # Les 1. Wat kan ik?
    kantine met z'n tweeën
    > Neem papier mee.
    thuis
    # Les 2
    kantien

    """

  @Test("shows the lessons, what was played of them, and what is called otherwise")
  func shows() throws {
    let laptop = try laptop(series)
    let before = try laptop.run(["lessenreeks"])
    #expect(before.status == 0)
    #expect(
      before.output == """
        Les 1. Wat kan ik?
           1  De kantine · nog niet gespeeld
              met z'n tweeën
          > Neem papier mee.
           –  Blad: Een blad over thuis (weerwoord blad thuis)

        Les 2


        """)
    #expect(before.errors.contains("kantien: zo heet geen scenario en geen blad."))
    let answers = try laptop.write("1\n", to: "a.txt")
    #expect(try laptop.run(["play", "kantine", "--as", "Ree", "--answers", answers]).status == 0)
    let after = try laptop.run(["series", "--language", "en"])
    #expect(after.output.contains("   1  The canteen · played once, on "))
    #expect(!after.output.contains("Ree"))
  }

  @Test("without one, says in which file it is written, and how")
  func none() throws {
    let laptop = try laptop()
    let outcome = try laptop.run(["lessenreeks"])
    #expect(
      outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .hasPrefix("Er is nog geen lessenreeks. Schrijf er een in "))
    #expect(outcome.output.contains("complimenten in drietallen"))
  }

  @Test("where there is a passphrase, only who gives it sees what was played")
  func passphrase() throws {
    let laptop = try laptop(series)
    try laptop.settings.passphrase.set("open sesam")
    let outcome = try laptop.run(["lessenreeks"])
    #expect(outcome.status == 1 && outcome.output == "")
    let path = try laptop.write("open sesam", to: "wachtzin")
    chmod(path, 0o600)
    #expect(try laptop.run(["lessenreeks", "--passphrase-file", path]).status == 0)
  }

  @Test("check names what is called otherwise, and what is in no lesson: code, place, what to do")
  func check() throws {
    let laptop = try laptop("kantine\n" + series)
    let outcome = try laptop.run(["check"])
    #expect(outcome.unwrappedErrors.contains("lessenreeks.txt:8:1"))
    #expect(outcome.unwrappedErrors.contains("WW141"))
    #expect(
      outcome.unwrappedErrors.contains(
        "Er is geen scenario of blad dat ‘kantien’ heet. Bedoel je kantine?"))
    #expect(outcome.unwrappedErrors.contains("lessenreeks.txt:1:1"))
    #expect(outcome.unwrappedErrors.contains("Zet erboven # en de naam van de les"))
    let english = try laptop.run(["check", "--language", "en"])
    #expect(english.unwrappedErrors.contains("Do you mean kantine?"))
  }

  @Test("the series that ships is sound")
  func shipped() throws {
    let repertoire = try Repertoire(path: Laptop.checkout + "/Scenarios")
    let series = try #require(try repertoire.lessonSeries())
    #expect(series.strayLines == [])
    #expect(series.items.filter { repertoire.lessonItem($0.name) == nil } == [])
    #expect(series.lessons.count > 4)
  }
}
