public import Roleplay

/// The pictures in the text of a handout: simple ones that people understand in any language, and
/// that print well on any paper.
public enum SheetPicture {
  private static let size = Size(96, 96)
  private static let style = ShapeStyle(stroke: .ink, width: 3)
  private static let bold = ShapeStyle(stroke: .ink, width: 6)
  private static let dark = ShapeStyle.filled(.ink)

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
        + [18.0, 48, 78].map { .rectangle(Box($0 - 7, 10, 14, 18), radius: 2, style) }
    case .school:
      [
        .rectangle(Box(12, 42, 72, 42), style), outline([(8, 42), (48, 14), (88, 42)]),
        .rectangle(Box(41, 60, 14, 24), style), .rectangle(Box(20, 52, 12, 12), style),
        .rectangle(Box(64, 52, 12, 12), style), .circle(Point(48, 32), radius: 5, style),
      ]
    case .nothing: [.circle(Point(48, 48), radius: 34, style)]
    case .course:
      [
        outline([(8, 28), (30, 22), (48, 30), (48, 80), (30, 72), (8, 78)], isClosed: true),
        outline([(88, 28), (66, 22), (48, 30), (48, 80), (66, 72), (88, 78)], isClosed: true),
        .line(Point(18, 40), Point(38, 38), style), .line(Point(18, 52), Point(38, 50), style),
        .line(Point(60, 62), Point(74, 44), ShapeStyle(stroke: .ink, width: 6)),
        .circle(Point(76, 41), radius: 6, style),
      ]
    case .stairs:
      [
        outline([
          (10, 84), (10, 70), (30, 70), (30, 54), (50, 54), (50, 38), (70, 38), (70, 22), (88, 22),
        ])
      ]
    case .money:
      [
        .circle(Point(48, 48), radius: 36, style), .circle(Point(48, 48), radius: 29, style),
        bend([(60, 36), (50, 28), (34, 34), (34, 48)]),
        bend([(34, 48), (34, 62), (50, 68), (60, 60)]),
        .line(Point(28, 44), Point(50, 44), style), .line(Point(28, 53), Point(50, 53), style),
      ]
    case .bus:
      [
        .rectangle(Box(8, 24, 80, 46), radius: 6, style), .line(Point(8, 50), Point(88, 50), style),
        .line(Point(34, 24), Point(34, 50), style), .line(Point(60, 24), Point(60, 50), style),
        .circle(Point(26, 72), radius: 8, ShapeStyle(fill: .paper, width: 3)),
        .circle(Point(70, 72), radius: 8, ShapeStyle(fill: .paper, width: 3)),
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
          ]), style), .circle(Point(28, 76), radius: 5, style),
        .circle(Point(18, 86), radius: 3, style),
      ]
    case .door:
      [
        .rectangle(Box(28, 10, 40, 76), style), .circle(Point(58, 50), radius: 3, dark),
        .line(Point(14, 86), Point(82, 86), style),
      ]
    case .home:
      [
        outline([(10, 46), (48, 14), (86, 46)]), .rectangle(Box(20, 46, 56, 38), style),
        .rectangle(Box(42, 58, 13, 26), style),
      ]
    case .phone:
      [
        .rectangle(Box(30, 8, 36, 80), radius: 7, style),
        .line(Point(30, 20), Point(66, 20), style), .line(Point(30, 72), Point(66, 72), style),
        .circle(Point(48, 80), radius: 3, dark),
      ]
    case .agree:
      saying([.path(Path(through: [Point(50, 26), Point(60, 36), Point(78, 14)]), bold)])
    case .disagree:
      saying([
        .line(Point(53, 15), Point(73, 35), bold), .line(Point(73, 15), Point(53, 35), bold),
      ])
    case .job:
      [
        .rectangle(Box(10, 34, 76, 48), radius: 6, style),
        outline([(35, 34), (35, 20), (61, 20), (61, 34)]),
        .line(Point(10, 56), Point(86, 56), style),
        .rectangle(Box(42, 49, 12, 14), radius: 2, ShapeStyle(fill: .paper, width: 3)),
      ]
    case .business:
      [
        outline([(10, 42), (20, 14), (76, 14), (86, 42)], isClosed: true),
        .rectangle(Box(18, 42, 60, 42), style), .rectangle(Box(54, 54, 14, 30), style),
        .rectangle(Box(27, 54, 18, 16), style), .line(Point(36, 14), Point(32, 42), style),
        .line(Point(60, 14), Point(64, 42), style),
      ]
    }
  }

  /// Somebody who says what is in the balloon.
  private static func saying(_ sign: [Element]) -> [Element] {
    person(24, 66)
      + [
        .rectangle(Box(36, 6, 54, 38), radius: 10, style),
        outline([(46, 44), (38, 54), (58, 44)]),
      ] + sign
  }

  private static func face(mouth: [(Double, Double)]) -> [Element] {
    [
      .circle(Point(48, 48), radius: 38, style), .circle(Point(36, 40), radius: 4, dark),
      .circle(Point(60, 40), radius: 4, dark), bend(mouth),
    ]
  }

  /// A person; a height gives the lower end of the shoulders.
  private static func person(_ x: Double, _ y: Double) -> [Element] {
    [
      .circle(Point(x, y - 18), radius: 9, style),
      .path(
        Path([
          .move(Point(x - 13, y + 22)),
          .curve(Point(x - 13, y - 10), Point(x + 13, y - 10), to: Point(x + 13, y + 22)),
        ]), style),
    ]
  }

  private static func balloon(_ box: Box) -> [Element] {
    let (middle, bottom) = (box.centre.x, box.bottom)
    return [
      .rectangle(box, radius: 8, style),
      outline([(middle - 5, bottom), (middle, bottom + 7), (middle + 5, bottom)]),
    ]
  }

  private static func outline(_ points: [(Double, Double)], isClosed: Bool = false) -> Element {
    .path(Path(through: points.map { Point($0.0, $0.1) }, isClosed: isClosed), style)
  }

  /// A curve from the first of four points to the last.
  private static func bend(_ points: [(Double, Double)]) -> Element {
    let points = points.map { Point($0.0, $0.1) }
    return .path(Path([.move(points[0]), .curve(points[1], points[2], to: points[3])]), style)
  }
}
