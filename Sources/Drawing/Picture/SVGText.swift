import Roleplay

/// Words made harmless for SVG and HTML.
public enum SVGText {
  /// The words as they may stand between tags and in quotation marks: on one line; what would steer
  /// the page, a terminal or the direction of the text is shown instead.
  public static func escaped(_ text: String) -> String {
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
    var whole = hundredths.magnitude / 100
    let rest = UInt8(hundredths.magnitude % 100)
    let start = bytes.count
    repeat {
      bytes.append(zero + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    bytes[start...].reverse()
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(zero + rest / 10)
    if rest % 10 > 0 { bytes.append(zero + rest % 10) }
  }
}
