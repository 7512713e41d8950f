/// Words that were found in a recording, or in a note about it.
public struct SearchHit: Sendable {
  /// Whose words they are.
  public enum Voice: Sendable, Hashable {
    /// A role's, or the narrator's.
    case role(String?)
    /// Nobody's yet: they stood to be chosen.
    case option
    /// Those of whoever played.
    case player
    /// Those of a teacher, in a note.
    case note(by: String?)
  }

  /// A stretch of words: found, or what stands around it.
  public struct Piece: Sendable, Hashable {
    /// The words, harmless.
    public var words: String
    /// Whether they are what was looked for.
    public var isFound: Bool
  }

  /// The recording.
  public var recording: Recording
  /// The number of the entry.
  public var entry: Int
  /// Whose words they are.
  public var voice: Voice
  /// The words; long ones cut around what was found.
  public var pieces: [Piece]
}

/// What a search came to.
public struct SearchResult: Sendable {
  /// The first hits: the newest recording first, and in it by entry.
  public var hits: [SearchHit] = []
  /// How many there are in all.
  public var count = 0
  /// In how many recordings.
  public var recordings = 0
  /// Recordings that could not be read, and so were not searched.
  public var problems: [ArchiveProblem] = []
  /// What is to be told besides.
  public var remarks: [SearchRemark] = []
}
