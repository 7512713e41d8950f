import Roleplay

/// Escapes text for SVG and HTML.
public enum SVGText {
  /// The text on one line, for use between tags and in attribute values. Characters that control a
  /// terminal or the direction of text are replaced by visible ones.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    let printable = PrintableText.of(text, layout: .oneLine)
    var escaped = ""
    var rest = printable[...]
    while let place = rest.utf8.firstIndex(where: isEscaped) {
      escaped += rest[..<place]
      let scalar = rest.unicodeScalars[place]
      escaped += replacement(of: scalar) ?? String(scalar)
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    return escaped + rest
  }

  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    // Not allowed in XML.
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }

  /// Whether a byte is, or begins, a character that is escaped.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xEF:
      true
    default: false
    }
  }

  /// Whether a byte may be part of a character that is escaped.
  private static func needsCare(_ byte: UInt8) -> Bool {
    isEscaped(byte) || byte < 0x20 || byte >= 0x7F
  }
}
