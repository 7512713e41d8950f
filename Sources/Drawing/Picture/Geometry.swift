/// A point in a picture. Its coordinates are to the right and down, in pixels of 1/96 inch.
public struct Point: Sendable, Hashable {
  /// The distance from the left.
  public var x: Double
  /// The distance from the top.
  public var y: Double

  /// Makes a point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The point moved to the right and down.
  public func moved(_ dx: Double, _ dy: Double) -> Point { Point(x + dx, y + dy) }
}

/// A width and a height, in pixels of 1/96 inch.
public struct Size: Sendable, Hashable {
  /// A portrait A4 page.
  public static let portrait = Size(794, 1123)
  /// A landscape A4 page.
  public static let landscape = Size(1123, 794)

  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Makes a size.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle with sides along the axes.
public struct Box: Sendable, Hashable {
  /// The top left corner.
  public var origin: Point
  /// The size.
  public var size: Size

  /// Makes a rectangle.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    origin = Point(x, y)
    size = Size(width, height)
  }

  /// Makes a rectangle from its top left corner.
  public init(at origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  /// The x coordinate of the left side.
  public var left: Double { origin.x }
  /// The y coordinate of the top.
  public var top: Double { origin.y }
  /// The x coordinate of the right side.
  public var right: Double { origin.x + size.width }
  /// The y coordinate of the bottom.
  public var bottom: Double { origin.y + size.height }
  /// The centre.
  public var centre: Point { Point(origin.x + size.width / 2, origin.y + size.height / 2) }

  /// The rectangle with its sides moved inwards.
  public func inset(_ dx: Double, _ dy: Double) -> Box {
    Box(left + dx, top + dy, max(0, size.width - 2 * dx), max(0, size.height - 2 * dy))
  }

  /// Whether two rectangles overlap; sharing a side is not enough.
  public func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether another rectangle is within this one.
  public func contains(_ other: Box) -> Bool {
    let slack = 0.01
    return other.left >= left - slack && other.right <= right + slack
      && other.top >= top - slack && other.bottom <= bottom + slack
  }
}
