import Yarn

extension TranscriptTable {
  /// The parts of an opening.
  struct OpeningParts: Sendable {
    var format: Int?
    var engine: String?
    var recorded: String?
    var scenario: String?
    var heading: String?
    var form: Form?
    var alias: String?
    var language: String?
    var audience: Audience?
    var random: Opening.RandomSource?
    var parent: Opening.Parent?
    var variables: [String: Value]?
    var sources: [Opening.SourceHash]?
    var isRedacted: Bool?
  }

  static let openingTable = Table(
    { OpeningParts() },
    [
      Field("weerwoord", { $0.format }, { $0.format = $1 }, format),
      Field("engine", { $0.engine }, { $0.engine = $1 }, string),
      Field("recorded", { $0.recorded }, { $0.recorded = $1 }, string),
      Field("scenario", { $0.scenario }, { $0.scenario = $1 }, string),
      Field("heading", { $0.heading }, { $0.heading = $1 }, string),
      Field("form", { $0.form }, { $0.form = $1 }, word(Form.self)),
      Field("alias", { $0.alias }, { $0.alias = $1 }, string),
      Field("language", { $0.language }, { $0.language = $1 }, string),
      Field("audience", { $0.audience }, { $0.audience = $1 }, word(Audience.self)),
      Field("random", { $0.random }, { $0.random = $1 }, random),
      Field("parent", { $0.parent }, { $0.parent = $1 }, parent),
      Field("variables", { $0.variables }, { $0.variables = $1 }, named(value)),
      Field("sources", { $0.sources }, { $0.sources = $1 }, list(source)),
      Field("redacted", { $0.isRedacted }, { $0.isRedacted = $1 }, mark),
    ])

  static let opening = openingTable.of(
    parts: { (opening: Opening) in
      OpeningParts(
        format: opening.weerwoord, engine: opening.engine, recorded: opening.recorded,
        scenario: opening.scenario, heading: opening.heading, form: opening.form,
        alias: opening.alias, language: opening.language, audience: opening.audience,
        random: opening.random, parent: opening.parent, variables: opening.variables.unlessEmpty,
        sources: opening.sources.unlessEmpty, isRedacted: opening.isRedacted ? true : nil)
    },
    value: { (parts, _) throws(JSONError) in
      var opening = Opening(
        engine: try present(parts.engine, "engine"),
        recorded: try present(parts.recorded, "recorded"),
        scenario: try present(parts.scenario, "scenario"),
        heading: try present(parts.heading, "heading"), form: parts.form,
        alias: try present(parts.alias, "alias"),
        language: try present(parts.language, "language"),
        audience: try present(parts.audience, "audience"),
        random: try present(parts.random, "random"), variables: parts.variables ?? [:],
        sources: parts.sources ?? [], parent: parts.parent)
      opening.weerwoord = try present(parts.format, "weerwoord")
      opening.isRedacted = parts.isRedacted ?? false
      return opening
    })

  private struct FormatParts: Sendable {
    var format: Int?
  }

  /// The format that an opening declares, whatever else it contains; nil if it declares none.
  static let openingFormat = Table(
    { FormatParts() }, [Field("weerwoord", { $0.format }, { $0.format = $1 }, format)]
  )
  .of(
    parts: { FormatParts(format: $0) },
    value: { (parts, _) throws(JSONError) in parts.format })

  // MARK: Parts

  private struct RandomParts: Sendable {
    var generator: String?
    var seed: Int?
  }

  private static let random = Table(
    { RandomParts() },
    [
      Field("generator", { $0.generator }, { $0.generator = $1 }, string),
      Field("seed", { $0.seed }, { $0.seed = $1 }, integer(in: 0...Int(UInt32.max))),
    ]
  ).of(
    parts: { (random: Opening.RandomSource) in
      RandomParts(generator: random.generator, seed: Int(random.seed))
    },
    value: { (parts, _) throws(JSONError) in
      Opening.RandomSource(
        generator: try present(parts.generator, "generator"),
        seed: UInt32(truncatingIfNeeded: try present(parts.seed, "seed")))
    })

  private struct ParentParts: Sendable {
    var recording: String?
    var entry: Int?
  }

  private static let parent = Table(
    { ParentParts() },
    [
      Field("recording", { $0.recording }, { $0.recording = $1 }, string),
      Field("entry", { $0.entry }, { $0.entry = $1 }, entryNumber),
    ]
  ).of(
    parts: { (parent: Opening.Parent) in
      ParentParts(recording: parent.recording, entry: parent.entry)
    },
    value: { (parts, _) throws(JSONError) in
      Opening.Parent(
        recording: try present(parts.recording, "recording"),
        entry: try present(parts.entry, "entry"))
    })

  private struct SourceParts: Sendable {
    var path: String?
    var sha256: String?
  }

  private static let source = Table(
    { SourceParts() },
    [
      Field("path", { $0.path }, { $0.path = $1 }, string),
      Field("sha256", { $0.sha256 }, { $0.sha256 = $1 }, string),
    ]
  ).of(
    parts: { (source: Opening.SourceHash) in
      SourceParts(path: source.path, sha256: source.sha256)
    },
    value: { (parts, _) throws(JSONError) in
      Opening.SourceHash(
        path: try present(parts.path, "path"), sha256: try present(parts.sha256, "sha256"))
    })
}
