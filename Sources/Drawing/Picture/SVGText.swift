import Roleplay

/// Words made harmless for SVG and HTML.
public enum SVGText {
  /// The words as they may stand between tags and in quotation marks: on one line; what would steer
  /// the page, a terminal or the direction of the text is shown instead.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var escaped = ""
    for scalar in PrintableText.of(text, layout: .oneLine).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // No XML may hold these.
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte may be part of something that is to be escaped.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: byte < 0x20 || byte >= 0x7F
    }
  }

  /// A number with at most two decimals, and never in powers of ten.
  static func number(_ number: Double) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a number as ``number(_:)`` gives it.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    let zero = UInt8(ascii: "0")
    guard number.isFinite else {
      bytes.append(zero)
      return
    }
    let limit = 1e9
    let hundredths = Int((max(-limit, min(limit, number)) * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let whole = hundredths.magnitude / 100
    let rest = UInt8(hundredths.magnitude % 100)
    var power: UInt = 1
    while power * 10 <= whole { power *= 10 }
    var left = whole
    while power > 0 {
      bytes.append(zero + UInt8(left / power))
      left %= power
      power /= 10
    }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(zero + rest / 10)
    if rest % 10 > 0 { bytes.append(zero + rest % 10) }
  }
}
