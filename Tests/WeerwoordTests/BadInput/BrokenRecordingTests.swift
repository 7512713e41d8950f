import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A recording that is none, or is broken")
struct BrokenRecordingTests {
  /// A file that can be neither looked back at nor taken up again, and why.
  struct Broken: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var error: @Sendable (_ path: String) -> ArchiveError
  }

  static let all = [
    Broken(
      testDescription: "from a newer version", bytes: Array("{\"weerwoord\":2}\n".utf8),
      error: { .newerFormat($0, 2) }),
    Broken(
      testDescription: "empty", bytes: [],
      error: { .emptyTranscript($0) }),
    Broken(
      testDescription: "binary", bytes: [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x0A, 0x00, 0xFF, 0x0A],
      error: { .notATranscript($0) }),
    Broken(
      testDescription: "cut off in its first line", bytes: Array("{\"weerwoord\":1,\"eng".utf8),
      error: { .cutOffOpening($0) }),
  ]

  @Test("is refused by its name, and stays as it is", arguments: all)
  func refused(broken: Broken) throws {
    let laptop = try Laptop()
    let path = try laptop.write(broken.bytes, to: "Transcripts/kapot.jsonl")
    for command in [["replay", path], ["replay", path, "--verify"], ["resume", path]] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.unwrappedErrors.hasSuffix(broken.error(path).text(in: .dutch)))
    }
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == broken.bytes)
  }

  @Test("is passed over where a crash came before anything was recorded in it")
  func neverBegun() throws {
    let laptop = try Laptop()
    _ = try laptop.run(["play", "garage", "--as", "Ree"], input: "2\n2\n")
    // In a folder below, where no crash is tidied up.
    try laptop.write("", to: "Transcripts/2A/20260101-100000-garage-Tulp.jsonl")
    try laptop.write("{\"weerwoord\":1,\"eng", to: "Transcripts/2A/half.jsonl")
    let stick = laptop.folder + "/stick"
    try FileManager.default.copyItem(atPath: laptop.transcripts + "/2A", toPath: stick)
    for (command, status) in [
      (["search", "Noor"], 0), (["export", "--format", "csv", laptop.transcripts], 0),
      (["stored", "Otter"], 0), (["expire", "--older-than", "1d"], 0), (["collect", stick], 0),
    ] as [([String], Int32)] {
      let outcome = try laptop.run(command)
      #expect(outcome.status == status && outcome.errors == "", "\(command) \(outcome.errors)")
      #expect(!outcome.output.contains("half.jsonl"), "\(command)")
    }
    #expect(!(try laptop.run(["discuss", laptop.transcripts])).output.contains("leeg"))
  }

  @Test("is taken up where it was cut off in mid-line, with nothing earlier lost")
  func truncated() throws {
    let laptop = try Laptop()
    _ = try laptop.run(["play", "garage", "--as", "Ree"], input: "2\n2\n")
    let path = try laptop.recording()
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let torn = Array(whole.dropLast(25))
    let lines = torn.split(separator: 0x0A).count
    try Data(torn).write(to: URL(fileURLWithPath: path))
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
    #expect(try laptop.run(["replay", "--pace", "instant"]).status == 0)
    let resumed = try laptop.run(["resume"], input: "/stop\n")
    #expect(resumed.status == 0)
    let now = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let kept = Array(torn[...(torn.lastIndex(of: 0x0A) ?? 0)])
    #expect(now.starts(with: kept))
    #expect(now.count > kept.count)
    #expect(lines > 10)
  }

  @Test("is not taken up when it is finished")
  func finished() throws {
    let laptop = try Laptop()
    let answers = try laptop.write(
      "1\n1\nZij zegt iets. | *Zij wacht. | Zij vraagt hulp.\nAlles komt goed.\n1\n\n\n\n\nNoor bleef rustig.\nJa.\n",
      to: "answers.txt")
    let played = try laptop.run(["play", "garage", "--as", "Ree", "--answers", answers])
    #expect(played.status == 0)
    let path = try laptop.recording()
    #expect(try rights(of: path) == "400")
    #expect(try rights(of: laptop.transcripts) == "700")
    let outcome = try laptop.run(["resume", path])
    #expect(outcome.status == 1)
    #expect(outcome.unwrappedErrors.hasSuffix(ArchiveError.finished(path).text(in: .dutch)))
  }
}
