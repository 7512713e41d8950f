public import Yarn

/// The first line of a transcript: together with the inputs, it determines the session.
public struct Opening: Sendable, Equatable {
  /// The newest format that this program writes and reads.
  public static let currentFormat = 1

  /// The format of the transcript, from 1.
  public var weerwoord: Int
  /// The version of the program that wrote it.
  public var engine: String
  /// The time at which the recording began, in ISO 8601, UTC.
  public var recorded: String
  /// The scenario's name, which is the name of its folder.
  public var scenario: String
  /// The scenario's heading, as it was shown.
  public var heading: String
  /// The form of the exercise; nil if it has none.
  public var form: Form?
  /// The name that the pupil uses, which is never the real one.
  public var alias: String
  /// The language in which the scenario is played, as a code (`nl`, `en`).
  public var language: String
  /// The audience.
  public var audience: Audience
  /// The random generator and its seed.
  public var random: RandomSource
  /// The initial values of variables, by name with `$`.
  public var variables: [String: Value]
  /// The digests of all source files of the program.
  public var sources: [SourceHash]
  /// The recording from which this one branched off; nil if it is not a branch.
  public var parent: Parent?
  /// Whether words were blacked out in this copy of a recording: ``RedactedText/blank`` stands for
  /// them.
  public var isRedacted = false

  /// A recording, and the entry at which another one branched off.
  public struct Parent: Sendable, Hashable {
    /// The name of its file, without a folder.
    public var recording: String
    /// The number of the last shared entry.
    public var entry: Int

    /// Makes a parent.
    public init(recording: String, entry: Int) {
      self.recording = recording
      self.entry = entry
    }
  }

  /// A named random generator and its seed.
  public struct RandomSource: Sendable, Equatable {
    /// The generator's name (`splitmix64`).
    public var generator: String
    /// The seed.
    public var seed: UInt32

    /// Makes a random source.
    public init(generator: String = "splitmix64", seed: UInt32) {
      self.generator = generator
      self.seed = seed
    }
  }

  /// The digest of a source file.
  public struct SourceHash: Sendable, Equatable {
    /// The path relative to the folder of scenarios.
    public var path: String
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    public var sha256: String

    /// Makes a digest.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// Makes an opening.
  public init(
    engine: String, recorded: String, scenario: String, heading: String, form: Form?,
    alias: String, language: String, audience: Audience, random: RandomSource,
    variables: [String: Value] = [:], sources: [SourceHash] = [], parent: Parent? = nil
  ) {
    self.weerwoord = Self.currentFormat
    self.engine = engine
    self.recorded = recorded
    self.scenario = scenario
    self.heading = heading
    self.form = form
    self.alias = alias
    self.language = language
    self.audience = audience
    self.random = random
    self.variables = variables
    self.sources = sources
    self.parent = parent
  }
}
