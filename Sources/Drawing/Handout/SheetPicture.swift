public import Roleplay

/// The pictures in the text of a handout: simple ones that people understand in any language, and
/// that print well on any paper.
public enum SheetPicture {
  private static let size = Size(96, 96)
  private static let look = Look(stroke: .ink, width: 3)
  private static let dark = Look.filled(.ink)

  /// A picture as SVG, for text that says the same: screen readers skip it.
  public static func svg(of picture: HandoutPicture) -> String {
    Picture(
      id: "sheet", size: size, title: "", description: "", language: "",
      elements: elements(of: picture)
    ).decoration
  }

  private static func elements(of picture: HandoutPicture) -> [Element] {
    switch picture {
    case .happy: face(mouth: [(30, 58), (38, 74), (58, 74), (66, 58)])
    case .plain: face(mouth: [(32, 64), (40, 64), (56, 64), (64, 64)])
    case .sad: face(mouth: [(30, 70), (38, 55), (58, 55), (66, 70)])
    case .talk:
      person(28, 60) + person(68, 60) + balloon(Box(12, 4, 32, 18)) + balloon(Box(52, 4, 32, 18))
    case .group:
      person(18, 62) + person(48, 62) + person(78, 62)
        + [18.0, 48, 78].map { .rectangle(Box($0 - 7, 10, 14, 18), radius: 2, look) }
    case .school:
      [
        .rectangle(Box(12, 42, 72, 42), look), outline([(8, 42), (48, 14), (88, 42)]),
        .rectangle(Box(41, 60, 14, 24), look), .rectangle(Box(20, 52, 12, 12), look),
        .rectangle(Box(64, 52, 12, 12), look), .circle(Point(48, 32), radius: 5, look),
      ]
    case .nothing: [.circle(Point(48, 48), radius: 34, look)]
    case .course:
      [
        outline([(8, 28), (30, 22), (48, 30), (48, 80), (30, 72), (8, 78)], isClosed: true),
        outline([(88, 28), (66, 22), (48, 30), (48, 80), (66, 72), (88, 78)], isClosed: true),
        .line(Point(18, 40), Point(38, 38), look), .line(Point(18, 52), Point(38, 50), look),
        .line(Point(60, 62), Point(74, 44), Look(stroke: .ink, width: 6)),
        .circle(Point(76, 41), radius: 6, look),
      ]
    case .stairs:
      [
        outline([
          (10, 84), (10, 70), (30, 70), (30, 54), (50, 54), (50, 38), (70, 38), (70, 22), (88, 22),
        ])
      ]
    case .money:
      [
        .circle(Point(48, 48), radius: 36, look), .circle(Point(48, 48), radius: 29, look),
        bend([(60, 36), (50, 28), (34, 34), (34, 48)]),
        bend([(34, 48), (34, 62), (50, 68), (60, 60)]),
        .line(Point(28, 44), Point(50, 44), look), .line(Point(28, 53), Point(50, 53), look),
      ]
    case .bus:
      [
        .rectangle(Box(8, 24, 80, 46), radius: 6, look), .line(Point(8, 50), Point(88, 50), look),
        .line(Point(34, 24), Point(34, 50), look), .line(Point(60, 24), Point(60, 50), look),
        .circle(Point(26, 72), radius: 8, Look(fill: .paper, width: 3)),
        .circle(Point(70, 72), radius: 8, Look(fill: .paper, width: 3)),
      ]
    case .language:
      [
        bend([(10, 50), (30, 26), (40, 32), (48, 36)]),
        bend([(48, 36), (56, 32), (66, 26), (86, 50)]),
        bend([(10, 50), (30, 80), (66, 80), (86, 50)]),
        bend([(10, 50), (34, 46), (62, 46), (86, 50)]),
      ]
    case .cloud:
      [
        .path(
          Path([
            .move(Point(24, 64)), .curve(Point(2, 64), Point(4, 38), to: Point(24, 40)),
            .curve(Point(22, 14), Point(58, 12), to: Point(60, 32)),
            .curve(Point(92, 26), Point(96, 64), to: Point(72, 64)), .close,
          ]), look), .circle(Point(28, 76), radius: 5, look),
        .circle(Point(18, 86), radius: 3, look),
      ]
    case .door:
      [
        .rectangle(Box(28, 10, 40, 76), look), .circle(Point(58, 50), radius: 3, dark),
        .line(Point(14, 86), Point(82, 86), look),
      ]
    case .home:
      [
        outline([(10, 46), (48, 14), (86, 46)]), .rectangle(Box(20, 46, 56, 38), look),
        .rectangle(Box(42, 58, 13, 26), look),
      ]
    case .phone:
      [
        .rectangle(Box(30, 8, 36, 80), radius: 7, look),
        .line(Point(30, 20), Point(66, 20), look), .line(Point(30, 72), Point(66, 72), look),
        .circle(Point(48, 80), radius: 3, dark),
      ]
    }
  }

  private static func face(mouth: [(Double, Double)]) -> [Element] {
    [
      .circle(Point(48, 48), radius: 38, look), .circle(Point(36, 40), radius: 4, dark),
      .circle(Point(60, 40), radius: 4, dark), bend(mouth),
    ]
  }

  /// A person; a height gives the lower end of the shoulders.
  private static func person(_ x: Double, _ y: Double) -> [Element] {
    [
      .circle(Point(x, y - 18), radius: 9, look),
      .path(
        Path([
          .move(Point(x - 13, y + 22)),
          .curve(Point(x - 13, y - 10), Point(x + 13, y - 10), to: Point(x + 13, y + 22)),
        ]), look),
    ]
  }

  private static func balloon(_ box: Box) -> [Element] {
    let (middle, bottom) = (box.centre.x, box.bottom)
    return [
      .rectangle(box, radius: 8, look),
      outline([(middle - 5, bottom), (middle, bottom + 7), (middle + 5, bottom)]),
    ]
  }

  private static func outline(_ points: [(Double, Double)], isClosed: Bool = false) -> Element {
    .path(Path(through: points.map { Point($0.0, $0.1) }, isClosed: isClosed), look)
  }

  /// A curve from the first of four points to the last.
  private static func bend(_ points: [(Double, Double)]) -> Element {
    let points = points.map { Point($0.0, $0.1) }
    return .path(Path([.move(points[0]), .curve(points[1], points[2], to: points[3])]), look)
  }
}
