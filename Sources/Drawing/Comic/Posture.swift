import Roleplay

/// The positions of the joints in each pose; the other person is on the right.
enum Posture {
  /// The joints of a hero.
  static func hero(_ pose: HeroPose, _ hero: Hero, _ random: inout SeededGenerator) -> Skeleton {
    switch pose {
    case .tall: tall(hero.stance, &random)
    case .listening: listening(&random)
    case .flying: flying(&random)
    case .small: small(&random)
    }
  }

  private static func tall(_ stance: Hero.Stance, _ random: inout SeededGenerator) -> Skeleton {
    var body = Skeleton.standing(apart: 11)
    body.gaze = 0.35
    switch stance {
    case .tall:
      for side in [-1.0, 1.0] {
        let arm = Skeleton.Limb(
          Point(11.5 * side, -69), Point(24 * side, -58.5), Point(10.5 * side, -47))
        if side < 0 { body.leftArm = arm } else { body.rightArm = arm }
      }
      body.leftHand = .hidden
      body.rightHand = .hidden
      body.head.y = -88
    case .calm:
      body = Skeleton.standing(apart: 5.5)
      body.gaze = 0.2
      // One arm folded over the other.
      body.leftArm = .init(Point(-11.5, -69), Point(-16.5, -57), Point(4, -57.5))
      body.rightArm = .init(Point(11.5, -69), Point(17, -57.5), Point(-5, -60.5))
      body.leftArmInFront = true
      body.rightArmInFront = true
      body.leftHand = .hidden
      body.rightHand = .fist
    case .ready:
      body.pelvis = Point(-1, -41)
      body.neck = Point(2, -69)
      body.head = Point(4, -83)
      body.leftArm = .init(Point(-9.5, -66), Point(-21, -60), Point(-15, -73))
      body.rightArm = .init(Point(13, -65), Point(21, -53), Point(30, -63))
      body.leftLeg = .init(Point(-5.5, -42), Point(-14, -25), Point(-22, -5))
      body.rightLeg = .init(Point(3.5, -42), Point(14, -27), Point(13, -5))
      body.leftToes = Point(-7, 2)
      body.rightToes = Point(8, 2)
      body.leftHand = .fist
      body.rightHand = .fist
      body.gaze = 0.7
      body.tilt = 4
    case .open:
      body.leftArm = .init(Point(-11.5, -70), Point(-23, -73), Point(-31, -86))
      body.rightArm = .init(Point(11.5, -70), Point(23, -73), Point(31, -86))
      body.leftHand = .open
      body.rightHand = .open
      body.gaze = 0
    }
    if random.integer(below: 2) == 0, stance == .tall { body.tilt = 3 }
    return body
  }

  private static func listening(_ random: inout SeededGenerator) -> Skeleton {
    var body = Skeleton.standing(apart: 6.5)
    body.pelvis = Point(-1, -44)
    body.neck = Point(2, -73)
    body.head = Point(4.5, -86.5)
    body.tilt = 8
    body.gaze = 0.8
    switch random.integer(below: 3) {
    case 0:
      // The chin on a hand, the elbow on the other arm.
      body.leftArm = .init(Point(-9.5, -69), Point(-15.5, -56), Point(6, -56))
      body.rightArm = .init(Point(13, -68), Point(15.5, -56), Point(9.5, -71.5))
      body.leftHand = .fist
      body.rightHand = .fist
      body.leftArmInFront = true
      body.rightArmInFront = true
    case 1:
      // A hand behind the ear.
      body.leftArm = .init(Point(-9.5, -69), Point(-20, -58), Point(-10, -47))
      body.rightArm = .init(Point(13, -69), Point(24, -75), Point(16, -86))
      body.leftHand = .hidden
      body.rightHand = .open
    default:
      // A hand on the heart.
      body.leftArm = .init(Point(-9.5, -69), Point(-17.5, -58), Point(1, -64))
      body.rightArm = .init(Point(13, -69), Point(17, -56), Point(16, -43.5))
      body.leftHand = .fist
      body.leftArmInFront = true
    }
    return body
  }

  private static func flying(_ random: inout SeededGenerator) -> Skeleton {
    let isHigh = random.integer(below: 2) == 0
    let lift = isHigh ? 6.0 : 0
    var body = Skeleton(
      leftArm: .init(Point(1, -58), Point(-11, -48), Point(-2, -35)),
      rightArm: .init(Point(18, -69), Point(33, -78 - lift), Point(47, -87 - lift * 2)),
      leftLeg: .init(Point(-16, -40), Point(-29, -30), Point(-49, -33)),
      rightLeg: .init(Point(-18, -46), Point(-38, -41), Point(-57, -28)))
    body.pelvis = Point(-15, -45)
    body.neck = Point(12, -67)
    body.head = Point(22.5, -77)
    body.tilt = 16
    body.gaze = 0.9
    body.leftToes = Point(-9, -3)
    body.rightToes = Point(-8, 5)
    body.leftHand = .fist
    body.rightHand = .fist
    body.leftArmInFront = true
    return body
  }

  private static func small(_ random: inout SeededGenerator) -> Skeleton {
    var body = Skeleton(
      leftArm: .init(Point(-9.8, -33), Point(-15, -20), Point(-3, -14.5)),
      rightArm: .init(Point(9.8, -33), Point(15, -20), Point(4, -16.5)),
      leftLeg: .init(Point(-6, -10), Point(-6.2, -27), Point(-5, -5)),
      rightLeg: .init(Point(6, -10), Point(6.2, -27), Point(5, -5)))
    body.pelvis = Point(0, -10)
    body.neck = Point(0, -37)
    body.head = Point(random.integer(below: 2) == 0 ? 1.5 : -1, -48)
    body.tilt = random.integer(below: 2) == 0 ? 9 : -7
    body.gaze = 0.3
    body.bow = 0.8
    body.leftToes = Point(-3, 3)
    body.rightToes = Point(3, 3)
    body.leftHand = .fist
    body.rightHand = .fist
    body.leftArmInFront = true
    body.rightArmInFront = true
    return body
  }

  /// What a person next to the hero does; the hero is on the left.
  enum Manner: Sendable, Hashable {
    case stern, explaining, kind, greeting
  }

  static func other(_ manner: Manner) -> Skeleton {
    var body = Skeleton.standing(apart: 6)
    body.gaze = -0.7
    switch manner {
    case .stern:
      body.leftArm = .init(Point(-11, -68.5), Point(-21, -60), Point(-35, -64))
      body.leftHand = .pointing
      body.rightArm = .init(Point(11, -68.5), Point(22.5, -57.5), Point(10, -47))
      body.rightHand = .hidden
      body.neck.x = -1.5
      body.head = Point(-3, -87)
      body.tilt = -4
    case .explaining:
      body.leftArm = .init(Point(-11, -68.5), Point(-17.5, -56), Point(-29, -63))
      body.leftHand = .open
      body.rightArm = .init(Point(11, -68.5), Point(16, -56), Point(15, -43.5))
    case .kind:
      body.leftArm = .init(Point(-11, -68.5), Point(-17, -57), Point(-2, -63))
      body.leftHand = .fist
      body.leftArmInFront = true
      body.tilt = -6
      body.head.x = -1.5
    case .greeting:
      body.leftArm = .init(Point(-11, -68.5), Point(-22, -66), Point(-27, -81))
      body.leftHand = .open
      body.rightArm = .init(Point(11, -68.5), Point(16, -56), Point(15, -43.5))
      body.tilt = -3
    }
    return body
  }
}
