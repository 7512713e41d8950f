import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("Exporting from the command line")
struct ExportCommandTests {
  private func played(class: Bool = false) throws -> Laptop {
    let laptop = try Laptop()
    let answers = try laptop.write(
      "Vader\n1\n1\n=cmd|' /C calc'!A0\n1\n2\nZo.\n2\n\n\n\n\nIk vroeg door.\nIk bel mijn mentor.\n",
      to: "answers.txt")
    let outcome = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", answers])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return laptop
  }

  @Test("makes one table of a class: of a scenario, of folders and what is below them")
  func aClass() throws {
    let laptop = try played()
    for alias in ["Berk", "Eik"] {
      #expect(
        try laptop.run([
          "play", "elektricien", "--as", alias, "--answers", laptop.folder + "/answers.txt",
        ]).status == 0)
    }
    let files = FileManager.default
    let stick = laptop.folder + "/stick"
    try files.createDirectory(atPath: stick + "/2A/laptop-1", withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: laptop.transcripts)
    where name.hasSuffix("Berk.jsonl") || name.hasSuffix("Eik.jsonl") {
      try files.copyItem(
        atPath: laptop.transcripts + "/" + name, toPath: stick + "/2A/laptop-1/" + name)
    }
    func names(_ arguments: [String]) throws -> Set<String> {
      let outcome = try laptop.run(["export", "--format", "csv"] + arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.ranges(of: "weerwoord_recording").count == 1)
      return Set(["Ree", "Berk", "Eik"].filter { outcome.output.contains(",\($0),nl,") })
    }
    #expect(try names(["elektricien"]) == ["Ree", "Berk", "Eik"])
    #expect(try names([stick]) == ["Berk", "Eik"])
    // What is named twice is there once, and a broken file takes no other down.
    try laptop.write("geen opname", to: "stick/2A/laptop-1/kapot.jsonl")
    let all = try laptop.run([
      "export", "--format", "csv", stick, stick + "/2A", laptop.transcripts,
    ])
    #expect(all.status == 0)
    #expect(all.errors.contains("kapot.jsonl"))
    #expect(try laptop.run(["export", "--format", "markdown", stick]).status == 1)
    let one = try laptop.run(["export", "--format", "xapi", "elektricien"])
    #expect(one.errors == CommandText.exportsOne(3).told())
  }

  @Test(
    "makes a file for one person in each format, with what was said",
    arguments: ["markdown", "csv", "asciicast", "xapi"])
  func formats(_ format: String) throws {
    let laptop = try played()
    let path = laptop.folder + "/uit." + format
    let outcome = try laptop.run(["export", "--format", format, "--output", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "\(path) is gemaakt. Alleen jij kunt het lezen.\n")
    #expect(try rights(of: path) == "600")
    let text = try contents(of: path)
    #expect(text.contains("Ik bel mijn mentor."))
    #expect(text.contains("Ree"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    // It may be made again, and another's file stays.
    #expect(try laptop.run(["export", "--format", format, "--output", path]).status == 0)
    try laptop.write("van mij", to: "uit." + format)
    #expect(try laptop.run(["export", "--format", format, "--output", path]).status == 1)
    #expect(try contents(of: path) == "van mij")
    let shown = try laptop.run(["export", "--format", format])
    #expect(shown.output == text)
  }

  @Test(
    "plays as a film in asciinema, as the replay's screen shows it",
    .enabled(if: access("/usr/bin/asciinema", X_OK) == 0))
  func film() throws {
    let laptop = try played()
    let path = laptop.folder + "/film.cast"
    _ = try laptop.run(["export", "--format", "asciicast", "--output", path])
    let player = Process()
    player.executableURL = URL(fileURLWithPath: "/usr/bin/asciinema")
    player.arguments = ["play", "--speed", "10000", "--idle-time-limit", "0.001", path]
    player.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": laptop.home]
    player.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    player.standardOutput = pipe
    try player.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    player.waitUntilExit()
    #expect(player.terminationStatus == 0)
    let film = Self.plain(String(decoding: bytes, as: UTF8.self))
    let replay = try laptop.run(["replay", "--pace", "instant"]).output
    // In colour, a symbol has its own background, and no brackets.
    #expect(film == replay.drop { $0 == "\n" }.replacing("[HARDOP]", with: " HARDOP "))
    let typed = try laptop.run(["export", "--format", "asciicast", "--input"]).output
    #expect(typed.contains("\"i\",\"Ik bel mijn mentor.\\r\"]"))
    #expect(!(try contents(of: path)).contains("\"i\""))
    let marks = try contents(of: path).matches(of: #/"m","(.*)"\]/#).map { String($0.1) }
    #expect(marks.contains("Wat doe je nu?"))
    for scene in ["De elektricien", "Wens", "Begin", "Reden", "Antwoord", "Druk", "Verder", "Slot"]
    {
      #expect(marks.contains(scene), "\(marks)")
    }
  }

  /// The text without escape codes and with plain line ends.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\u{1B}": rest = rest[(rest.firstIndex { $0.isLetter } ?? rest.endIndex)...].dropFirst()
      case "\r\n": plain += "\n"
      default: plain.append(character)
      }
    }
    return plain
  }

  @Test("says in one sentence what it cannot do")
  func refusals() throws {
    let laptop = try played()
    let format = try laptop.run(["export", "--format", "docx"])
    #expect(format.status == 64)
    #expect(format.errors.hasPrefix("weerwoord: 'docx' kan niet voor"))
    let address = try laptop.run(["export", "--format", "xapi", "--home-page", "school"])
    #expect(address.status == 1)
    #expect(
      address.errors == ExportError.invalidAddress("school").told())
    for (name, bytes) in [
      ("leeg", ""), ("nieuw", "{\"weerwoord\":99}\n"), ("gescheurd", "{\"weer"),
    ] {
      let path = try laptop.write(bytes, to: "Transcripts/\(name).jsonl")
      let outcome = try laptop.run(["export", path, "--format", "csv"])
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("remembers the school's address")
  func school() throws {
    let laptop = try played()
    let given = try laptop.run(
      ["export", "--format", "xapi", "--home-page", "https://school.example"])
    #expect(given.output.contains("\"homePage\":\"https://school.example\""))
    #expect(try laptop.run(["export", "--format", "xapi"]).output == given.output)
  }
}
