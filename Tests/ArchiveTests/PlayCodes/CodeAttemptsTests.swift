import Foundation
import Roleplay
import Synchronization
import TestFiles
import Testing

@testable import Archive

@Suite("Guessing the code of a dossier or a play")
struct CodeAttemptsTests {
  private let folder: TemporaryFolder
  private let now = 1_800_000_000

  init() throws {
    folder = try TemporaryFolder()
  }

  /// How long was waited.
  private final class Pauses: Sendable {
    let seconds = Mutex<[UInt32]>([])
  }

  private func attempts(at alias: String) throws -> CodeAttempts {
    CodeAttempts(at: try Alias(alias), in: Folder(folder.path))
  }

  @Test("is one count for all spellings of a name, and goes on after a restart")
  func oneName() throws {
    for alias in ["Tulp", " tulp", "  TULP "] { try attempts(at: alias).count(now: now) }
    #expect(try attempts(at: "Tulp").secondsToWait(now: now) == 60)
    #expect(try attempts(at: "Otter").secondsToWait(now: now) == 0)
    #expect(try folder.names() == ["tulp.attempts"])
    #expect(try rights(of: folder.path + "/tulp.attempts") == "600")
  }

  @Test("waits longer after each wrong code, up to a day")
  func growing() throws {
    let attempts = try attempts(at: "Tulp")
    var delays: [Int] = []
    for _ in 1...16 {
      try attempts.count(now: now)
      delays.append(attempts.secondsToWait(now: now))
    }
    #expect(delays.prefix(6) == [0, 0, 60, 120, 240, 480])
    #expect(delays.suffix(3) == [86_400, 86_400, 86_400])
    #expect(attempts.secondsToWait(now: now + 86_399) == 1)
    #expect(attempts.secondsToWait(now: now + 86_400) == 0)
    #expect(attempts.secondsToWait(now: now - 5000) == 86_400, "a clock set back gains nothing")
  }

  @Test(
    "is counted in the file that is there where the disk has no room for another",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func fullDisk() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    var dossiers = DossierFolder(in: TranscriptFolder(path: disk.path))
    dossiers.pause = { _ in Issue.record("It can be counted.") }
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    #expect(try dossiers.dossier(of: "Tulp", code: "CDF GHJ") == nil)
    try disk.fill()
    for _ in 1...2 { #expect(try dossiers.dossier(of: "Tulp", code: "CDF GHJ") == nil) }
    #expect(throws: ArchiveError.dossierClosed("Tulp")) {
      try dossiers.dossier(of: "Tulp", code: "CDF GHJ")
    }
  }

  @Test("takes a while for each code where none can be counted, the right one too")
  func uncounted() throws {
    let pauses = Pauses()
    var dossiers = DossierFolder(in: folder.transcripts)
    dossiers.pause = { seconds in pauses.seconds.withLock { $0.append(seconds) } }
    let code = try dossiers.begin(Dossier(alias: "Tulp")).description
    // A folder is in the place of the new file.
    let blocked = "Transcripts/dossiers/" + AtomicFile.temporaryName(for: "tulp.attempts")
    try folder.write("", to: blocked + "/x")
    for _ in 1...5 { #expect(try dossiers.dossier(of: "Tulp", code: "CDF GHJ") == nil) }
    #expect(try dossiers.dossier(of: "Tulp", code: code) != nil)
    #expect(pauses.seconds.withLock { $0 } == Array(repeating: 5, count: 6))
  }

  @Test(
    "is not ended by numbers that nobody counted", arguments: ["3 -9223372036854775808", "-1 5"])
  func impossible(text: String) throws {
    try folder.write(text + "\n", to: "tulp.attempts")
    #expect(try attempts(at: "Tulp").secondsToWait(now: now) == 60)
  }

  @Test("ends with the right code, with a new one, and not by changing the file")
  func ended() throws {
    let dossiers = DossierFolder(in: folder.transcripts)
    let code = try dossiers.begin(Dossier(alias: "Tulp")).description
    for _ in 1...2 { #expect(try dossiers.dossier(of: " tulp", code: "CDF GHJ") == nil) }
    #expect(try dossiers.dossier(of: "Tulp", code: code) != nil)
    for _ in 1...3 { #expect(try dossiers.dossier(of: "tulp", code: "CDF GHJ") == nil) }
    #expect(dossiers.isClosed("TULP"))
    #expect(throws: ArchiveError.dossierClosed("Tulp")) {
      try dossiers.dossier(of: "Tulp", code: code)
    }
    #expect(try dossiers.dossier(of: "Tulp") == Dossier(alias: "Tulp"), "a teacher needs no code")
    let new = try dossiers.renewCode(of: "Tulp")
    #expect(try dossiers.dossier(of: "Tulp", code: new.description) != nil)
    try folder.write("0 vroeger\n", to: "Transcripts/dossiers/tulp.attempts")
    #expect(dossiers.isClosed("Tulp"))
  }
}
