/// A shape that stands for an answer, beside its words and its colour.
public enum ChartSign: Sendable, Hashable {
  /// A green card: a circle.
  case green
  /// A red card: a square.
  case red

  /// The colour of what it stands for.
  var ink: Ink { self == .green ? .greenCard : .redCard }
  /// How its bar is filled.
  var texture: Texture { self == .green ? .solid : .striped }

  /// The shape around a point.
  func drawn(at centre: Point, radius: Double) -> Element {
    switch self {
    case .green: .circle(centre, radius: radius, .filled(ink))
    case .red:
      .rectangle(
        Box(centre.x - radius, centre.y - radius, radius * 2, radius * 2), radius: 1.5,
        .filled(ink))
    }
  }
}
