import Roleplay

/// Something in a picture.
public indirect enum Element: Sendable, Hashable {
  /// An upright rectangle, its corners as round as given.
  case rectangle(Box, radius: Double = 0, Look)
  /// A circle.
  case circle(Point, radius: Double, Look)
  /// A straight line.
  case line(Point, Point, Look)
  /// A line that may bend, or a surface.
  case path(Path, Look)
  /// One line of words.
  case text(Words)
  /// Several things, of which only what lies within a rectangle is seen.
  case window(Box, [Element])
  /// Several things together, moved, turned or made larger.
  case group([Element], Transform = Transform())
}

/// One line of words in a picture.
public struct Words: Sendable, Hashable {
  /// Which part of the words stands at their place.
  public enum Anchor: String, Sendable, Hashable {
    /// The left end.
    case left = "start"
    /// The middle.
    case middle
    /// The right end.
    case right = "end"
  }

  /// What is said.
  public var text: String
  /// Where: the height is that of the line the letters stand on.
  public var place: Point
  /// How large the letters are.
  public var lettering: Lettering
  /// Which part stands at the place.
  public var anchor: Anchor
  /// The colour.
  public var ink: Ink

  /// Makes words.
  public init(
    _ text: String, at place: Point, _ lettering: Lettering, anchor: Anchor = .left, ink: Ink = .ink
  ) {
    self.text = text
    self.place = place
    self.lettering = lettering
    self.anchor = anchor
    self.ink = ink
  }

  /// The room they take, whatever font of the family is there.
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

/// How a group is moved: first made larger, then turned, then moved.
public struct Transform: Sendable, Hashable {
  /// To the right and down.
  public var move: Point
  /// Clockwise, in degrees.
  public var turn: Double
  /// How many times as large; a negative width is a mirror image.
  public var scale: Size

  /// Makes a transform; the usual one changes nothing.
  public init(move: Point = Point(0, 0), turn: Double = 0, scale: Size = Size(1, 1)) {
    self.move = move
    self.turn = turn
    self.scale = scale
  }

  /// Whether it changes nothing.
  var isIdentity: Bool { self == Transform() }
}
