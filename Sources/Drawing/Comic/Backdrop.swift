import Roleplay

/// The background of a panel.
struct Backdrop {
  let box: Box
  /// The y coordinate of the ground.
  let ground: Double
  let inks: HeroInks
  /// Whether somebody is on the ground while the hero flies.
  let hasStreet: Bool
  /// The position of the hero.
  let centre: Point

  func drawn(_ pose: HeroPose, random: SeededGenerator) -> [Element] {
    var random = random
    switch pose {
    case .tall: return burst(&random)
    case .listening: return room(&random)
    case .flying: return sky(&random)
    case .small: return gloom(&random)
    }
  }

  private func rectangle(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ ink: Ink
  )
    -> Element
  {
    .rectangle(Box(left, top, max(0, right - left), max(0, bottom - top)), .filled(ink))
  }

  private var paper: Element { .rectangle(box, .filled(inks.tint)) }

  /// Rays from behind the hero.
  private func burst(_ random: inout SeededGenerator) -> [Element] {
    var elements = [paper]
    let rays = 14
    let reach = box.size.width + box.size.height
    let turn = random.between(0, 0.4)
    for index in 0..<rays {
      let start = (Double(index) / Double(rays)) * 2 * .pi + turn
      let end = start + .pi / Double(rays)
      func at(_ angle: Double) -> Point {
        centre.moved(
          RoundedTrigonometry.cosine(angle) * reach, RoundedTrigonometry.sine(angle) * reach)
      }
      elements.append(
        .path(Path(through: [centre, at(start), at(end)], isClosed: true), .filled(.paper)))
    }
    elements += floor(inks.secondTint)
    elements += dots(rising: true)
    return elements
  }

  private func floor(_ ink: Ink) -> [Element] {
    guard ground < box.bottom else { return [] }
    let top = ground - 10
    return [
      rectangle(box.left, top, box.right, box.bottom, ink),
      .line(Point(box.left, top), Point(box.right, top), ShapeStyle(width: 1.2)),
    ]
  }

  /// Halftone dots as in printed comics, smaller towards the top.
  private func dots(rising: Bool) -> [Element] {
    var elements: [Element] = []
    let step = 9.0
    for row in 0..<6 {
      let y = rising ? box.bottom - 4 - Double(row) * step : box.top + 4 + Double(row) * step
      var x = box.left + (row % 2 == 0 ? 3 : 7.5)
      let radius = 2.9 - Double(row) * 0.45
      while x < box.right {
        // Only near the corners, because the figures are in the middle.
        let near = min(x - box.left, box.right - x) / box.size.width
        if near < 0.24 - Double(row) * 0.03 {
          elements.append(.circle(Point(x, y), radius: radius, .filled(inks.dots)))
        }
        x += step
      }
    }
    return elements
  }

  /// A room: a wall, a floor, a window, a plant.
  private func room(_ random: inout SeededGenerator) -> [Element] {
    let floor = min(ground - 14, box.bottom - 22)
    var pen = Pen(width: 1.1)
    pen.add([
      .rectangle(box, .filled(inks.secondTint)),
      rectangle(box.left, floor, box.right, box.bottom, .shade),
      .line(Point(box.left, floor), Point(box.right, floor), ShapeStyle(width: 1.4)),
      .line(
        Point(box.left, floor - 5), Point(box.right, floor - 5),
        ShapeStyle(stroke: .faint, width: 0.7)),
    ])
    let width = min(110, box.size.width * 0.3)
    let height = min(110, box.size.height * 0.4)
    let isLeft = random.integer(below: 2) == 0
    let left = centre.x - width / 2 + (isLeft ? -1 : 1) * box.size.width * 0.12
    let frame = Box(left, floor - 30 - height, width, height)
    switch random.integer(below: 3) {
    case 0:
      pen.add([
        .rectangle(frame, ShapeStyle(fill: .paper, width: 2)),
        .rectangle(frame.inset(5, 5), ShapeStyle(fill: inks.tint, width: 1)),
        .line(
          Point(frame.centre.x, frame.top + 5), Point(frame.centre.x, frame.bottom - 5),
          ShapeStyle(width: 1.6)),
        .line(
          Point(frame.left + 5, frame.centre.y), Point(frame.right - 5, frame.centre.y),
          ShapeStyle(width: 1.6)),
        .rectangle(
          Box(frame.left - 6, frame.bottom, frame.size.width + 12, 5),
          ShapeStyle(fill: .paper, width: 1.4)),
      ])
    case 1:
      // A shelf with books.
      pen.add([
        .rectangle(
          Box(frame.left - 8, frame.centre.y, frame.size.width + 16, 5),
          ShapeStyle(fill: .paper, width: 1.4))
      ])
      var x = frame.left
      for index in 0..<7 where x < frame.right - 8 {
        let wide = random.between(8, 14)
        let high = random.between(24, 40)
        pen.add([
          .rectangle(
            Box(x, frame.centre.y - high, wide, high),
            ShapeStyle(fill: [inks.tint, .paper, .shade, inks.dots][index % 4], width: 1.2))
        ])
        x += wide + 1
      }
    default:
      pen.add([
        .rectangle(frame, ShapeStyle(fill: .paper, width: 2)),
        .rectangle(frame.inset(9, 9), ShapeStyle(fill: inks.tint, width: 1)),
      ])
      pen.stroke(
        [
          Point(frame.left + 12, frame.bottom - 16),
          Point(frame.left + width * 0.35, frame.centre.y),
          Point(frame.left + width * 0.52, frame.bottom - 28),
          Point(frame.right - width * 0.25, frame.centre.y - 4),
          Point(frame.right - 12, frame.bottom - 18),
        ], 2)
    }
    // A plant in a corner.
    let side = isLeft ? 1.0 : -1.0
    let pot = Point(isLeft ? box.right - 26 : box.left + 26, floor + 14)
    for (x, y) in [(-18.0, -58.0), (-6, -72), (9, -66), (19, -50), (-24, -42)] {
      let tip = pot.moved(x * side, y)
      let middle = pot.moved(x * side * 0.45, y * 0.6)
      pen.draw(
        Contour([
          pot.moved(0, -20), middle.moved(-5, 0), tip, middle.moved(5, 2),
        ]), inks.dots)
    }
    pen.draw(
      Contour([
        pot.moved(-13, -22), pot.moved(13, -22), pot.moved(12, -14), pot.moved(9, 2),
        pot.moved(-9, 2),
        pot.moved(-12, -14),
      ]), .paper)
    return pen.elements
  }

