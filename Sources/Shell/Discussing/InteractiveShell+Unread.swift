import Archive
import Discussion
import Roleplay
import Yarn

/// What pupils typed for the class and the teacher has not read yet.
extension InteractiveShell {
  /// In a folder with more recordings, reading them all would keep the teacher waiting.
  private static let maximumReadCount = 500

  /// Says how many of the newest plays only the teacher may see, and were not looked at yet. Nobody
  /// else reads them.
  func sayUnseen() {
    guard let recordings = try? transcripts.recordings().prefix(Self.maximumReadCount) else {
      return
    }
    var plays = TeachersPlays()
    let count = recordings.count { found in
      if case .success(let recording) = found { plays.isUnread(recording) } else { false }
    }
    if count > 0 { screen.say(ShellText.notLookedAt(count)) }
  }

  /// Lists the scenarios with texts that the teacher has not read, and how many there are.
  func listUnread() {
    guard let files = try? RecordingFiles([transcripts.path]),
      let recordings = try? transcripts.recordings().prefix(Self.maximumReadCount + 1),
      recordings.reduce(0, { count, _ in count + 1 }) <= Self.maximumReadCount
    else { return }
    let reading = ClassReading(files)
    for scenario in reading.scenarios.map(\.name).sorted() {
      let desk = ModerationDesk(of: scenario, in: files.folders)
      let unread = reading.openTexts(of: scenario).count {
        desk.moderation.verdicts[$0.key] == nil
      }
      if unread > 0 { screen.say(ShellText.notReadYet(scenario, unread)) }
    }
  }
}
