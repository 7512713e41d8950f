/// The outline of a balloon with its tail, which points to the speaker.
enum BalloonShape {
  /// The maximum length of a tail, in pixels.
  private static let maximumTailLength = 84.0
  private static let style = ShapeStyle(fill: .paper, stroke: .ink, width: 1.7)

  /// Draws a balloon with its tail or its bubbles, without the text.
  ///
  /// - Parameters:
  ///   - target: the head of the speaker.
  ///   - isThought: whether it is a thought, drawn as a cloud.
  static func drawn(_ box: Box, to target: Point, isThought: Bool, random: SeededGenerator)
    -> [Element]
  {
    isThought ? cloud(box, target, random) : speech(box, target)
  }

  private static func speech(_ box: Box, _ target: Point) -> [Element] {
    let radius = min(box.size.height / 2, 16)
    let k = radius * 0.45
    // The point at which the tail leaves the lower side.
    let half = min(8, max(4, (box.size.width - 2 * radius) / 4))
    let root = max(
      box.left + radius + half + 1, min(box.right - radius - half - 1, target.x))
    let way = target - Point(root, box.bottom)
    let reach = min(way.length, maximumTailLength)
    let tip = Point(root, box.bottom) + way.unit * reach
    let bend = Point(root + (tip.x - root) * 0.25, box.bottom + (tip.y - box.bottom) * 0.55)
    var path = Path()
    path.steps = [
      .move(Point(box.left + radius, box.top)), .line(Point(box.right - radius, box.top)),
      .curve(
        Point(box.right - k, box.top), Point(box.right, box.top + k),
        to: Point(box.right, box.top + radius)),
      .line(Point(box.right, box.bottom - radius)),
      .curve(
        Point(box.right, box.bottom - k), Point(box.right - k, box.bottom),
        to: Point(box.right - radius, box.bottom)),
    ]
    if tip.y > box.bottom + 2 {
      path.steps += [
        .line(Point(root + half, box.bottom)), .curve(bend.moved(half * 0.6, 0), bend, to: tip),
        .curve(
          bend.moved(-half * 0.6, 0), bend.moved(-half, 0), to: Point(root - half, box.bottom)),
      ]
    }
    path.steps += [
      .line(Point(box.left + radius, box.bottom)),
      .curve(
        Point(box.left + k, box.bottom), Point(box.left, box.bottom - k),
        to: Point(box.left, box.bottom - radius)),
      .line(Point(box.left, box.top + radius)),
      .curve(
        Point(box.left, box.top + k), Point(box.left + k, box.top),
        to: Point(box.left + radius, box.top)), .close,
    ]
    return [.path(path, style)]
  }

  private static func cloud(_ box: Box, _ target: Point, _ random: SeededGenerator) -> [Element] {
    // Scallops along the sides that curve outwards.
    var corners: [Point] = []
    let inner = box.inset(5, 5)
    let across = max(2, Int(inner.size.width / 26))
    let down = max(1, Int(inner.size.height / 20))
    for index in 0..<across {
      corners.append(
        Point(inner.left + inner.size.width * Double(index) / Double(across), inner.top))
    }
    for index in 0..<down {
      corners.append(
        Point(inner.right, inner.top + inner.size.height * Double(index) / Double(down)))
    }
    for index in 0..<across {
      corners.append(
        Point(inner.right - inner.size.width * Double(index) / Double(across), inner.bottom))
    }
    for index in 0..<down {
      corners.append(
        Point(inner.left, inner.bottom - inner.size.height * Double(index) / Double(down)))
    }
    var steps: [Path.Step] = [.move(corners[0])]
    for index in corners.indices {
      let start = corners[index]
      let end = corners[(index + 1) % corners.count]
      let out = (end - start).unit.turnedRight * -6.6
      steps.append(
        .curve(start + out + (end - start) * 0.08, end + out - (end - start) * 0.08, to: end))
    }
    steps.append(.close)
    var elements: [Element] = []
    let root = Point(max(inner.left + 8, min(inner.right - 8, target.x)), box.bottom)
    let whole = target - root
    let way = whole.unit * min(whole.length, maximumTailLength)
    if way.y > 8 {
      for (share, radius) in [(0.2, 5.2), (0.52, 3.6), (0.82, 2.4)] {
        elements.append(.circle(root + way * share, radius: radius, style))
      }
    }
    elements.append(.path(Path(steps), style))
    return elements
  }
}
