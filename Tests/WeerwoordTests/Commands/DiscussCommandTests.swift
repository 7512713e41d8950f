import Archive
import Discussion
import Foundation
import PlayedClass
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("What the class said, from the command line")
struct DiscussCommandTests {
  /// A laptop with recordings of two classes, six in each.
  private func classes() async throws -> Laptop {
    let laptop = try Laptop()
    let played = try PlayedClass("elektricien", scenarios: laptop.shipped)
    for seed in 1...12 as ClosedRange<UInt32> {
      let name = seed <= 6 ? "2A" : "2B"
      let transcript = try await played.recording(seed)
      try laptop.write(
        TranscriptCoding.bytes(of: transcript),
        to: "home/\(name)/20260101-1000\(10 + seed)-elektricien-Ree.jsonl")
    }
    return laptop
  }

  private let setting = "home/.config/weerwoord/smallest-group"

  @Test(
    "a broken setting shows no group apart, and says what to write in which file",
    arguments: ["20 mensen\n", "twintig\n", "-1\n", ""])
  func brokenSetting(content: String) async throws {
    let laptop = try await classes()
    let whole = try laptop.run(["discuss", "2A", "2B"])
    #expect(whole.status == 0)
    #expect(whole.output.contains("2A (6):") && whole.output.contains("2B (6):"))
    #expect(whole.errors == "")
    let file = try laptop.write(content, to: setting)
    let broken = try laptop.run(["discuss", "2A", "2B"])
    #expect(broken.status == 0)
    #expect(!broken.output.contains("2A (6):"))
    #expect(
      broken.output.contains(
        "Geen groep staat er apart bij: de instelling smallest-group klopt niet.\n"))
    #expect(
      broken.errors == ArchiveError.invalidSmallestGroup(file).told())
    let report = try laptop.run(["discuss", "2A", "2B", "--output", "x.html", "--language", "en"])
    #expect(
      report.errors == ArchiveError.invalidSmallestGroup(file).told(in: .english))
    let html = try contents(of: laptop.home + "/x.html")
    #expect(html.contains("No group is shown apart.") && !html.contains("Groups side by side"))
    let said = try laptop.run(["discuss", "2A", "2B", "--smallest-group", "6"])
    #expect(said.errors == "")
    #expect(said.output.contains("2A (6):"))
  }

  @Test("a smallest group of less than two is refused", arguments: [0, 1, -1])
  func tooSmall(number: Int) async throws {
    let laptop = try Laptop()
    let dutch = try laptop.run(["discuss", "--smallest-group", "\(number)"])
    #expect(dutch.status == 1)
    #expect(
      dutch.errors == CommandText.smallestGroupTooSmall(number).told())
    let english = try laptop.run(
      ["discuss", "--smallest-group=\(number)", "--language", "en"])
    #expect(
      english.errors == CommandText.smallestGroupTooSmall(number).told(in: .english))
  }

  @Test("a word that is no file is a scenario, as play finds it")
  func scenario() async throws {
    let laptop = try await classes()
    for words in [["elektricien"], ["elek"]] {
      let outcome = try laptop.run(["bespreek"] + words + ["--transcripts", "2A"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("De elektricien\n6 opnamen tellen mee.\n"))
    }
    let both = try laptop.run(["discuss", "2A", "elektricien", "2B"])
    #expect(both.output.hasPrefix("De elektricien\n12 opnamen tellen mee.\n"))
    let two = try laptop.run(["discuss", "elektricien", "garage"])
    #expect(two.errors == CommandText.oneScenario("elektricien", "garage").told())
    let unknown = try laptop.run(["discuss", "elektra"])
    #expect(
      unknown.errors == ArchiveError.unreadable("elektra", .missing).told())
  }

  @Test("where nobody has played yet, that is said; a folder that was named must be there")
  func nothingYet() throws {
    let laptop = try Laptop()
    for words in [[], ["elektricien"]] {
      let dutch = try laptop.run(["bespreek"] + words)
      #expect(dutch.status == 1)
      #expect(
        dutch.errors == ClassDiscussionError.noRecordingsYet(program: "weerwoord ").told())
    }
    let english = try laptop.run(["discuss", "--language", "en"])
    #expect(
      english.errors
        == ClassDiscussionError.noRecordingsYet(program: "weerwoord ").told(in: .english))
    for words in [["2C"], ["--transcripts", "2C"]] {
      #expect(
        try laptop.run(["discuss"] + words).errors == ArchiveError.unreadable("2C", .missing).told()
      )
    }
  }

  /// A stick with six recordings of each of two classes, from three laptops each.
  private func stick(_ names: (first: String, second: String)) async throws -> Laptop {
    let laptop = try Laptop()
    let played = try PlayedClass("elektricien", scenarios: laptop.shipped)
    for seed in 1...12 as ClosedRange<UInt32> {
      let name = seed <= 6 ? names.first : names.second
      try laptop.write(
        TranscriptCoding.bytes(of: try await played.recording(seed)),
        to:
          "home/stick/\(name)/laptop-\(seed % 3)/20260101-1000\(10 + seed)-elektricien-Ree.jsonl")
    }
    return laptop
  }

  @Test("folders in a folder are searched; laptops are one class, and classes are called like one")
  func stickOfLaptops() async throws {
    let laptop = try await stick(("2A", "klas 2B"))
    let all = try laptop.run(["bespreek", "stick/"])
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.hasPrefix("De elektricien\n12 opnamen tellen mee.\n"))
    #expect(all.output.contains("2A (6):") && all.output.contains("2B (6):"))
    #expect(!all.output.contains("laptop"))
    let laptops = try laptop.run(
      ["discuss"] + (0...2).map { "stick/2A/laptop-\($0)" } + ["--language", "en"])
    #expect(laptops.output.contains("6 recordings count.\n"))
    #expect(!laptops.output.contains("(2):") && !laptops.output.contains("(6):"))
    // The other commands find them too.
    let whole = try laptop.run(["search", "elektricien", "--transcripts", "stick", "--limit", "1"])
    #expect(whole.output.contains("in 12 opnamen"), "\(whole.output)")
    let name = whole.output.split(separator: "\n").map(String.init).first { $0.hasSuffix(".jsonl") }
    #expect(name?.contains("/laptop-") == true)
    for word in [name ?? "", "20260101-100012-elektricien-Ree", "stick/2A"] {
      let replay = try laptop.run(
        ["replay", "--pace", "instant", "--transcripts", "stick", word])
      #expect(replay.status == 0, "\(replay.errors)")
      #expect(replay.output.contains("De elektricien · "))
    }
    let table = try laptop.run(
      ["export", "elektricien", "--format", "csv", "--transcripts", "stick"])
    #expect(table.status == 0, "\(table.errors)")
    let recordings = table.output.matches(of: /([0-9a-f]{8}-[0-9a-f-]{27}),elektricien,/)
    #expect(Set(recordings.map(\.output.1)).count == 12)
  }

  @Test("each folder is a class where the teacher says so, whatever it is called")
  func byFolder() async throws {
    let laptop = try await stick(("blauw", "groen"))
    let one = try laptop.run(["discuss", "stick"])
    #expect(one.output.hasPrefix("De elektricien\n12 opnamen tellen mee.\n"))
    #expect(!one.output.contains("blauw ("))
    for words in [["stick"], ["stick/blauw", "stick/groen"]] {
      let outcome = try laptop.run(["discuss", "--by-folder"] + words)
      #expect(outcome.output.contains("blauw (6):"), "\(outcome.output)")
      #expect(outcome.output.contains("groen (6):"))
    }
  }

  @Test("in the shell, a stick is discussed by its folder, with a space in its name too")
  func stickInTheShell() async throws {
    let laptop = try await stick(("2A", "2B"))
    let mine = "docent deze laptop is alleen van mij\n"
    for order in [
      "bespreek stick/", "bespreek stick", "bespreek elektricien stick/",
      "bespreek \"mijn stick\"", "bespreek ~/stick",
    ] {
      try? FileManager.default.createSymbolicLink(
        atPath: laptop.home + "/mijn stick", withDestinationPath: laptop.home + "/stick")
      let outcome = try laptop.run([], input: mine + order + "\nstop\n")
      #expect(outcome.output.contains("12 opnamen tellen mee."), "\(order)\n\(outcome.errors)")
      #expect(outcome.output.contains("2A (6):"))
    }
    let folders = try laptop.run([], input: mine + "bespreek stick/2A --by-folder\nstop\n")
    #expect(folders.output.contains("6 opnamen tellen mee."), "\(folders.errors)")
    let none = try laptop.run([], input: mine + "bespreek sticky/\nstop\n")
    #expect(
      none.unwrappedErrors.contains(
        ArchiveError.unreadable("sticky/", .missing).text(in: .dutch)))
    let option = try laptop.run([], input: mine + "bespreek stick --pdf x\nstop\n")
    #expect(
      option.unwrappedErrors.contains(
        "Achter ‘bespreek’ kan geen ‘--pdf’ staan. "
          + "Wel: --lezen, --opnieuw, --per-map, --zonder, --scenario, --stap."))
  }

  @Test("a recording is left out by its name, which is told; one that is not there is a sentence")
  func excluded() async throws {
    let laptop = try await classes()
    let name = "20260101-100011-elektricien-Ree"
    for word in [name, name + ".jsonl", "2A/\(name).jsonl"] {
      let outcome = try laptop.run(["discuss", "2A", "--without", word])
      #expect(
        outcome.output.hasPrefix("De elektricien\n5 opnamen tellen mee.\n"), "\(outcome.errors)")
      #expect(outcome.output.contains("1 opname is weggelaten.\n"))
    }
    let two = try laptop.run(
      [
        "discuss", "2A", "--without", name, "--without", "20260101-100012-elektricien-Ree",
        "--language", "en",
      ])
    #expect(two.output.contains("4 recordings count.\n"))
    #expect(two.output.contains("2 recordings were left out.\n"))
    let report = try laptop.run(["discuss", "2A", "--without", name, "--output", "x.html"])
    #expect(report.status == 0)
    #expect(try contents(of: laptop.home + "/x.html").contains("1 opname is weggelaten."))
    let unknown = try laptop.run(["discuss", "2A", "--without", "gisteren"])
    #expect(unknown.status == 1)
    #expect(
      unknown.errors == ClassDiscussionError.noSuchRecording("gisteren").told())
    let shell = try laptop.run(
      [], input: "docent deze laptop is alleen van mij\nbespreek 2A --without \(name)\nstop\n")
    #expect(shell.output.contains("5 opnamen tellen mee."), "\(shell.errors)")
  }

  @Test("the same class by two ways counts once, and a copy is told")
  func twice() async throws {
    let laptop = try await classes()
    let same = try laptop.run(["discuss", "2A", "2A/../2A", "2A/."])
    #expect(same.output.hasPrefix("De elektricien\n6 opnamen tellen mee.\n"))
    #expect(!same.output.contains("kopie") && !same.output.contains("(6):"))
    try FileManager.default.copyItem(
      atPath: laptop.home + "/2A/20260101-100011-elektricien-Ree.jsonl",
      toPath: laptop.home + "/2B/20260101-100011-elektricien-Ree.jsonl")
    let copied = try laptop.run(["discuss", "2A/.", "2B/"])
    #expect(
      copied.output.hasPrefix(
        "De elektricien\n12 opnamen tellen mee.\n1 opname is een kopie van een andere en telt niet mee.\n"
      ))
    #expect(copied.output.contains("2A (6):") && copied.output.contains("2B (6):"))
  }
}
