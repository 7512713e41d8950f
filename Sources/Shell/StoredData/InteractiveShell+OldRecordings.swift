import Archive
import Discussion
import Roleplay

/// Recordings that the school does not want to keep any longer.
extension InteractiveShell {
  /// Tells the teacher, once a day, how much is older than the school keeps recordings.
  func remindOfOldRecordings() {
    do throws(ArchiveError) {
      let today = RecordedTime.day(RecordedTime.of(now()))
      guard let period = try settings.retention(), !settings.wasReminded(on: today) else { return }
      let old = try Forgetting(in: transcripts).stored(recordedBefore: period.start(now: now()))
      guard !old.groups.isEmpty else { return }
      settings.rememberReminder(on: today)
      screen.say(StoredDataText.oldRecordings(old.groups.count, period))
    } catch {
      screen.say(error, style: .problem)
    }
  }
}
