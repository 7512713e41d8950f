import Foundation
import TestFiles
import Testing

@testable import Authoring
import Roleplay
import Yarn

/// Every warning and error that Weerwoord adds to the language's, by a file `Cases/CODE-NAME.yarn`
/// with markers (1️⃣ 2️⃣ …) at the places it is told of, and a string table beside it where one is
/// needed; what is said stands in `CODE-NAME.expected`, in both languages.
@Suite("Everything an author is told")
struct RuleCaseTests {
  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = checkout.appending(path: "Tests/AuthoringTests/Cases")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yarn") }.map { String($0.dropLast(5)) }.sorted()
  /// What is said of files before they are read, and of several scenarios: tested below.
  private static let ofFolders = [
    "misnamedFile", "unreadableScenario", "notUTF8", "takenID", "takenTitle", "takenVariable",
    "untranslatedHandout", "handoutDiffers", "unknownLessonItem", "outsideLesson",
    "pageMinutesDiffer", "linesWithoutID", "passedOver", "glossaryRow", "unexplainedWord",
  ]

  @Test("is told at its place, in both languages", arguments: names)
  func words(_ name: String) async throws {
    let file = Self.folder.appending(path: name + ".yarn")
    let table = Self.folder.appending(path: name + ".en.csv")
    let english = FileManager.default.fileExists(atPath: table.path) ? try text(of: table) : nil
    let scenario = MarkedScenario(try text(of: file), english: english)
    let told = await scenario.told(String(name.prefix { $0 != "-" }))
    #expect(!told.isEmpty)
    try Expectation(for: file).check(told)
  }

