import Roleplay
public import Yarn

/// An export of recordings as a table, with a row for each entry that counts.
public struct CSVExport: Sendable {
  /// The names of the columns; `Scenarios/README.en.md` describes them.
  public static let columns = [
    "weerwoord_recording", "scenario", "recorded", "name", "language", "audience", "entry", "ms",
    "kind", "line", "speaker", "words", "options", "chosen", "counts",
  ]

  /// The bytes of the file.
  public let bytes: [UInt8]

  /// Makes the table of a recording.
  ///
  /// - Parameter dialect: the dialect of the file; the one for spreadsheets has a byte-order mark.
  public init(
    of recording: ExportedRecording,
    dialect: CommaSeparatedValues.Dialect = .init(endsLinesWithReturn: true)
  ) {
    self.init(of: [recording], dialect: dialect)
  }

  /// Makes one table of several recordings, in their order.
  ///
  /// - Parameter dialect: the dialect of the file; the one for spreadsheets has a byte-order mark.
  public init(
    of recordings: [ExportedRecording],
    dialect: CommaSeparatedValues.Dialect = .init(endsLinesWithReturn: true)
  ) {
    bytes = CommaSeparatedValues.bytes(
      of: [Self.columns] + recordings.flatMap(Self.rows), dialect: dialect)
  }

  /// The rows, one for each entry that counts.
  private static func rows(of recording: ExportedRecording) -> [[String]] {
    let opening = recording.transcript.opening
    let start = [
      "\(recording.id)", opening.scenario, opening.recorded, recording.alias ?? "",
      opening.language, opening.audience.rawValue,
    ]
    var cue: Cue?
    return recording.transcript.currentPath.compactMap { entry -> [String]? in
      if case .cue(let shown) = entry.kind { cue = shown }
      guard let cells = Self.cells(of: entry.kind, cue) else { return nil }
      return (start + ["\(entry.number)", "\(entry.milliseconds)"] + cells)
        .map { PrintableText.of($0) }
    }
  }

  /// The cells of the columns from `kind` on; nil for an entry that only precedes a final answer.
  private static func cells(of kind: Entry.Kind, _ cue: Cue?) -> [String]? {
    switch kind {
    case .input, .set, .aside: return nil
    case .cue(let cue):
      let options = lines(cue.listed.map(\.text))
      return [cue.kind.name, cue.line, cue.speaker ?? "", words(of: cue), options, "", ""]
    case .reply(let reply):
      guard let cue, let answer = cue.answer(reply) else {
        return ["reply", cue?.line ?? "", "", lines(reply.texts), "", reply.chosen ?? "", ""]
      }
      return [
        "reply", cue.line, "", words(of: answer, to: cue), "", chosen(answer), counts(answer, cue),
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
    case .line, .act, .question, .wait, .round, .panel, .end: cue.text
    }
  }

  private static func words(of answer: Answer, to cue: Cue) -> String {
    switch answer {
    case .option(let vote): cue.options?.first { $0.id == vote.chosen }?.text ?? ""
    case .words, .notes, .role: lines(answer.texts)
    case .order(let ranking): lines(ranking.sorted(cue.listed).map(\.text))
    case .number, .place: ""
    }
  }

  private static func chosen(_ answer: Answer) -> String {
    switch answer {
    case .option(let vote): vote.chosen ?? ""
    case .number, .place: answer.numeral ?? ""
    case .order(let ranking): ranking.order.joined(separator: " ")
    case .notes(let notes): notes.picked.map { "\($0)" } ?? ""
    case .words, .role: ""
    }
  }

  private static func counts(_ answer: Answer, _ cue: Cue) -> String {
    guard let people = answer.people else { return "" }
    if let ids = cue.shape?.countedIDs, let counts = people.totals(of: ids) {
      return counts.map { "\($0)" }.joined(separator: " ")
    }
    switch people.tally {
    case .most(let place): return "most \(place + 1)"
    case .equal: return "equal"
    case .counts, nil: return ""
    }
  }

  private static func lines(_ texts: [String]) -> String {
    texts.joined(separator: "\n")
  }
}
