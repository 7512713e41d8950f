extension Diagnostic {
  /// Makes a diagnostic about a whole line of a source, from 1.
  public init(
    code: String, severity: Severity, source: Source, line: Int, message: String,
    reason: (any Sendable)? = nil
  ) {
    let index = LineIndex(source)
    let excerpt = index.text(ofLine: line) ?? ""
    let start = index.position(at: index.start(ofLine: line) ?? source.bytes.count)
    self.init(
      code: code, severity: severity, file: source.name, start: start,
      end: index.position(at: start.byteOffset + excerpt.utf8.count), message: message,
      reason: reason, excerpt: index.excerpt(ofLine: line) ?? "", before: index.neighbour(line - 1),
      after: index.neighbour(line + 1))
  }
}
