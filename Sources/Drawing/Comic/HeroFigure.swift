import Roleplay

/// The drawing of a hero. The feet are at height 0; a standing hero is 100 high.
struct HeroFigure {
  let hero: Hero
  let pose: HeroPose
  let body: Skeleton
  let mood: Face.Mood
  private let inks: HeroInks
  /// The cut of the suit and the crest on the cap, chosen at random, seeded with the answers.
  private let cut: Int
  private let crest: Int
  private let wind: Double

  init(
    _ hero: Hero, _ pose: HeroPose, mood: Face.Mood? = nil, random: SeededGenerator,
    isMirrored: Bool = false
  ) {
    self.hero = hero
    self.pose = pose
    var own = SeededGenerator(hero)
    cut = own.integer(below: 4)
    crest = own.integer(below: 4)
    inks = HeroInks(hero)
    var random = random
    wind = random.between(3, 9) * (isMirrored ? 1 : -1)
    let body = Posture.hero(pose, hero, &random)
    self.body = isMirrored ? body.mirrored : body
    self.mood =
      mood
      ?? {
        switch pose {
        case .tall: hero.stance == .open ? .joyful : .confident
        case .listening: .attentive
        case .flying: .joyful
        case .small: .worried
        }
      }()
  }

  /// The point to which a balloon's tail points.
  var mouth: Point { body.head.moved(0, -6) }

  /// A box that contains the figure and its cape.
  var box: Box {
    switch pose {
    case .flying: Box(-74, -112, 148, 112)
    case .small: Box(-30, -66, 60, 68)
    default: Box(-40, -104, 80, 106)
    }
  }

  /// Draws the figure.
  ///
  /// - Parameter width: the thickness of the outline.
  func drawn(width: Double = 1.15) -> [Element] {
    var pen = Pen(width: width)
    drawCape(with: &pen)
    if pose == .small {
      drawTorso(with: &pen, legs: false)
      drawHead(with: &pen)
      drawLegs(with: &pen)
      drawArm(body.leftArm, body.leftHand, with: &pen)
      drawArm(body.rightArm, body.rightHand, with: &pen)
      return pen.elements
    }
    if pose == .flying { drawArm(farArm.0, farArm.1, with: &pen) }
    drawTorso(with: &pen, legs: true)
    drawCollar(with: &pen)
    if !headIsBehindHands { drawFrontArms(with: &pen) }
    drawHead(with: &pen)
    if headIsBehindHands { drawFrontArms(with: &pen) }
    return pen.elements
  }

  private var headIsBehindHands: Bool { pose == .listening }
  private var farArm: (Skeleton.Limb, Skeleton.Hand) {
    body.rightArm.end.y < body.leftArm.end.y
      ? (body.rightArm, body.rightHand) : (body.leftArm, body.leftHand)
  }

  // MARK: Body

  /// A point on the trunk: the distance below the neck, and to the right of the spine.
  private func onTrunk(_ down: Double, _ right: Double) -> Point {
    let way = (body.pelvis - body.neck)
    return body.neck + way * down + way.unit.turnedRight * -right
  }

  private func trunk(_ pairs: [(Double, Double)]) -> Contour {
    Contour(pairs.map { onTrunk($0.0, $0.1) } + pairs.reversed().map { onTrunk($0.0, -$0.1) })
  }

