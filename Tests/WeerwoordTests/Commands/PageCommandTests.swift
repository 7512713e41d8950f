import Foundation
import Roleplay
import Testing

@testable import weerwoord

@Suite("Pages from the command line")
struct PageCommandTests {
  private static let script = """
    title: Held
    heading: Een held
    form: comic
    level: A2
    audience: solo
    ---
    <<declare $held_naam = "">>
    <<declare $held_wie = "Mentor">>
    <<declare $held_wat = "een plan">>
    Verteller: Hoe heet je held? #line:hd-1
    <<ask $held_naam>>
    <<hero name $held_naam>>
    Verteller: De held vliegt. #line:hd-2
    <<panel flying>>
    {$held_naam}: Ik durf. #line:hd-3
    <<helper $held_wie $held_wat>>
    Verteller: Wat spreken jullie af? #line:hd-4
    <<agree held_afspraken>>
    Verteller: Tot de volgende keer. #line:hd-5
    ===
    """

  /// A laptop on which that was played to its end.
  private func played() throws -> (laptop: Laptop, output: String) {
    let laptop = try Laptop()
    try laptop.addScenario("held", Self.script)
    let answers = try laptop.write("Vonk\nik; bel oma; morgen\n", to: "answers.txt")
    let outcome = try laptop.run(["play", "held", "--as", "Ree", "--answers", answers])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (laptop, outcome.output)
  }

  private func pages(_ laptop: Laptop) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
      .filter { $0.hasSuffix(".html") }.map {
        $0.split(separator: ".").dropFirst().joined(separator: ".")
      }
      .sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("stand beside the recording after a play, for one person, and are said in words")
  func afterAPlay() throws {
    let (laptop, output) = try played()
    #expect(
      try pages(laptop) == [
        "afspraken.html", "kaart.html", "strip-getekend.html", "strip.html",
      ])
    for name in try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
    where name.hasSuffix(".html") {
      #expect(try mode(laptop.transcripts + "/" + name) == 0o600)
    }
    let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Plaatje 1 van 1. De held vliegt. Vonk vliegt, een arm vooruit."))
    #expect(words.contains("Vonk zegt: ‘Ik durf.’"))
    #expect(words.contains("Mentor: een plan."))
    #expect(words.contains("ik: bel oma (morgen)"))
    #expect(words.contains("Op papier? Open in een browser:"))
    // On a plain screen, the hero is described in words.
    #expect(!output.contains("#o###o#"))
  }

  @Test("are made again of a recording, in Dutch and English, and as text")
  func commands() throws {
    let (laptop, _) = try played()
    let path = laptop.folder + "/x.html"
    for command in [
      ["comic"], ["strip", "--drawn"], ["map"], ["kaart"], ["agreements"], ["afspraken"],
    ] {
      let outcome = try laptop.run(command + ["--output", path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        outcome.output == "\(path) is gemaakt. Open het in een browser en druk het af op A4.\n")
      #expect(try mode(path) == 0o600)
    }
    #expect(try laptop.run(["map", "--text"]).output == "Mentor: een plan.\n")
    #expect(try laptop.run(["agreements", "--text"]).output == "ik: bel oma (morgen)\n")
    #expect(try laptop.run(["comic", "--text"]).output.contains("Vonk zegt: ‘Ik durf.’"))
    let guide = try laptop.run(["guide", "held", "--output", laptop.folder + "/g.html"])
    #expect(guide.status == 1)
    #expect(
      guide.errors == CommandText.noGuide("held").told())
  }

  @Test(
    "leave a file of somebody else alone without --force, and say in one sentence what is not there"
  )
  func refusals() throws {
    let (laptop, _) = try played()
    let own = try laptop.write("van mij", to: "own.html")
    let refused = try laptop.run(["comic", "--output", own])
    #expect(refused.status == 1)
    #expect(try String(contentsOfFile: own, encoding: .utf8) == "van mij")
    #expect(try laptop.run(["comic", "--output", own, "--force"]).status == 0)
    try laptop.addScenario("stil", "title: Stil\n---\nVerteller: Dag. #line:st-1\n===\n")
    let answers = try laptop.write("", to: "none.txt")
    _ = try laptop.run(["play", "stil", "--as", "Otter", "--answers", answers])
    let recording = try #require(
      FileManager.default.contentsOfDirectory(atPath: laptop.transcripts)
        .first { $0.contains("-stil-") })
    for (command, error) in [
      ("comic", CommandText.noComic), ("map", CommandText.noMap),
      ("agreements", CommandText.noAgreements),
    ] {
      let outcome = try laptop.run([command, "--as", "Otter", "--language", "en"])
      #expect(outcome.status == 1)
      #expect(outcome.errors == error("\(laptop.transcripts)/\(recording)").told(in: .english))
    }
  }

  @Test(
    "the page for the teacher is read at the terminal; where there is none, one sentence says so")
  func lessonPage() throws {
    let laptop = try Laptop()
    let page = try laptop.run(["lespagina", "stellingen"])
    #expect(page.status == 0)
    #expect(!page.output.contains("**") && !page.output.contains("|---"))
    let inEnglish = try laptop.run(["lessonpage", "elektricien", "--language", "en"])
    #expect(inEnglish.output.hasPrefix("This lesson page is only in Dutch.\n"))
    #expect(inEnglish.output.contains("\nDit duurt "))
    try laptop.addScenario("kaal", "title: Kaal\n---\nDag. #line:ka-1\n===\n")
    laptop.environment["WEERWOORD_SCENARIOS"] = laptop.folder + "/Scenarios"
    let none = try laptop.run(["lessonpage", "kaal"])
    #expect(none.status != 0)
    #expect(none.errors == CommandText.noLessonPage("kaal").told())
  }
}
