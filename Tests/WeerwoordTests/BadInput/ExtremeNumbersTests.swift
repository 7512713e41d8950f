import Archive
import Foundation
import Glibc
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import weerwoord

@Suite("A recording with numbers nobody could have counted")
struct ExtremeNumbersTests {
  /// What a damaged file, or somebody with an editor, may put in a number's place.
  static let extremes = [
    "0", "-1", "21", "100000", "100001", "9007199254740991", "-9007199254740991",
    "9007199254740992",
    "9223372036854775807", "-9223372036854775808", "18446744073709551616", "1e308", "-1e400", "0.5",
    "\"nan\"", "\"-inf\"", "null",
  ]

  /// A recording of every kind of entry that has a number in it.
  static var sample: Transcript {
    let options = [
      Cue.Option(id: "line:a-2", text: "Ja", tags: ["green"]),
      Cue.Option(id: "line:a-3", text: "Nee", tags: ["red"]),
    ]
    let vote = Cue(line: "line:a-1", text: "Wie wil?", tags: ["statement"], kind: .choice(options))
    let line = Cue(line: "line:a-4", text: "Waar sta je?", kind: .scale(lowest: 1, highest: 5))
    let notes = Cue(line: "line:a-6", text: "Wat nog?", kind: .collect(name: "wegen", minimum: 1))
    let kinds: [Entry.Kind] = [
      .cue(Cue(line: "", text: "", kind: .round(name: "tafel", number: 1))),
      .cue(vote), .input(.ballot(voter: "k1", option: "line:a-2")), .input(.tally(.most(0))),
      .input(.tally(.counts([12, 7]))), .input(.submit),
      .reply(
        Reply(
          chosen: "line:a-2", tally: .counts([12, 7]), ballots: ["k1": "line:a-2"],
          isComplete: true)),
      .cue(
        Cue(
          line: "", text: "",
          kind: .reveal(
            .init(
              question: "Wie wil?", options: options, tally: .counts([12, 7]), chosen: "line:a-2")))
      ),
      .cue(vote), .reply(Reply(chosen: "line:a-3", tally: .most(1), isComplete: true)),
      .cue(
        Cue(
          line: "", text: "",
          kind: .reveal(
            .init(question: "Wie wil?", options: options, tally: .most(1), chosen: nil)))),
      .cue(line), .input(.choose("4")), .reply(Reply(chosen: "4", isComplete: true)),
      .cue(line), .input(.tally(.counts([1, 2, 3, 4, 5]))),
      .reply(Reply(chosen: "4", tally: .counts([1, 2, 3, 4, 5]), isComplete: true)),
      .cue(Cue(line: "line:a-5", text: "Hoeveel?", kind: .number(minimum: 0, maximum: 40))),
      .input(.choose("13")), .reply(Reply(chosen: "13", isComplete: true)),
      .cue(notes), .input(.text("een")), .input(.text("twee")), .input(.edit(1, "drie")),
      .input(.group(1, heading: "Thuis")), .input(.withdraw(2)), .input(.submit),
      .reply(
        Reply(texts: ["drie", "vier"], headings: ["Thuis", ""], picked: 1, isComplete: true)),
      .cue(Cue(line: "line:a-7", text: "Praat erover.", kind: .discuss(minutes: 3))),
      .reply(Reply(isComplete: true)),
      .cue(Cue(line: "", text: "", kind: .wait(2.5))), .back(to: 29), .resume,
      .reply(Reply(texts: ["ja"], isComplete: true)),
      .cue(Cue(line: "", text: "", kind: .end)), .end(.class),
    ]
    var opening = Opening(
      engine: "0", recorded: "2026-11-21T13:15:00Z", scenario: "proef", heading: "Proef",
      form: .statements, alias: "Tulp", language: "nl", audience: .class,
      random: .init(seed: 7), variables: ["$zin": .number(3), "$rij.count": .number(2)],
      parent: .init(recording: "20261121-130000-proef-Ree.jsonl", entry: 4))
    opening.engine = "0"
    return Transcript(
      opening: opening,
      entries: kinds.enumerated().map {
        Entry(number: $0 + 1, milliseconds: $0 * 1250, kind: $1)
      })
  }

  /// Variants of the recording's text, each with one of its numbers (also those in quotation marks)
  /// replaced by an extreme one.
  static func mutations() -> [String] {
    let text = String(decoding: TranscriptCoding.bytes(of: sample), as: UTF8.self)
    let numbers = text.matches(of: #/[:\[,"](-?[0-9]+(?:\.[0-9]+)?)(?=[,}\]"])/#).map {
      $0.output.1.startIndex..<$0.output.1.endIndex
    }
    var mutations = [text]
    for number in numbers {
      for extreme in extremes {
        mutations.append(
          text.replacingCharacters(in: number, with: extreme))
      }
    }
    return mutations
  }