  private func drawTorso(with pen: inout Pen, legs: Bool) {
    let torso = trunk([
      (-0.08, 3.4), (0.0, 4.6), (0.06, 10.4), (0.14, 12.6), (0.3, 11.2), (0.52, 8.8), (0.74, 7.4),
      (0.94, 8.6), (1.1, 8.4), (1.2, 3),
    ])
    let neck = Contour(tube: [
      .init(body.neck.moved(0, 1), 3.7), .init(body.neck.towards(body.head, 0.55), 3.5),
    ])
    var union: [(Contour, Ink)] = [(neck, HeroInks.skin)]
    if legs {
      for leg in [body.leftLeg, body.rightLeg] { union.append((thigh(leg), inks.suit)) }
    }
    let arms = behindArms
    for (arm, _) in arms { union.append((sleeve(arm), inks.suit)) }
    union.append((torso, inks.suit))
    pen.draw(union)
    if legs {
      for leg in [body.leftLeg, body.rightLeg] {
        pen.fill(Contour.shade(of: thighJoints(leg)), inks.suitShade)
      }
    }
    for (arm, _) in arms { pen.fill(Contour.shade(of: sleeveJoints(arm)), inks.suitShade) }
    drawCut(with: &pen)
    // The side away from the light.
    pen.fill(
      Contour([
        onTrunk(0.16, 12.2), onTrunk(0.3, 11.2), onTrunk(0.52, 8.8), onTrunk(0.74, 7.4),
        onTrunk(0.94, 8.6), onTrunk(1.1, 8), onTrunk(1.0, 5.2), onTrunk(0.74, 4.4),
        onTrunk(0.5, 5.6), onTrunk(0.3, 7.6),
      ]), inks.suitShade)
    if legs { drawLegsBelow(with: &pen) }
    drawBelt(with: &pen)
    for (arm, hand) in arms { drawGlove(arm, hand, with: &pen) }
    // Lines where an arm meets the body.
    for side in [-1.0, 1.0] {
      pen.stroke(
        [onTrunk(0.15, 9.4 * side), onTrunk(0.26, 10.4 * side), onTrunk(0.36, 9.9 * side)], 0.9)
    }
    if pose != .small {
      pen.stroke([onTrunk(0.36, -7.4), onTrunk(0.41, -4), onTrunk(0.4, -1)], 0.7)
      pen.stroke([onTrunk(0.36, 7.4), onTrunk(0.41, 4), onTrunk(0.4, 1)], 0.7)
    }
    drawEmblem(with: &pen)
  }

  /// The arms that are drawn as one shape with the trunk.
  private var behindArms: [(Skeleton.Limb, Skeleton.Hand)] {
    guard pose != .small else { return [] }
    var arms: [(Skeleton.Limb, Skeleton.Hand)] = []
    if !body.leftArmInFront { arms.append((body.leftArm, body.leftHand)) }
    if !body.rightArmInFront { arms.append((body.rightArm, body.rightHand)) }
    return pose == .flying ? [] : arms
  }

  private func drawFrontArms(with pen: inout Pen) {
    if pose == .flying {
      let near =
        body.leftArmInFront ? (body.leftArm, body.leftHand) : (body.rightArm, body.rightHand)
      drawArm(near.0, near.1, with: &pen)
      return
    }
    if body.leftArmInFront { drawArm(body.leftArm, body.leftHand, with: &pen) }
    if body.rightArmInFront { drawArm(body.rightArm, body.rightHand, with: &pen) }
  }

  private func sleeveJoints(_ arm: Skeleton.Limb) -> [Contour.Joint] {
    [
      .init(arm.start, 4.5), .init(arm.start.towards(arm.middle, 0.45), 4.3),
      .init(arm.middle, 3.3), .init(arm.middle.towards(arm.end, 0.4), 3.5), .init(arm.end, 2.5),
    ]
  }

  private func sleeve(_ arm: Skeleton.Limb) -> Contour { Contour(tube: sleeveJoints(arm)) }

  private func drawArm(_ arm: Skeleton.Limb, _ hand: Skeleton.Hand, with pen: inout Pen) {
    pen.draw(sleeve(arm), inks.suit)
    pen.fill(Contour.shade(of: sleeveJoints(arm)), inks.suitShade)
    drawGlove(arm, hand, with: &pen)
  }

