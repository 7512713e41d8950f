import Archive
import Foundation
import Roleplay
import Synchronization
import TestFiles
import Testing

/// A whole class plays at once, against the program itself. By itself it is a small one; `.ci/room-load`
/// makes it the class that issue 16 speaks of, and prints what was measured.
@Suite("A class plays at once", .timeLimit(.minutes(10)))
struct ClassLoadTests {
  /// What a pupil came to.
  private struct Played: Sendable {
    var alias: String
    /// The number of questions that were answered.
    var answers: Int
  }

  @Test("Every answer is on the disk before the next cue, and none is lost or counted twice")
  func playing() async throws {
    let count = Load.isWhole ? 60 : 8
    let pace = Load.isWhole ? 1000 : 20
    let program = try LoadedProgram(
      ["class", "elektricien", "--address", "127.0.0.1"],
      with: ["LD_PRELOAD": try LoadedProgram.watchedDisk.get()])
    defer { program.end() }
    let invitation = Mutex<(port: UInt16, code: String)>((0, ""))
    try program.wait { text in
      guard let found = text.firstMatch(of: #/127\.0\.0\.1:(\d+) +code ([A-Z]{4})/#) else {
        return false
      }
      invitation.withLock { $0 = (UInt16(found.1) ?? 0, String(found.2)) }
      return true
    }
    let (port, code) = invitation.withLock { $0 }
    let delays = Mutex<[Double]>([])
    let played = Mutex<[Played]>([])
    let problems = Mutex<[String]>([])
    let before = try program.cost()
    let began = Load.now()
    await Load.each(count) { index in
      do {
        // Thirty pupils do not begin in the same second.
        Load.pause(Int.random(in: 0...pace))
        let pupil = try PupilDevice(port, code: code, from: 0x7F00_1400 + UInt32(index))
        try pupil.begin()
        var answers = 0
        while pupil.page.step != "finished" {
          let isAnswer = pupil.page.step == "asking"
          let started = Load.now()
          try pupil.answer()
          let delay = Load.now() - started
          if isAnswer {
            answers += 1
            delays.withLock { $0.append(delay) }
          }
          Load.pause(max(0, pace - Int(delay)))
        }
        let alias = pupil.page.alias
        played.withLock { $0.append(Played(alias: alias, answers: answers)) }
      } catch {
        problems.withLock { $0.append("\(index): \(error)") }
      }
    }
    let seconds = (Load.now() - began) / 1000
    let after = try program.cost()
    #expect(problems.withLock { $0 } == [])
    let pupils = played.withLock { $0 }
    #expect(pupils.count == count)
    #expect(Set(pupils.map(\.alias)).count == count)
    program.order("stop")
    try program.wait { $0.contains("Klaar: \(count).") }

    let syncs = try program.syncCounts()
    let transcripts = TranscriptFolder(path: program.folder.path + "/Transcripts")
    var replies = 0
    var recordings = 0
    for case .success(let recording) in try transcripts.recordings() {
      var reader = try TranscriptReader(path: recording.path)
      let transcript = try reader.rest()
      let pupil = try #require(pupils.first { $0.alias == recording.opening.alias })
      let decided = transcript.decisions.count { $0.reply != nil }
      #expect(decided == pupil.answers, "\(pupil.alias)")
      #expect(transcript.visibility == .teacher)
      let name = URL(fileURLWithPath: recording.path).lastPathComponent
      #expect(syncs[name, default: 0] >= pupil.answers, "\(pupil.alias)")
      replies += decided
      recordings += 1
    }
    #expect(recordings == count)
    let answers = pupils.reduce(0) { $0 + $1.answers }
    #expect(replies == answers)
    let times = delays.withLock { $0 }
    let slow = Load.percentile(0.95, of: times)
    let load = (after.seconds - before.seconds) / seconds
    print(
      """

      | class on own devices | measured | bound |
      |---|---|---|
      | pupils, answers | \(count), \(answers) | |
      | time they took | \(Int(seconds)) s | |
      | answers recorded | \(replies) of \(answers) | all |
      | answers synced | \(syncs.values.reduce(0, +)) syncs, at least one for each | every one |
      | answer to next cue, median | \(Int(Load.percentile(0.5, of: times))) ms | |
      | answer to next cue, 95th percentile | \(Int(slow)) ms | 100 ms |
      | processor | \(String(format: "%.2f", load)) cores | |
      | memory | \(Int(after.megabytes)) MB | |

      """)
    if Load.isWhole { #expect(slow < 100) }
  }
}
