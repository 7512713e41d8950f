/// How many columns of a terminal a text takes, counted per grapheme.
public enum CellWidth {
  /// The columns a text takes; control characters count as none, so make it printable first.
  public static func of(_ text: some StringProtocol) -> Int {
    var total = 0
    for character in text { total += of(character) }
    return total
  }

  /// The columns one grapheme takes: 0 for a mark that stands alone, 2 for an emoji of any make.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isRegionalIndicator(first) { return 2 }
    if first.properties.isEmoji, scalars.contains(where: makesEmoji) { return 2 }
    // Letters that join (Devanagari) share two columns at most.
    return min(2, scalars.reduce(0) { $0 + width($1) })
  }

  /// A text of one line, cut with a sign of it where it takes more columns than there are.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var kept = ""
    var width = 1
    for character in text {
      width += of(character)
      if width > columns { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    // A soft hyphen is drawn; the signs that span digits stand before them with a width.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    // The vowels and finals of a Hangul syllable stand in its first letter's cells.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return WideScalars.contains(scalar) ? 2 : 1
    }
  }

  /// A variation selector, a skin tone or a joiner: what makes one picture of a sequence.
  private static func makesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