  private func drawGlove(_ arm: Skeleton.Limb, _ hand: Skeleton.Hand, with pen: inout Pen) {
    let start = arm.middle.towards(arm.end, 0.42)
    let joints: [Contour.Joint] = [.init(start, 4.1), .init(arm.end, 2.9)]
    Hands.draw(hand, of: arm, inks.trim, with: &pen)
    pen.draw(Contour(tube: joints), inks.trim)
    pen.fill(Contour.shade(of: joints), inks.trimShade)
    let across = (arm.end - arm.middle).unit.turnedRight
    let rim = arm.middle.towards(arm.end, 0.5)
    pen.stroke(
      [rim + across * 3.6, rim + (arm.end - arm.middle).unit * 0.8, rim - across * 3.6], 0.7)
  }

  private func thighJoints(_ leg: Skeleton.Limb) -> [Contour.Joint] {
    [
      .init(leg.start, 5.4), .init(leg.start.towards(leg.middle, 0.4), 5.5),
      .init(leg.middle, 3.9), .init(leg.middle.towards(leg.end, 0.35), 4.5), .init(leg.end, 2.8),
    ]
  }

  private func thigh(_ leg: Skeleton.Limb) -> Contour { Contour(tube: thighJoints(leg)) }

  private func drawLegsBelow(with pen: inout Pen) {
    // The line between the legs.
    let top = onTrunk(1.16, 0)
    pen.stroke(
      [top, body.leftLeg.middle.towards(body.rightLeg.middle, 0.5).towards(top, 0.55)], 0.9)
    drawBoot(body.leftLeg, body.leftToes, with: &pen)
    drawBoot(body.rightLeg, body.rightToes, with: &pen)
  }

  private func drawBoot(_ leg: Skeleton.Limb, _ toes: Point, with pen: inout Pen) {
    let start = leg.middle.towards(leg.end, 0.34)
    let joints: [Contour.Joint] = [
      .init(start, 5.0), .init(leg.middle.towards(leg.end, 0.66), 4.1), .init(leg.end, 3.3),
    ]
    let foot = Contour(tube: [
      .init(leg.end.moved(0, 1.2), 3.5), .init(leg.end + toes * 0.6, 3.1),
      .init(leg.end + toes, 2.3),
    ])
    pen.draw([(foot, inks.trim), (Contour(tube: joints), inks.trim)])
    pen.fill(Contour.shade(of: joints), inks.trimShade)
    let way = (leg.end - leg.middle).unit
    let rim = leg.middle.towards(leg.end, 0.36)
    pen.stroke(
      [rim + way.turnedRight * 4.8, rim + way * 1.6, rim - way.turnedRight * 4.8], 0.8)
  }

  private func drawLegs(with pen: inout Pen) {
    // With the knees drawn up, the shins are in front.
    for (leg, toes) in [(body.leftLeg, body.leftToes), (body.rightLeg, body.rightToes)] {
      let joints: [Contour.Joint] = [
        .init(leg.middle, 5.3), .init(leg.middle.towards(leg.end, 0.4), 4.6), .init(leg.end, 3.2),
      ]
      pen.draw(Contour(tube: joints), inks.suit)
      pen.fill(Contour.shade(of: joints), inks.suitShade)
      drawBoot(leg, toes, with: &pen)
    }
  }

  // MARK: Suit

  private func drawCut(with pen: inout Pen) {
    switch cut {
    case 1:
      pen.fill(
        trunk([(0.02, 5), (0.05, 10.2), (0.13, 12.2), (0.24, 11.4), (0.22, 6), (0.34, 0.5)]),
        inks.trim)
    case 2:
      for side in [-1.0, 1.0] {
        pen.fill(
          Contour([
            onTrunk(0.3, 11 * side), onTrunk(0.52, 8.6 * side), onTrunk(0.74, 7.2 * side),
            onTrunk(0.86, 7.8 * side), onTrunk(0.74, 4.6 * side), onTrunk(0.5, 5.2 * side),
          ]), inks.trim)
      }
    case 3:
      pen.fill(
        Contour([
          onTrunk(0.02, -8.4), onTrunk(0.07, -11.6), onTrunk(0.45, -2.5), onTrunk(0.84, 7.4),
          onTrunk(0.66, 7.2), onTrunk(0.36, 2.4),
        ]), inks.trim)
    default: break
    }
  }

