import Roleplay
import Yarn

/// Collects the diagnostics of rules, without those that the author suppresses.
struct RuleFindings {
  private let outline: Outline
  private(set) var diagnostics: [Diagnostic] = []

  init(_ outline: Outline) {
    self.outline = outline
  }

  /// Whether a rule is suppressed at a statement or in all of its node.
  func isAllowed(_ rule: Rule, in node: Outline.Node, line: Outline.Line? = nil) -> Bool {
    Allowance(node).covers(rule) || line.map { Allowance($0).covers(rule) } ?? false
  }

  mutating func add(
    _ finding: RuleDiagnostic, at place: Outline.Place, in node: Outline.Node,
    line: Outline.Line? = nil
  ) {
    guard !isAllowed(finding.rule, in: node, line: line) else { return }
    diagnostics.append(
      outline.diagnostic(
        code: finding.rule.code, severity: finding.severity, at: place, phrase: finding))
  }

  mutating func add(_ finding: RuleDiagnostic, inFile file: Source, line: Int) {
    diagnostics.append(
      Diagnostic(
        code: finding.rule.code, severity: finding.severity, source: file, line: line,
        phrase: finding))
  }
}
