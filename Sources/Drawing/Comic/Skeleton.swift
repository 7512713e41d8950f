/// Where the joints of somebody are: the ground is at height 0, and who stands is 100 high. Left and
/// right are as seen on paper.
struct Skeleton: Sendable, Hashable {
  /// What a hand does.
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
  /// How far the head leans to the right, in degrees.
  var tilt = 0.0
  /// Where the face looks: -1 far to the left, 1 far to the right.
  var gaze = 0.0
  /// How far the face looks down, 0 to 1.
  var bow = 0.0
  var leftArm: Limb
  var rightArm: Limb
  var leftLeg: Limb
  var rightLeg: Limb
  /// Where the toes point, from the ankles.
  var leftToes = Point(-6, 2)
  var rightToes = Point(6, 2)
  var leftHand = Hand.relaxed
  var rightHand = Hand.relaxed
  /// Arms that are drawn over the body.
  var leftArmInFront = false
  var rightArmInFront = false

  init(leftArm: Limb, rightArm: Limb, leftLeg: Limb, rightLeg: Limb) {
    self.leftArm = leftArm
    self.rightArm = rightArm
    self.leftLeg = leftLeg
    self.rightLeg = rightLeg
  }

  /// Somebody on both feet, the arms hanging.
  static func standing(apart: Double = 6) -> Skeleton {
    Skeleton(
      leftArm: Limb(Point(-11.5, -69), Point(-15.5, -56), Point(-15, -43.5)),
      rightArm: Limb(Point(11.5, -69), Point(15.5, -56), Point(15, -43.5)),
      leftLeg: Limb(Point(-4.6, -45), Point(-apart * 0.85, -24), Point(-apart, -5)),
      rightLeg: Limb(Point(4.6, -45), Point(apart * 0.85, -24), Point(apart, -5)))
  }

  /// The same seen in a mirror.
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