  @Test("is read or refused by every command, and stops none of them in the middle")
  func everyCommand() async throws {
    await #expect(processExitsWith: .success) {
      try await Self.lookAtAll()
    }
  }

  /// Run in a process of its own, which a trap would end.
  private static func lookAtAll() async throws {
    let null = open("/dev/null", O_RDWR)
    for stream in 0...2 as ClosedRange<Int32> { dup2(null, stream) }
    let temporary = try TemporaryFolder()
    let folder = temporary.path
    defer { withExtendedLifetime(temporary) {} }
    // Arguments are taken apart once: that takes longer than what the commands then do.
    let read = "\(folder)/20261121-131500-proef-0.jsonl"
    let commands = try
      (["csv", "markdown", "xapi", "asciicast"].map { ["export", read, "--format", $0] }
      + [["replay", read, "--pace", "instant"], ["agreements", read, "--text"]])
      .map { arguments in
        let command = try Weerwoord.named(in: arguments)
        return { () async -> Void in try? await Weerwoord.perform(command) }
      }
    var seed = 0
    for text in mutations() {
      // Each is a recording of its own, so that all of them are counted together at the end.
      seed += 1
      try Data(text.replacing("\"seed\":7}", with: "\"seed\":\(seed)}").utf8).write(
        to: URL(fileURLWithPath: read))
      for command in commands { await command() }
      if seed % 40 == 0 { await run(["tree", read, "--transcripts", folder]) }
      try FileManager.default.moveItem(
        atPath: read, toPath: "\(folder)/20261121-131500-proef-\(seed).jsonl")
    }
    for (place, extreme) in extremes.enumerated() {
      let name = "20261121-131500-proef-\(place + 1)"
      let mark = "{\"entry\":\(extreme),\"kind\":\"note\",\"text\":\"x\",\"by\":\"\",\"at\":\"\"}\n"
      try Data(mark.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).marks"))
      try Data("\(name) \(extreme) Wat zie je?\n".utf8)
        .write(to: URL(fileURLWithPath: "\(folder)/lesson-les\(place).txt"))
      await run(["lesson", "les\(place)", "--transcripts", folder])
      await run(["replay", "\(folder)/\(name).jsonl", "--from", extreme])
      await run(["discuss", folder, "--scenario", "proef", "--smallest-group", extreme])
    }
    await run(["lesson", "--transcripts", folder])
    await run(["tree", "--transcripts", folder])
    await run(["list", "--transcripts", folder])
    await run(["discuss", folder, "--scenario", "proef"])
    await run(["discuss", folder, "--scenario", "proef", "--output", folder + "/verslag.html"])
    // What is wrong with a recording is no reason to fail, but the whole class must have been shown.
    guard FileManager.default.fileExists(atPath: folder + "/verslag.html") else {
      throw CocoaError(.fileNoSuchFile)
    }
  }

  private static func run(_ arguments: [String]) async {
    // A command may refuse; it may not end the process.
    try? await Weerwoord.perform(arguments)
  }

  @Test(
    "is refused in a sentence, with its line, by whoever reads it",
    arguments: [
      "[9007199254740991,9007199254740991]", "[-1,3]",
      "[" + Array(repeating: "9007199254740991", count: 1100).joined(separator: ",") + "]",
    ])
  func refused(counts: String) throws {
    let laptop = try Laptop()
    let text = String(decoding: TranscriptCoding.bytes(of: Self.sample), as: UTF8.self)
    let path = try laptop.write(
      text.replacing("[12,7]", with: counts), to: "Transcripts/20261121-131500-proef-Tulp.jsonl")
    for command in [["replay", path, "--pace", "instant"], ["export", path, "--format", "csv"]] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.errors == ArchiveError.brokenLine(path, line: 6).told())
    }
    let discussed = try laptop.run(["discuss", path])
    #expect(discussed.status == 1)
    #expect(discussed.unwrappedErrors.contains("staat geen opname die af is (1 overgeslagen)."))
  }

  @Test("may have as many options as fit, with as many people behind each as can be counted")
  func many() throws {
    let laptop = try Laptop()
    let count = 1100
    let options = (0..<count).map { Cue.Option(id: "line:o-\($0)", text: "Optie \($0)") }
    var transcript = Self.sample
    let counts = Array(repeating: InputError.maximumCount, count: count)
    transcript.entries[1].kind = .cue(Cue(line: "line:a-1", text: "Wie?", kind: .choice(options)))
    transcript.entries[6].kind = .reply(
      Reply(chosen: "line:o-1", tally: .counts(counts), isComplete: true))
    transcript.entries[7].kind = .cue(
      Cue(
        line: "", text: "",
        kind: .reveal(
          .init(question: "Wie?", options: options, tally: .counts(counts), chosen: nil))))
    let path = try laptop.write(
      TranscriptCoding.bytes(of: transcript), to: "Transcripts/20261121-131500-proef-Tulp.jsonl")
    for command in [
      ["replay", path, "--pace", "instant"], ["export", path, "--format", "csv"],
      ["export", path, "--format", "xapi"], ["discuss", path],
    ] {
      #expect(try laptop.run(command).status == 0, "\(command)")
    }
  }

  @Test(
    "typed by a person is an answer like any other",
    arguments: ["-9223372036854775808", "9223372036854775807"])
  func typed(number: String) throws {
    let laptop = try Laptop()
    let lines = [
      number, "speel elektricien", number, "1", number, "/stop", "kies \(number)",
      "terugkijken \(number)", "stop",
    ]
    let outcome = try laptop.run([], input: lines.map { $0 + "\n" }.joined())
    #expect(outcome.status == 0)
  }
}
