import Archive
import Foundation
import Roleplay
import Synchronization
import TestFiles
import Testing
import Yarn

@testable import Room

/// Thirty laptops hand in at once. All of them are this computer, so that the shares of one address do
/// not hold here; otherwise it is the server of a lesson.
@Suite("Laptops hand in at once", .timeLimit(.minutes(5)))
struct HandInLoadTests {
  /// A laptop with finished recordings, as long as those of a whole scene.
  private static func laptop(_ number: Int, recordings: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let transcripts = TranscriptFolder(path: folder.path)
    for recording in 0..<recordings {
      let journal = try transcripts.begin(
        Opening(
          engine: "test", recorded: "2026-11-21T13:15:00Z", scenario: "schaatsen",
          heading: "De schaatsen", form: nil, alias: "Tulp \(recording + 2)", language: "nl",
          audience: .solo, random: Opening.RandomSource(seed: UInt32(number * 100 + recording))))
      let words = String(repeating: "Dit zei laptop \(number). ", count: 400)
      try journal.append(
        (1...5).map { entry in
          Entry(
            number: entry, milliseconds: entry * 1000,
            kind: .cue(Cue(line: "line:\(entry)", text: words, kind: .line)))
        } + [Entry(number: 6, milliseconds: 6000, kind: .end(.teacher))])
      try journal.finish()
    }
    return folder
  }

  @Test("None is lost and none counts twice, and every original is erased") func atOnce()
    async throws
  {
    let count = Load.isWhole ? 30 : 6
    let each = 10
    let teacher = try TemporaryFolder()
    let transcripts = TranscriptFolder(path: teacher.path + "/Transcripts")
    var wish = RoomWish()
    wish.address = "127.0.0.1"
    wish.port = 0
    var limits = HandInServer.limits
    limits.connectionsPerAddress = 200
    limits.requestBurst = 100_000
    let room = try HandInServer(into: transcripts, className: nil, wish, limits: limits)
    let code = try #require(room.invitation?.handInCode)
    let laptops = try (0..<count).map { try Self.laptop($0, recordings: each) }
    let paths = laptops.map(\.path)
    let problems = Mutex<[String]>([])
    let reported = Mutex(0)
    let times = Mutex<[Double]>([])
    let began = Load.now()
    await Load.each(count) { index in
      do {
        let started = Load.now()
        var client = try HandInClient(code: code, laptop: "laptop-\(index)")
        let report = try client.handIn(HandInOutbox(of: TranscriptFolder(path: paths[index])))
        reported.withLock { $0 += report.recordings }
        times.withLock { $0.append(Load.now() - started) }
        problems.withLock { $0 += report.problems.map(\.english) }
      } catch {
        problems.withLock { $0.append("\(index): \(error)") }
      }
    }
    let milliseconds = Load.now() - began
    let laptopsSeen = await room.laptops
    await room.close()
    #expect(problems.withLock { $0 } == [])
    #expect(reported.withLock { $0 } == count * each)
    #expect(laptopsSeen.count == count)
    #expect(laptopsSeen.allSatisfy { $0.recordings == each && $0.known == 0 })
    var seeds: Set<UInt32> = []
    var bytes = 0
    for result in try transcripts.recordings() {
      let recording = try result.get()
      #expect(recording.isFinished)
      seeds.insert(recording.opening.random.seed)
      bytes += try contents(of: recording.path).utf8.count
    }
    #expect(seeds.count == count * each)
    for path in paths {
      #expect(try Array(TranscriptFolder(path: path).recordings()).isEmpty)
    }
    print(
      """

      | handing in | measured | bound |
      |---|---|---|
      | laptops, recordings | \(count), \(count * each) (\(bytes / 1_000_000) MB) | |
      | recordings on the teacher's disk | \(seeds.count) of \(count * each) | all, none twice |
      | all handed in | \(Int(milliseconds)) ms | |
      | slowest laptop | \(Int(times.withLock { $0.max() ?? 0 })) ms | |

      """)
  }
}
