import Roleplay
public import Yarn

/// Recordings as a table: a row for each entry that counts.
public struct CSVExport: Sendable {
  /// The names in the first row; what they mean stands in the README.
  public static let columns = [
    "weerwoord_recording", "scenario", "recorded", "name", "language", "audience", "entry", "ms",
    "kind", "line", "speaker", "words", "options", "chosen", "counts",
  ]

  /// The file, whole.
  public let bytes: [UInt8]

  /// Makes the table of a recording.
  ///
  /// - Parameter dialect: how the file is written; for a spreadsheet with a byte-order mark.
  public init(
    of recording: ExportedRecording,
    dialect: CommaSeparatedValues.Dialect = .init(endsLinesWithReturn: true)
  ) {
    let opening = recording.transcript.opening
    let start = [
      "\(recording.id)", opening.scenario, opening.recorded, recording.alias ?? "",
      opening.language, opening.audience.rawValue,
    ]
    var cue: Cue?
    let rows = recording.transcript.road.compactMap { entry -> [String]? in
      if case .cue(let shown) = entry.kind { cue = shown }
      guard let cells = Self.cells(of: entry.kind, cue) else { return nil }
      return (start + ["\(entry.number)", "\(entry.milliseconds)"] + cells)
        .map { PrintableText.of($0) }
    }
    bytes = CommaSeparatedValues.bytes(of: [Self.columns] + rows, dialect: dialect)
  }

  /// The cells from `kind` on; nil for what is on the way to an answer only.
  private static func cells(of kind: Entry.Kind, _ cue: Cue?) -> [String]? {
    switch kind {
    case .input: return nil
    case .cue(let cue):
      var options = ""
      if case .choice(let all) = cue.kind { options = lines(all.map(\.text)) }
      return [cue.kind.name, cue.line, cue.speaker ?? "", words(of: cue), options, "", ""]
    case .reply(let reply):
      var options: [Cue.Option] = []
      if case .choice(let all) = cue?.kind { options = all }
      let chosen = options.first { $0.id == reply.chosen }?.text
      return [
        "reply", cue?.line ?? "", "", lines(reply.texts + [chosen].compactMap { $0 }), "",
        reply.chosen ?? reply.picked.map { "\($0)" } ?? "", counts(reply, options),
      ]
    case .back(let number): return ["back", "", "", "", "", "\(number)", ""]
    case .resume: return ["resume", "", "", "", "", "", ""]
    case .end(let visibility): return ["end", "", "", "", "", visibility.rawValue, ""]
    }
  }

  private static func words(of cue: Cue) -> String {
    switch cue.kind {
    case .command(let command): command
    case .hero(_, let value): value
    case .helper(let who, let what): lines([who, what])
    case .swap(let cast): lines(cast.map { "\($0.role): \($0.player)" })
    case .compare(let comparison): lines(comparison.rows.flatMap { [$0.question] + $0.answers })
    case .reveal(let reveal): reveal.question
    default: cue.text
    }
  }

  private static func counts(_ reply: Reply, _ options: [Cue.Option]) -> String {
    if let counts = reply.counts(of: options) {
      return counts.map { "\($0)" }.joined(separator: " ")
    }
    switch reply.tally {
    case .most(let place): return "most \(place + 1)"
    case .equal: return "equal"
    case .counts, nil: return ""
    }
  }

  private static func lines(_ texts: [String]) -> String {
    texts.joined(separator: "\n")
  }
}
