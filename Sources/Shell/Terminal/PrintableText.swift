/// A text that may go to a terminal: no control character is left in it that could act there.
public enum PrintableText {
  /// The text on one or more lines: line breaks of any make become `\n`, a tab four spaces.
  public static func lines(_ text: some StringProtocol) -> String {
    clean(text, lineBreak: "\n")
  }

  /// The text on one line: a line break becomes a space.
  public static func line(_ text: some StringProtocol) -> String {
    clean(text, lineBreak: " ")
  }

  private static func clean(_ text: some StringProtocol, lineBreak: Unicode.Scalar) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return String(text) }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(lineBreak)
      case 0x09: result.append(contentsOf: "    ".unicodeScalars)
      case 0x00..<0x20: result.append(picture(of: scalar))
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      // Overrides and isolates would turn the order of everything after them on the screen.
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The sign Unicode has for showing a control character: `␛` for escape.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
