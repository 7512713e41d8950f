/// A line that may bend, or the outline of a surface.
public struct Path: Sendable, Hashable {
  /// What the pen does next.
  public enum Step: Sendable, Hashable {
    /// Goes on somewhere else, without drawing.
    case move(Point)
    /// Draws straight.
    case line(Point)
    /// Draws a bend that leaves towards the first point and comes in from the second.
    case curve(Point, Point, to: Point)
    /// Draws back to where this outline began.
    case close
  }

  /// What the pen does, in order.
  public var steps: [Step]

  /// Makes a line of its steps.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// A line through points.
  public init(through points: [Point], isClosed: Bool = false) {
    steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if isClosed { steps.append(.close) }
  }

  /// Every point in it, those it bends towards too; nothing of it lies outside them.
  public var points: [Point] {
    steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
  }
}
