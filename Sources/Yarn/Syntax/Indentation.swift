/// What a line's indentation means for the options and line groups above it.
///
/// The rules follow Yarn Spinner 3.2.1 (`IndentAwareLexer.HandleNewLineToken`): a deeper line
/// right after an option opens its body, a shallower one closes it, and a blank line right after an
/// option or its body ends the group. A tab counts as eight columns.
struct Indentation {
  /// What is to be done before the statements of a line.
  struct Step {
    var endsGroup = false
    var opensBody = false
    var closedBodies = 0
  }

  private var last = 0
  private var bodies: [Int] = []
  private var groupLine = -1
  private var followsArrow = false
  private var followsBlank = false

  /// Begins a node's body.
  mutating func reset() {
    self = Indentation()
  }

  /// Says that the current line begins with `->` or `=>`.
  mutating func sawArrow() {
    followsArrow = true
  }

  /// Goes on to a line.
  ///
  /// - Parameters:
  ///   - columns: how far it is indented.
  ///   - isBlank: whether there is nothing but blanks on it.
  ///   - line: its number.
  mutating func advance(to columns: Int, isBlank: Bool, line: Int) -> Step {
    var step = Step()
    if groupLine != -1, followsBlank {
      step.endsGroup = line - groupLine == 1
      groupLine = -1
    }
    if followsArrow {
      if columns > last {
        bodies.append(columns)
        step.opensBody = true
      }
      followsArrow = false
      groupLine = line
    }
    while let top = bodies.last, columns < top {
      bodies.removeLast()
      step.closedBodies += 1
      if bodies.isEmpty { groupLine = line }
    }
    last = columns
    followsBlank = isBlank
    return step
  }
}
