/// The number of recordings that were read, and how many were counted or not.
///
/// `read == counted + notShown + whatIfs + copies + skipped.count + others + skippedOfOthers`
public struct Turnout: Sendable, Hashable {
  /// Files that were read.
  public var read = 0
  /// Recordings that count: finished, of this scenario, and the pupil chose the class.
  public var counted = 0
  /// Counted recordings of a whole room (a class, or parents).
  public var rooms = 0
  /// Finished recordings that only the teacher may see; they are not in the results.
  public var notShown = 0
  /// Recordings that branched off from another one; they belong to the class, and are not counted.
  public var whatIfs = 0
  /// Recordings that the teacher excluded; they were not read.
  public var excluded = 0
  /// Files with a copy of a counted recording.
  public var copies = 0
  /// Files of this scenario that could not be counted, with the reason, sorted by name.
  public var skipped: [SkippedRecording] = []
  /// The number of files of other scenarios that could not be counted.
  public var skippedOfOthers = 0
  /// Recordings of other scenarios, sorted by the scenario's name.
  public var otherScenarios: [OtherScenario] = []
  /// The number of versions of the script in which the counted recordings were played.
  public var versions = 0

  /// Recordings of another scenario.
  public struct OtherScenario: Sendable, Hashable {
    /// The scenario's name.
    public var name: String
    /// The number of recordings, whoever may see them, including copies.
    public var recordings: Int

    /// Makes a count.
    public init(name: String, recordings: Int) {
      self.name = name
      self.recordings = recordings
    }
  }

  /// Makes an empty count.
  public init() {}

  /// The number of recordings of other scenarios.
  public var others: Int { otherScenarios.reduce(0) { $0 + $1.recordings } }
}
