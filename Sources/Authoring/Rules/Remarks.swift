import Roleplay
import Yarn

/// Collects remarks, but not those that the author allows.
struct Remarks {
  private let outline: Outline
  private(set) var diagnostics: [Diagnostic] = []

  init(_ outline: Outline) {
    self.outline = outline
  }

  /// Whether a rule is allowed at a statement or in all of its node.
  func isAllowed(_ rule: Rule, in node: Outline.Node, line: Outline.Line? = nil) -> Bool {
    Allowance(node).covers(rule) || line.map { Allowance($0).covers(rule) } ?? false
  }

  mutating func add(
    _ remark: Remark, at place: Outline.Place, in node: Outline.Node,
    line: Outline.Line? = nil
  ) {
    guard !isAllowed(remark.rule, in: node, line: line) else { return }
    diagnostics.append(
      outline.diagnostic(
        code: remark.rule.code, severity: remark.severity, at: place, phrase: remark))
  }

  mutating func add(_ remark: Remark, inFile file: Source, line: Int) {
    diagnostics.append(
      Diagnostic(
        code: remark.rule.code, severity: remark.severity, source: file, line: line,
        phrase: remark))
  }
}