  private func drawBelt(with pen: inout Pen) {
    guard pose != .small else { return }
    pen.draw(
      Contour([
        onTrunk(0.83, -7.9), onTrunk(0.87, 0), onTrunk(0.83, 7.9), onTrunk(0.95, 8.5),
        onTrunk(0.99, 0), onTrunk(0.95, -8.5),
      ]), inks.trim, width: 0.6)
    pen.draw(Contour(oval: onTrunk(0.93, 0), 2.4, 2.2), HeroInks.caption, width: 0.6)
  }

  private func drawEmblem(with pen: inout Pen) {
    guard pose != .small else { return }
    guard pose != .flying else {
      drawBadge(at: onTrunk(0.24, body.gaze < 0 ? -2.5 : 2.5), 5.4, with: &pen)
      return
    }
    guard !(hero.stance == .calm && pose == .tall) else {
      drawBadge(at: onTrunk(0.2, 0), 4.2, with: &pen)
      return
    }
    drawBadge(at: onTrunk(0.3, 0), 6.1, with: &pen)
  }

  private func drawBadge(at place: Point, _ size: Double, with pen: inout Pen) {
    let way = body.pelvis - body.neck
    let turn = Self.degrees(of: way)
    pen.draw(Contour(oval: place, size, size), HeroInks.caption, width: 0.75)
    pen.add(
      EmblemGlyph.drawn(
        hero.emblem, at: place, size: size * 0.68, turn: turn, ink: inks.emblem,
        ground: HeroInks.caption))
  }

  /// The angle at which a trunk leans from upright, in degrees.
  private static func degrees(of way: Point) -> Double {
    let unit = way.unit
    // For small angles the sine is near enough; a flying hero leans halfway over.
    return max(-60, min(60, -unit.x * 62))
  }

  private func drawCollar(with pen: inout Pen) {
    guard hero.cape != .none else {
      pen.stroke([onTrunk(0.0, -4.6), onTrunk(0.07, 0), onTrunk(0.0, 4.6)], 1.1)
      return
    }
    for side in [-1.0, 1.0] {
      pen.draw(
        Contour([
          onTrunk(-0.06, 3.2 * side), onTrunk(0.0, 6.4 * side), onTrunk(0.06, 11.6 * side),
          onTrunk(0.14, 10.6 * side), onTrunk(0.12, 5.5 * side), onTrunk(0.06, 2.6 * side),
        ]), inks.trim, width: 0.7)
    }
  }

  // MARK: Cape

