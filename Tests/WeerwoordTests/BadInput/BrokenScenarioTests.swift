import Archive
import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("A scenario that is broken")
struct BrokenScenarioTests {
  private static let tenErrors = """
    title: Tien
    heading: Tien fouten
    ---
    <<declare $tien_getal = 1>>
    <<jump Tien_Nergens>>
    <<set $tien_getal = "een">>
    Verteller: {$tien_getal + true}
    <<if $tien_getal>>
    <<endif>>
    <<detour Tien_Ergens>>
    Verteller: {onbekend(1)}
    Verteller: {round()}
    <<jump Tien_Anders>>
    Verteller: Hallo #line:tien-1
    Verteller: Dag #line:tien-1
    <<declare $tien_getal = 2>>
    ===

    """

  @Test("is an empty file, which check refuses, alone and in a folder, and play does too")
  func empty() throws {
    let laptop = try Laptop()
    let file = try laptop.write("\n", to: "los/leeg.yarn")
    try laptop.addScenario("leeg", "")
    let alone = try laptop.run(["check", file])
    #expect(alone.status == 1)
    #expect(alone.errors.hasPrefix("\(file):1:1: fout WW0017: In dit bestand staat geen scène"))
    #expect(alone.output == "1 scenario, 1 fout, 0 waarschuwingen.\n")
    let check = try laptop.run(["check"])
    #expect(check.status == 1)
    #expect(check.errors.contains("leeg/leeg.yarn:1:1: fout WW0017: "))
    let played = try laptop.run(["play", "leeg", "--as", "Ree"])
    #expect(played.status == 1)
    #expect((played.output + played.errors).contains("leeg/leeg.yarn:1:1: fout WW0017: "))
  }

  @Test("is shown with all its ten errors, each with its place; the others still play")
  func tenErrors() throws {
    let laptop = try Laptop()
    try laptop.addScenario("tien", Self.tenErrors, besidesShipped: true)
    let check = try laptop.run(["check"])
    #expect(check.status == 1)
    let places = check.errors.matches(of: #/(?m)^tien/tien\.yarn:(\d+):\d+: fout /#).map {
      String($0.1)
    }
    #expect(places.count == 10)
    #expect(check.output.contains(" 10 fouten, "))

    let played = try laptop.run(["play", "tien", "--as", "Ree"])
    #expect(played.status == 1)
    let told = (played.output + played.errors).matches(of: #/(?m)^tien/tien\.yarn:(\d+):\d+: /#)
    #expect(told.map { String($0.1) } == places)
    #expect(
      played.unwrappedErrors.contains(
        "‘tien’ kan niet: er zitten 10 fouten in. De andere scenario's kunnen wel."))

    let list = try laptop.run(["list"])
    #expect(list.status == 0)
    #expect(list.output.contains("elektricien: De elektricien"))
    let other = try laptop.run(["play", "elektricien", "--as", "Ree"], input: "Vader\n")
    #expect(other.status == 0)
    #expect(other.output.contains("→ Vader"))
  }

  @Test("is stopped with its node's name where it jumps for ever")
  func jumpsForEver() throws {
    let laptop = try Laptop()
    try laptop.addScenario(
      "rond",
      "title: Rond\nheading: Rond\n---\n<<jump Rond_Verder>>\n===\n"
        + "title: Rond_Verder\n---\n<<jump Rond>>\n===\n")
    let outcome = try laptop.run(["play", "rond", "--as", "Ree"])
    #expect(outcome.status == 1)
    #expect(outcome.unwrappedErrors.contains("stappen zonder iets te zeggen"))
    #expect(outcome.unwrappedErrors.contains(#/\(scène 'Rond(_Verder)?'\)/#))
  }

  private static let sayingForEver =
    "title: Praat\nheading: Praat\n---\nVerteller: Nog een keer.\n<<jump Praat>>\n===\n"

  @Test("that says lines for ever is stopped by Ctrl-C twice, between two lines")
  func saysForEver() throws {
    let laptop = try Laptop()
    try laptop.addScenario("praat", Self.sayingForEver)
    let program = try laptop.start(["play", "praat", "--as", "Ree"])
    for _ in 1...5 {
      try program.expectPrompt("↵ ")
      try program.enter()
    }
    try program.expectPrompt("↵ ")
    try program.type("\u{03}")
    try program.expect("Wil je stoppen? Druk nog een keer op Ctrl-C.")
    try program.expectPrompt("↵ ")
    try program.type("\u{03}")
    #expect(try program.expectEnd() == .status(0))
    #expect(try laptop.transcript().entries.count >= 6)
  }

