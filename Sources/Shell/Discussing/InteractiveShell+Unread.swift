import Archive
import Discussion
import Roleplay
import Yarn

/// What pupils typed for the class and the teacher has not read yet.
extension InteractiveShell {
  /// In a folder with more recordings, reading them all would keep the teacher waiting.
  private static let maximumReadCount = 500

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
