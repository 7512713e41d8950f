import Roleplay

/// A shape or a text of a picture.
public indirect enum Element: Sendable, Hashable {
  /// A rectangle with sides along the axes, and an optional corner radius.
  case rectangle(Box, radius: Double = 0, ShapeStyle)
  /// A circle.
  case circle(Point, radius: Double, ShapeStyle)
  /// A straight line.
  case line(Point, Point, ShapeStyle)
  /// A path: a line or a surface.
  case path(Path, ShapeStyle)
  /// One line of text.
  case text(Words)
  /// Elements that are clipped to a rectangle.
  case window(Box, [Element])
  /// Elements that are transformed together.
  case group([Element], Transform = Transform())
}

/// One line of text in a picture.
public struct Words: Sendable, Hashable {
  /// The part of the text that is at its position.
  public enum Anchor: String, Sendable, Hashable {
    /// The left end.
    case left = "start"
    /// The middle.
    case middle
    /// The right end.
    case right = "end"
  }

  /// The text.
  public var text: String
  /// The position; y is the baseline.
  public var place: Point
  /// The letter size and weight.
  public var lettering: Lettering
  /// The part of the text that is at the position.
  public var anchor: Anchor
  /// The colour.
  public var ink: Ink

  /// Makes a text.
  public init(
    _ text: String, at place: Point, _ lettering: Lettering, anchor: Anchor = .left, ink: Ink = .ink
  ) {
    self.text = text
    self.place = place
    self.lettering = lettering
    self.anchor = anchor
    self.ink = ink
  }

  /// The box that the text needs in any of the usual fonts.
  public var box: Box {
    let width = lettering.width(of: PrintableText.of(text, layout: .oneLine))
    let left =
      switch anchor {
      case .left: place.x
      case .middle: place.x - width / 2
      case .right: place.x - width
      }
    return Box(left, place.y - lettering.ascent, width, lettering.ascent + lettering.descent)
  }
}

/// The transform of a group: it is scaled first, then rotated, then translated.
public struct Transform: Sendable, Hashable {
  /// The translation, to the right and down.
  public var move: Point
  /// The rotation, clockwise in degrees.
  public var turn: Double
  /// The scale; a negative width mirrors the group.
  public var scale: Size

  /// Makes a transform; by default the identity.
  public init(move: Point = Point(0, 0), turn: Double = 0, scale: Size = Size(1, 1)) {
    self.move = move
    self.turn = turn
    self.scale = scale
  }

  /// Whether the transform changes nothing.
  var isIdentity: Bool { self == Transform() }
}
