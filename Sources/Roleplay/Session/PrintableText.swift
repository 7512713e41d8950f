/// Makes text from a person or a file safe for a terminal: characters that control it are replaced
/// by visible ones.
///
/// C0 controls become their symbols (`␛`), other characters their code points (`‹U+009B›`). What
/// scripts and emoji need is kept: joiners, directional marks, and isolates that end on the line on
/// which they begin.
public enum PrintableText {
  /// What happens to line breaks and tabs.
  public enum Layout: Sendable, Hashable {
    /// They are kept: `\r\n`, `\r` and other line breaks become `\n`, and tabs stay.
    case keep
    /// The text is put on one line: each becomes a space.
    case oneLine
  }

  /// The text without characters that control a terminal.
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
          // One by one: appending a sequence copies all that is there, so that ten megabytes of
          // overrides took minutes.
          for shown in "‹U+\(hexadecimal(scalar))›".unicodeScalars { printable.append(shown) }
        } else {
          printable.append(scalar)
        }
      }
    }
    return String(printable)
  }

  /// Whether a byte can begin a scalar that is replaced.
  private static func mayNeedCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xD8
  }

  /// The offsets of isolates that end on the line on which they begin, and of their ends: they only
  /// affect the direction of the text between them.
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

  /// Whether a scalar controls the terminal or the direction of text, or is invisible: C1 controls,
  /// bidirectional embeddings and overrides, isolates, invisible characters that hide text, tags.
  /// Not included are the two joiners, the directional marks, and the variation selectors.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      // Flags of regions consist of a black flag and tags; they lose the tags.
      true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
