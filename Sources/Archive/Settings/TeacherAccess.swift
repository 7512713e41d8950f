/// How the teacher's mode opens on this account, and with it everybody's recordings.
public enum TeacherAccess: Sendable, Hashable {
  /// Nobody chose yet: the teacher's mode does not open.
  case notChosen
  /// No pupil uses this account, somebody said: it opens for whoever asks.
  case onlyMine
  /// It opens for whoever knows the passphrase.
  case passphrase
}