  /// The sky above a town.
  private func sky(_ random: inout SeededGenerator) -> [Element] {
    var pen = Pen(width: 1.1)
    pen.add([paper])
    // Houses.
    var x = box.left - random.between(0, 20)
    while x < box.right {
      let width = random.between(24, 52)
      let height = random.between(18, min(78, box.size.height * 0.24))
      let top = box.bottom - height - (hasStreet ? 16 : 0)
      pen.add([
        rectangle(x, top, x + width, box.bottom, inks.dots),
        .path(
          Path(through: [
            Point(x, box.bottom), Point(x, top), Point(x + width, top),
            Point(x + width, box.bottom),
          ]), ShapeStyle(stroke: .ink, width: 1.1)),
      ])
      if random.integer(below: 3) == 0 {
        pen.add([
          .path(
            Path(
              through: [
                Point(x - 2, top), Point(x + width / 2, top - 14), Point(x + width + 2, top),
              ], isClosed: true), ShapeStyle(fill: inks.dots, stroke: .ink, width: 1.1))
        ])
      }
      var y = top + 7
      while y < box.bottom - 8 {
        var window = x + 6
        while window < x + width - 7 {
          if random.integer(below: 4) > 0 {
            pen.add([
              .rectangle(
                Box(window, y, 4.5, 6), .filled(random.integer(below: 3) == 0 ? .paper : inks.tint))
            ])
          }
          window += 9
        }
        y += 12
      }
      x += width + 1
    }
    if hasStreet {
      let top = box.bottom - 20
      pen.add([
        rectangle(box.left, top, box.right, box.bottom, .shade),
        .line(Point(box.left, top), Point(box.right, top), ShapeStyle(width: 1.4)),
      ])
    }
    // Clouds.
    for _ in 0..<3 {
      let place = Point(
        random.between(box.left + 20, box.right - 20),
        random.between(box.top + box.size.height * 0.25, box.bottom - box.size.height * 0.28))
      let size = random.between(0.6, 1.1)
      pen.draw(
        [(-26.0, 3.0, 11.0), (-12, -6, 13), (6, -8, 15), (22, 0, 12), (0, 5, 14), (36, 5, 7)].map {
          (
            Contour(oval: place.moved($0.0 * size, $0.1 * size), $0.2 * size, $0.2 * size * 0.8),
            Ink.paper
          )
        }, width: 0.9)
    }
    // Lines that show where the hero comes from.
    for _ in 0..<7 {
      let start = centre.moved(-random.between(60, 230), random.between(-50, 90))
      let length = random.between(40, 110)
      pen.stroke([start, start.moved(length, -length * 0.36)], 1.8, .paper)
    }
    return pen.elements
  }

  /// A dark place, for a hard moment.
  private func gloom(_ random: inout SeededGenerator) -> [Element] {
    var pen = Pen(width: 1)
    pen.add([.rectangle(box, .filled(Self.dim))])
    let light = Contour(oval: centre.moved(0, -10), box.size.width * 0.27, box.size.height * 0.36)
    pen.fill(light, Self.dimmer)
    pen.fill(
      Contour(oval: centre.moved(0, -6), box.size.width * 0.19, box.size.height * 0.26), .shade)
    // Lines from above.
    let count = Int(box.size.width / 13)
    for index in 0..<count {
      let x = box.left + (Double(index) + random.between(0.1, 0.9)) * 13
      let near = 1 - abs(x - centre.x) / box.size.width
      let length = box.size.height * (0.62 - near * 0.42) * random.between(0.7, 1.1)
      pen.stroke([Point(x, box.top - 20), Point(x + 5, box.top + length)], 2.4, Self.dark)
    }
    pen.add([
      rectangle(box.left, ground - 6, box.right, box.bottom, Self.dark)
    ])
    for index in 0..<Int(box.size.width / 22) {
      let x = box.left + Double(index) * 22 + random.between(0, 14)
      let y = random.between(ground, max(ground + 1, box.bottom - 2))
      pen.stroke([Point(x, y), Point(x + 20, y + 0.5)], 1.4, Self.dim)
    }
    return pen.elements
  }

  private static let dim = Ink(name: "dim", red: 0xC3, green: 0xCB, blue: 0xD6)
  private static let dimmer = Ink(name: "dimmer", red: 0xD9, green: 0xDF, blue: 0xE7)
  private static let dark = Ink(name: "dark", red: 0x9D, green: 0xA9, blue: 0xB8)
}
