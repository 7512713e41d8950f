/// A line of a transcript after its opening.
public struct Entry: Sendable, Hashable {
  /// Its number, from 1, without gaps.
  public var number: Int
  /// The milliseconds since the beginning on a monotonic clock, without the time between sittings.
  public var milliseconds: Int
  /// What happened.
  public var kind: Kind
  /// What the person did beside answering since the entry before.
  public var aside: Aside

  /// The kinds of entry.
  public enum Kind: Sendable, Hashable {
    /// A cue was put on the stage.
    case cue(Cue)
    /// The stage gave an input for the open cue.
    case input(Input)
    /// The open cue was closed with this reply.
    case reply(Reply)
    /// A variable of the script has this value from here on.
    case set(Setting)
    /// The play went back to the open cue of the entry with this number; the entries between do not
    /// count.
    case back(to: Int)
    /// The recording was resumed.
    case resume
    /// Nothing happened: the entry stores what was done beside answering, because the person then
    /// stopped or the play ended, so that no other entry could store it.
    case aside
    /// The recording is finished.
    case end(Visibility)
  }

  /// Makes an entry.
  public init(number: Int, milliseconds: Int, kind: Kind, aside: Aside = Aside()) {
    self.number = number
    self.milliseconds = milliseconds
    self.kind = kind
    self.aside = aside
  }
}

/// Who may see a recording, as the pupil chose.
public enum Visibility: String, Sendable, Hashable, Codable, CaseIterable {
  /// The pupil and the teacher.
  case teacher
  /// Also the class, without the alias.
  case `class`
}
