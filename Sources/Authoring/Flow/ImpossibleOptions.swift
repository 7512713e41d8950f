import Yarn

/// Reports options that can never be chosen: their condition is never true, as far as can be known
/// from constants and from variables that never change.
enum ImpossibleOptions {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for node in draft.outline.nodes {
      for statement in node.statements {
        guard case .option(_, true) = statement.kind, let condition = statement.condition,
          condition.constant(where: { draft.fixedValues[$0] }) == .bool(false)
        else { continue }
        var variables: [String] = []
        for name in condition.variables.map(\.text) where !variables.contains(name) {
          variables.append(name)
        }
        if condition.constant() == .bool(false) { variables = [] }
        findings.add(
          .impossibleOption(variables: variables), at: condition.place, in: node,
          line: statement.line)
      }
    }
  }
}
