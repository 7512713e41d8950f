/// The drawing of a sitting dog.
struct DogFigure {
  let isMirrored: Bool
  let cloth: Ink

  func draw(with pen: inout Pen) {
    let side = isMirrored ? -1.0 : 1.0
    func at(_ x: Double, _ y: Double) -> Point { Point(x * side, y) }
    func blob(_ pairs: [(Double, Double)]) -> Contour { Contour(pairs.map { at($0.0, $0.1) }) }
    let fur = HeroInks.cloth[1].0
    let dark = HeroInks.cloth[1].1
    pen.draw(
      blob([(15, -6), (22, -8), (28, -16), (27, -24), (24, -25), (23, -17), (17, -12)]), fur)
    pen.draw([
      (
        blob([
          (-6, -40), (4, -38), (12, -26), (19, -14), (19, -3), (12, 0), (0, 0), (-8, -4),
          (-11, -20),
        ]), fur
      ),
      (
        Contour(tube: [.init(at(-7, -24), 4.4), .init(at(-8, -10), 3.4), .init(at(-9, -2.5), 2.9)]),
        fur
      ),
      (Contour(tube: [.init(at(-9, -2), 2.8), .init(at(-13, -1.5), 2.4)]), fur),
      (Contour(tube: [.init(at(10, -2.4), 3), .init(at(3, -2), 2.6)]), fur),
    ])
    pen.fill(blob([(10, -26), (18, -14), (18.4, -3), (12, -0.6), (14, -10)]), dark)
    pen.stroke([at(6, -18), at(3, -10), at(6, -4)], 1.0)
    pen.stroke([at(-4, -22), at(-4, -12), at(-5, -4)], 1.0)
    pen.draw(
      blob([
        (-5, -62), (5, -60), (10, -52), (8, -43), (0, -39), (-8, -40), (-18, -41), (-21, -45),
        (-18, -49), (-12, -52), (-10, -58),
      ]), fur)
    pen.draw(blob([(3, -61), (10, -60), (16, -52), (16, -42), (11, -40), (7, -48)]), dark)
    pen.draw(blob([(-7, -61), (-2, -66), (1, -60), (-3, -57)]), dark, width: 0.9)
    pen.draw(blob([(-22, -48), (-18, -49.5), (-17, -46.5), (-20, -44.8)]), .ink, width: 0.3)
    pen.stroke([at(-18.5, -44), at(-13, -42.6), at(-8, -44.5)], 0.9)
    pen.dot(at(-7, -52.5), 1.7)
    pen.dot(at(-7.6, -53.1), 0.55, .paper)
    pen.stroke([at(-10.5, -56), at(-7.5, -57.4), at(-5, -56.2)], 0.9)
    pen.draw(
      blob([(-8, -40), (2, -37.6), (9, -42), (9.6, -39), (2, -34), (-8, -36.6)]), cloth, width: 0.8)
    pen.draw(Contour(oval: at(-2, -33.4), 2.3, 2.3), HeroInks.caption, width: 0.7)
  }
}