  private func drawCape(with pen: inout Pen) {
    guard hero.cape != .none else { return }
    let isLong = hero.cape == .long
    let ink = inks.trim
    let shade = inks.trimShade
    switch pose {
    case .flying:
      let side = body.gaze < 0 ? -1.0 : 1.0
      let far = isLong ? 1.0 : 0.62
      func at(_ x: Double, _ y: Double) -> Point {
        // From the shoulders to where the wind blows the cape.
        let root = Point(14, -64)
        return Point((root.x + (x - root.x) * far) * side, root.y + (y - root.y) * far)
      }
      pen.draw(
        Contour([
          at(17, -69), at(2, -77), at(-18, -84), at(-40, -84), at(-66, -94), at(-70, -84),
          at(-63, -77), at(-71, -68), at(-62, -63), at(-66, -54), at(-40, -56), at(-14, -50),
          at(6, -55),
        ]), ink)
      pen.fill(
        Contour([
          at(4, -58), at(-14, -62), at(-38, -66), at(-62, -63), at(-66, -54), at(-40, -56),
          at(-14, -50),
        ]), shade)
      pen.stroke([at(4, -70), at(-22, -76), at(-58, -82)], 1.1)
      pen.stroke([at(2, -62), at(-24, -67), at(-60, -70)], 1.3)
    case .small:
      pen.draw(
        Contour([
          Point(-8, -38), Point(-13, -28), Point(-17, -12), Point(-26, -1), Point(-12, 1.5),
          Point(0, 0.5), Point(13, 2), Point(27, 0), Point(18, -12), Point(13, -28), Point(8, -38),
        ]), ink)
      pen.fill(
        Contour([
          Point(10, -34), Point(13, -26), Point(18, -12), Point(27, 0), Point(14, 1),
          Point(12, -12),
        ]), shade)
      pen.stroke([Point(-13, -22), Point(-16, -10), Point(-19, -2)], 0.9)
    default:
      let x = body.neck.x
      let bottom = isLong ? -4.0 : -40.0
      let drop = (bottom + 71) / 67
      func at(_ side: Double, _ down: Double) -> Point {
        let y = -71 + 67 * down
        let spread = (9 + 10.5 * down * (isLong ? 1 : 1.15))
        return Point(x + side * spread + wind * down * down * 0.9, y)
      }
      var hem: [Point] = []
      let scallops: [(Double, Double)] = [
        (1, 1), (0.62, 0.95), (0.3, 1.02), (-0.05, 0.95), (-0.4, 1.03), (-0.72, 0.96), (-1, 1.01),
      ]
      for (side, down) in scallops { hem.append(at(side, drop * down)) }
      let cape = Contour(
        [Point(x + 6, -74), Point(x + 11.5, -69)] + [0.3, 0.65].map { at(1, drop * $0) } + hem
          + [0.65, 0.3].map { at(-1, drop * $0) } + [Point(x - 11.5, -69), Point(x - 6, -74)])
      pen.draw(cape, ink)
      pen.fill(
        Contour([
          at(0.4, drop * 0.2), at(1, drop * 0.3), at(1, drop * 0.65), at(1, drop),
          at(0.62, drop * 0.95), at(0.5, drop * 0.6),
        ]), shade)
      pen.fill(
        Contour([
          at(-0.5, drop * 0.3), at(-0.62, drop * 0.7), at(-0.72, drop * 0.96),
          at(-0.4, drop * 1.03),
          at(-0.35, drop * 0.7),
        ]), shade)
      for side in [-0.8, 0.75] {
        pen.stroke(
          [at(side * 0.8, drop * 0.35), at(side * 0.95, drop * 0.7), at(side, drop * 0.92)], 0.9)
      }
    }
  }

  // MARK: Head

  private func drawHead(with pen: inout Pen) {
    let face = Face(body, mood)
    let cap = hero.colour == .black && hero.mask == .eyes ? inks.suitShade : inks.suit
    if hero.mask == .hood {
      drawHood(face, with: &pen)
    } else {
      drawCrest(face, with: &pen)
      pen.draw(face.head, HeroInks.skin)
      pen.fill(
        face.contour(
          [(7.6, 1), (6.2, 6), (2.8, 9.2), (2, 8.4), (4.6, 5.6), (5.9, 1)], isFace: false),
        HeroInks.skinShade)
      // The cap leaves the face open, with cheeks down to the jaw.
      let g = face.gaze * 1.4
      let down = face.bow * 1.6
      pen.draw(
        face.contour(
          [
            (0, -10.8), (5.8, -9.5), (8.9, -4), (8.8, 1.6), (7.6, 5.2), (6.3 + g * 0.4, 3.2 + down),
            (6.3 + g * 0.5, -2.4 + down), (3.4 + g, -5.2 + down), (0.2 + g, -4.0 + down),
            (-3.0 + g, -5.2 + down), (-6.0 + g * 0.5, -2.4 + down), (-6.2 + g * 0.4, 3.2 + down),
            (-7.6, 5.2), (-8.8, 1.6), (-8.9, -4), (-5.8, -9.5),
          ], isFace: false), cap, width: 0.85)
      pen.fill(
        face.contour(
          [(4.4, -9.4), (8.4, -4), (8.4, 1.4), (7.5, 4.6), (7.0, -1), (6.4, -5)], isFace: false),
        inks.suitShade)
      pen.stroke(
        [face.place(-5.4, -7.2, isFace: false), face.place(-2.8, -8.9, isFace: false)], 1.1, .paper)
    }
    let maskInk = hero.mask == .eyes ? (hero.colour == .black ? inks.trim : .ink) : nil
    face.draw(with: &pen, mask: maskInk)
  }

