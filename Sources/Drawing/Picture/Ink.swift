/// A colour with a name: in a file of its own a picture has it as it is, and a page may give what bears
/// the name another one, on a dark screen for instance.
public struct Ink: Sendable, Hashable {
  /// No colour: seen through.
  public static let none = Ink(name: "none", red: 0, green: 0, blue: 0)
  /// What is drawn with.
  public static let ink = Ink(name: "ink", red: 0x1F, green: 0x23, blue: 0x28)
  /// What is drawn on.
  public static let paper = Ink(name: "paper", red: 0xFF, green: 0xFF, blue: 0xFF)
  /// Lines and words that stand back.
  public static let faint = Ink(name: "faint", red: 0x57, green: 0x60, blue: 0x6A)
  /// A light surface.
  public static let shade = Ink(name: "shade", red: 0xEE, green: 0xF1, blue: 0xF4)
  /// A light surface that is to be noticed.
  public static let glow = Ink(name: "glow", red: 0xFF, green: 0xF4, blue: 0xD6)
  /// A light surface for what is well ended.
  public static let mint = Ink(name: "mint", red: 0xE1, green: 0xF3, blue: 0xE8)
  /// Light lines, to draw over.
  public static let line = Ink(name: "line", red: 0xB8, green: 0xC0, blue: 0xC8)
  /// Lines that lead.
  public static let accent = Ink(name: "accent", red: 0x0B, green: 0x57, blue: 0x9B)

  /// The colours above, the transparent one left out.
  public static let all: [Ink] = [.ink, .paper, .faint, .shade, .glow, .mint, .accent]

  // What is compared first differs most often.

  /// How much red, of 255.
  public let red: UInt8
  /// How much green, of 255.
  public let green: UInt8
  /// How much blue, of 255.
  public let blue: UInt8
  /// The name: small letters, digits and hyphens.
  public let name: String

  /// Makes a colour; what cannot stand in a name is left out of it.
  public init(name: String, red: UInt8, green: UInt8, blue: UInt8) {
    self.name = PictureName.of(name)
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// As it stands in a picture: `#1f2328`.
  public var hexadecimal: String {
    guard self != .none else { return "none" }
    return String(unsafeUninitializedCapacity: 7) { bytes in
      guard var end = bytes.baseAddress else { return 0 }
      writeHexadecimal(at: &end)
      return 7
    }
  }

  /// Writes the seven bytes of a colour that is seen.
  func writeHexadecimal(at end: inout UnsafeMutablePointer<UInt8>) {
    end[0] = UInt8(ascii: "#")
    for (place, part) in [(1, red), (3, green), (5, blue)] {
      end[place] = Self.digit(part >> 4)
      end[place + 1] = Self.digit(part & 0xF)
    }
    end += 7
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// Names that can stand in an attribute and a style sheet.
enum PictureName {
  static func of(_ name: String) -> String {
    // Colours are made by the hundred, and nearly all of their names are right as they are.
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

/// How a shape is drawn.
public struct Look: Sendable, Hashable {
  /// The colour inside.
  public var fill: Ink
  /// The colour of its line.
  public var stroke: Ink
  /// How thick its line is, in pixels.
  public var width: Double
  /// The lengths of the dashes and of what is between them; none for a whole line.
  public var dashes: [Double]

  /// Makes a look.
  public init(
    fill: Ink = .none, stroke: Ink = .ink, width: Double = 1, dashes: [Double] = []
  ) {
    self.fill = fill
    self.stroke = stroke
    self.width = width
    self.dashes = dashes
  }

  /// A surface without a line.
  public static func filled(_ ink: Ink) -> Look { Look(fill: ink, stroke: .none, width: 0) }
}
