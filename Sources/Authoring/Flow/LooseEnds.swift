import Roleplay
import Yarn

/// Reports paths without a proper ending.
///
/// A path ends where a play stops: at the end of a node outside a detour, or at `<<stop>>`. Its
/// ending is improper if its last element is a reply, without a line after it; or if it passed no
/// closing although the scenario has one: a line with `#ending:`, or a shared scene.
enum LooseEnds {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    var walk = FlowWalk(draft)
    walk.run()
    for end in walk.ends.sorted(by: { ($0.node, $0.statement) < ($1.node, $1.statement) }) {
      let node = draft.outline.nodes[end.node]
      let statement = end.statement >= 0 ? node.statements[end.statement] : nil
      let place = statement.map { $0.line?.place ?? $0.place } ?? node.place
      if end.history.isSilent {
        findings.add(.endsAfterReply, at: place, in: node, line: statement?.line)
      } else {
        findings.add(.endsWithoutEnding, at: place, in: node, line: statement?.line)
      }
    }
  }

  /// The history of a path, as far as it matters.
  fileprivate struct PathHistory: Hashable {
    /// Whether a closing was passed.
    var isClosed = false
    /// Whether its last element is a reply.
    var isSilent = false
  }

  /// The end of a path, with the last statement of its node that was shown; -1 if none was.
  fileprivate struct End: Hashable {
    var node: Int
    var statement: Int
    var history: PathHistory
  }
}

/// Propagates the histories of paths through nodes and detours, until nothing changes.
private struct FlowWalk {
  typealias PathHistory = LooseEnds.PathHistory

  private struct Visit: Hashable {
    var node: Int
    var isDetour: Bool
  }

  private struct Carried: Hashable {
    var history: PathHistory
    var last: Int
  }

  private let draft: Draft
  private let hasClosing: Bool
  private var entries: [Visit: Set<PathHistory>] = [:]
  private var exits: [Int: Set<PathHistory>] = [:]
  private var callers: [Int: Set<Visit>] = [:]
  private var waiting: [Visit] = []
  private var found: Set<LooseEnds.End> = []

  init(_ draft: Draft) {
    self.draft = draft
    let nodes = draft.outline.nodes
    hasClosing = draft.flow.reach(from: draft.flow.start).contains { stop in
      guard let statement = draft.flow.statement(at: stop) else { return false }
      return Self.isClosing(statement, nodes[stop.node], draft)
    }
    for stop in draft.flow.start { enter(stop.node, false, PathHistory()) }
  }

  /// The improper ends, one for each place.
  var ends: Set<LooseEnds.End> {
    var places: [FlowGraph.Stop: LooseEnds.End] = [:]
    for end in found {
      let place = FlowGraph.Stop(node: end.node, statement: end.statement)
      if places[place] == nil || end.history.isSilent { places[place] = end }
    }
    return Set(places.values)
  }

  mutating func run() {
    while let visit = waiting.popLast() { pass(visit) }
  }

  private mutating func enter(_ node: Int, _ isDetour: Bool, _ history: PathHistory) {
    let visit = Visit(node: node, isDetour: isDetour)
    if entries[visit, default: []].insert(history).inserted { waiting.append(visit) }
  }

  private mutating func leave(_ visit: Visit, _ carried: Carried, stops: Bool) {
    if visit.isDetour, !stops {
      if exits[visit.node, default: []].insert(carried.history).inserted {
        waiting += callers[visit.node] ?? []
      }
      return
    }
    let history = carried.history
    guard history.isSilent || hasClosing && !history.isClosed else { return }
    found.insert(LooseEnds.End(node: visit.node, statement: carried.last, history: history))
  }

  private mutating func pass(_ visit: Visit) {
    let paths = draft.flow.nodes[visit.node]
    let node = draft.outline.nodes[visit.node]
    var states: [Set<Carried>] = Array(repeating: [], count: paths.end + 1)
    states[0] = Set((entries[visit] ?? []).map { Carried(history: $0, last: -1) })
    for (index, statement) in node.statements.enumerated() {
      for carried in states[index] {
        let after = self.after(statement, at: index, carried, in: node, visit)
        for next in paths.next[index] { states[next].formUnion(after) }
      }
    }
    for carried in states[paths.end] { leave(visit, carried, stops: false) }
  }

  /// The history of a path after a statement.
  private mutating func after(
    _ statement: Outline.Statement, at index: Int, _ carried: Carried,
    in node: Outline.Node, _ visit: Visit
  ) -> Set<Carried> {
    var next = carried
    switch statement.kind {
    case .line(_, let isConditional), .item(_, let isConditional):
      next.history.isSilent = false
      next.last = index
      if Self.isClosing(statement, node, draft) { next.history.isClosed = true }
      if isConditional, case .line = statement.kind { return [next, carried] }
    case .option:
      next.history.isSilent = true
      next.last = index
    case .command(let text):
      let exercise = Exercise(of: text)
      if exercise?.asks == true {
        next.history.isSilent = true
        next.last = index
      } else if exercise == .reveal {
        next.history.isSilent = false
      }
    case .jump:
      for target in draft.flow.targets(of: statement) { enter(target, false, next.history) }
    case .detour:
      var result: Set<Carried> = []
      for target in draft.flow.targets(of: statement) {
        callers[target, default: []].insert(visit)
        enter(target, true, next.history)
        for exit in exits[target] ?? [] { result.insert(Carried(history: exit, last: index)) }
      }
      return result
    case .stop: leave(visit, next, stops: true)
    case .return: leave(visit, next, stops: false)
    default: break
    }
    return [next]
  }

  private static func isClosing(
    _ statement: Outline.Statement, _ node: Outline.Node, _ draft: Draft
  ) -> Bool {
    guard let line = statement.line else { return false }
    return Ending.name(of: line) != nil || !draft.isOwn(node)
  }
}
