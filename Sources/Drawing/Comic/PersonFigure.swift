import Roleplay

/// The drawing of a person next to the hero, in everyday clothes. The feet are at height 0.
struct PersonFigure {
  /// The person's hair or headwear.
  enum Hair: Sendable, Hashable, CaseIterable {
    case short, curls, bob, cap, beanie, bun
  }

  /// The height of a person, including the hair.
  static let height = 106.0

  let body: Skeleton
  let mood: Face.Mood
  private let role: RoleWord?
  private let hair: Hair
  private let cloth: (Ink, Ink)
  private let pattern: Int
  private let hasGlasses: Bool
  private let isDog: Bool

  init(
    _ role: String, _ manner: Posture.Manner, mood: Face.Mood, random: SeededGenerator,
    isMirrored: Bool = false
  ) {
    let known = RoleWord(role)
    self.role = known
    self.mood = mood
    let body = Posture.other(manner)
    self.body = isMirrored ? body.mirrored : body
    var random = random.about(role.lowercased())
    let choices = known?.hair ?? Hair.allCases
    hair = choices[random.integer(below: choices.count)]
    cloth = HeroInks.cloth[random.integer(below: HeroInks.cloth.count)]
    pattern = random.integer(below: 4)
    let seesBadly = random.integer(below: 3) == 0
    hasGlasses = known == .teacher || known == .grandparent || seesBadly
    isDog = known == .dog
  }

  var mouth: Point { isDog ? Point(0, -62) : body.head.moved(0, -6) }
  var box: Box { isDog ? Box(-32, -66, 64, 68) : Box(-46, -104, 80, 106) }

  func drawn(width: Double = 1.15) -> [Element] {
    var pen = Pen(width: width)
    if isDog {
      DogFigure(isMirrored: body.gaze > 0, cloth: cloth.0).draw(with: &pen)
      return pen.elements
    }
    drawBody(with: &pen)
    drawHead(with: &pen)
    drawFrontArms(with: &pen)
    return pen.elements
  }

  private func onTrunk(_ down: Double, _ right: Double) -> Point {
    let way = (body.pelvis - body.neck)
    return body.neck + way * down + way.unit.turnedRight * -right
  }

  private func drawBody(with pen: inout Pen) {
    let legs = [(body.leftLeg, body.leftToes), (body.rightLeg, body.rightToes)]
    for (leg, toes) in legs {
      let shoe = Contour(tube: [
        .init(leg.end.moved(0, 2.2), 3), .init(leg.end + toes * 0.6, 2.9),
        .init(leg.end + toes, 2.2),
      ])
      pen.draw(shoe, .paper)
      pen.stroke([leg.end.moved(-3, 4.4), leg.end + toes + Point(0, 1.6)], 0.9)
    }
    pen.draw(legs.map { (Contour(tube: trouser($0.0)), HeroInks.trousers) })
    for (leg, _) in legs { pen.fill(Contour.shade(of: trouser(leg)), HeroInks.trousersShade) }
    pen.stroke([Point(body.pelvis.x, -40), Point(body.pelvis.x, -22)], 0.9)
    var union: [(Contour, Ink)] = []
    let neck = Contour(tube: [
      .init(body.neck.moved(0, 1), 3.5), .init(body.neck.towards(body.head, 0.55), 3.3),
    ])
    pen.draw(neck, HeroInks.skin)
    let arms = behindArms
    for (arm, hand) in arms { Hands.draw(hand, of: arm, HeroInks.skin, with: &pen) }
    for (arm, _) in arms { union.append((Contour(tube: sleeve(arm)), cloth.0)) }
    let sides: [(Double, Double)] = [
      (-0.05, 4.2), (0.05, 9.8), (0.14, 12), (0.34, 11), (0.7, 10), (1.1, 10.6), (1.22, 9.6),
      (1.22, -9.6), (1.1, -10.6), (0.7, -10), (0.34, -11), (0.14, -12), (0.05, -9.8),
      (-0.05, -4.2),
    ]
    let top = Contour(sides.map { onTrunk($0.0, $0.1) })
    union.append((top, cloth.0))
    pen.draw(union)
    for (arm, _) in arms { pen.fill(Contour.shade(of: sleeve(arm)), cloth.1) }
    drawPattern(with: &pen)
    pen.fill(
      Contour([
        onTrunk(0.16, 11.8), onTrunk(0.34, 11), onTrunk(0.7, 10), onTrunk(1.1, 10.6),
        onTrunk(1.2, 9.6), onTrunk(1.1, 6.4), onTrunk(0.7, 6), onTrunk(0.34, 7.6),
      ]), cloth.1)
    for side in [-1.0, 1.0] {
      pen.stroke(
        [onTrunk(0.16, 9 * side), onTrunk(0.28, 10 * side), onTrunk(0.4, 9.6 * side)], 0.9)
    }
    pen.stroke([onTrunk(1.1, -9.6), onTrunk(1.14, 0), onTrunk(1.1, 9.6)], 0.7)
  }

