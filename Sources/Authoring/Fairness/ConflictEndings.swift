import Yarn

/// A conflict needs an ending for waiting and one for asking somebody for help first; and every
/// ending a name that is known.
enum ConflictEndings {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    let reached = draft.flow.reach(from: draft.flow.start)
    var endings: Set<String> = []
    for entry in draft.words.entries {
      guard let name = Ending.name(of: entry.line) else { continue }
      if reached.contains(FlowGraph.Stop(node: entry.node, statement: entry.statement)) {
        endings.insert(name)
      }
      if !Ending.all.contains(name) {
        findings.add(
          .unknownEnding(name, suggestion: nearest(to: name, among: Ending.all)),
          at: entry.line.place, in: draft.outline.nodes[entry.node], line: entry.line)
      }
    }
    guard draft.isConflict, let start = draft.startNode else { return }
    if !endings.contains("waiting") { findings.add(.noWaiting, at: start.place, in: start) }
    if !endings.contains("help") { findings.add(.noHelp, at: start.place, in: start) }
  }
}