  @Test("that says plain lines for ever is stopped by Ctrl-C twice, while it is busy")
  func saysForEverInPlainLines() throws {
    let laptop = try Laptop()
    try laptop.addScenario("praat", Self.sayingForEver)
    let program = try laptop.start(["play", "praat", "--as", "Ree", "--plain"])
    for _ in 1...5 { try program.expect("Verteller: Nog een keer.") }
    try program.type("\u{03}")
    try program.expect("^C")
    // Two that come at the same moment are one.
    for _ in 1...20 { try program.expect("Verteller: Nog een keer.") }
    try program.type("\u{03}")
    #expect(try program.expectEnd() == .status(130))
    #expect(program.terminal.settings.echoes)
    #expect(try laptop.transcript().entries.count >= 25)
  }

  @Test("that says plain lines for ever is stopped by SIGTERM; what was shown is kept")
  func saysForEverUntilTerminated() throws {
    let laptop = try Laptop()
    try laptop.addScenario("praat", Self.sayingForEver)
    let program = try laptop.start(["play", "praat", "--as", "Ree", "--plain"])
    for _ in 1...5 { try program.expect("Verteller: Nog een keer.") }
    program.send(SIGTERM)
    #expect(try program.expectEnd() == .status(0))
    #expect(program.text.contains("\nJe bent gestopt. Alles is bewaard. "))
    #expect(try contents(of: laptop.recording()).hasSuffix("\n"))
  }

  @Test("that may not be read is named, to a person without root's rights; the others play")
  func unreadable() throws {
    let laptop = try Laptop()
    try laptop.addScenario("dicht", "title: Dicht\n---\n===\n", besidesShipped: true)
    try #require(chmod(laptop.folder + "/Scenarios/dicht", 0) == 0)
    defer { chmod(laptop.folder + "/Scenarios/dicht", 0o700) }
    try laptop.dropRights()
    let list = try laptop.run(["list"])
    #expect(list.status == 0)
    #expect(list.output.contains("elektricien: De elektricien"))
    #expect(list.output.contains("kan niet worden gelezen. Dat mag niet op deze computer."))
    let played = try laptop.run(["play", "dicht", "--as", "Ree"])
    #expect(played.status == 1)
    #expect(played.unwrappedErrors.contains("Vraag je docent om hulp."))
    let other = try laptop.run(["play", "elektricien", "--as", "Ree"], input: "Vader\n")
    #expect(other.status == 0)
    #expect(try laptop.transcript().decisions.first?.reply?.chosen == "line:el-05a")
  }

  @Test("is not the folder of recordings: where that is closed, a sentence says so")
  func closedTranscripts() throws {
    let laptop = try Laptop()
    try FileManager.default.createDirectory(
      atPath: laptop.transcripts, withIntermediateDirectories: true)
    try laptop.dropRights()
    try #require(chown(laptop.transcripts, 0, 0) == 0)
    try #require(chmod(laptop.transcripts, 0o700) == 0)
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree"], input: "nee\n")
    #expect(outcome.status == 1)
    #expect(
      outcome.unwrappedErrors.contains("Dat mag niet op deze computer. Vraag je docent om hulp."))
    let replay = try laptop.run(["replay"])
    #expect(replay.status == 1)
    #expect(replay.unwrappedErrors.contains("Dat mag niet op deze computer."))
  }

  @Test("a folder that cannot be read is passed over, told of once, and the rest is looked at")
  func passedOver() throws {
    let laptop = try Laptop()
    try laptop.addScenario("kantine", "title: Kantine\n---\nHallo. #line:ka-01\n===\n")
    let scenarios = laptop.folder + "/Scenarios"
    for name in ["dicht", "gesloten", "slot"] {
      try laptop.write("", to: "Scenarios/\(name)/x.txt")
    }
    try laptop.write("# Hallo\n", to: "Scenarios/zee/zee.testplan")
    try laptop.dropRights()
    let closed = ["dicht", "gesloten", "slot"].map { "\(scenarios)/\($0)" }
    for folder in closed { try #require(chmod(folder, 0) == 0) }
    defer { for folder in closed { chmod(folder, 0o700) } }
    let error = ArchiveError.passedOver(closed[0], others: 2, .forbidden)

    let check = try laptop.run(["check", scenarios])
    #expect(check.status == 1)
    #expect(check.errors.contains("\(closed[0]):1:1: fout WW119: \(error.text(in: .dutch))\n"))
    #expect(check.errors.components(separatedBy: "WW119").count == 2)
    #expect(check.errors.contains("kantine/kantine.yarn:1:8: let op WW113"))
    let tag = try laptop.run(["tag", scenarios])
    #expect(tag.status == 1)
    #expect(tag.errors == error.told())
    #expect(tag.output == "Alle regels hebben al een code (1 bestand).\n")
    let test = try laptop.run(["test", scenarios], with: ["LANG": "en_GB.UTF-8"])
    #expect(test.status == 1)
    #expect(test.errors.hasPrefix(error.told(in: .english)))
    #expect(test.errors.contains("zee/zee.yarn"))
  }
}
