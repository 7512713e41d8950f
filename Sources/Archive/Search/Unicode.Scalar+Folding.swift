// The standard library keeps Unicode's decomposition behind this name. FoundationEssentials has none,
// and full Foundation would bring ICU, 30 MB of it. Compatibility decomposition is in neither; of what
// it would add, people type full-width letters, which are seen to below.
@_spi(_Unicode) import Swift

/// How characters are compared in a search: without case, without marks, without strokes.
///
/// Letters are equal here where Unicode's collation gives them the same primary weight, as far as that
/// follows from properties the standard library has: `é` is `e`, `ß` is `ss`, `مُحَمَّد` is `محمد`, and
/// `Ł`, to Unicode a letter by itself, is `l`.
struct FoldedScalar {
  /// What a character is to the words around it.
  enum Role {
    /// Stands in a word, or begins one.
    case letter
    /// Is a word of its own: a letter of a script that has no spaces between words.
    case wholeWord
    /// Belongs to the letter before it: a vowel sign, for example.
    case mark
    /// Is passed over: an accent, a joiner.
    case nothing
    /// Stands between words.
    case separator
  }

  let role: Role
  /// What it becomes, in UTF-8.
  let bytes: [UInt8]

  private init(_ role: Role, _ bytes: [UInt8] = []) {
    self.role = role
    self.bytes = bytes
  }

  /// All alphabets people write today, made once: their characters come again and again. Han and Hangul
  /// stand behind them.
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
    // Nearly all Han characters, and nothing about them changes.
    if scalar.properties.isUnifiedIdeograph {
      self.init(.wholeWord, Array(String(scalar).utf8))
      return
    }
    // Korean syllables, a hundred times slower the long way.
    if (0xAC00...0xD7A3).contains(scalar.value) {
      self.init(.letter, Array(String(String.UnicodeScalarView(String(scalar)._nfd)).utf8))
      return
    }
    // U+0640 stretches an Arabic word in print, and is no letter of it.
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
  /// What a character is once it is decomposed.
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

  /// Whether a mark may be left out: accents, the short vowels of Arabic and Hebrew, tones. Vowels of
  /// other scripts are as much part of a word as a letter is, and so is what makes `が` of `か`.
  private var isAccent: Bool {
    switch properties.canonicalCombiningClass.rawValue {
    // Vowel signs of India and Southeast Asia; marks of kana; signs that silence or join letters;
    // vowels of Telugu, Thai, Lao and Tibetan.
    case 0, 8, 9, 84, 91, 103, 118, 129, 130, 132: false
    default: true
    }
  }

  /// Whether words follow each other in its script without a space, as far as people write it today.
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
    // Full-width letters, digits and signs, as Chinese and Japanese keyboards give.
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

  /// `l` for `ł`, whose name is LATIN SMALL LETTER L WITH STROKE, and so for `ø`, `đ`, `ħ`, `ɓ`.
  private func withoutStroke(_ lowercase: String) -> String {
    guard let letter = lowercase.unicodeScalars.first, (0xC0..<0x300).contains(letter.value),
      let words = letter.properties.name?.split(separator: " "),
      words.count >= 5, words.starts(with: ["LATIN", "SMALL", "LETTER"]), words[4] == "WITH",
      words[3].unicodeScalars.count == 1
    else { return lowercase }
    return words[3].lowercased()
  }
}
