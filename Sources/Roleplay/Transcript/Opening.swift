public import Yarn

/// A transcript's first line: all that a session is a function of, besides its inputs.
public struct Opening: Sendable, Equatable {
  /// The newest format this program writes and reads.
  public static let currentFormat = 1

  /// The format of the transcript, from 1.
  public var weerwoord: Int
  /// The version of the program that wrote it.
  public var engine: String
  /// When the recording was begun: ISO 8601, UTC.
  public var recorded: String
  /// The scenario's name (its folder).
  public var scenario: String
  /// The scenario's heading, as it was shown.
  public var heading: String
  /// The exercise's form, where it has one.
  public var form: Form?
  /// The name the pupil goes by; never a real one.
  public var alias: String
  /// The language the scenario is played in, as a code (`nl`, `en`).
  public var language: String
  /// Who plays.
  public var audience: Audience
  /// Where chance comes from.
  public var random: RandomSource
  /// Values of variables before the first line, by name with `$`.
  public var variables: [String: Value]
  /// Every source file the program was made of.
  public var sources: [SourceHash]
  /// The recording this one branched off from, to try another road; nil for a play of its own.
  public var parent: Parent?

  /// A recording, and where it was left.
  public struct Parent: Sendable, Hashable {
    /// The name of its file, without a folder.
    public var recording: String
    /// The number of the last entry that both have.
    public var entry: Int

    /// Makes a parent.
    public init(recording: String, entry: Int) {
      self.recording = recording
      self.entry = entry
    }
  }

  /// The named generator and its seed.
  public struct RandomSource: Sendable, Equatable {
    /// The generator's name (`splitmix64`).
    public var generator: String
    /// Its seed.
    public var seed: UInt32

    /// Makes a source of chance.
    public init(generator: String = "splitmix64", seed: UInt32) {
      self.generator = generator
      self.seed = seed
    }
  }

  /// A source file and what was in it.
  public struct SourceHash: Sendable, Equatable {
    /// The path below the scenarios' folder.
    public var path: String
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    public var sha256: String

    /// Makes a source's hash.
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
