/// One thing that a folder of recordings keeps about an alias: a file, or lines of a file.
public struct StoredItem: Sendable, Equatable {
  /// The kinds of things.
  public enum Kind: Sendable, Equatable {
    /// A recording, or a what-if that repeats what was said in one.
    case recording(Recording)
    /// A sealed recording of which a later line is damaged; its opening says whose it is.
    case damagedRecording(Recording)
    /// A recording that cannot be read; its file's name has the alias.
    case unreadableRecording
    /// A recording that cannot be opened or read, so that nobody knows whose it is.
    case nobodysRecording(UnreadableFile.Reason)
    /// The teacher's marks and notes about a recording.
    case marks
    /// A page to print that was made of a recording.
    case page
    /// The hash of the code with which a play is resumed.
    case playCode
    /// What phones said in a room that was not closed.
    case ballots
    /// A file that a crash left half-written.
    case halfWritten
    /// The damaged original of a file that was repaired.
    case damagedOriginal
    /// Moments of the recording in a lesson of the teacher.
    case lessonMoments(Int)
    /// The teacher's decisions about answers in the recording.
    case decisions(Int)
    /// A dossier, with the number of plays in it; nil if it cannot be read.
    case dossier(plays: Int?)
    /// The count of wrong codes for a dossier.
    case dossierAttempts
    /// What another laptop began to hand in, and did not finish.
    case handIn
    /// A file that somebody put into the folder, such as an export.
    case otherFile

    /// The recording that it is; nil for everything else.
    public var recording: Recording? {
      switch self {
      case .recording(let recording), .damagedRecording(let recording): recording
      default: nil
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// The path of the file.
  public var path: String

  /// Makes an item.
  public init(_ kind: Kind, at path: String) {
    self.kind = kind
    self.path = path
  }
}

/// Things that are erased together: a recording and all that was made of it, or a single file.
public struct StoredGroup: Sendable, Equatable {
  /// The recording, or the single file.
  public var main: StoredItem
  /// What was made of it or written about it, in the order in which it is erased, before ``main``.
  public var companions: [StoredItem]

  /// Makes a group.
  public init(_ main: StoredItem, companions: [StoredItem] = []) {
    self.main = main
    self.companions = companions
  }

  /// Everything in it, the main item first.
  public var items: [StoredItem] { [main] + companions }
}
