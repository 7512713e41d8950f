/// A mark that a teacher placed at an entry of a recording.
public struct Mark: Sendable, Hashable {
  /// The kinds of marks.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An entry to come back to.
    case mark
    /// A note about an entry.
    case note
  }

  /// The number of the recording's entry, from 1.
  public var entry: Int
  /// The kind of mark.
  public var kind: Kind
  /// The text of a note; empty for a mark.
  public var text: String
  /// The name of the person who placed the mark.
  public var by: String
  /// The time at which it was placed, in ISO 8601, UTC.
  public var at: String

  /// Makes a mark.
  public init(entry: Int, kind: Kind, text: String = "", by: String, at: String) {
    self.entry = entry
    self.kind = kind
    self.text = text
    self.by = by
    self.at = at
  }
}
