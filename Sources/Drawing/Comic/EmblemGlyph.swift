import Roleplay

/// The emblems of heroes, about two units wide and high, centred on the origin.
enum EmblemGlyph {
  /// Draws an emblem in one colour at a point.
  ///
  /// - Parameter size: half the height of the emblem.
  static func drawn(
    _ emblem: Hero.Emblem, at centre: Point, size: Double, turn: Double = 0, ink: Ink, ground: Ink
  ) -> [Element] {
    func place(_ point: Point) -> Point {
      (centre + point * size).turned(turn, around: centre)
    }
    func sharp(_ pairs: [(Double, Double)]) -> Element {
      .path(Path(through: pairs.map { place(Point($0.0, $0.1)) }, isClosed: true), .filled(ink))
    }
    func smooth(_ contour: Contour, _ ink: Ink) -> Element {
      .path(contour.map(place).path, .filled(ink))
    }
    func round(_ x: Double, _ y: Double, _ radius: Double, _ ink: Ink) -> Element {
      .circle(place(Point(x, y)), radius: radius * size, .filled(ink))
    }
    func stroke(_ pairs: [(Double, Double)], _ width: Double, _ ink: Ink) -> Element {
      let joints = pairs.map { Contour.Joint(place(Point($0.0, $0.1)), width / 2 * size) }
      return .path(Contour(tube: joints).path, .filled(ink))
    }
    switch emblem {
    case .star:
      return [
        sharp(
          (0..<10).map { index in
            let angle = Double(index) * .pi / 5 - .pi / 2
            let radius = index % 2 == 0 ? 1.0 : 0.42
            return (
              RoundedTrigonometry.cosine(angle) * radius, RoundedTrigonometry.sine(angle) * radius
            )
          })
      ]
    case .heart:
      let top = place(Point(0, -0.45))
      return [
        .path(
          Path([
            .move(top),
            .curve(
              place(Point(0.15, -1.0)), place(Point(1.05, -1.0)), to: place(Point(1.0, -0.25))),
            .curve(place(Point(0.95, 0.3)), place(Point(0.3, 0.6)), to: place(Point(0, 0.98))),
            .curve(
              place(Point(-0.3, 0.6)), place(Point(-0.95, 0.3)), to: place(Point(-1.0, -0.25))),
            .curve(place(Point(-1.05, -1.0)), place(Point(-0.15, -1.0)), to: top), .close,
          ]), .filled(ink))
      ]
    case .lightning:
      return [
        sharp([
          (0.3, -1.05), (-0.62, 0.14), (-0.06, 0.14), (-0.34, 1.05), (0.66, -0.28), (0.08, -0.28),
          (0.62, -1.05),
        ])
      ]
    case .book:
      return [
        smooth(
          Contour([
            (0, -0.55), (0.5, -0.78), (0.98, -0.62), (0.99, 0), (0.98, 0.6), (0.5, 0.5), (0, 0.74),
            (-0.5, 0.5), (-0.98, 0.6), (-0.99, 0), (-0.98, -0.62), (-0.5, -0.78),
          ]), ink),
        stroke([(0, -0.5), (0, 0.66)], 0.1, ground),
        stroke([(0.22, -0.3), (0.74, -0.42)], 0.1, ground),
        stroke([(0.22, 0.0), (0.74, -0.1)], 0.1, ground),
        stroke([(-0.22, -0.3), (-0.74, -0.42)], 0.1, ground),
        stroke([(-0.22, 0.0), (-0.74, -0.1)], 0.1, ground),
      ]
    case .hand:
      return [
        stroke([(-0.42, 0.1), (-0.5, -0.62)], 0.27, ink),
        stroke([(-0.14, 0.0), (-0.15, -0.86)], 0.28, ink),
        stroke([(0.15, 0.0), (0.2, -0.8)], 0.27, ink),
        stroke([(0.42, 0.12), (0.54, -0.5)], 0.24, ink),
        stroke([(-0.35, 0.55), (-0.62, 0.4), (-0.88, 0.06)], 0.27, ink),
        smooth(
          Contour([
            (-0.55, -0.05), (0.0, -0.15), (0.56, -0.05), (0.55, 0.5), (0.3, 0.95), (-0.25, 0.95),
            (-0.52, 0.55),
          ]), ink),
      ]
    case .sun:
      return (0..<8).map { index in
        let angle = Double(index) * .pi / 4
        let (x, y) = (RoundedTrigonometry.cosine(angle), RoundedTrigonometry.sine(angle))
        return sharp([
          (x * 1.05, y * 1.05), (x * 0.62 - y * 0.17, y * 0.62 + x * 0.17),
          (x * 0.62 + y * 0.17, y * 0.62 - x * 0.17),
        ])
      } + [round(0, 0, 0.5, ink)]
    case .wave:
      return [
        smooth(
          Contour([
            (-1.0, 0.55), (-0.62, 0.2), (-0.36, -0.45), (0.15, -0.82), (0.72, -0.62), (0.86, -0.2),
            (0.6, -0.38), (0.3, -0.32), (0.18, 0.0), (0.4, 0.32), (1.0, 0.42), (1.0, 0.8),
            (0, 0.86), (-1.0, 0.8),
          ]), ink)
      ]
    case .tree:
      return [
        stroke([(0, 0.95), (0, 0.0)], 0.3, ink), round(0, -0.5, 0.5, ink),
        round(-0.45, -0.08, 0.42, ink), round(0.45, -0.08, 0.42, ink),
        stroke([(0, 0.3), (0.3, 0.02)], 0.12, ground),
        stroke([(0, 0.5), (-0.3, 0.18)], 0.12, ground),
        stroke([(0, 0.72), (0, -0.2)], 0.1, ground),
      ]
    case .key:
      return [
        round(0, -0.55, 0.48, ink), round(0, -0.6, 0.19, ground),
        stroke([(0, -0.2), (0, 0.9)], 0.24, ink), stroke([(0.05, 0.86), (0.45, 0.86)], 0.2, ink),
        stroke([(0.05, 0.5), (0.36, 0.5)], 0.2, ink),
      ]
    case .bridge:
      return [
        stroke([(-1.0, 0.32), (1.0, 0.32)], 0.2, ink),
        stroke([(-0.56, -0.7), (-0.56, 0.72)], 0.2, ink),
        stroke([(0.56, -0.7), (0.56, 0.72)], 0.2, ink),
        stroke([(-1.0, 0.2), (-0.75, -0.3), (-0.56, -0.62)], 0.11, ink),
        stroke([(1.0, 0.2), (0.75, -0.3), (0.56, -0.62)], 0.11, ink),
        stroke([(-0.56, -0.62), (-0.3, -0.05), (0, 0.12), (0.3, -0.05), (0.56, -0.62)], 0.11, ink),
        stroke([(0, 0.3), (0, 0.1)], 0.09, ink), stroke([(-0.28, 0.3), (-0.28, -0.05)], 0.09, ink),
        stroke([(0.28, 0.3), (0.28, -0.05)], 0.09, ink),
      ]
    }
  }
}
