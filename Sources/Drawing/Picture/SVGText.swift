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
    String(unsafeUninitializedCapacity: longestNumber) { bytes in
      var count = 0
      write(number, to: bytes, at: &count)
      return count
    }
  }

  /// The most bytes a number takes.
  static let longestNumber = 16

  /// Writes a number as ``number(_:)`` gives it, where there is room for ``longestNumber`` bytes.
  static func write(
    _ number: Double, to bytes: UnsafeMutableBufferPointer<UInt8>, at count: inout Int
  ) {
    func add(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }
    let zero = UInt8(ascii: "0")
    guard number.isFinite else { return add(zero) }
    let limit = 1e9
    let scaled = max(-limit, min(limit, number)) * 100
    let hundredths = Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
    if hundredths < 0 { add(UInt8(ascii: "-")) }
    let whole = hundredths.magnitude / 100
    let rest = UInt8(hundredths.magnitude % 100)
    // Nearly all numbers in a picture are below a thousand; a division by what is known is a quick one.
    if whole < 1000 {
      if whole >= 100 { add(zero + UInt8(whole / 100)) }
      if whole >= 10 { add(zero + UInt8(whole / 10 % 10)) }
      add(zero + UInt8(whole % 10))
    } else {
      for byte in String(whole).utf8 { add(byte) }
    }
    guard rest > 0 else { return }
    add(UInt8(ascii: "."))
    add(zero + rest / 10)
    if rest % 10 > 0 { add(zero + rest % 10) }
  }
}
