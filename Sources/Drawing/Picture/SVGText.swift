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
    guard number.isFinite else { return "0" }
    let limit = 1e9
    let hundredths = Int((max(-limit, min(limit, number)) * 100).rounded())
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)"
  }
}
