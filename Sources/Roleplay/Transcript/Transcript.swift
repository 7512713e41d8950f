/// A recording: its opening and its entries. It is also the saved game.
public struct Transcript: Sendable, Equatable {
  /// The opening, which with the inputs determines the session.
  public var opening: Opening
  /// The entries in order.
  public var entries: [Entry]

  /// Makes a transcript.
  public init(opening: Opening, entries: [Entry] = []) {
    self.opening = opening
    self.entries = entries
  }
}
