/// A letter size and weight, with the maximum size of text in it, without rendering.
///
/// The reader's font is unknown, so each width is the maximum of the usual sans-serif fonts: DejaVu
/// Sans, Noto Sans, and Liberation Sans, which is as wide as Arial and Helvetica.
public struct Lettering: Sendable, Hashable {
  /// The fonts for the CSS property `font-family`, the preferred one first.
  public static let families =
    "Noto Sans, DejaVu Sans, Liberation Sans, Arial, Helvetica, sans-serif"

  /// The margin on measured widths for rounding and hinting, in percent.
  private static let margin = 3
  /// The widths of characters that are not in the table, in hundredths of the letter size; emoji
  /// are the widest of the usual ones.
  private static let emoji = 138
  private static let wide = 105
  private static let unknown = 115

  /// The letter size in pixels.
  public var size: Double
  /// Whether the letters are bold.
  public var isBold: Bool

  /// Makes a lettering.
  public init(_ size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// The distance between two baselines, in pixels.
  public var lineHeight: Double { size * 1.3 }
  /// The height of letters above the baseline, in pixels.
  public var ascent: Double { size * 0.98 }
  /// The depth of letters below the baseline, in pixels.
  public var descent: Double { size * 0.28 }

  /// The maximum width of a text, in pixels.
  public func width(of text: String) -> Double {
    pixels(hundredths(of: text))
  }

  /// The width of a text, in hundredths of the letter size.
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

  /// The width of each ASCII character, in hundredths of the letter size.
  var ascii: [UInt8] { isBold ? Self.boldASCII : Self.regularASCII }

  private static let regularASCII = ascii(isBold: false)
  private static let boldASCII = ascii(isBold: true)

  private static func ascii(isBold: Bool) -> [UInt8] {
    (0..<0x80).map { UInt8(hundredths(of: Unicode.Scalar($0), isBold: isBold)) }
  }

  /// Converts hundredths of the letter size to pixels, with the margin.
  func pixels(_ hundredths: Int) -> Double {
    Double(hundredths * (100 + Self.margin)) * size / 10_000
  }

  /// The width of a character, in hundredths of the letter size.
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
