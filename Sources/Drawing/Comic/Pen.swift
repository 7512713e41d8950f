/// Draws in ink: shapes with an outline of varying width, and strokes that taper.
struct Pen {
  /// The thickness of outlines.
  var width: Double
  /// The shapes drawn so far, from back to front.
  private(set) var elements: [Element] = []

  init(width: Double) {
    self.width = width
  }

  /// Draws several shapes with one outline around all of them.
  mutating func draw(_ shapes: [(Contour, Ink)], width: Double? = nil) {
    for (shape, _) in shapes {
      elements.append(.path(shape.outset(by: width ?? self.width).path, .filled(.ink)))
    }
    for (shape, ink) in shapes { fill(shape, ink) }
  }

  /// Draws one shape with its outline.
  mutating func draw(_ shape: Contour, _ ink: Ink, width: Double? = nil) {
    draw([(shape, ink)], width: width)
  }

  /// Draws a surface without an outline.
  mutating func fill(_ shape: Contour, _ ink: Ink) {
    guard ink != .none else { return }
    elements.append(.path(shape.path, .filled(ink)))
  }

  /// Draws a polygon without an outline.
  mutating func fillSharp(_ points: [Point], _ ink: Ink) {
    elements.append(.path(Path(through: points, isClosed: true), .filled(ink)))
  }

  /// Draws a stroke through points: thickest in the middle, and thin at both ends.
  mutating func stroke(_ points: [Point], _ thickness: Double, _ ink: Ink = .ink) {
    guard points.count > 1 else { return }
    let joints = points.enumerated().map { index, point in
      let share = Double(index) / Double(points.count - 1)
      return Contour.Joint(
        point, thickness / 2 * (0.22 + 0.78 * RoundedTrigonometry.sine(share * .pi)))
    }
    elements.append(.path(Contour(tube: Self.finer(joints)).path, .filled(ink)))
  }

  /// Draws a stroke of constant thickness.
  mutating func line(_ points: [Point], _ thickness: Double, _ ink: Ink = .ink) {
    let joints = points.map { Contour.Joint($0, thickness / 2) }
    elements.append(.path(Contour(tube: joints).path, .filled(ink)))
  }

  mutating func dot(_ centre: Point, _ radius: Double, _ ink: Ink = .ink) {
    elements.append(.circle(centre, radius: radius, .filled(ink)))
  }

  mutating func add(_ more: [Element]) { elements += more }

  /// Adds a joint to a stroke of two points, which otherwise has no thick middle.
  private static func finer(_ joints: [Contour.Joint]) -> [Contour.Joint] {
    guard joints.count == 2 else { return joints }
    let middle = joints[0].place.towards(joints[1].place, 0.5)
    return [joints[0], Contour.Joint(middle, joints[0].radius / 0.22), joints[1]]
  }
}
