import Roleplay

/// Escapes text for Markdown, so that every reader shows it as it is.
///
/// Characters that can be escaped with a backslash only in CommonMark, and not in older readers,
/// become character references, which both support.
enum MarkdownText {
  /// The text on one line.
  static func line(_ text: String) -> String {
    escaped(PrintableText.of(text, layout: .oneLine).trimmedOfBlanks)
  }

  /// The text with its line breaks.
  static func lines(_ text: String) -> String {
    PrintableText.of(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0).trimmedOfBlanks) }
      .joined(separator: "  \n")
  }

  private static func escaped(_ line: String) -> String {
    var text = ""
    var isAtStart = true
    var previous: Unicode.Scalar?
    // By scalars: a Markdown parser sees a character and a combining mark as two.
    for character in line.unicodeScalars {
      defer { previous = character }
      switch character {
      case "\\", "`", "*", "_", "[", "]": text += "\\" + String(character)
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      // Strikethrough, tables, formulas, and addresses that automatically become links.
      case "~", "|", "$", "@": text += reference(to: character)
      case ":" where previous?.properties.isAlphabetic == true: text += "&#58;"
      case "." where previous == "w" || previous == "W": text += "&#46;"
      case "#", "+", "-": text += isAtStart ? "\\" + String(character) : String(character)
      case "=" where isAtStart, ":" where isAtStart, "!" where isAtStart:
        text += reference(to: character)
      case ".", ")": text += isNumber(text) ? "\\" + String(character) : String(character)
      default: text.unicodeScalars.append(character)
      }
      isAtStart = false
    }
    return text
  }

  /// Whether the beginning of a line could begin a numbered list.
  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func reference(to character: Unicode.Scalar) -> String {
    "&#\(character.value);"
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
