/// A path of straight and curved segments: a line, or the outline of a surface.
public struct Path: Sendable, Hashable {
  /// A step of a path.
  public enum Step: Sendable, Hashable {
    /// Moves without drawing.
    case move(Point)
    /// Draws a straight line.
    case line(Point)
    /// Draws a cubic Bézier curve with two control points.
    case curve(Point, Point, to: Point)
    /// Draws a straight line to the start of this outline.
    case close
  }

  /// The steps in order.
  public var steps: [Step]

  /// Makes a path from its steps.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// Makes a path of straight lines through points.
  public init(through points: [Point], isClosed: Bool = false) {
    steps = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if isClosed { steps.append(.close) }
  }

  /// All points of the path, including control points: the path is within their bounding box.
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
