/// What a cue's inputs come to: their fold.
public struct Reply: Sendable, Hashable {
  /// The id of the option that was chosen, or that most chose; the number or the place on a line.
  public var chosen: String?
  /// The answer, or the notes in order.
  public var texts: [String]
  /// The heading each note stands under, in the order of the notes; empty where none does.
  public var headings: [String]
  /// Which note was picked, from 1.
  public var picked: Int?
  /// What was counted by hand.
  public var tally: Tally?
  /// What each voter chose, by line id.
  public var ballots: [String: String]
  /// Whether the cue is closed.
  public var isComplete: Bool

  /// Makes a reply; without arguments, the one to start from.
  public init(
    chosen: String? = nil, texts: [String] = [], headings: [String] = [], picked: Int? = nil,
    tally: Tally? = nil,
    ballots: [String: String] = [:], isComplete: Bool = false
  ) {
    self.chosen = chosen
    self.texts = texts
    self.headings = headings
    self.picked = picked
    self.tally = tally
    self.ballots = ballots
    self.isComplete = isComplete
  }
}
