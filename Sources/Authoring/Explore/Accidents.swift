import Roleplay
import Yarn

/// Tells of rounds without an end and of crashes, at the line where the road goes wrong.
enum Accidents {
  static func report(
    _ walk: Walk, _ plays: RandomPlays, _ draft: Draft, _ remarks: inout Remarks
  ) {
    for accident in walk.accidents {
      let remark: Remark =
        switch accident.kind {
        case .endless: .endlessRound(replies: accident.replies.filter { !$0.isEmpty })
        case .noWayOut: .noWayOut(replies: accident.replies)
        case .crash(let problem):
          .crash(
            dutch: problem.dutch, english: problem.english,
            replies: accident.replies.filter { !$0.isEmpty })
        }
      add(remark, line: accident.cue?.line, node: accident.node, draft, &remarks)
    }
    for crash in plays.crashes
    where !walk.accidents.contains(where: { $0.kind == .crash(crash.problem) }) {
      add(
        .crashByChance(
          dutch: crash.problem.dutch, english: crash.problem.english, seed: crash.seed),
        line: nil, node: crash.node, draft, &remarks)
    }
  }

  private static func add(
    _ remark: Remark, line: String?, node: String?, _ draft: Draft, _ remarks: inout Remarks
  ) {
    if let line, let entry = draft.words.entries.first(where: { $0.line.id == line }) {
      remarks.add(
        remark, at: entry.line.place, in: draft.outline.nodes[entry.node], line: entry.line)
    } else if let found = draft.outline.nodes.first(where: { $0.title == node })
      ?? draft.startNode
    {
      remarks.add(remark, at: found.place, in: found)
    }
  }
}
