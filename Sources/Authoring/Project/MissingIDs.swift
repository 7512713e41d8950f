import Roleplay
import Yarn

/// Lines without an id of their own, told once for each file: there is a command that gives them all.
enum MissingIDs {
  private static let codes: Set<String> = ["WW0001", "WW0002", Rule.lineWithoutID.code]

  /// The same diagnostics, with all requests for an id in a file merged into the first one.
  ///
  /// - Parameter paths: what is to be tagged, as it was typed.
  static func gathered(_ diagnostics: [Diagnostic], paths: [String]) -> [Diagnostic] {
    var counts: [String: (count: Int, isError: Bool)] = [:]
    for diagnostic in diagnostics where codes.contains(diagnostic.code) {
      let before = counts[diagnostic.file] ?? (0, false)
      counts[diagnostic.file] = (
        before.count + 1, before.isError || diagnostic.severity == .error
      )
    }
    var told: Set<String> = []
    return diagnostics.compactMap { diagnostic in
      guard codes.contains(diagnostic.code), let found = counts[diagnostic.file] else {
        return diagnostic
      }
      guard told.insert(diagnostic.file).inserted else { return nil }
      let finding = RuleDiagnostic.linesWithoutID(count: found.count, paths: paths)
      return Diagnostic(
        code: found.isError ? "WW0001" : Rule.lineWithoutID.code,
        severity: found.isError ? .error : .warning, file: diagnostic.file,
        start: diagnostic.start, end: diagnostic.end, message: finding.english,
        reason: finding, excerpt: diagnostic.excerpt, before: diagnostic.before,
        after: diagnostic.after)
    }
  }
}
