// The standard library offers Unicode's decomposition only under this name. FoundationEssentials
// has no decomposition, and full Foundation would add ICU, 30 MB. Neither has compatibility
// decomposition; of what that would add, people only type full-width letters, which are handled
// below.
@_spi(_Unicode) import Swift

/// A character as it is compared in a search: without case, accents and strokes.
///
/// Letters are equal if Unicode's collation gives them the same primary weight, as far as that
/// follows from properties in the standard library: `é` equals `e`, `ß` equals `ss`, `مُحَمَّد`
/// equals `محمد`. In addition, `Ł`, which Unicode treats as a letter of its own, equals `l`.
struct FoldedScalar {
  /// The role of a character in a word.
  enum Role {
    /// Begins or continues a word.
    case letter
    /// Is a word by itself: a letter of a script without spaces between words.
    case wholeWord
    /// Belongs to the letter before it, for example a vowel sign.
    case mark
    /// Is ignored: an accent, a joiner.
    case nothing
    /// Separates words.
    case separator
  }

  let role: Role
  /// The folded character in UTF-8.
  let bytes: [UInt8]

  private init(_ role: Role, _ bytes: [UInt8] = []) {
    self.role = role
    self.bytes = bytes
  }

  /// A table of all the alphabets that people write today, computed once because their characters
  /// are frequent. Han and Hangul follow after it.
  private static let alphabets = (UInt32(0)..<0x3200).map { number in
    Unicode.Scalar(number).map { FoldedScalar(folding: $0) } ?? FoldedScalar(.separator)
  }

  /// Folds a character.
  init(_ scalar: Unicode.Scalar) {
    self =
      scalar.value < Self.alphabets.count
      ? Self.alphabets[Int(scalar.value)] : FoldedScalar(folding: scalar)
  }

  private init(folding scalar: Unicode.Scalar) {
    // A shortcut for nearly all Han characters, which folding does not change.
    if scalar.properties.isUnifiedIdeograph {
      self.init(.wholeWord, Array(String(scalar).utf8))
      return
    }
    // A shortcut for Korean syllables: the general way is a hundred times slower.
    if (0xAC00...0xD7A3).contains(scalar.value) {
      self.init(.letter, Array(String(String.UnicodeScalarView(String(scalar)._nfd)).utf8))
      return
    }
    // U+0640 stretches an Arabic word in print, and is not a letter.
    if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{640}" {
      self.init(.nothing)
      return
    }
    var role: Role?
    var folded = ""
    for part in String(scalar)._nfd {
      let partRole = part.role
      if partRole == .nothing { continue }
      role = role ?? partRole
      folded += part.folded
    }
    self.init(role ?? .nothing, Array(folded.utf8))
  }
}

extension Unicode.Scalar {
  /// The role of a character after decomposition.
  fileprivate var role: FoldedScalar.Role {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      isOfScriptWithoutSpaces ? .wholeWord : .letter
    case .nonspacingMark: isAccent ? .nothing : .mark
    case .spacingMark: .mark
    case .enclosingMark: .nothing
    default: .separator
    }
  }

  /// Whether a mark is ignored: accents, the short vowels of Arabic and Hebrew, tones. The vowels
  /// of other scripts are part of the word, and so is the mark that turns `か` into `が`.
  private var isAccent: Bool {
    switch properties.canonicalCombiningClass.rawValue {
    // Vowel signs of India and Southeast Asia; marks of kana; signs that silence or join letters;
    // vowels of Telugu, Thai, Lao and Tibetan.
    case 0, 8, 9, 84, 91, 103, 118, 129, 130, 132: false
    default: true
    }
  }

  /// Whether the character's script is written without spaces between words.
  private var isOfScriptWithoutSpaces: Bool {
    switch value {
    case 0x0E00...0x0EFF,  // Thai, Lao
      0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,  // Burmese
      0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF, 0xAA80...0xAADF,  // Khmer, Tai
      0x3041...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0xFF66...0xFF9F,  // kana, bopomofo
      0x1AFF0...0x1B16F:  // old kana
      true
    default: properties.isIdeographic
    }
  }

  /// The character without case and stroke.
  fileprivate var folded: String {
    switch self {
    // Full-width letters, digits and punctuation, as Chinese and Japanese keyboards produce them.
    case "\u{FF01}"..."\u{FF5E}":
      return Unicode.Scalar(value - 0xFF01 + 0x21).map(\.folded) ?? ""
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    default: break
    }
    // Full case folding: `ẞ`, `ß` and `SS` become `ss`, `Σ` and `ς` become `σ`.
    let lowercase = properties.lowercaseMapping.unicodeScalars
      .map(\.properties.uppercaseMapping).joined().unicodeScalars
      .map(\.properties.lowercaseMapping).joined()
    return withoutStroke(lowercase)
  }

  /// The base letter of a letter with a stroke or a hook: `l` for `ł`, whose Unicode name is LATIN
  /// SMALL LETTER L WITH STROKE, and likewise for `ø`, `đ`, `ħ`, `ɓ`.
  private func withoutStroke(_ lowercase: String) -> String {
    guard let letter = lowercase.unicodeScalars.first, (0xC0..<0x300).contains(letter.value),
      let words = letter.properties.name?.split(separator: " "),
      words.count >= 5, words.starts(with: ["LATIN", "SMALL", "LETTER"]), words[4] == "WITH",
      words[3].unicodeScalars.count == 1
    else { return lowercase }
    return words[3].lowercased()
  }
}
