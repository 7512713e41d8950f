/// A named colour. A picture in a file of its own uses its value; a page can assign another value
/// to the name, for example on a dark screen.
public struct Ink: Sendable, Hashable {
  /// Transparent.
  public static let none = Ink(name: "none", red: 0, green: 0, blue: 0)
  /// The colour of drawings and text.
  public static let ink = Ink(name: "ink", red: 0x1F, green: 0x23, blue: 0x28)
  /// The colour of the background.
  public static let paper = Ink(name: "paper", red: 0xFF, green: 0xFF, blue: 0xFF)
  /// For secondary lines and text.
  public static let faint = Ink(name: "faint", red: 0x57, green: 0x60, blue: 0x6A)
  /// A light surface.
  public static let shade = Ink(name: "shade", red: 0xEE, green: 0xF1, blue: 0xF4)
  /// A light surface that attracts attention.
  public static let glow = Ink(name: "glow", red: 0xFF, green: 0xF4, blue: 0xD6)
  /// A light surface for a good ending.
  public static let mint = Ink(name: "mint", red: 0xE1, green: 0xF3, blue: 0xE8)
  /// Light lines to draw over.
  public static let line = Ink(name: "line", red: 0xB8, green: 0xC0, blue: 0xC8)
  /// Arrows and other lines that connect.
  public static let accent = Ink(name: "accent", red: 0x0B, green: 0x57, blue: 0x9B)

  /// The colours that most pictures use.
  public static let all: [Ink] = [.ink, .paper, .faint, .shade, .glow, .mint, .accent]

  // The red component comes first: comparing it first is fastest.

  /// The red component.
  public let red: UInt8
  /// The green component.
  public let green: UInt8
  /// The blue component.
  public let blue: UInt8
  /// The name: lower-case letters, digits and hyphens.
  public let name: String

  /// Makes a colour; characters that are not allowed are removed from its name.
  public init(name: String, red: UInt8, green: UInt8, blue: UInt8) {
    self.name = PictureName.of(name)
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// Names for attributes and style sheets.
enum PictureName {
  static func of(_ name: String) -> String {
    // A fast path: names of colours are checked often, and are nearly always valid.
    guard !name.utf8.allSatisfy(isRight) else { return name }
    return String(
      name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
  }

  private static func isRight(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// The style of a shape: its fill and its line.
public struct ShapeStyle: Sendable, Hashable {
  /// The colour of the fill.
  public var fill: Ink
  /// The colour of the line.
  public var stroke: Ink
  /// The width of the line, in pixels.
  public var width: Double
  /// The lengths of the dashes and the gaps between them; empty for a continuous line.
  public var dashes: [Double]

  /// Makes a style.
  public init(
    fill: Ink = .none, stroke: Ink = .ink, width: Double = 1, dashes: [Double] = []
  ) {
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dashes = dashes
  }

  /// A style with a fill and no line.
  public static func filled(_ ink: Ink) -> ShapeStyle {
    ShapeStyle(fill: ink, stroke: .none, width: 0)
  }
}
