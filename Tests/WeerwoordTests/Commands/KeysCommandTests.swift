import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import Shell
@testable import weerwoord

@Suite("weerwoord keys, and the commands that need what it made")
struct KeysCommandTests {
  private static let passphrase = "vier gewone woorden"
  private static let schoolPassphrase = "de kluis van de school"

  private func passphraseFile(_ text: String, on laptop: Laptop) throws -> String {
    let path = try laptop.write(text + "\n", to: "wachtzin-\(text.count)")
    chmod(path, 0o600)
    return path
  }

  private func keys(on laptop: Laptop) -> SealingKeys {
    SealingKeys(of: TranscriptFolder(path: laptop.transcripts))
  }

  /// A laptop with keys and a sealed recording.
  private func played() throws -> Laptop {
    let laptop = try Laptop()
    let made = try laptop.run([
      "keys", "new", "--passphrase-file", passphraseFile(Self.passphrase, on: laptop),
      "--school-passphrase-file", passphraseFile(Self.schoolPassphrase, on: laptop),
    ])
    #expect(made.status == 0 && made.errors == "", "\(made.errors)")
    // Said before the first use.
    #expect(made.output.hasPrefix("Een verloren wachtzin is verloren"))
    let answers = try laptop.write(
      "Vader\n1\n1\nGeheimpje\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n",
      to: "answers.txt")
    let outcome = try laptop.run([
      "play", "elektricien", "--as", "Ree", "--answers", answers, "--visibility", "class",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return laptop
  }

  @Test("make four files, say what to do with them, and show whose they are")
  func made() throws {
    let laptop = try played()
    let shown = try laptop.run(["keys"])
    for (name, fingerprint) in try keys(on: laptop).fingerprints() {
      #expect(shown.output.contains("\(name)  \(fingerprint)"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts + "/keys")
    #expect(names.count == 4)
    let again = try laptop.run([
      "keys", "new", "--passphrase-file", passphraseFile(Self.passphrase, on: laptop),
      "--school-passphrase-file", passphraseFile(Self.schoolPassphrase, on: laptop),
    ])
    #expect(again.status == 1)
    #expect(again.errors == ArchiveError.keysExist(keys(on: laptop).path).told())
  }

  @Test("are asked for at a terminal, each twice, and a lost one is said to be lost")
  func terminal() throws {
    let laptop = try Laptop()
    let program = try laptop.start(["sleutels", "nieuw"])
    try program.expect("Een verloren wachtzin is verloren")
    try program.expect("De sleutel van de docent.")
    try program.expect("Wachtzin, minstens 12 tekens: ")
    try program.enter("te kort")
    try program.expect("Die wachtzin is te kort.")
    try program.expect("Wachtzin, minstens 12 tekens: ")
    try program.enter(Self.passphrase)
    try program.expect("Nog een keer: ")
    try program.enter(Self.passphrase + "!")
    try program.expect("niet gelijk")
    for passphrase in [Self.passphrase, Self.schoolPassphrase] {
      try program.expect("Wachtzin, minstens 12 tekens: ")
      try program.enter(passphrase)
      try program.expect("Nog een keer: ")
      try program.enter(passphrase)
    }
    #expect(try program.expectEnd() == .status(0))
    #expect(!String(decoding: program.bytes, as: UTF8.self).contains("gewone"))
    #expect(try keys(on: laptop).open(Self.passphrase))
    #expect(try keys(on: laptop).open(Self.schoolPassphrase))
  }

  @Test("are not made by somebody without the passphrase of the teacher's mode")
  func pupil() throws {
    let laptop = try Laptop()
    try laptop.settings.passphrase.set("open sesam")
    let outcome = try laptop.run(["keys", "new"])
    #expect(outcome.status == 1 && outcome.errors == CommandText.passphraseNeeded.told())
    #expect(!keys(on: laptop).areThere)
  }

  static let reading = [
    ["replay", "--pace", "instant"], ["search", "Geheimpje"], ["export", "--format", "markdown"],
    ["discuss"], ["tree"], ["resume"], ["export", "--format", "csv"],
  ]

  @Test(
    "are needed by what reads recordings: without the passphrase nothing is shown",
    arguments: reading)
  func needed(_ command: [String]) throws {
    let laptop = try played()
    let outcome = try laptop.run(command)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors == CommandText.passphraseNeeded.told())
    let wrong = try laptop.run(
      command + ["--passphrase-file", passphraseFile("een verkeerde zin", on: laptop)])
    #expect(wrong.status == 1 && wrong.output == "")
    #expect(wrong.errors == ArchiveError.wrongKeyPassphrase(keys(on: laptop).path).told())
  }

  @Test("open a folder that was handed over, with either passphrase only")
  func handedOver() throws {
    let laptop = try played()
    let other = try Laptop()
    let folder = other.folder + "/gekregen"
    try FileManager.default.copyItem(atPath: laptop.transcripts, toPath: folder)
    for text in [Self.passphrase, Self.schoolPassphrase] {
      let file = try passphraseFile(text, on: other)
      let found = try other.run([
        "search", "Geheimpje", "--transcripts", folder, "--passphrase-file", file,
      ])
      #expect(found.status == 0 && found.output.contains("Geheimpje"), "\(found.errors)")
      // The folder may also be named as an argument.
      let discussed = try other.run(["discuss", folder, "--passphrase-file", file])
      #expect(discussed.status == 0 && discussed.errors == "", "\(discussed.errors)")
    }
    let closed = try other.run(["discuss", folder])
    #expect(closed.status == 1 && closed.errors == CommandText.passphraseNeeded.told())
  }

  @Test("are asked for once at a terminal, and the teacher's passphrase opens both")
  func once() throws {
    let laptop = try played()
    let program = try laptop.start(["search", "Geheimpje"])
    try program.expect("Wachtzin van de sleutel van de opnamen: ")
    try program.enter(Self.passphrase)
    try program.expect("gevonden")
    #expect(try program.expectEnd() == .status(0))
    try laptop.settings.passphrase.set(Self.passphrase)
    let both = try laptop.start(["search", "Geheimpje"])
    try both.expect("Wachtzin: ")
    try both.enter(Self.passphrase)
    try both.expect("gevonden")
    #expect(try both.expectEnd() == .status(0))
  }

  @Test("a recording whose end was cut off is said to lack it")
  func cutOff() throws {
    let laptop = try played()
    let path = try laptop.recording()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.write(to: URL(fileURLWithPath: laptop.transcripts + "/heel.jsonl"))
    chmod(path, 0o600)
    try bytes.prefix(bytes.count - 40).write(to: URL(fileURLWithPath: path))
    let file = try passphraseFile(Self.passphrase, on: laptop)
    let outcome = try laptop.run(["replay", path, "--passphrase-file", file])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors == ArchiveError.endMissing(path).told())
    let discussed = try laptop.run(["discuss", "--passphrase-file", file])
    #expect((discussed.output + discussed.errors).contains("verzegeld, en het einde ontbreekt"))
  }

  @Test("a recording that is not finished, and whose last lines are gone, is said to lack its end")
  func endGone() throws {
    let laptop = try played()
    let finished = try laptop.recording()
    let answers = try laptop.write("Vader\n1\n1\nGeheimpje\n", to: "few.txt")
    #expect(
      try laptop.run(["play", "elektricien", "--as", "Tulp", "--answers", answers]).status == 1)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: laptop.transcripts).first {
        $0.hasSuffix(".jsonl") && !finished.hasSuffix($0)
      })
    let path = laptop.transcripts + "/" + name
    let file = try passphraseFile(Self.passphrase, on: laptop)
    func run(_ command: String...) throws -> String {
      let outcome = try laptop.run(command + ["--passphrase-file", file])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return (outcome.output + outcome.errors).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let whole = [
      try run("replay", path, "--pace", "instant"), try run("export", path, "--format", "markdown"),
      try run("export", laptop.transcripts, "--format", "csv"), try run("search", "Geheimpje"),
      try run("discuss", "elektricien"),
    ]
    for said in whole { #expect(!said.contains("ontbreekt"), "\(said.suffix(300))") }

    let lines = try contents(of: path).split(separator: "\n")
    try lines.dropLast(2).map { $0 + "\n" }.joined()
      .write(toFile: path, atomically: false, encoding: .utf8)
    #expect(
      try run("replay", path, "--pace", "instant").contains("Het einde van \(path) ontbreekt."))
    #expect(
      try run("export", path, "--format", "markdown").contains("Het einde van \(path) ontbreekt."))
    #expect(
      try run("export", laptop.transcripts, "--format", "csv").contains(
        "Het einde van \(path) ontbreekt."))
    #expect(try run("search", "Geheimpje").contains("Van 1 opname ontbreekt het einde."))
    #expect(try run("discuss", "elektricien").contains("nog niet af, en het einde ontbreekt"))

    // In the shell, a teacher looks back.
    try laptop.settings.passphrase.set(Self.passphrase)
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("docent")
    try shell.expectPrompt("Wachtzin: ")
    try shell.waitUntilRead()
    try shell.enter(Self.passphrase)
    try shell.expectPrompt("docent> ")
    try shell.enter("terugkijken \(name.dropLast(".jsonl".count))")
    try shell.expect("Daar stopte het programma")
    // The first key takes the warning away.
    try shell.type("q")
    try shell.waitUntilRead()
    try shell.type("q")
    try shell.expectPrompt("docent> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }
}