  @Test(
    "has such a file, or is tested here",
    arguments: [
      "Authoring/Rules/RuleDiagnostic.swift", "Roleplay/Scenario/ScenarioDiagnostic.swift",
    ])
  func allHaveOne(list: String) throws {
    let source = try text(of: Self.checkout.appending(path: "Sources/" + list))
    let body = try #require(source.firstRange(of: "\n  var ") ?? source.firstRange(of: "\n  ///"))
    let cases = source[..<body.lowerBound].matches(of: #/\n  case (\w+)/#).map { String($0.1) }
    #expect(cases.count > 10)
    let told = Self.names.map { String($0.split(separator: "-")[1]) } + Self.ofFolders
    #expect(cases.filter { !told.contains($0) } == [])
    let codes = source.matches(of: #/"(WW\d+)"/#).map { String($0.1) }
    #expect(codes.filter { code in !Self.names.contains { $0.hasPrefix(code + "-") } } == [])
  }

  @Test("has a file for every rule")
  func rules() {
    let others = [
      Rule.misnamedFile, .unreadableScenario, .notUTF8, .takenName, .handoutTranslation,
      .lessonSeries, .glossaryRow, .unexplainedWord,
    ]
    for rule in Rule.allCases where !others.contains(rule) {
      #expect(Self.names.contains { $0.hasPrefix(rule.code + "-") }, "\(rule)")
    }
  }

  @Test("names that two scenarios call theirs are told of in the one that is asked about")
  func takenNames() {
    let one = Source(
      name: "een/een.yarn",
      text: "title: Start\n---\n<<declare $naam = 1>>\nHallo {$naam}. #line:a-01\n===\n")
    let other = Source(
      name: "twee/twee.yarn",
      text: "title: Start\n---\nDag. #line:a-01\n<<declare $naam = 1>>\n{$naam} #line:b-01\n===\n")
    let outlines = [one, other].map { Outline(parsing: [$0]) }
    let told = TakenNames.check(outlines, asked: [0, 1])
    #expect(
      told.map { "\($0.file):\($0.line):\($0.column) \($0.severity) \($0.code)" } == [
        "twee/twee.yarn:1:8 error WW118", "twee/twee.yarn:3:1 error WW118",
        "twee/twee.yarn:4:11 error WW118",
      ])
    #expect(
      told.map(\.dutch) == [
        "Er is al een scène 'Start' in een ander scenario: een/een.yarn, regel 1. "
          + "Zet de naam van het scenario ervoor.",
        "De code #line:a-01 is al van een ander scenario: een/een.yarn, regel 4. "
          + "Geef elke regel een eigen code.",
        "$naam is al van een ander scenario: een/een.yarn, regel 3. "
          + "Zet de naam van het scenario ervoor.",
      ])
    #expect(
      told.map(\.english) == [
        "Another scenario has a node 'Start' already: een/een.yarn, line 1. "
          + "Put the scenario's name before it.",
        "The id #line:a-01 belongs to another scenario already: een/een.yarn, line 4. "
          + "Give every line an id of its own.",
        "$naam belongs to another scenario already: een/een.yarn, line 3. "
          + "Put the scenario's name before it.",
      ])
    #expect(
      TakenNames.check([Outline(parsing: [one]), Outline(parsing: [other])], asked: [0]).map(\.file)
        == Array(repeating: one.name, count: 3))
    #expect(TakenNames.check([Outline(parsing: [one]), Outline(parsing: [])], asked: [0]) == [])
  }

  @Test("a variable that scenarios share may get a value in each of them")
  func sharedVariables() {
    let outlines = ["een", "twee"].map { name in
      Outline(parsing: [
        Source(
          name: "\(name)/\(name).yarn",
          text: "title: \(name)\n---\n<<set $ander = 1>>\n<<set $eigen = 1>>\n===\n")
      ])
    }
    let told = TakenNames.check(outlines, shared: ["$ander"], asked: [0, 1])
    #expect(told.map { "\($0.file):\($0.line)" } == ["twee/twee.yarn:4"])
  }

  @Test("a lesson page that promises other minutes than the scenario")
  func pageMinutes() {
    let source = Source(
      name: "proef/proef.yarn",
      text: "title: Start\n\(MarkedScenario.headers)\n---\nPraat. #line:a\n<<discuss 8>>\n===\n")
    func told(_ page: String) -> [Diagnostic] {
      Review(
        of: Scenario(name: "proef", sources: [source]), sources: [source], words: WordList(),
        page: page
      ).diagnostics.filter { $0.code == "WW128" }
    }
    #expect(told("# Proef\n\nEen gesprek · A2 · tien minuten, of kort: zes minuten\n") == [])
    #expect(told("# Proef\n\nEen gesprek · A2\n\n## Vijftig minuten\n") == [])
    let found = told("# Proef\n\nEen gesprek · A2 · een kwartier, of kort: zes minuten\n")
    #expect(found.map { "\($0.file):\($0.line)" } == ["proef/docent.md:3"])
    #expect(
      found.first?.dutch.hasPrefix("Hier staat 15 minuten, en boven het scenario 10.") == true)
    #expect(
      found.first?.english.hasPrefix("It says 15 minutes here, and 10 above the scenario.") == true)
  }

  @Test("a file whose name ends wrongly, and a scenario that cannot be read")
  func folders() {
    struct Gone: Phrase {
      var dutch: String { "Het is weg." }
      var english: String { "It is gone." }
    }
    let misnamed = FolderDiagnostics.misnamed("kantine/kantine.yarn.txt", meant: "kantine.yarn")
    #expect(
      misnamed.rendered(in: .dutch) == "kantine/kantine.yarn.txt:1:1: let op WW117: "
        + "Dit bestand wordt overgeslagen: de naam moet eindigen op .yarn. Noem het kantine.yarn.")
    #expect(
      misnamed.english
        == "This file is passed over: its name must end in .yarn. Call it kantine.yarn.")
    let unreadable = FolderDiagnostics.unreadable("a/a.yarn", Gone())
    #expect(
      unreadable.rendered(in: .dutch)
        == "a/a.yarn:1:1: fout WW119: Dit scenario kan niet worden gelezen. Het is weg.")
    #expect(unreadable.english == "This scenario cannot be read. It is gone.")
    let notUTF8 = FolderDiagnostics.notUTF8("gedeeld/hulp.nl.txt", line: 3)
    #expect(
      notUTF8.rendered(in: .dutch) == "gedeeld/hulp.nl.txt:3:1: let op WW127: "
        + "Deze regel is geen UTF-8: er komen vreemde tekens op het scherm. "
        + "Sla het bestand op als UTF-8.")
    #expect(
      notUTF8.english
        == "This line is not UTF-8: strange characters will be shown. Save the file as UTF-8.")
  }

  private func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
