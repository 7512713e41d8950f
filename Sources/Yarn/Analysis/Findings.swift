/// The problems that were found, as many of each file as may be told.
struct Findings {
  /// How many of one file are kept.
  let limit: Int
  /// Those that are kept, in the order they were found.
  private(set) var kept: [Finding] = []
  /// How many were found, kept or not.
  private(set) var count = 0
  private(set) var hasErrors = false
  private var counts: [Int: Int] = [:]
  /// The files with findings that were dropped, and whether an error is among those.
  private var overflow: [Int: Bool] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ finding: Finding) {
    let isError = finding.diagnostic.severity == .error
    hasErrors = hasErrors || isError
    count += 1
    let number = counts[finding.source, default: 0]
    guard number < limit else {
      overflow[finding.source] = (overflow[finding.source] ?? false) || isError
      return
    }
    counts[finding.source] = number + 1
    kept.append(finding)
  }

  mutating func append(_ others: Findings) {
    for finding in others.kept { append(finding) }
    for (source, hidesErrors) in others.overflow {
      overflow[source] = (overflow[source] ?? false) || hidesErrors
      hasErrors = hasErrors || hidesErrors
    }
  }

  /// The kept findings, with a last one for each file with more, which says so.
  func told(_ sources: [Source]) -> [Finding] {
    kept
      + overflow.map { source, hidesErrors in
        let end = sources[source].bytes.count
        return Finding(
          diagnostic: .tooManyDiagnostics(limit: limit, hidesErrors: hidesErrors), source: source,
          range: ByteRange(end, end))
      }
  }
}