  private func drawPattern(with pen: inout Pen) {
    switch pattern {
    case 0:
      // A hood on the back, its strings, and a pocket.
      pen.draw(
        Contour([
          onTrunk(-0.1, -5), onTrunk(-0.04, -8.6), onTrunk(0.08, -7.4), onTrunk(0.14, 0),
          onTrunk(0.08, 7.4), onTrunk(-0.04, 8.6), onTrunk(-0.1, 5), onTrunk(0.02, 0),
        ]), cloth.1, width: 0.8)
      for side in [-1.0, 1.0] {
        pen.stroke(
          [onTrunk(0.12, 2.4 * side), onTrunk(0.24, 2.7 * side), onTrunk(0.34, 2.2 * side)], 0.9)
      }
      pen.stroke([onTrunk(0.74, -6), onTrunk(0.68, -4), onTrunk(0.68, 4), onTrunk(0.74, 6)], 0.9)
    case 1:
      for down in [0.34, 0.5, 0.66, 0.82, 0.98] {
        pen.line([onTrunk(down, -9.4), onTrunk(down + 0.02, 0), onTrunk(down, 9.4)], 1.5, cloth.1)
      }
      pen.stroke([onTrunk(-0.02, -4.4), onTrunk(0.08, 0), onTrunk(-0.02, 4.4)], 1.2)
    case 2:
      // A jacket, open over a light shirt.
      pen.draw(
        Contour([
          onTrunk(-0.02, -3.6), onTrunk(0.3, -2.6), onTrunk(1.16, -2.8), onTrunk(1.16, 2.8),
          onTrunk(0.3, 2.6), onTrunk(-0.02, 3.6),
        ]), .paper, width: 0.8)
      for side in [-1.0, 1.0] {
        pen.draw(
          Contour([
            onTrunk(-0.04, 3.2 * side), onTrunk(0.02, 6.2 * side), onTrunk(0.22, 6.4 * side),
            onTrunk(0.44, 2.6 * side), onTrunk(0.2, 3.0 * side),
          ]), cloth.1, width: 0.7)
      }
      for down in [0.4, 0.6, 0.8] { pen.dot(onTrunk(down, 0), 0.55) }
    default:
      pen.stroke([onTrunk(-0.03, -4.2), onTrunk(0.2, 0), onTrunk(-0.03, 4.2)], 1.3)
      pen.stroke([onTrunk(0.2, 0), onTrunk(0.7, 0.2), onTrunk(1.1, 0)], 0.8)
      for down in [0.34, 0.54, 0.74, 0.94] { pen.dot(onTrunk(down, 1.7), 0.7) }
    }
    if role == .coach {
      pen.stroke([onTrunk(0, -4), onTrunk(0.22, 0), onTrunk(0, 4)], 0.8)
      pen.draw(Contour(oval: onTrunk(0.27, 0), 2.2, 1.8), .paper, width: 0.6)
    }
  }

  private var behindArms: [(Skeleton.Limb, Skeleton.Hand)] {
    var arms: [(Skeleton.Limb, Skeleton.Hand)] = []
    if !body.leftArmInFront { arms.append((body.leftArm, body.leftHand)) }
    if !body.rightArmInFront { arms.append((body.rightArm, body.rightHand)) }
    return arms
  }

  private func drawFrontArms(with pen: inout Pen) {
    for (arm, hand, isInFront) in [
      (body.leftArm, body.leftHand, body.leftArmInFront),
      (body.rightArm, body.rightHand, body.rightArmInFront),
    ] where isInFront {
      Hands.draw(hand, of: arm, HeroInks.skin, with: &pen)
      pen.draw(Contour(tube: sleeve(arm)), cloth.0)
      pen.fill(Contour.shade(of: sleeve(arm)), cloth.1)
    }
  }

  private func sleeve(_ arm: Skeleton.Limb) -> [Contour.Joint] {
    [
      .init(arm.start, 4.5), .init(arm.middle, 3.9), .init(arm.middle.towards(arm.end, 0.6), 3.7),
      .init(arm.end, 3.1),
    ]
  }

  private func trouser(_ leg: Skeleton.Limb) -> [Contour.Joint] {
    [.init(leg.start, 5.6), .init(leg.middle, 4.8), .init(leg.end.moved(0, -0.5), 4.3)]
  }

  // MARK: Head

