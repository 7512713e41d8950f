/// The positions of a figure's joints. The ground is at height 0, and a standing figure is 100
/// high. Left and right are as seen on paper.
struct Skeleton: Sendable, Hashable {
  /// The shape of a hand.
  enum Hand: Sendable, Hashable {
    case fist, open, relaxed, pointing, hidden
  }

  /// An arm or a leg.
  struct Limb: Sendable, Hashable {
    var start: Point
    var middle: Point
    var end: Point

    init(_ start: Point, _ middle: Point, _ end: Point) {
      self.start = start
      self.middle = middle
      self.end = end
    }

    func map(_ move: (Point) -> Point) -> Limb { Limb(move(start), move(middle), move(end)) }
  }

  var pelvis = Point(0, -44)
  var neck = Point(0, -73)
  var head = Point(0, -87)
  /// The angle at which the head leans to the right, in degrees.
  var tilt = 0.0
  /// The direction in which the face looks: from -1 for far to the left to 1 for far to the right.
  var gaze = 0.0
  /// How far the face looks down, from 0 to 1.
  var bow = 0.0
  var leftArm: Limb
  var rightArm: Limb
  var leftLeg: Limb
  var rightLeg: Limb
  /// The direction of the toes, relative to the ankles.
  var leftToes = Point(-6, 2)
  var rightToes = Point(6, 2)
  var leftHand = Hand.relaxed
  var rightHand = Hand.relaxed
  /// Whether the left arm is drawn in front of the body.
  var leftArmInFront = false
  var rightArmInFront = false

  init(leftArm: Limb, rightArm: Limb, leftLeg: Limb, rightLeg: Limb) {
    self.leftArm = leftArm
    self.rightArm = rightArm
    self.leftLeg = leftLeg
    self.rightLeg = rightLeg
  }

  /// A figure standing on both feet, with hanging arms.
  static func standing(apart: Double = 6) -> Skeleton {
    Skeleton(
      leftArm: Limb(Point(-11.5, -69), Point(-15.5, -56), Point(-15, -43.5)),
      rightArm: Limb(Point(11.5, -69), Point(15.5, -56), Point(15, -43.5)),
      leftLeg: Limb(Point(-4.6, -45), Point(-apart * 0.85, -24), Point(-apart, -5)),
      rightLeg: Limb(Point(4.6, -45), Point(apart * 0.85, -24), Point(apart, -5)))
  }

  /// The mirror image.
  var mirrored: Skeleton {
    func flip(_ point: Point) -> Point { Point(-point.x, point.y) }
    var other = Skeleton(
      leftArm: rightArm.map(flip), rightArm: leftArm.map(flip), leftLeg: rightLeg.map(flip),
      rightLeg: leftLeg.map(flip))
    other.pelvis = flip(pelvis)
    other.neck = flip(neck)
    other.head = flip(head)
    other.tilt = -tilt
    other.gaze = -gaze
    other.bow = bow
    other.leftToes = flip(rightToes)
    other.rightToes = flip(leftToes)
    other.leftHand = rightHand
    other.rightHand = leftHand
    other.leftArmInFront = rightArmInFront
    other.rightArmInFront = leftArmInFront
    return other
  }
}
