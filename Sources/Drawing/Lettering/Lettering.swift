/// Letters of a size, and how much room they take without anybody drawing them.
///
/// Nobody knows which font a reader has, so that the widest of the usual ones counts: DejaVu Sans, Noto
/// Sans, and Liberation Sans, which is as wide as Arial and Helvetica.
public struct Lettering: Sendable, Hashable {
  /// The fonts that are asked for, the best first.
  public static let families =
    "Noto Sans, DejaVu Sans, Liberation Sans, Arial, Helvetica, sans-serif"

  /// How much wider than measured letters may turn out, in hundredths: rounding and hinting.
  private static let margin = 3
  /// What is in no table, in hundredths of the size: emoji are the widest that are usual.
  private static let emoji = 138
  private static let wide = 105
  private static let unknown = 115

  /// How large the letters are, in pixels.
  public var size: Double
  /// Whether they are bold.
  public var isBold: Bool

  /// Makes letters of a size.
  public init(_ size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// From one line to the next.
  public var lineHeight: Double { size * 1.3 }
  /// How far letters reach above the line they stand on.
  public var ascent: Double { size * 0.98 }
  /// How far they reach below it.
  public var descent: Double { size * 0.28 }

  /// How wide words are at most, in pixels.
  public func width(of text: String) -> Double {
    pixels(hundredths(of: text))
  }

  /// How wide words are, in hundredths of the size.
  func hundredths(of text: some StringProtocol) -> Int {
    let ascii = ascii
    var hundredths = 0
    for byte in text.utf8 {
      guard byte < 0x80 else {
        return text.unicodeScalars.reduce(0) { $0 + Self.hundredths(of: $1, isBold: isBold) }
      }
      hundredths += Int(ascii[Int(byte)])
    }
    return hundredths
  }

  /// How wide each of the characters of one byte is, in hundredths of the size.
  var ascii: [UInt8] { isBold ? Self.boldASCII : Self.regularASCII }

  private static let regularASCII = ascii(isBold: false)
  private static let boldASCII = ascii(isBold: true)

  private static func ascii(isBold: Bool) -> [UInt8] {
    (0..<0x80).map { UInt8(hundredths(of: Unicode.Scalar($0), isBold: isBold)) }
  }

  /// Hundredths of the size in pixels, with the margin.
  func pixels(_ hundredths: Int) -> Double {
    Double(hundredths * (100 + Self.margin)) * size / 10_000
  }

  /// How wide a character is, in hundredths of the size.
  func hundredths(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + Self.hundredths(of: $1, isBold: isBold) }
  }

  private static func hundredths(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
    for stretch in GlyphWidths.stretches {
      guard scalar.value >= stretch.first else { break }
      let place = Int(scalar.value - stretch.first)
      if place < stretch.regular.count {
        return Int(isBold ? stretch.bold[place] : stretch.regular[place])
      }
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return 0
    case 0x1F000...0x1FAFF: return emoji
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return wide
    default: return unknown
    }
  }
}
