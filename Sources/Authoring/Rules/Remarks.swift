import Yarn

/// Collects remarks, but not those that the author allows.
struct Remarks {
  private let manuscript: Manuscript
  private(set) var diagnostics: [Diagnostic] = []

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
  }

  /// Whether a rule is allowed at a statement or in all of its node.
  func isAllowed(_ rule: Rule, in node: Manuscript.Node, line: Manuscript.Line? = nil) -> Bool {
    Allowance(node).covers(rule) || line.map { Allowance($0).covers(rule) } ?? false
  }

  mutating func add(
    _ remark: Remark, at place: Outline.Place, in node: Manuscript.Node,
    line: Manuscript.Line? = nil
  ) {
    guard !isAllowed(remark.rule, in: node, line: line) else { return }
    diagnostics.append(
      manuscript.diagnostic(
        code: remark.rule.code, severity: remark.severity, at: place, dutch: remark.dutch,
        english: remark.english))
  }

  mutating func add(_ remark: Remark, inFile file: Source, line: Int) {
    diagnostics.append(
      Diagnostic(
        code: remark.rule.code, severity: remark.severity, source: file, line: line,
        dutch: remark.dutch, english: remark.english))
  }
}
