extension Checker {
  /// Warns of what nobody can come to: what follows a jump, a return or a stop, up to the end of its
  /// block.
  ///
  /// Options and line groups may be passed without a choice, so that what follows them can be reached.
  mutating func checkReach(_ source: Int) {
    let tree = trees[source]
    for node in tree.nodes {
      var walk = ReachWalk()
      for statement in tree.statements[Int(node.first)..<Int(node.end)] {
        if walk.pass(statement.kind) { report(.unreachable, statement.range, source) }
      }
    }
  }
}

/// Follows whether a statement can be reached, through the blocks of a node.
private struct ReachWalk {
  private struct Frame {
    /// Whether the block itself can be reached.
    var isReached: Bool
    /// Whether the end of a clause was reached.
    var fallsThrough = false
    /// Whether one of the clauses is always taken.
    var hasElse = false
  }

  private var isReached = true
  /// Whether the first of the statements that cannot be reached has been told.
  private var isTold = false
  private var frames: [Frame] = []

  /// Goes on over a statement; true where it is the first that cannot be reached.
  mutating func pass(_ kind: StatementKind) -> Bool {
    switch kind {
    case .elseIf, .else, .onceElse:
      endClause()
      if kind != .elseIf, !frames.isEmpty { frames[frames.count - 1].hasElse = true }
      begin(frames.last?.isReached ?? true)
      return false
    case .closeOption, .closeItem:
      endClause()
      return false
    case .endIf, .endOnce, .closeOptions, .closeGroup:
      if kind == .endIf || kind == .endOnce { endClause() }
      if let frame = frames.popLast() {
        begin(frame.fallsThrough || frame.isReached && !frame.hasElse)
      }
      return false
    case .option, .item:
      begin(frames.last?.isReached ?? true)
      return false
    case .declare, .enumeration:
      return false
    default:
      let isFirst = !isReached && !isTold
      if isFirst { isTold = true }
      switch kind {
      case .if, .once, .openOptions, .openGroup: frames.append(Frame(isReached: isReached))
      case .jump, .return, .stop: isReached = false
      default: break
      }
      return isFirst
    }
  }

  private mutating func endClause() {
    if isReached, !frames.isEmpty { frames[frames.count - 1].fallsThrough = true }
  }

  private mutating func begin(_ isReached: Bool) {
    if isReached { isTold = false }
    self.isReached = isReached
  }
}
