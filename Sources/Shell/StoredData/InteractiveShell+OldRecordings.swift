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
      let start = period.start(now: now())
      let old = try Forgetting(in: transcripts).stored(recordedBefore: start)
      // What cannot be opened any more has to go some time too.
      let count = old.groups.count + old.unreadable.count { $0.moment < start }
      guard count > 0 else { return }
      settings.rememberReminder(on: today)
      screen.say(StoredDataText.oldRecordings(count, period))
    } catch {
      screen.say(error, style: .problem)
    }
  }
}
