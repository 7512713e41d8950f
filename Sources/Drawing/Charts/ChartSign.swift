/// A symbol for an answer, shown next to its text and colour.
public enum ChartSign: Sendable, Hashable {
  /// A green card: a circle.
  case green
  /// A red card: a square.
  case red

  /// The colour of the symbol and its bar.
  var ink: Ink { self == .green ? .greenCard : .redCard }
  /// The texture of its bar.
  var texture: Texture { self == .green ? .solid : .striped }

  /// Draws the symbol around a point.
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