  private func drawHead(with pen: inout Pen) {
    let face = Face(body, mood)
    func on(_ pairs: [(Double, Double)]) -> Contour { face.contour(pairs, isFace: false) }
    let g = face.gaze * 1.3
    // The parts behind the head.
    switch hair {
    case .bob:
      pen.draw(
        on([
          (0, -11.6), (6.6, -10), (10, -4), (10.4, 4), (9.8, 9.6), (6, 10.6), (-6, 10.6),
          (-9.8, 9.6), (-10.4, 4), (-10, -4), (-6.6, -10),
        ]), .ink)
    case .bun:
      pen.draw(Contour(oval: face.place(-g * 2, -13, isFace: false), 4.2, 3.8), .ink)
    case .curls:
      let curls = (0..<9).map { index -> (Contour, Ink) in
        let angle = Double(index) / 8 * .pi + .pi
        let place = face.place(
          RoundedTrigonometry.cosine(angle) * 8.6, -3 + RoundedTrigonometry.sine(angle) * 7.6,
          isFace: false)
        return (Contour(oval: place, 3.7, 3.7), .ink)
      }
      pen.draw(curls, width: 0.5)
    default: break
    }
    for side in [-1.0, 1.0] where hair != .bob && hair != .beanie {
      pen.draw(Contour(oval: face.place(8.2 * side, 0.6, isFace: false), 1.9, 2.6), HeroInks.skin)
    }
    pen.draw(face.head, HeroInks.skin)
    pen.fill(
      face.contour(
        [(7.6, 1), (6.2, 6), (2.8, 9.2), (2, 8.4), (4.6, 5.6), (5.9, 1)], isFace: false),
      HeroInks.skinShade)
    drawHair(face, g, with: &pen)
    face.draw(with: &pen, mask: nil)
    if hasGlasses {
      for side in [-1.0, 1.0] {
        let centre = face.place(3.8 * side, -0.6)
        let ring = Contour(oval: centre, 3.1, 2.8)
        pen.add([.path(ring.path, ShapeStyle(stroke: .ink, width: 0.75))])
      }
      pen.stroke([face.place(-0.8, -0.9), face.place(0.8, -0.9)], 0.9)
    }
  }

  private func drawHair(_ face: Face, _ g: Double, with pen: inout Pen) {
    func on(_ pairs: [(Double, Double)]) -> Contour { face.contour(pairs, isFace: false) }
    switch hair {
    case .short:
      pen.fill(
        on([
          (-9, 0.5), (-9.4, -5), (-6.6, -11), (0, -12.8), (6.4, -11.2), (9.4, -5), (9, 0.5),
          (7.4, -3.2), (5.6 + g, -6), (1 + g, -5), (-2.4 + g, -6.8), (-6 + g * 0.5, -4.6),
          (-7.6, -2),
        ]), .ink)
      pen.stroke(
        [face.place(-4, -10, isFace: false), face.place(-1, -11, isFace: false)], 0.8, .paper)
    case .curls:
      pen.fill(
        on([
          (-9, -1.5), (-8.6, -6), (-5, -10), (0, -11), (5, -10), (8.6, -6), (9, -1.5), (6.6, -4.6),
          (4 + g, -5.2), (1.6 + g, -6.4), (-1.4 + g, -5.2), (-4.2 + g, -6.2), (-6.8, -4.4),
        ]), .ink)
    case .bob:
      pen.fill(
        on([
          (-9, 5), (-9.6, -3), (-6.4, -10.4), (0, -11.6), (6.4, -10.4), (9.6, -3), (9, 5), (7.6, 1),
          (7 + g * 0.4, -3.6), (2 + g, -7.4), (-3 + g, -4.4), (-7.4 + g * 0.4, -2.4), (-7.8, 1),
        ]), .ink)
      pen.stroke(
        [face.place(-5.4, -8, isFace: false), face.place(-1.4, -10, isFace: false)], 0.9, .paper)
    case .bun:
      pen.fill(
        on([
          (-9, 1), (-9.2, -4.6), (-6.2, -10.4), (0, -11.8), (6.2, -10.4), (9.2, -4.6), (9, 1),
          (7.6, -3), (4 + g, -7), (0 + g, -8.2), (-4 + g, -7), (-7.6, -3),
        ]), .ink)
    case .cap:
      pen.draw(
        on([
          (-8.9, -3.2), (-8.4, -8), (-4.6, -12), (0, -12.8), (4.6, -12), (8.4, -8), (8.9, -3.2),
          (4 + g, -5), (-4 + g, -5),
        ]), cloth.1, width: 0.9)
      let side = g < 0 ? -1.0 : 1.0
      pen.draw(
        on([
          (-3.5 * side + g, -5.6), (4 * side + g, -6.4), (10 * side + g, -4.4),
          (13 * side + g, -2.4),
          (8 * side + g, -2.9), (2 * side + g, -3.6),
        ]), cloth.0, width: 0.9)
    case .beanie:
      pen.draw(
        on([
          (-9, -3), (-8.6, -8.5), (-4.8, -13), (0, -14), (4.8, -13), (8.6, -8.5), (9, -3),
          (5, -4.4),
          (-5, -4.4),
        ]), cloth.1, width: 0.9)
      pen.draw(
        on([
          (-9.4, -1.8), (-9.4, -5.4), (-4, -7.4), (4, -7.4), (9.4, -5.4), (9.4, -1.8), (4, -3.6),
          (-4, -3.6),
        ]), cloth.0, width: 0.9)
    }
  }
}
