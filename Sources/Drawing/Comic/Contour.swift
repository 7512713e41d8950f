/// A closed, smooth outline through a number of points.
struct Contour: Sendable, Hashable {
  /// The points through which the outline goes, in order.
  var knots: [Point]

  init(_ knots: [Point]) {
    self.knots = knots
  }

  /// Makes an outline from pairs of coordinates; with `isMirrored`, the left half mirrors the right
  /// one.
  init(_ pairs: [(Double, Double)], isMirrored: Bool = false) {
    knots = pairs.map { Point($0.0, $0.1) }
    guard isMirrored else { return }
    for pair in pairs.reversed() where abs(pair.0) > 0.001 { knots.append(Point(-pair.0, pair.1)) }
  }

  /// An ellipse with the given width and height.
  init(oval centre: Point, _ width: Double, _ height: Double) {
    let count = 8
    knots = (0..<count).map { index in
      let angle = Double(index) / Double(count) * 2 * .pi
      return centre.moved(
        RoundedTrigonometry.cosine(angle) * width, RoundedTrigonometry.sine(angle) * height)
    }
  }

  /// A limb with round ends, with the given thickness at each joint.
  init(tube joints: [Joint]) {
    let line = Self.along(joints)
    let last = line.count - 1
    knots = []
    knots.reserveCapacity(2 * line.count + 2)
    knots.append(line[0].place - Self.direction(of: line, at: 0) * line[0].radius)
    for (index, joint) in line.enumerated() {
      knots.append(joint.place - Self.direction(of: line, at: index).turnedRight * joint.radius)
    }
    knots.append(line[last].place + Self.direction(of: line, at: last) * line[last].radius)
    for index in line.indices.reversed() {
      let normal = Self.direction(of: line, at: index).turnedRight
      knots.append(line[index].place + normal * line[index].radius)
    }
  }

  /// A joint of a limb, and half its thickness there.
  struct Joint: Sendable, Hashable {
    var place: Point
    var radius: Double

    init(_ place: Point, _ radius: Double) {
      self.place = place
      self.radius = radius
    }
  }

  /// The outline moved outwards. It moves further on the right and below, on the side away from the
  /// light, as if a pen were pressed harder there.
  func outset(by width: Double) -> Contour {
    let side = isClockwise ? 1.0 : -1.0
    return Contour(
      knots.indices.map { index in
        let outward = (knot(after: index) - knot(before: index)).unit.turnedRight * -side
        let press = max(0, outward.x * 0.45 + outward.y * 0.9)
        return knots[index] + outward * (width * (0.62 + 0.85 * press))
      })
  }

  private func knot(before index: Int) -> Point { knots[index > 0 ? index - 1 : knots.count - 1] }
  private func knot(after index: Int) -> Point { knots[index + 1 < knots.count ? index + 1 : 0] }

  /// The outline as a path.
  var path: Path {
    guard knots.count > 2 else { return Path(through: knots, isClosed: true) }
    var steps: [Path.Step] = [.move(knots[0])]
    steps.reserveCapacity(knots.count + 2)
    var before = knots[knots.count - 1]
    var start = knots[0]
    var end = knots[1]
    for index in knots.indices {
      let after = knot(after: index + 1 < knots.count ? index + 1 : 0)
      steps.append(
        .curve(start + (end - before) * (1 / 6), end - (after - start) * (1 / 6), to: end))
      (before, start, end) = (start, end, after)
    }
    steps.append(.close)
    return Path(steps)
  }

  /// The outline as a polygon.
  var polygon: Path { Path(through: knots, isClosed: true) }

  /// The outline with every point transformed.
  func map(_ move: (Point) -> Point) -> Contour { Contour(knots.map(move)) }

  private var isClockwise: Bool {
    var area = 0.0
    for index in knots.indices {
      let next = knot(after: index)
      area += knots[index].x * next.y - next.x * knots[index].y
    }
    return area > 0
  }

  /// The shaded part of a limb, along one side of it.
  static func shade(of joints: [Joint]) -> Contour {
    let line = along(joints)
    var edge: [Point] = []
    var inner: [Point] = []
    let whole = (line[line.count - 1].place - line[0].place).unit.turnedRight
    let side = whole.x * 0.75 + whole.y * 0.65 > 0 ? 1.0 : -1.0
    for (index, joint) in line.enumerated() {
      let normal = direction(of: line, at: index).turnedRight * side
      edge.append(joint.place + normal * joint.radius)
      inner.append(joint.place + normal * (joint.radius * 0.3))
    }
    return Contour(edge + inner.reversed())
  }

  /// Adds a joint between each two, on a smooth curve through them.
  private static func along(_ joints: [Joint]) -> [Joint] {
    guard joints.count > 2 else { return joints }
    var line: [Joint] = []
    line.reserveCapacity(2 * joints.count - 1)
    for index in joints.indices.dropLast() {
      let start = joints[index]
      let end = joints[index + 1]
      let before = index > 0 ? joints[index - 1].place : start.place
      let after = index + 2 < joints.count ? joints[index + 2].place : end.place
      // The midpoint of a Catmull-Rom curve, moved halfway back to the straight line, because limbs
      // have bones.
      let bend = ((start.place + end.place) * 9 - before - after) * (1 / 16)
      let straight = (start.place + end.place) * 0.5
      line.append(start)
      line.append(Joint((bend + straight) * 0.5, (start.radius + end.radius) / 2))
    }
    line.append(joints[joints.count - 1])
    return line
  }

  private static func direction(of line: [Joint], at index: Int) -> Point {
    let before = line[max(0, index - 1)].place
    let after = line[min(line.count - 1, index + 1)].place
    return (after - before).unit
  }
}

extension Point {
  static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point {
    Point(point.x * factor, point.y * factor)
  }

  var length: Double { (x * x + y * y).squareRoot() }
  /// The unit vector in the same direction; to the right for a zero vector.
  var unit: Point { length > 1e-9 ? self * (1 / length) : Point(1, 0) }
  /// The vector turned 90 degrees clockwise, as seen on paper.
  var turnedRight: Point { Point(-y, x) }

  /// The point turned clockwise around another point, in degrees.
  func turned(_ degrees: Double, around centre: Point) -> Point {
    guard degrees != 0 else { return self }
    let angle = degrees * .pi / 180
    let (sine, cosine) = (RoundedTrigonometry.sine(angle), RoundedTrigonometry.cosine(angle))
    let from = self - centre
    return centre.moved(from.x * cosine - from.y * sine, from.x * sine + from.y * cosine)
  }

  /// The point at a fraction of the way to another point.
  func towards(_ other: Point, _ share: Double) -> Point { self + (other - self) * share }
}
