/// What a person did beside answering: it changes nothing of the play, and is stored with the next
/// entry.
public struct Aside: Sendable, Hashable {
  /// The words that were looked up, as the list of words has them, in order.
  public var lookedUp: [String]
  /// The tags of the languages in which the play is shown from here on: the first, and the one
  /// below it; empty if that did not change.
  public var shownIn: [String]

  /// Makes an aside, by default an empty one.
  public init(lookedUp: [String] = [], shownIn: [String] = []) {
    self.lookedUp = lookedUp
    self.shownIn = shownIn
  }
}
