import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A file of answers, and a disk that fails")
struct AnswersOnBadDiskTests {
  /// A comic, at whose end pages are made.
  private static let scenarios =
    Laptop.checkout + "/Tests/WeerwoordTests/Recordings/4eae3f6/Scenarios"
  private static let answers = "1\nVonk\nStop daarmee!\nIk speel hem na.\n"

  /// Plays while requests fail, or none; also the log of what was asked of the disk.
  private func play(_ laptop: Laptop, failing rule: String) throws -> (
    Laptop.Outcome, log: [String]
  ) {
    let file = try laptop.write(Self.answers, to: "answers.txt")
    let log = try laptop.write("", to: "log")
    let outcome = try laptop.run(
      ["play", "held", "--as", "Ree", "--answers", file],
      with: [
        "WEERWOORD_SCENARIOS": Self.scenarios, "LD_PRELOAD": try Laptop.diskShim.get(),
        "DISK_UNDER": laptop.transcripts, "DISK_FAIL": rule, "DISK_LOG": log,
      ])
    return (outcome, try contents(of: log).split(separator: "\n").map(String.init))
  }

  @Test("in mid-play: said once, with the path whole, and the status is 1")
  func inMidPlay() throws {
    let laptop = try Laptop()
    let (outcome, _) = try play(laptop, failing: "fdatasync:9:ENOSPC")
    #expect(outcome.status == 1)
    let path = try laptop.recording()
    #expect(outcome.errors == ArchiveError.notStored(path, .full).dutch + "\n")
    #expect(path.count > 40)
  }

  @Test("at the last entry, at the finishing and at the pages: said once, and the status is 1")
  func atTheEnd() throws {
    let (whole, log) = try play(try Laptop(), failing: "")
    #expect(whole.status == 0)
    #expect(whole.errors == "")
    let entries = log.count { $0.hasPrefix("fdatasync ") && $0.hasSuffix(".jsonl") }

    var laptop = try Laptop()
    let unended = try play(laptop, failing: "fdatasync:\(entries):EIO").0
    #expect(unended.status == 1)
    #expect(
      unended.errors == ArchiveError.notStored(try laptop.recording(), .hardware).dutch + "\n")

    laptop = try Laptop()
    let unfinished = try play(laptop, failing: "rename:1:EROFS").0
    #expect(unfinished.status == 1)
    #expect(
      unfinished.errors == ArchiveError.notFinished(try laptop.recording(), .readOnly).dutch + "\n")

    laptop = try Laptop()
    let pageless = try play(laptop, failing: "make:3:ENOSPC").0
    #expect(pageless.status == 1)
    let page = GeneratedPages.path("strip", beside: try laptop.recording())
    #expect(pageless.errors == ArchiveError.notMade(page, .full).dutch + "\n")
    #expect(try laptop.transcript().entries.last?.kind == .end(.teacher))
  }
}
