import Yarn

/// Reports variables that get a value and are never used. An answer is stored in the
/// recording, so it needs no other use.
enum UnusedVariables {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    let use = VariableUse(draft.outline)
    for name in use.names {
      guard let variable = use.variables[name], !variable.isAsked, !use.read.contains(name) else {
        continue
      }
      findings.add(
        .unusedVariable(name), at: variable.first.place,
        in: draft.outline.nodes[variable.node])
    }
  }
}
