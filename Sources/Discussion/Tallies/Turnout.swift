/// How many recordings were read, and what became of each.
///
/// `read == counted + notShown + whatIfs + copies + skipped.count + others + skippedOfOthers`
public struct Turnout: Sendable, Hashable {
  /// Files that were looked at.
  public var read = 0
  /// Recordings that count: finished, of this scenario, and the pupil chose the class.
  public var counted = 0
  /// Of these, how many a whole room played (a class, or parents).
  public var rooms = 0
  /// Finished ones that only the teacher may see; nothing of them is in the figures.
  public var notShown = 0
  /// Recordings that try another road of an earlier one; they are the class's, and count nowhere.
  public var whatIfs = 0
  /// Recordings that the teacher left out; nothing of them was read.
  public var leftOut = 0
  /// Files in which a recording stands once more that is counted already.
  public var copies = 0
  /// What could not be counted, with the reason, in the order of the names; of another scenario none.
  public var skipped: [SkippedRecording] = []
  /// How many of other scenarios could not be counted.
  public var skippedOfOthers = 0
  /// Recordings of other scenarios, by the scenario's name, in its order.
  public var otherScenarios: [OtherScenario] = []
  /// In how many versions of the script the recordings that count were played.
  public var versions = 0

  /// Recordings of another scenario.
  public struct OtherScenario: Sendable, Hashable {
    /// The scenario's name.
    public var name: String
    /// How many recordings there are of it, whoever may see them, copies too.
    public var recordings: Int

    /// Makes a count.
    public init(name: String, recordings: Int) {
      self.name = name
      self.recordings = recordings
    }
  }

  /// Nothing read yet.
  public init() {}

  /// How many recordings are of other scenarios.
  public var others: Int { otherScenarios.reduce(0) { $0 + $1.recordings } }
}
