import Archive
import Foundation
import Roleplay
import Testing

@testable import Discussion

@Suite("Plays that only the teacher may see")
struct TeachersPlaysTests {
  private let folder: RecordingsFolder
  private var transcripts: TranscriptFolder { TranscriptFolder(path: folder.path) }

  init() throws {
    folder = try RecordingsFolder()
  }

  private func unread() throws -> [String] {
    var plays = TeachersPlays()
    return try transcripts.recordings().compactMap { try? $0.get() }
      .filter { plays.isUnread($0) }.map(\.name).sorted()
  }

  @Test("are not read until the teacher looked at them, which is kept without a name or a word")
  func looking() throws {
    let play = Transcript.proef([.ask("a", ["Iets ergs"])], visibility: .teacher)
    try folder.add(play, name: "2A/een-proef-Tulp.jsonl")
    try folder.add(play.by(seed: 2), name: "2A/twee-proef-Tulp.jsonl")
    #expect(try unread() == ["2A/een-proef-Tulp.jsonl", "2A/twee-proef-Tulp.jsonl"])
    TeachersPlays.look(at: play, from: folder.path + "/2A/een-proef-Tulp.jsonl")
    #expect(try unread() == ["2A/twee-proef-Tulp.jsonl"])
    let kept = ModerationDesk(of: "proef", in: [folder.path + "/2A"]).moderation
    #expect(kept.verdicts.count == 1 && kept.groups.isEmpty)
    // It is forgotten with the play.
    let forgetting = Forgetting(in: transcripts)
    #expect(forgetting.erase(try forgetting.stored(about: "Tulp").groups).problems.isEmpty)
    #expect(ModerationDesk(of: "proef", in: [folder.path + "/2A"]).moderation.verdicts == [:])
  }

  @Test("are not read until then where recordings are sealed too")
  func sealed() throws {
    try SealingKeys(of: transcripts).make([.teacher: "vier gewone woorden"])
    let play = Transcript.proef([.ask("a", ["Iets ergs"])], visibility: .teacher)
    let journal = try transcripts.begin(play.opening)
    try journal.append(play.entries)
    try journal.finish()
    #expect(try unread().count == 1)
    TeachersPlays.look(at: play, from: journal.path)
    #expect(try unread() == [])
    let kept = try String(contentsOfFile: folder.path + "/moderation-proef.json", encoding: .utf8)
    #expect(!kept.contains("Tulp") && !kept.contains("ergs"))
  }

  @Test("are not what the class may see, what is not finished, and what a teacher made or led")
  func others() throws {
    try folder.add(.proef([]))
    try folder.add(.proef([], audience: .class, visibility: .teacher))
    var unfinished = Transcript.proef([], visibility: .teacher)
    unfinished.entries.removeLast()
    try folder.add(unfinished)
    var whatIf = Transcript.proef([], visibility: .teacher)
    whatIf.opening.parent = .init(recording: "a.jsonl", entry: 1)
    try folder.add(whatIf)
    var copy = Transcript.proef([], visibility: .teacher)
    copy.opening.isRedacted = true
    try folder.add(copy)
    #expect(try unread() == [])
    TeachersPlays.look(at: .proef([]), from: folder.path + "/a.jsonl")
    #expect(ModerationDesk(of: "proef", in: [folder.path]).moderation.verdicts == [:])
  }
}
