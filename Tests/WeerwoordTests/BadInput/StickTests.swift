import Foundation
import PlayedClass
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("Recordings on a stick", .enabled(if: SmallDisk.isPossible))
struct StickTests {
  /// A laptop with a stick in it that holds a class's recordings, of two laptops.
  private func stick() async throws -> (Laptop, SmallDisk) {
    let laptop = try Laptop()
    let stick = try SmallDisk(bytes: 16 << 20)
    let played = try PlayedClass("elektricien", scenarios: laptop.shipped)
    for name in ["laptop-1", "laptop-2"] {
      try FileManager.default.createDirectory(
        atPath: stick.path + "/2A/" + name, withIntermediateDirectories: true)
    }
    for seed in 1...12 as ClosedRange<UInt32> {
      let transcript = try await played.recording(seed)
      try Data(TranscriptCoding.bytes(of: transcript)).write(
        to: URL(
          fileURLWithPath:
            "\(stick.path)/2A/laptop-\(1 + seed % 2)/20260101-1000\(10 + seed)-elektricien-Ree.jsonl"
        ))
    }
    return (laptop, stick)
  }

  @Test("that is pulled out between two figures: what was read is shown, and nothing crashes")
  func betweenFigures() async throws {
    let (laptop, stick) = try await stick()
    let program = try laptop.start(["discuss", stick.path + "/2A", "--step"])
    _ = try program.prompt()
    try stick.pullOut()
    var figures = 0
    repeat {
      figures += 1
      try #require(figures < 200)
      try program.enter()
    } while try program.promptOrEnd() != nil
    #expect(try program.expectEnd() == .status(0))
    #expect(figures > 3)
    #expect(program.text.contains("12 opnamen tellen mee."))
  }

  @Test(
    "that is pulled out while a teacher reads: nothing is decided, a sentence says where it was to be kept",
    arguments: [
      ("nl", "ja", ["v", "t"], "s", "is niet opgeslagen"),
      ("en", "yes", ["h", "s"], "q", "was not saved"),
    ])
  func whileReading(
    language: String, yes: String, decisions: [String], stop: String, sentence: String
  ) async throws {
    let (laptop, stick) = try await stick()
    let program = try laptop.start([
      "discuss", stick.path + "/2A", "--read", "--language", language,
    ])
    _ = try program.prompt()
    try program.enter(yes)
    _ = try program.prompt()
    try stick.pullOut()
    for decision in decisions {
      try program.enter(decision)
      _ = try program.prompt()
    }
    let said = program.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.components(separatedBy: sentence).count == 3, "\(said)")
    try program.enter(stop)
    #expect(try program.expectEnd() == .status(0))
    // Nothing was written where the stick was.
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick.path) == [])
  }

  @Test("that is not there any more gets one sentence", arguments: ["nl", "en"])
  func gone(language: String) async throws {
    let (laptop, stick) = try await stick()
    try stick.pullOut()
    let outcome = try laptop.run(["discuss", stick.path + "/2A", "--language", language])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("weerwoord: \(stick.path)/2A "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("of two laptops, on both of which somebody is called the same, is of two pupils")
  func sameAlias() async throws {
    let laptop = try Laptop()
    var folders: [String] = []
    for name in ["laptop-1", "laptop-2"] {
      let folder = laptop.folder + "/stick/2A/" + name
      folders.append(folder)
      let played = try laptop.run(
        [
          "play", "elektricien", "--as", "Tulp", "--visibility", "class", "--transcripts", folder,
        ], input: "Vader\n1\n1\nWaarom?\n1\n2\nHet past.\n1\n\n\n\n\nVragen.\nBellen.\n")
      #expect(played.status == 0, "\(played.errors)")
    }
    let outcome = try laptop.run(["discuss", laptop.folder + "/stick"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 opnamen tellen mee."))
  }

  @Test(
    "an alias that is in use on another laptop, in the same folder, keeps both recordings whole")
  func aliasInUse() throws {
    let (first, second) = (try Laptop(), try Laptop())
    let shared = first.folder + "/Gedeeld"
    let words = ["play", "elektricien", "--as", "Tulp", "--transcripts", shared]
    let one = try first.start(words)
    let other = try second.start(words)
    for (program, answer) in [(one, "Vader"), (other, "Moeder")] {
      try Pupil(moves: []).read(program, until: "Kies 1–5: ")
      try program.enter(answer)
      try Pupil(moves: []).read(program, until: "Kies 1–6: ")
    }
    for program in [one, other] {
      try program.enter("/stop")
      #expect(try program.expectEnd() == .status(0))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: shared)
      .filter { $0.hasSuffix(".jsonl") }
    #expect(names.count == 2)
    let texts = try names.map { try contents(of: shared + "/" + $0) }
    #expect(texts.count { $0.contains("Vader") && $0.contains("\"alias\":\"Tulp\"") } > 0)
    for name in names {
      #expect(try first.run(["replay", shared + "/" + name, "--verify"]).status == 0)
    }
    // Pupils who begin later on either laptop are offered other names.
    let shell = try second.start(["--transcripts", shared])
    // With two plays that are not finished, the greeting is more than a screen.
    try shell.expectPrompt("Enter = verder, q = stop: ")
    try shell.enter()
    try shell.expectPrompt("> ")
    try shell.enter("speel elektricien --alleen")
    _ = try shell.prompt()
    try shell.enter("Tulp")
    try shell.expect("Tulp speelde hier al. Kies een andere naam.")
  }
}
