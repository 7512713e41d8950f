import Yarn

/// The control flow within a node: the statements that may follow each statement.
struct NodeFlow {
  /// The successors of each statement; the number of statements means the node's end. Every
  /// successor is further down: only jumps lead back, and they leave the node.
  let next: [[Int]]

  /// The place that represents the node's end.
  var end: Int { next.count }

  init(_ statements: [Outline.Statement]) {
    let blocks = Blocks(statements)
    next = statements.indices.map { index in
      let statement = statements[index]
      let after = blocks.after(index)
      switch statement.kind {
      case .jump, .return, .stop: return []
      case .beginOptions, .beginLineGroup:
        let isSure = blocks.members[index]?.contains { statements[$0].isAlwaysThere } ?? false
        let members = (blocks.members[index] ?? []).filter { !statements[$0].isNeverThere }
        // If none can be chosen, the script continues below them.
        return members + (isSure ? [] : [blocks.end[index] ?? after])
      case .if, .elseIf, .once:
        let other = blocks.nextClause[index] ?? after
        if statement.isAlwaysThere, statement.kind != .once { return [after] }
        if statement.isNeverThere { return [other] }
        return [after, other]
      case .line, .option, .item, .endOption, .endItem, .endOptions, .endLineGroup, .else, .endIf,
        .onceElse, .endOnce, .command, .detour, .quiet:
        return [after]
      }
    }
  }
}

extension Outline.Statement {
  /// Whether it has no condition, or is a clause whose condition is certainly true.
  fileprivate var isAlwaysThere: Bool {
    switch kind {
    case .option(_, true), .item(_, true): false
    case .if, .elseIf: condition?.constant() == .bool(true)
    default: true
    }
  }

  /// Whether its condition is certainly false.
  var isNeverThere: Bool {
    condition?.constant() == .bool(false)
  }
}

/// The block structure of a node.
private struct Blocks {
  /// The options or items of a block, by the statement that opens it.
  private(set) var members: [Int: [Int]] = [:]
  /// The statement that closes a block, by the one that opens it.
  private(set) var end: [Int: Int] = [:]
  /// The clause to try next, by clause.
  private(set) var nextClause: [Int: Int] = [:]
  /// The statement that follows when a path reaches a clause or the end of a member from above.
  private var exits: [Int: Int] = [:]
  private let count: Int

  init(_ statements: [Outline.Statement]) {
    count = statements.count
    var open: [(start: Int, clause: Int, inner: [Int])] = []
    for (index, statement) in statements.enumerated() {
      switch statement.kind {
      case .beginOptions, .beginLineGroup, .if, .once: open.append((index, index, []))
      case .option, .item:
        if let last = open.last { members[last.start, default: []].append(index) }
      case .endOption, .endItem:
        if !open.isEmpty { open[open.count - 1].inner.append(index) }
      case .elseIf, .else, .onceElse:
        guard let last = open.last else { continue }
        nextClause[last.clause] = index
        open[open.count - 1].clause = index
        open[open.count - 1].inner.append(index)
      case .endOptions, .endLineGroup, .endIf, .endOnce:
        guard let last = open.popLast() else { continue }
        end[last.start] = index
        if nextClause[last.clause] == nil { nextClause[last.clause] = index }
        for inner in last.inner { exits[inner] = index }
      default: break
      }
    }
  }

  /// The statement that a path reaches below another.
  func after(_ index: Int) -> Int {
    exits[index + 1] ?? index + 1
  }
}
