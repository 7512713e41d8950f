import Roleplay
import Yarn

/// Roles that never get an answer: on no path from any of its lines comes a reply or a line of
/// somebody else, the narrator left out.
enum SilentRoles {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    let speakers = draft.words.speakers()
    var roles: [String] = []
    var lines: [String: [LineWords.Entry]] = [:]
    for entry in draft.words.entries {
      guard let role = entry.text.speaker, !Voice.isNarrator(role), !Voice.isPupil(role),
        draft.isOwn(draft.outline.nodes[entry.node])
      else { continue }
      if lines[role] == nil { roles.append(role) }
      lines[role, default: []].append(entry)
    }
    for role in roles {
      guard let entries = lines[role], !isAnswered(role, entries, draft, speakers) else { continue }
      guard
        let first = entries.first(where: { entry in
          let node = draft.outline.nodes[entry.node]
          return !findings.isAllowed(.silentRole, in: node, line: entry.line)
        }), first.statement == entries[0].statement, first.node == entries[0].node
      else { continue }
      findings.add(
        .silentRole(role), at: first.line.place, in: draft.outline.nodes[first.node],
        line: first.line)
    }
  }

  private static func isAnswered(
    _ role: String, _ entries: [LineWords.Entry], _ draft: Draft,
    _ speakers: [FlowGraph.Stop: String]
  ) -> Bool {
    let places = entries.map { FlowGraph.Stop(node: $0.node, statement: $0.statement) }
    let reached = draft.flow.reach(from: places.flatMap(draft.flow.next))
    return reached.contains { stop in
      guard let statement = draft.flow.statement(at: stop) else { return false }
      switch statement.kind {
      case .option: return true
      case .command(let text): return Exercise(of: text)?.asks == true
      case .line, .item:
        let speaker = speakers[stop]
        return speaker != role && !Voice.isNarrator(speaker)
      default: return false
      }
    }
  }
}
