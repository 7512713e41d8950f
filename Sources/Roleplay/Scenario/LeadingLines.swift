import Yarn

/// Tracks which lines may have been spoken last, through the blocks of one node: a question or
/// options after them use these lines as their text.
struct LeadingLines {
  /// What may have come last.
  private struct Path {
    /// Lines, by their index in the node.
    var lines: Set<Int> = []
    /// A reply without a line after it.
    var mayBeNone = false
    /// A line in another node.
    var mayBeElsewhere = false

    mutating func join(_ other: Path) {
      lines.formUnion(other.lines)
      mayBeNone = mayBeNone || other.mayBeNone
      mayBeElsewhere = mayBeElsewhere || other.mayBeElsewhere
    }
  }

  /// An open block: the state before it, and at the ends of its parts so far.
  private struct Block {
    var before: Path
    var ends = Path()
    /// Whether one of its parts is always executed.
    var isComplete = false
  }

  private var path = Path(mayBeElsewhere: true)
  private var blocks: [Block] = []

  /// The lines that may have come last, by their index in the node.
  var lines: Set<Int> { path.lines }

  /// Whether there was certainly no line after the last reply.
  var areNone: Bool { path.lines.isEmpty && path.mayBeNone && !path.mayBeElsewhere }

  /// Continues after a statement.
  ///
  /// - Parameter asks: whether it waits for a reply.
  mutating func pass(_ kind: Outline.Kind, asks: Bool, at index: Int) {
    switch kind {
    case .line(_, let isConditional):
      let before = path
      path = Path(lines: [index])
      if isConditional { path.join(before) }
    case .command:
      if asks { path = Path(mayBeNone: true) }
    case .jump, .return, .stop: path = Path()
    case .detour: path.mayBeElsewhere = true
    case .beginOptions, .beginLineGroup, .if, .once: blocks.append(Block(before: path))
    case .option(_, let isConditional): beginMember(Path(mayBeNone: true), isConditional)
    case .item(_, let isConditional): beginMember(Path(lines: [index]), isConditional)
    case .endOption, .endItem: endPart()
    case .elseIf: beginClause(isLast: false)
    case .else, .onceElse: beginClause(isLast: true)
    case .endIf, .endOnce:
      endPart()
      endBlock()
    case .endOptions, .endLineGroup: endBlock()
    case .quiet: break
    }
  }

  private mutating func beginMember(_ start: Path, _ isConditional: Bool) {
    path = start
    if !isConditional { completeBlock() }
  }

  private mutating func beginClause(isLast: Bool) {
    endPart()
    path = blocks.last?.before ?? Path()
    if isLast { completeBlock() }
  }

  private mutating func completeBlock() {
    if let last = blocks.indices.last { blocks[last].isComplete = true }
  }

  private mutating func endPart() {
    if let last = blocks.indices.last { blocks[last].ends.join(path) }
  }

  private mutating func endBlock() {
    guard let block = blocks.popLast() else { return }
    path = block.ends
    if !block.isComplete { path.join(block.before) }
  }
}
