import Roleplay
import Yarn

/// Answers in own words that are used though nothing may have been typed: said again or put into a
/// strip, on a path on which no condition asked whether there is anything.
enum EmptyAnswers {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for (index, node) in draft.outline.nodes.enumerated() where draft.isOwn(node) {
      for (place, statement) in node.statements.enumerated() where BlindPraise.isTyped(statement) {
        guard case .command(let text) = statement.kind,
          let variable = text.split(separator: " ").map(String.init).first(where: {
            $0.hasPrefix("$")
          })
        else { continue }
        let stop = FlowGraph.Stop(node: index, statement: place)
        guard isUsedUnasked(variable, after: stop, draft) else { continue }
        findings.add(
          .emptyAnswer(variable), at: statement.place, in: node,
          line: place > 0 ? node.statements[place - 1].line : nil)
      }
    }
  }

  private static func isUsedUnasked(
    _ variable: String, after ask: FlowGraph.Stop, _ draft: Draft
  ) -> Bool {
    func reads(_ expression: Outline.Expression?) -> Bool {
      expression?.variables.contains { $0.text == variable } ?? false
    }
    func isEnd(_ stop: FlowGraph.Stop) -> Bool {
      guard let statement = draft.flow.statement(at: stop) else { return false }
      if reads(statement.condition) || statement.assigned?.text == variable { return true }
      guard case .command(let text) = statement.kind, BlindPraise.isTyped(statement) else {
        return false
      }
      return text.split(separator: " ").contains { $0 == variable }
    }
    let next = draft.flow.next(after: ask)
    return draft.flow.reach(from: next, until: isEnd).contains { stop in
      guard let statement = draft.flow.statement(at: stop), !reads(statement.condition) else {
        return false
      }
      switch statement.kind {
      case .line, .option, .item: return statement.values.contains(where: reads)
      case .command(let text):
        return !BlindPraise.isTyped(statement)
          && (statement.values.contains(where: reads)
            || text.split(separator: " ").contains { $0 == variable })
      default: return false
      }
    }
  }
}
