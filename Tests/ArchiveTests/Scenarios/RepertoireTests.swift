import Foundation
import Glibc
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Archive

@Suite("The repertoire")
struct RepertoireTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: Garage
      heading: De garage
      heading_en: The garage
      form: story
      goal: Ik bedenk een einde.
      level: A2
      ages: 12-18
      minutes: 20
      audience: solo, pair, stars, class
      ---
      Verteller: Het is acht uur. #line:ga-01
      ===
      """, to: "garage/garage.yarn")
    try folder.write("title: Elektricien\n---\n===\n", to: "elektricien/elektricien.yarn")
    try folder.write("language,id,text\n", to: "elektricien/elektricien.en.csv")
    try folder.write("title: Meer\n---\n===\n", to: "elektricien/als-meer.yarn")
    try folder.write("select: 1\n", to: "elektricien/elektricien.testplan")
    try folder.write("title: Terugblik\n---\n===\n", to: "gedeeld/terugblik.yarn")
    try folder.write("language,id,text\nen,line:1,x\n", to: "gedeeld/terugblik.en.csv")
    try folder.write("language,id,text\n", to: "gedeeld/terugblik.ar.csv")
    try folder.write("Bel 0800-0432.\n", to: "gedeeld/hulp.nl.txt")
    try folder.write("{}", to: "Weerwoord.yarnproject")
    try folder.makeFolder("plaatjes")
    try folder.makeFolder(".git")
  }

  @Test("lists scenarios in a fixed order with what their first node says")
  func listing() throws {
    let repertoire = try Repertoire(path: folder.path)
    #expect(repertoire.names == ["elektricien", "garage"])
    let garage = repertoire.playbills[1]
    #expect(garage.heading(in: .dutch) == "De garage")
    #expect(garage.heading(in: .english) == "The garage")
    #expect(garage.goal(in: .english) == "Ik bedenk een einde.")
    #expect(garage.form == .story)
    #expect(garage.level == "A2")
    #expect(garage.ages == "12-18")
    #expect(garage.minutes == 20)
    #expect(garage.element == nil)
    #expect(garage.audiences == [.solo, .pair, .class])
    #expect(garage.problem == nil)
    #expect(repertoire.playbills[0].heading(in: .dutch) == "elektricien")
    #expect(repertoire.playbills[0].audiences == [])
  }

  @Test(
    "finds a scenario by name, number, or the start of its name",
    arguments: [
      ("garage", "garage"), ("GARAGE", "garage"), (" ga ", "garage"), ("2", "garage"),
      ("1", "elektricien"), ("elek", "elektricien"),
    ])
  func finding(text: String, name: String) throws {
    #expect(try Repertoire(path: folder.path).find(text) == name)
  }

  @Test("says what there is where nothing, or more than one, is found")
  func notFound() throws {
    try folder.write("title: E\n---\n===\n", to: "elektra/elektra.yarn")
    let repertoire = try Repertoire(path: folder.path)
    func refusal(_ text: String) -> String? {
      #expect(throws: ArchiveError.self) { try repertoire.find(text) }?.dutch
    }
    #expect(refusal("x") == "Er is geen scenario “x”. Kies uit: elektra, elektricien, garage.")
    #expect(refusal("") == "Er is geen scenario “”. Kies uit: elektra, elektricien, garage.")
    #expect(
      refusal("elek")
        == "Meer scenario's beginnen met “elek”: elektra, elektricien. Typ meer letters.")
    #expect(refusal("4") == "Er is geen scenario 4. Kies een nummer van 1 tot en met 3.")
    #expect(refusal("0") == "Er is geen scenario 0. Kies een nummer van 1 tot en met 3.")
    #expect(refusal("-1") == "Er is geen scenario -1. Kies een nummer van 1 tot en met 3.")
    #expect(refusal("\(Int.min)")?.hasSuffix(" Kies een nummer van 1 tot en met 3.") == true)
    #expect(
      refusal("\u{1B}[2J") == "Er is geen scenario “�[2J”. Kies uit: elektra, elektricien, garage.")
  }

  @Test("finds the whole name before the start of another, and a name before a number")
  func exact() throws {
    try folder.write("title: G\n---\n===\n", to: "garage2/garage2.yarn")
    try folder.write("title: Two\n---\n===\n", to: "3/3.yarn")
    let repertoire = try Repertoire(path: folder.path)
    #expect(repertoire.names == ["3", "elektricien", "garage", "garage2"])
    #expect(try repertoire.find("garage") == "garage")
    #expect(try repertoire.find("3") == "3")
  }

  @Test("loads a scenario's files and the shared ones, with a digest of each")
  func loading() throws {
    let files = try Repertoire(path: folder.path).load("elektricien")
    #expect(
      files.sources.map(\.name) == [
        "elektricien/elektricien.yarn", "elektricien/als-meer.yarn", "gedeeld/terugblik.yarn",
      ])
    #expect(files.sources[0].bytes == Array("title: Elektricien\n---\n===\n".utf8))
    #expect(files.tables.keys.sorted() == ["ar", "en"])
    #expect(
      files.tables["en"]?.map(\.name) == [
        "elektricien/elektricien.en.csv", "gedeeld/terugblik.en.csv",
      ])
    #expect(
      files.hashes.map(\.path) == [
        "elektricien/als-meer.yarn", "elektricien/elektricien.en.csv",
        "elektricien/elektricien.yarn", "gedeeld/terugblik.ar.csv", "gedeeld/terugblik.en.csv",
        "gedeeld/terugblik.yarn",
      ])
    // As `sha256sum` says.
    #expect(
      files.hashes[1].sha256 == "c86bb510dd4ff303067016a66e49c53910440b5b7907278bdca5b2e9f7dfc9cc")
  }

  @Test("for a play in one language loads no table of another, and hashes none")
  func loadingOneLanguage() throws {
    let repertoire = try Repertoire(path: folder.path)
    let english = try repertoire.load("elektricien", in: "en")
    #expect(english.tables.keys.sorted() == ["en"])
    #expect(
      english.hashes.map(\.path) == [
        "elektricien/als-meer.yarn", "elektricien/elektricien.en.csv",
        "elektricien/elektricien.yarn", "gedeeld/terugblik.en.csv", "gedeeld/terugblik.yarn",
      ])
    let dutch = try repertoire.load("elektricien", in: "nl")
    #expect(dutch.tables.isEmpty)
    #expect(dutch.hashes.allSatisfy { $0.path.hasSuffix(".yarn") })
    #expect(dutch.sources == english.sources)
  }

  @Test("loads what scenarios share by itself")
  func shared() throws {
    let files = try Repertoire(path: folder.path).load(Repertoire.shared)
    #expect(files.sources.map(\.name) == ["gedeeld/terugblik.yarn"])
  }

  @Test("works without shared files")
  func nothingShared() throws {
    let other = try TemporaryFolder()
    try other.write("title: A\n---\n===\n", to: "a/a.yarn")
    let repertoire = try Repertoire(path: other.path)
    #expect(try repertoire.load("a").sources.map(\.name) == ["a/a.yarn"])
    #expect(try repertoire.help(in: .dutch) == nil)
  }

  @Test("has the school's text for help in each language that is filled in")
  func help() throws {
    let repertoire = try Repertoire(path: folder.path)
    #expect(try repertoire.help(in: .dutch) == "Bel 0800-0432.\n")
    #expect(try repertoire.help(in: .english) == nil)
  }

  @Test("has the school's text without a byte-order mark, and with marks for what is no UTF-8")
  func helpOtherwise() throws {
    try folder.write("\u{FEFF}Bel 0800-0432.\r\n", to: "gedeeld/hulp.nl.txt")
    try folder.write(Array("Call Ren".utf8) + [0xE9, 0x0A], to: "gedeeld/hulp.en.txt")
    let repertoire = try Repertoire(path: folder.path)
    #expect(try repertoire.help(in: .dutch) == "Bel 0800-0432.\r\n")
    #expect(try repertoire.help(in: .english) == "Call Ren\u{FFFD}\n")
  }

  @Test("has the school's scenarios beside those that ship, and its files before theirs")
  func school() throws {
    let school = try TemporaryFolder()
    try school.write("title: Kantine\n---\n===\n", to: "kantine/kantine.yarn")
    try school.write("Kom naar lokaal 12.\n", to: "gedeeld/hulp.nl.txt")
    try school.write("title: Meer\n---\nEigen.\n===\n", to: "elektricien/als-meer.yarn")
    try school.write("# Ons blad\n", to: "bladen/ons-blad.md")
    try folder.write("garage\nelektricien\n", to: Repertoire.order)
    let repertoire = try Repertoire(path: folder.path, school: school.path)
    #expect(repertoire.names == ["garage", "elektricien", "kantine"])
    #expect(try repertoire.help(in: .dutch) == "Kom naar lokaal 12.\n")
    #expect(try repertoire.handoutNames() == ["ons-blad"])
    let files = try repertoire.load("elektricien", in: "nl")
    #expect(
      files.sources.map(\.name) == [
        "elektricien/elektricien.yarn", "elektricien/als-meer.yarn", "gedeeld/terugblik.yarn",
      ])
    #expect(files.sources[1].bytes == Array("title: Meer\n---\nEigen.\n===\n".utf8))
    #expect(try repertoire.load("kantine").sources.map(\.name).first == "kantine/kantine.yarn")
    #expect(
      repertoire.folders(of: "elektricien") == [
        school.path + "/elektricien", folder.path + "/elektricien",
      ])
  }

  @Test("is as it ships without the school's folder, and says when it cannot read that")
  func noSchool() throws {
    let none = try Repertoire(path: folder.path, school: folder.path + "/etc")
    #expect(none.names == ["elektricien", "garage"])
    try folder.write("", to: "bestand")
    let problem = #expect(throws: ArchiveError.self) {
      try Repertoire(path: folder.path, school: folder.path + "/bestand/Scenarios")
    }
    #expect(problem?.dutch.contains("\(folder.path)/bestand/Scenarios") == true)
  }

  @Test("lists what cannot be played with its problem, and the others as they are")
  func broken() throws {
    try folder.write("title: X\n---\n===\n", to: "fout/anders.yarn")
    try folder.write("title: X\n---\n===\n", to: "mijn scene/mijn scene.yarn")
    try folder.makeFolder("pijp")
    #expect(mkfifo(folder.path + "/pijp/pijp.yarn", 0o600) == 0)
    try folder.makeFolder("map/map.yarn")
    let repertoire = try Repertoire(path: folder.path)
    #expect(
      repertoire.names == ["elektricien", "fout", "garage", "map", "mijn scene", "pijp"])
    let problems = repertoire.playbills.map { $0.problem?.dutch }
    let place = folder.path
    #expect(
      problems == [
        nil,
        "Het bestand \(place)/fout/fout.yarn ontbreekt. "
          + "Een scenario heet net zo als zijn map. Geef het bestand die naam.",
        nil,
        "\(place)/map/map.yarn kan niet worden gelezen. Dit is een map. Kies een bestand.",
        "De map “mijn scene” heeft geen goede naam voor een scenario. "
          + "Gebruik letters, cijfers en streepjes.",
        "\(place)/pijp/pijp.yarn kan niet worden gelezen. "
          + "Dit is geen gewoon bestand. Kies een ander bestand.",
      ])
    #expect(throws: ArchiveError.scenarioFileMissing(place + "/fout/fout.yarn")) {
      try repertoire.load("fout")
    }
    #expect(throws: ArchiveError.invalidScenarioName("../x")) { try repertoire.load("../x") }
    #expect(try repertoire.load("garage").sources.count == 2)
  }

  @Test("reads no link out of a scenario's folder, and no more than eight megabytes")
  func bounds() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: A\n---\n===\n", to: "a/a.yarn")
    try folder.write("geheim", to: "geheim.txt")
    let repertoire = try Repertoire(path: folder.path)
    for name in ["b.yarn", "docent.md"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/a/" + name, withDestinationPath: "/etc/hostname")
    }
    #expect(throws: ArchiveError.unreadable(folder.path + "/a/b.yarn", .leadsOut)) {
      try repertoire.load("a")
    }
    #expect(repertoire.teacherPage(of: "a") == nil)
    try FileManager.default.removeItem(atPath: folder.path + "/a/b.yarn")
    #expect(try repertoire.load("a").sources.count == 1)
    let large = [UInt8](repeating: UInt8(ascii: "\n"), count: 3 << 20)
    for number in 1...3 { try folder.write(large, to: "a/\(number).yarn") }
    #expect(throws: ArchiveError.unreadable(folder.path + "/a", .tooLarge)) {
      try repertoire.load("a")
    }
  }

  @Test("reads no link out of the folder of scenarios")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: A\n---\n===\n", to: "a/a.yarn")
    try folder.write("", to: "gedeeld/leeg.txt")
    func leadingOut(_ file: String) throws -> ArchiveError {
      let path = folder.path + "/" + file
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "/etc/hostname")
      return .unreadable(path, .leadsOut)
    }
    let repertoire = try Repertoire(path: folder.path)
    let glossary = try leadingOut(Glossary.file)
    #expect(throws: glossary) { try repertoire.glossary() }
    let series = try leadingOut(LessonSeries.file)
    #expect(throws: series) { try repertoire.lessonSeries() }
    let help = try leadingOut("gedeeld/hulp.nl.txt")
    #expect(throws: help) { try repertoire.help(in: .dutch) }
  }

  @Test("names a scenario that may not be read, to a person without root's rights")
  func unreadable() throws {
    let person = try UnprivilegedPerson(owning: folder)
    #expect(chmod(folder.path + "/garage", 0) == 0)
    #expect(
      try person.probe.run("scenarios", folder.path).said == [
        "elektricien: fine",
        "garage: \(folder.path)/garage/garage.yarn cannot be read. "
          + "That is not allowed on this computer. Ask your teacher for help.",
      ])
    #expect(chmod(folder.path, 0) == 0)
    defer { chmod(folder.path, 0o700) }
    let outcome = try person.probe.run("scenarios", folder.path)
    #expect(
      outcome.said == [
        "refused: \(folder.path) cannot be read. "
          + "That is not allowed on this computer. Ask your teacher for help."
      ])
    #expect(outcome.status == 1)
    chmod(folder.path, 0o700)
    chmod(folder.path + "/garage", 0o700)
  }

  @Test("says so where the folder is missing, is a file, or has no scenarios")
  func noRepertoire() throws {
    func refusal(_ path: String) -> String? {
      #expect(throws: ArchiveError.self) { try Repertoire(path: path) }?.dutch
    }
    let place = folder.path
    #expect(
      refusal(place + "/weg")
        == "\(place)/weg kan niet worden gelezen. Het is er niet. Kijk of de naam klopt.")
    #expect(
      refusal(place + "/Weerwoord.yarnproject")
        == "\(place)/Weerwoord.yarnproject kan niet worden gelezen. Dit is geen map. Kies een map.")
    #expect(
      refusal(place + "/plaatjes")
        == "In de map \(place)/plaatjes staan geen scenario's. Kies een andere map.")
  }

  @Test("one that is added gets the last number; the others keep theirs")
  func numbers() throws {
    let folder = try TemporaryFolder()
    func add(_ name: String) throws {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
      try "title: A\n---\n===\n".write(
        toFile: "\(folder.path)/\(name)/\(name).yarn", atomically: true, encoding: .utf8)
    }
    for name in ["brief", "stelling"] { try add(name) }
    try "brief\nweg\nstelling\nbrief\n".write(
      toFile: folder.path + "/volgorde.txt", atomically: true, encoding: .utf8)
    try add("aan-tafel")
    let repertoire = try Repertoire(path: folder.path)
    #expect(repertoire.names == ["brief", "stelling", "aan-tafel"])
    #expect(try repertoire.find("2") == "stelling")
  }
}
