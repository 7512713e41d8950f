/// A place in a picture: to the right and down, in pixels of a 96th of an inch.
public struct Point: Sendable, Hashable {
  /// How far from the left.
  public var x: Double
  /// How far from the top.
  public var y: Double

  /// Makes a place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The place moved to the right and down.
  public func moved(_ dx: Double, _ dy: Double) -> Point { Point(x + dx, y + dy) }
}

/// How wide and high something is, in pixels of a 96th of an inch.
public struct Size: Sendable, Hashable {
  /// A sheet of A4 that stands.
  public static let portrait = Size(794, 1123)
  /// A sheet of A4 that lies.
  public static let landscape = Size(1123, 794)

  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// Makes a size.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
public struct Box: Sendable, Hashable {
  /// Its left upper corner.
  public var origin: Point
  /// Its size.
  public var size: Size

  /// Makes a rectangle.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    origin = Point(x, y)
    size = Size(width, height)
  }

  /// Makes a rectangle from its left upper corner.
  public init(at origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Its sides.
  public var left: Double { origin.x }
  /// Its upper side.
  public var top: Double { origin.y }
  /// Its right side.
  public var right: Double { origin.x + size.width }
  /// Its lower side.
  public var bottom: Double { origin.y + size.height }
  /// Its middle.
  public var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// The rectangle with its sides so much further inside.
  public func inset(_ dx: Double, _ dy: Double) -> Box {
    Box(left + dx, top + dy, max(0, size.width - 2 * dx), max(0, size.height - 2 * dy))
  }

  /// Whether two rectangles have more in common than a side.
  public func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether another lies within it.
  public func contains(_ other: Box) -> Bool {
    let slack = 0.01
    return other.left >= left - slack && other.right <= right + slack
      && other.top >= top - slack && other.bottom <= bottom + slack
  }
}
