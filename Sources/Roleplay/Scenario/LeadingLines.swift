import Yarn

/// Tracks which lines may have been spoken last, through the blocks of one node: a question or
/// options after them use these lines as their text.
struct LeadingLines {
  /// What may have come last.
  private struct State {
    /// Lines, by their index in the node.
    var lines: Set<Int> = []
    /// A reply without a line after it.
    var mayBeNone = false
    /// A line in another node.
    var mayBeElsewhere = false

    mutating func join(_ other: State) {
      lines.formUnion(other.lines)
      mayBeNone = mayBeNone || other.mayBeNone
      mayBeElsewhere = mayBeElsewhere || other.mayBeElsewhere
    }
  }

  /// An open block: the state before it, and at the ends of its parts so far.
  private struct Block {
    var before: State
    var ends = State()
    /// Whether one of its parts is always executed.
    var isComplete = false
  }

  private var state = State(mayBeElsewhere: true)
  private var blocks: [Block] = []

  /// The lines that may have come last, by their index in the node.
  var lines: Set<Int> { state.lines }

  /// Whether there was certainly no line after the last reply.
  var areNone: Bool { state.lines.isEmpty && state.mayBeNone && !state.mayBeElsewhere }

  /// Continues after a statement.
  ///
  /// - Parameter asks: whether it waits for a reply.
  mutating func pass(_ kind: Outline.Kind, asks: Bool, at index: Int) {
    switch kind {
    case .line(_, let isConditional):
      let before = state
      state = State(lines: [index])
      if isConditional { state.join(before) }
    case .command:
      if asks { state = State(mayBeNone: true) }
    case .jump, .return, .stop: state = State()
    case .detour: state.mayBeElsewhere = true
    case .beginOptions, .beginLineGroup, .if, .once: blocks.append(Block(before: state))
    case .option(_, let isConditional): beginMember(State(mayBeNone: true), isConditional)
    case .item(_, let isConditional): beginMember(State(lines: [index]), isConditional)
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

  private mutating func beginMember(_ start: State, _ isConditional: Bool) {
    state = start
    if !isConditional { completeBlock() }
  }

  private mutating func beginClause(isLast: Bool) {
    endPart()
    state = blocks.last?.before ?? State()
    if isLast { completeBlock() }
  }

  private mutating func completeBlock() {
    if let last = blocks.indices.last { blocks[last].isComplete = true }
  }

  private mutating func endPart() {
    if let last = blocks.indices.last { blocks[last].ends.join(state) }
  }

  private mutating func endBlock() {
    guard let block = blocks.popLast() else { return }
    state = block.ends
    if !block.isComplete { state.join(block.before) }
  }
}
