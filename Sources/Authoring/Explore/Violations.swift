import Roleplay
import Yarn

/// Reports endless loops and crashes, at the line where the path fails.
enum Violations {
  static func report(
    _ walk: Walk, _ plays: RandomPlays, _ draft: Draft, _ findings: inout RuleFindings
  ) {
    for violation in walk.violations {
      let finding: RuleDiagnostic =
        switch violation.kind {
        case .endless: .endlessRound(replies: violation.replies.filter { !$0.isEmpty })
        case .noWayOut: .noWayOut(replies: violation.replies)
        case .crash(let problem):
          .crash(
            dutch: problem.dutch, english: problem.english,
            replies: violation.replies.filter { !$0.isEmpty })
        }
      add(finding, line: violation.cue?.line, node: violation.node, draft, &findings)
    }
    for crash in plays.crashes
    where !walk.violations.contains(where: { $0.kind == .crash(crash.problem) }) {
      add(
        .crashByChance(
          dutch: crash.problem.dutch, english: crash.problem.english, seed: crash.seed),
        line: nil, node: crash.node, draft, &findings)
    }
  }

  private static func add(
    _ finding: RuleDiagnostic, line: String?, node: String?, _ draft: Draft,
    _ findings: inout RuleFindings
  ) {
    if let line, let entry = draft.words.entries.first(where: { $0.line.id == line }) {
      findings.add(
        finding, at: entry.line.place, in: draft.outline.nodes[entry.node], line: entry.line)
    } else if let found = draft.outline.nodes.first(where: { $0.title == node })
      ?? draft.startNode
    {
      findings.add(finding, at: found.place, in: found)
    }
  }
}
