/// What a teacher put at a place in a recording.
public struct Mark: Sendable, Hashable {
  /// The kinds.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A place to come back to.
    case mark
    /// Words about a place.
    case note
  }

  /// The number of the recording's entry, from 1.
  public var entry: Int
  /// What it is.
  public var kind: Kind
  /// The words; empty for a mark.
  public var text: String
  /// Who put it there.
  public var by: String
  /// When: ISO 8601, UTC.
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
