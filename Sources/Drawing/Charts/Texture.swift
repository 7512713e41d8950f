/// How a bar is filled, so that bars can be distinguished without colour.
public enum Texture: Sendable, Hashable, CaseIterable {
  /// Filled with one colour.
  case solid
  /// Filled with diagonal stripes.
  case striped
  /// With an outline only.
  case hollow
  /// Filled with vertical stripes.
  case barred

  private static let edge = 1.6
  private static let step = 8.0

  /// Draws a bar.
  func drawn(_ box: Box, _ ink: Ink) -> [Element] {
    guard box.size.width > 0 else { return [] }
    if self == .solid { return [.rectangle(box, .filled(ink))] }
    let inner = box.inset(Self.edge / 2, Self.edge / 2)
    let frame = Element.rectangle(inner, ShapeStyle(fill: .none, stroke: ink, width: Self.edge))
    guard self != .hollow, inner.size.width > 1 else { return [frame] }
    let lean = self == .striped ? inner.size.height : 0
    let style = ShapeStyle(stroke: ink, width: self == .striped ? 3 : 2.4)
    var lines: [Element] = []
    var x = inner.left + Self.step / 2
    while x < inner.right + lean {
      lines.append(.line(Point(x, inner.top), Point(x - lean, inner.bottom), style))
      x += Self.step
    }
    return [.window(inner, lines), frame]
  }
}
