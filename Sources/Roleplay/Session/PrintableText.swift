/// Words of a person or a file made harmless for a terminal: what would steer it is shown instead.
///
/// C0 controls become their pictures (`␛`), the others their number (`‹U+009B›`). What scripts and
/// emoji need stays: joiners, the marks of a direction, and isolates that end on the line they begin on.
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
    let closed = closedIsolates(in: text)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      defer { previous = scalar }
      switch scalar.value {
      case 0x09: printable.append(layout == .keep ? "\t" : " ")
      case 0x0A where previous == "\r": continue
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: printable.append(layout == .keep ? "\n" : " ")
      case 0..<0x20: printable.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: printable.append("\u{2421}")
      default:
        if steers(scalar), !closed.contains(index) {
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

  /// The places of isolates that end on the line they begin on, and of their ends: these change the
  /// direction of nothing but the words between them.
  private static func closedIsolates(in text: String) -> Set<Int> {
    guard text.utf8.contains(0xE2) else { return [] }
    var closed: Set<Int> = []
    var open: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x2066...0x2068: open.append(index)
      case 0x2069:
        if let start = open.popLast() { closed.formUnion([start, index]) }
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: open = []
      default: break
      }
    }
    return closed
  }

  /// Whether a scalar steers the terminal or the direction of the text, or is there without being
  /// seen: C1, bidirectional embeddings and overrides, isolates, invisible characters that hide words
  /// in words, tags. The two joiners are left, the marks of a direction, and the variation selectors.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
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
