/// The person who is going to see something of a recording.
public enum Viewer: Sendable, Hashable {
  /// A teacher, who gave the passphrase if ``Archive/TeacherAccess`` requires it.
  case teacher
  /// The pupil at a shared laptop.
  case pupil(PupilsTurn)
  /// The class in front of a board.
  case `class`
  /// The readers of a file or a page from the teacher.
  case readers
}

/// The pupil who plays at a shared laptop, and the recordings made there.
public struct PupilsTurn: Sendable, Hashable {
  /// The alias under which the pupil plays; nil before one is chosen.
  public var alias: String?
  /// The paths of the recordings made in this sitting.
  public var recordings: Set<String>

  /// Makes a turn.
  public init(alias: String?, recordings: Set<String>) {
    self.alias = alias
    self.recordings = recordings
  }
}
