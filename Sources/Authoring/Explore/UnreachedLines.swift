import Yarn

/// The lines that no path reached, each with the reason.
struct UnreachedLines {
  private let draft: Draft
  private let reached: Set<String>
  private let nodes: Set<String>
  /// The ids of the lines, by file and number, including generated ones.
  private let ids: [Place: String]

  private struct Place: Hashable {
    var file: String
    var line: Int
  }

  init(_ draft: Draft, _ program: Program, lines: Set<String>, nodes: Set<String>) {
    self.draft = draft
    self.nodes = nodes
    reached = lines
    ids = Dictionary(
      program.lines.map { (Place(file: $0.file, line: $0.line), $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reports lines of a scenario, and lines of shared scenes to which its paths lead.
  func report(_ findings: inout RuleFindings) {
    let paths = Set(draft.flow.reach(from: draft.flow.start).map(\.node))
    for (index, node) in draft.outline.nodes.enumerated()
    where draft.isOwn(node) || paths.contains(index) {
      report(node, &findings)
    }
  }

  private func report(_ node: Outline.Node, _ findings: inout RuleFindings) {
    var clauses: [(line: Int, isElse: Bool)] = []
    // Consecutive lines share one report.
    var run: (first: Outline.Line, reason: UnreachedReason, count: Int)?
    func tell() {
      guard let run else { return }
      findings.add(
        .unreachedLine(run.reason, count: run.count), at: run.first.place, in: node,
        line: run.first)
    }
    for statement in node.statements {
      follow(statement, &clauses)
      guard let line = statement.line else { continue }
      if let id = ids[Place(file: node.file, line: line.number)], !reached.contains(id) {
        if run == nil {
          run = (line, reason(statement, line, node, clauses), 1)
        } else {
          run?.count += 1
        }
      } else {
        tell()
        run = nil
      }
    }
    tell()
  }

  private func follow(
    _ statement: Outline.Statement, _ clauses: inout [(line: Int, isElse: Bool)]
  ) {
    func number() -> Int { draft.outline.position(of: statement.place).line }
    switch statement.kind {
    case .if, .once: clauses.append((number(), false))
    case .elseIf:
      _ = clauses.popLast()
      clauses.append((number(), false))
    case .else, .onceElse:
      let opener = clauses.popLast()
      clauses.append((opener?.line ?? number(), true))
    case .endIf, .endOnce: _ = clauses.popLast()
    default: break
    }
  }

  private func reason(
    _ statement: Outline.Statement, _ line: Outline.Line, _ node: Outline.Node,
    _ clauses: [(line: Int, isElse: Bool)]
  ) -> UnreachedReason {
    if !nodes.contains(node.title) { return .node(node.title) }
    switch statement.kind {
    case .line(_, true), .option(_, true), .item(_, true): return .condition(line.number)
    default: break
    }
    guard let clause = clauses.last else { return .path }
    return clause.isElse ? .otherwise(clause.line) : .condition(clause.line)
  }
}

/// Why no path reaches a line.
enum UnreachedReason: Equatable {
  /// The scene was never played.
  case node(String)
  /// The condition on this line was never true.
  case condition(Int)
  /// The condition on this line was always true, so the block under `else` was never reached.
  case otherwise(Int)
  /// Every path branches off before it.
  case path
}
