import Archive
import Roleplay

/// The texts about what is kept of somebody, and about erasing it.
enum StoredDataText: Phrase {
  /// With an alias and a folder.
  case keptAbout(String, folder: String)
  case nothingAbout(String, folder: String)
  /// There is also something that cannot be opened or read.
  case nothingReadableAbout(String, folder: String)
  /// With the number of recordings and dossiers that cannot be opened or read.
  case unreadable(Int)
  case unreadableTooOld(Int, RetentionPeriod)
  case unreadableNotTooOld(Int, RetentionPeriod)
  case whatToDo(UnreadableFile.Reason)
  /// With the number of recordings and dossiers that are too old.
  case tooOld(Int, RetentionPeriod)
  case noneTooOld(RetentionPeriod)
  /// There is also something that cannot be opened or read.
  case noneReadableTooOld(RetentionPeriod)
  /// A recording: its heading, when it began, and who may see it; nil if it is not finished.
  case recording(String, String, Visibility?, Copy?)
  /// A recording that is damaged: its heading, and when it began.
  case damagedRecording(String, String)
  case kind(StoredItem.Kind)
  /// Files in which Weerwoord keeps something that belongs to others as well.
  case mentions
  /// Files that somebody put into the folder: those with the alias or the words, and those in which
  /// words cannot be looked for.
  case otherFiles, unsearchableFiles
  case elsewhere
  case eraseWhich, eraseFiles, eraseUnreadable
  /// What was not thrown away, because nobody was asked and it was not ordered.
  case otherFilesStay, unreadableStays
  case noSuchNumbers(count: Int)
  case nothingErased
  case erased(groups: Int, files: Int)
  case elsewhereToo
  case oldRecordings(Int, RetentionPeriod)

  /// A recording that repeats another one.
  enum Copy: Hashable {
    /// It branched off from the other.
    case whatIf
    /// Words of the other were blacked out in it.
    case redacted
  }
}
