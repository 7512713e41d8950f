import Yarn

/// Choices with no path on which the pupil keeps their dignity: before them no such ending was
/// passed, and after them none can be reached.
enum DignifiedChoices {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    guard draft.isConflict || usesEndings(draft) else { return }
    func isDignified(_ stop: FlowGraph.Stop) -> Bool {
      guard let line = draft.flow.statement(at: stop)?.line, let name = Ending.name(of: line)
      else { return false }
      return Ending.dignified.contains(name)
    }
    let open = draft.flow.reach(from: draft.flow.start, until: isDignified)
    // One search backwards, from the dignified endings.
    var before: [FlowGraph.Stop: [FlowGraph.Stop]] = [:]
    for stop in open where !isDignified(stop) {
      for next in draft.flow.next(after: stop) { before[next, default: []].append(stop) }
    }
    var waiting = open.filter(isDignified)
    var saved = waiting
    while let stop = waiting.popFirst() {
      for earlier in before[stop] ?? [] where saved.insert(earlier).inserted {
        waiting.insert(earlier)
      }
    }
    for (index, node) in draft.outline.nodes.enumerated() where draft.isOwn(node) {
      var question: Outline.Line?
      for (place, statement) in node.statements.enumerated() {
        if case .line = statement.kind { question = statement.line }
        let stop = FlowGraph.Stop(node: index, statement: place)
        guard statement.kind == .beginOptions, open.contains(stop), !saved.contains(stop) else {
          continue
        }
        let option = node.statements[place + 1]
        findings.add(
          .noDignity, at: option.line?.place ?? option.place, in: node,
          line: option.line.map { Allowance($0).covers(.noDignity) ? $0 : question ?? $0 })
      }
    }
  }

  private static func usesEndings(_ draft: Draft) -> Bool {
    draft.words.entries.contains { entry in
      draft.isOwn(draft.outline.nodes[entry.node]) && Ending.name(of: entry.line) != nil
    }
  }
}
