/// Draws a hand at the end of an arm.
enum Hands {
  static func draw(
    _ hand: Skeleton.Hand, of arm: Skeleton.Limb, _ ink: Ink, with pen: inout Pen
  ) {
    let way = (arm.end - arm.middle).unit
    let across = way.turnedRight
    /// The side of the thumb: inwards, towards the middle line of the body.
    let side = across.y < 0 || (abs(across.y) < 0.2 && across.x * arm.end.x < 0) ? 1.0 : -1.0
    func at(_ along: Double, _ over: Double) -> Point {
      arm.end + way * along + across * (over * side)
    }
    func finger(_ points: [(Double, Double)], _ radius: Double) -> (Contour, Ink) {
      (Contour(tube: points.map { Contour.Joint(at($0.0, $0.1), radius) }), ink)
    }
    switch hand {
    case .hidden: break
    case .fist:
      let fist = Contour([
        at(-1.6, -2.2), at(1.0, -3.5), at(4.0, -3.3), at(5.1, -1.0), at(5.1, 1.4), at(3.6, 3.3),
        at(0.6, 3.2), at(-1.6, 2.2),
      ])
      pen.draw(fist, ink)
      for over in [-1.7, 0.0, 1.6] {
        pen.stroke([at(4.9, over), at(3.9, over + 0.1), at(3.1, over + 0.2)], 0.55)
      }
      pen.stroke([at(0.4, 3.0), at(2.0, 1.6), at(2.6, -0.6)], 0.75)
    case .open:
      pen.draw([
        finger([(0.5, 2.0), (2.2, 4.2), (3.9, 5.6)], 1.15),
        finger([(2.5, 1.9), (7.6, 2.9)], 1.12), finger([(3, 0.6), (8.6, 0.8)], 1.15),
        finger([(3, -0.8), (8.2, -1.4)], 1.1), finger([(2.4, -2.0), (6.8, -3.4)], 1.0),
        (
          Contour([
            at(-1.8, -2.1), at(1.2, -3.0), at(4.4, -2.6), at(4.8, 2.2), at(1.4, 3.0), at(-1.8, 2.1),
          ]), ink
        ),
      ])
      pen.stroke([at(1.2, 2.0), at(2.3, 0.6), at(2.0, -1.0)], 0.5)
    case .relaxed:
      pen.draw([
        finger([(-0.2, 1.8), (2.4, 3.1), (4.2, 2.5)], 1.05),
        (
          Contour([
            at(-1.8, -2.1), at(1.6, -2.9), at(5.2, -2.4), at(7.2, -0.7), at(6.4, 1.2), at(3.0, 2.3),
            at(-1.4, 2.2),
          ]), ink
        ),
      ])
      pen.stroke([at(6.4, 0.4), at(4.6, 0.1), at(3.6, 0.2)], 0.5)
      pen.stroke([at(6.2, -0.9), at(4.6, -1.0), at(3.6, -0.8)], 0.5)
    case .pointing:
      pen.draw([
        finger([(3.0, 1.3), (9.2, 1.7)], 1.15),
        (
          Contour([
            at(-1.8, -2.1), at(1.0, -3.3), at(4.0, -3.1), at(4.9, -0.6), at(4.4, 2.2), at(0.8, 3.2),
            at(-1.6, 2.1),
          ]), ink
        ),
      ])
      for over in [-1.6, -0.1] { pen.stroke([at(4.6, over), at(3.4, over + 0.1)], 0.55) }
      pen.stroke([at(0.4, 2.6), at(2.2, 1.6), at(2.9, 0.0)], 0.65)
    }
  }
}
