/// How the teacher's mode, which shows everybody's recordings, is opened on this account.
public enum TeacherAccess: Sendable, Hashable {
  /// Nobody has chosen yet: the teacher's mode cannot be opened.
  case notChosen
  /// No pupil uses this account: anybody can open it.
  case onlyMine
  /// The passphrase opens it.
  case passphrase
}
