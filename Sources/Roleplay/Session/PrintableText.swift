/// Words of a person or a file made harmless for a terminal: what would steer it is shown instead.
///
/// C0 controls become their pictures (`␛`), the others their number (`‹U+009B›`); joiners that
/// emoji and scripts need stay.
public enum PrintableText {
  /// What becomes of line breaks and tabs.
  public enum Layout: Sendable, Hashable {
    /// They stay: `\r\n`, `\r` and the other breaks become `\n`, a tab stays.
    case keep
    /// Everything on one line: each becomes a space.
    case oneLine
  }

  /// The text without anything that steers a terminal.
  public static func of(_ text: String, layout: Layout = .keep) -> String {
    guard text.utf8.contains(where: mayNeedCare) else { return text }
    var printable = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x09: printable.append(layout == .keep ? "\t" : " ")
      case 0x0A where previous == "\r": continue
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: printable.append(layout == .keep ? "\n" : " ")
      case 0..<0x20: printable.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: printable.append("\u{2421}")
      default:
        if steers(scalar) {
          printable.append(contentsOf: "‹U+\(hexadecimal(scalar))›".unicodeScalars)
        } else {
          printable.append(scalar)
        }
      }
    }
    return String(printable)
  }

  /// Bytes below which, or with which, a scalar to look at begins.
  private static func mayNeedCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xD8
  }

  /// Whether a scalar steers the terminal or the direction of the text, or is there without being
  /// seen: C1, bidirectional marks, overrides and isolates, invisible characters that hide words
  /// in words, tags. The two joiners are left, and the variation selectors.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      // Flags of parts of a country are written with tags, behind a black flag; they lose it.
      true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
