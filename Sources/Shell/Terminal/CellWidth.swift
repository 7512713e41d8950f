/// The width of text in terminal columns, counted by grapheme.
public enum CellWidth {
  /// The width of a text; control characters have no width, so make the text printable first.
  public static func of(_ text: some StringProtocol) -> Int {
    var total = 0
    for character in text { total += of(character) }
    return total
  }

  /// The width of one grapheme: 0 for an isolated mark, 2 for any emoji.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isRegionalIndicator(first) { return 2 }
    if first.properties.isEmoji, scalars.contains(where: makesEmoji) { return 2 }
    // Conjunct letters (Devanagari) have at most two columns.
    return min(2, scalars.reduce(0) { $0 + width($1) })
  }

  /// A text truncated to one line with a number of columns, with a sign that it was truncated.
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
    // A soft hyphen is visible; signs that span digits precede them and have a width.
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    // The vowels and final consonants of a Hangul syllable share the cells of its first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return WideScalars.contains(scalar) ? 2 : 1
    }
  }

  /// A variation selector, a skin tone or a joiner, which combines a sequence into one picture.
  private static func makesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
