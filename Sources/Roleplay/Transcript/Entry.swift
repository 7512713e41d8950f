/// One line of a transcript after its opening.
public struct Entry: Sendable, Hashable {
  /// Its place, from 1, without gaps.
  public var number: Int
  /// Milliseconds since the start on a monotonic clock, pauses between sittings left out.
  public var milliseconds: Int
  /// What happened.
  public var kind: Kind

  /// The kinds of entry.
  public enum Kind: Sendable, Hashable {
    /// A cue was put on the stage.
    case cue(Cue)
    /// The stage said something about the open cue.
    case input(Input)
    /// The open cue was closed with this reply.
    case reply(Reply)
    /// A variable of the script has this value from here on.
    case set(Setting)
    /// The play went back to the open cue of the entry with this number; what lies between is left.
    case back(to: Int)
    /// An interrupted recording was taken up again.
    case resume
    /// The recording is finished.
    case end(Visibility)
  }

  /// Makes an entry.
  public init(number: Int, milliseconds: Int, kind: Kind) {
    self.number = number
    self.milliseconds = milliseconds
    self.kind = kind
  }
}

/// Whom the pupil lets see a recording.
public enum Visibility: String, Sendable, Hashable, Codable, CaseIterable {
  /// The pupil and the teacher.
  case teacher
  /// The class too, without the alias.
  case `class`
}