  /// Draws the crest that distinguishes caps.
  private func drawCrest(_ face: Face, with pen: inout Pen) {
    switch crest {
    case 0:
      for side in [-1.0, 1.0] {
        pen.draw(
          face.contour(
            [
              (7.4 * side, 0), (10.2 * side, -4), (13.2 * side, -11.5), (9.8 * side, -9.5),
              (7.2 * side, -6),
            ], isFace: false), inks.trim, width: 0.85)
      }
    case 1:
      pen.draw(
        face.contour(
          [(-2.4, -8.8), (-1.6, -12.4), (0, -15.2), (1.7, -12.4), (2.4, -8.8)], isFace: false),
        inks.trim, width: 0.85)
    case 2:
      for side in [-1.0, 1.0] {
        pen.draw(
          face.contour(
            [(3.4 * side, -8), (5.6 * side, -14.6), (7.9 * side, -5.5)], isFace: false), inks.suit,
          width: 0.85)
      }
    default: break
    }
  }

  private func drawHood(_ face: Face, with pen: inout Pen) {
    let g = face.gaze
    pen.draw(
      face.contour(
        [
          (-1 + g, -14.2), (5.5, -12), (10.4, -5), (11.0, 2.5), (9.6, 8.5), (6.2, 12), (0, 13),
          (-6.2, 12), (-9.6, 8.5), (-11.0, 2.5), (-10.4, -5), (-5.8, -12),
        ], isFace: false), inks.trim)
    pen.fill(
      face.contour(
        [
          (4, -11), (9.6, -5), (10.4, 2.5), (9, 8.3), (6, 11.4), (7.6, 5), (8.4, -1), (7, -6),
        ], isFace: false), inks.trimShade)
    // The dark inside, and the face in it.
    pen.fill(
      face.contour(
        [
          (0.5 * g, -9.9), (5.2 + g, -8.2), (8.1 + g * 0.6, -2.6), (8.0 + g * 0.4, 3),
          (6.4 + g, 7.6),
          (2.8 + g, 10.6), (-2.8 + g, 10.6), (-6.4 + g, 7.6), (-8.0 + g * 0.4, 3),
          (-8.1 + g * 0.6, -2.6), (-5.2 + g, -8.2),
        ], isFace: false), .ink)
    pen.fill(
      face.contour([
        (0, -7.6), (4.2, -6.6), (6.8, -2.6), (6.7, 2), (5, 6), (2.2, 9.1), (-2.2, 9.1), (-5, 6),
        (-6.7, 2), (-6.8, -2.6), (-4.2, -6.6),
      ]), HeroInks.skin)
    pen.fill(
      face.contour([(6.2, -2.4), (6.4, 2), (4.9, 5.8), (2.2, 8.6), (1.8, 7.6), (4.2, 4.6), (5, 0)]),
      HeroInks.skinShade)
    pen.fill(
      face.contour([
        (0, -7.6), (4.2, -6.6), (6.6, -3.2), (3.6, -5.3), (0, -5.9), (-3.6, -5.3), (-6.6, -3.2),
        (-4.2, -6.6),
      ]),
      HeroInks.skinShade)
    pen.stroke(
      [
        face.place(-7.5, -9, isFace: false), face.place(-9.4, -3, isFace: false),
        face.place(-9.4, 3, isFace: false),
      ], 0.9)
  }
}
