import Yarn

/// Reports unreachable nodes, and text after a statement that leads away.
///
/// Shared nodes are part of every scenario, so a single one need not reach them; and a node that
/// only declares variables need not be reached.
enum UnreachedNodes {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    let reached = draft.flow.reach(from: draft.flow.start)
    let nodes = Set(reached.map(\.node))
    for (index, node) in draft.outline.nodes.enumerated() {
      if nodes.contains(index) {
        checkText(of: index, node, reached, &findings)
      } else if draft.isOwn(node), !node.title.isEmpty, !node.onlyDeclares {
        findings.add(.unreachedNode(node.title), at: node.place, in: node)
      }
    }
  }

  /// Reports the first statement of every unreachable stretch.
  private static func checkText(
    of index: Int, _ node: Outline.Node, _ reached: Set<FlowGraph.Stop>,
    _ findings: inout RuleFindings
  ) {
    var cause: DeadTextCause?
    var isTold = false
    for (place, statement) in node.statements.enumerated() {
      if reached.contains(FlowGraph.Stop(node: index, statement: place)) {
        isTold = false
        cause =
          switch statement.kind {
          case .jump: .jump
          case .stop: .stop
          case .return: .return
          default: .condition
          }
        continue
      }
      // An option that is never available is reported by a rule of its own.
      if case .option = statement.kind { isTold = true }
      guard statement.kind.isContent, !isTold else { continue }
      isTold = true
      findings.add(
        .deadText(after: cause ?? .condition), at: statement.line?.place ?? statement.place,
        in: node, line: statement.line)
    }
  }
}

extension Outline.Node {
  fileprivate var onlyDeclares: Bool {
    !statements.isEmpty
      && statements.allSatisfy { $0.isDeclaration || $0.kind == .quiet && $0.assigned == nil }
  }
}

extension Outline.Kind {
  /// Whether it says or does something, and is not just the boundary of a block.
  var isContent: Bool {
    switch self {
    case .line, .option, .item, .command, .jump, .detour, .stop, .quiet: true
    case .beginOptions, .endOption, .endOptions, .beginLineGroup, .endItem, .endLineGroup, .if,
      .elseIf, .else, .endIf, .once, .onceElse, .endOnce, .return:
      false
    }
  }
}
