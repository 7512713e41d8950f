/// A face drawn with a few strokes: its expression and its gaze.
struct Face {
  /// The expression of a face.
  enum Mood: Sendable, Hashable {
    case confident, attentive, worried, joyful, stern, kind, laughing
  }

  let centre: Point
  let tilt: Double
  let gaze: Double
  let bow: Double
  let mood: Mood

  init(_ body: Skeleton, _ mood: Mood) {
    centre = body.head
    tilt = body.tilt
    gaze = body.gaze
    bow = body.bow
    self.mood = mood
  }

  /// A point on the head. With `isFace`, it moves when the face turns.
  func place(_ x: Double, _ y: Double, isFace: Bool = true) -> Point {
    // Points near the middle of a face move most when it turns.
    let near = max(0, 1 - abs(x) / 11)
    let moved = Point(
      x + (isFace ? gaze * 2.6 * (0.45 + 0.55 * near) : 0), y + (isFace ? bow * 2.6 : 0))
    return (centre + moved).turned(tilt, around: centre)
  }

  func contour(_ pairs: [(Double, Double)], isMirrored: Bool = false, isFace: Bool = true)
    -> Contour
  {
    let flat = Contour(pairs, isMirrored: isMirrored)
    return flat.map { place($0.x, $0.y, isFace: isFace) }
  }

  /// The head's outline.
  var head: Contour {
    let chin = gaze * 1.3
    let flat = Contour([
      (0, -10.2), (5.4, -8.9), (8.3, -3.8), (8.1, 1.8), (6.3 + chin * 0.5, 6.2), (2.6 + chin, 9.6),
      (-2.6 + chin, 9.6), (-6.3 + chin * 0.5, 6.2), (-8.1, 1.8), (-8.3, -3.8), (-5.4, -8.9),
    ])
    return flat.map { place($0.x, $0.y, isFace: false) }
  }

  /// Draws the features of the face.
  ///
  /// - Parameter mask: the colour of the mask; nil if none is worn.
  func draw(with pen: inout Pen, mask: Ink?) {
    if let mask {
      drawMask(mask, with: &pen)
    } else {
      drawEyes(with: &pen)
    }
    drawNose(with: &pen)
    drawMouth(with: &pen)
  }

  /// The heights of the inner and the outer end of the brows.
  private var brows: (inner: Double, outer: Double) {
    switch mood {
    case .confident: (-3.5, -4.3)
    case .attentive: (-4.9, -4.6)
    case .worried: (-5.6, -3.6)
    case .joyful: (-5.4, -4.9)
    case .stern: (-2.6, -4.9)
    case .kind: (-4.9, -4.2)
    case .laughing: (-5.2, -4.6)
    }
  }

  /// How far the eyes are open.
  private var opening: Double {
    switch mood {
    case .worried, .attentive: 1.1
    case .joyful, .laughing: 0.75
    case .stern, .confident: 0.85
    case .kind: 0.95
    }
  }

  private func drawEyes(with pen: inout Pen) {
    for side in [-1.0, 1.0] {
      let x = 3.7 * side
      // The eye on the far side of a turned head is narrower.
      let width = 1.75 * (1 - 0.22 * max(0, gaze * side))
      if mood == .laughing {
        pen.stroke(
          [place(x - width, -0.1), place(x, -1.7), place(x + width, -0.1)], 1.15)
      } else {
        let high = 1.9 * opening
        let white = contour([
          (x - width, -0.6), (x, -0.7 - high), (x + width, -0.6), (x, -0.7 + high * 0.75),
        ])
        pen.fill(white, .paper)
        let look = Point(gaze * 0.7, bow * 0.7)
        let iris = Contour(oval: Point(x + look.x, -0.8 + look.y), 1.12, 1.5 * opening)
        pen.fill(iris.map { place($0.x, $0.y) }, .ink)
        pen.dot(place(x + look.x + 0.4, -1.4 + look.y), 0.42, .paper)
        pen.stroke(
          [
            place(x - width - 0.3 * side, -0.5), place(x - width * 0.4, -0.7 - high * 0.92),
            place(x + width * 0.5, -0.7 - high * 0.92), place(x + width + 0.2, -0.4),
          ], 1.15)
      }
      let (inner, outer) = brows
      pen.stroke(
        [
          place(x - 2.3 * side, inner), place(x, min(inner, outer) - 0.55),
          place(x + 2.5 * side, outer),
        ], 1.35)
    }
  }

  private func drawMask(_ mask: Ink, with pen: inout Pen) {
    let shape = Contour([
      (0, -3.0), (2.6, -4.7), (6.2, -4.4), (8.8, -4.6), (7.6, -0.3), (5.0, 1.9), (2.2, 1.4),
      (0, 0.4), (-2.2, 1.4), (-5.0, 1.9), (-7.6, -0.3), (-8.8, -4.6), (-6.2, -4.4), (-2.6, -4.7),
    ])
    pen.draw(shape.map { place($0.x, $0.y) }, mask, width: 0.55)
    let (inner, outer) = brows
    for side in [-1.0, 1.0] {
      let x = 3.8 * side
      let width = 2.1 * (1 - 0.2 * max(0, gaze * side))
      let slope = (outer - inner) * 0.42
      let eye: [(Double, Double)]
      if mood == .laughing {
        eye = [
          (x - width * side, -0.4), (x, -2.1), (x + width * side, -0.5), (x, -1.1),
        ]
      } else {
        eye = [
          (x - width * side, -1.0 - slope * 0.6), (x, -1.6 - 0.9 * opening),
          (x + width * 1.05 * side, -1.5 + slope * 0.9), (x + 0.3 * side, -1.3 + 1.35 * opening),
        ]
      }
      pen.draw(contour(eye), .paper, width: 0.35)
      if mood != .laughing {
        pen.dot(place(x + gaze * 0.55, -1.1 + bow * 0.5), 0.62, .ink)
      }
    }
  }

  private func drawNose(with pen: inout Pen) {
    let side = gaze < -0.1 ? -1.0 : 1.0
    pen.stroke([place(0.2 * side, 1.0), place(1.3 * side, 3.0), place(-0.1 * side, 3.4)], 0.75)
  }

  private func drawMouth(with pen: inout Pen) {
    switch mood {
    case .confident:
      pen.stroke([place(-2.3, 5.6), place(0, 6.5), place(2.6, 5.9), place(3.3, 4.9)], 1.0)
    case .attentive:
      pen.stroke([place(-2.0, 5.7), place(0, 6.35), place(2.1, 5.7)], 0.95)
    case .worried:
      pen.stroke([place(-2.2, 6.7), place(-0.7, 5.7), place(0.8, 5.8), place(2.2, 6.8)], 0.95)
    case .stern:
      pen.stroke([place(-2.5, 6.4), place(0, 5.6), place(2.6, 6.5)], 1.1)
    case .kind:
      pen.stroke([place(-2.6, 5.3), place(0, 6.6), place(2.6, 5.3)], 1.0)
    case .joyful, .laughing:
      let wide = mood == .laughing ? 3.2 : 2.8
      pen.draw(
        contour([
          (-wide, 4.9), (0, 5.4), (wide, 4.9), (wide * 0.62, 7.4), (0, 8.1), (-wide * 0.62, 7.4),
        ]), .ink, width: 0.4)
      pen.fill(
        contour([
          (-wide * 0.82, 5.1), (0, 5.6), (wide * 0.82, 5.1), (wide * 0.6, 5.9), (0, 6.25),
          (-wide * 0.6, 5.9),
        ]), .paper)
    }
  }
}
