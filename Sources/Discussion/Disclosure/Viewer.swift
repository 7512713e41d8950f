/// Who is going to see something of a recording.
public enum Viewer: Sendable, Hashable {
  /// A teacher, who was let in where ``Archive/TeacherAccess`` asks for that.
  case teacher
  /// Whoever sits at a shared laptop.
  case pupil(PupilsTurn)
  /// The class, in front of a board.
  case `class`
  /// Whoever gets a file or a page from the teacher.
  case readers
}

/// Who of those at a shared laptop is playing, and what was played there.
public struct PupilsTurn: Sendable, Hashable {
  /// The name whoever sits there plays under; nil before one is picked.
  public var alias: String?
  /// The files of the recordings that were made in this sitting.
  public var recordings: Set<String>

  /// Makes a turn.
  public init(alias: String?, recordings: Set<String>) {
    self.alias = alias
    self.recordings = recordings
  }
}
