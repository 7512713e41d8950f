import Archive
import Roleplay

/// The texts about what is kept of somebody, and about erasing it.
enum StoredDataText: Phrase {
  /// With an alias and a folder.
  case keptAbout(String, folder: String)
  case nothingAbout(String, folder: String)
  /// With the number of recordings and dossiers that are too old.
  case tooOld(Int, RetentionPeriod)
  case noneTooOld(RetentionPeriod)
  /// A recording: its heading, when it began, and who may see it; nil if it is not finished.
  case recording(String, String, Visibility?, Copy?)
  case kind(StoredItem.Kind)
  /// Files that are about others as well.
  case mentions
  case elsewhere
  case eraseWhich
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
