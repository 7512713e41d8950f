/// A recording: its opening and its entries. It is the saved game.
public struct Transcript: Sendable, Equatable {
  /// What the session is a function of.
  public var opening: Opening
  /// What happened, in order.
  public var entries: [Entry]

  /// Makes a transcript.
  public init(opening: Opening, entries: [Entry] = []) {
    self.opening = opening
    self.entries = entries
  }
}
