public import Roleplay

/// The code with which a pupil resumes an interrupted play: two easy words, written down when the
/// play begins (`groene fiets`).
///
/// It only keeps pupils who share a laptop out of one another's plays. There are some six thousand
/// codes in a language, and after three wrong ones only the teacher can open the play: guessing
/// opens one play in two thousand. Anybody who can read the file with the hash can read the
/// recording as well.
public struct PlayCode: Sendable, Hashable, CustomStringConvertible {
  /// The code as it is written down.
  public let description: String

  /// Makes a random code.
  public init(in language: Language) {
    let words = PlayCodeWords.of(language)
    var random = SystemRandomNumberGenerator()
    let pair = [
      words.adjectives.randomElement(using: &random), words.nouns.randomElement(using: &random),
    ]
    description = pair.compactMap { $0 }.joined(separator: " ")
  }

  /// A code as somebody typed it.
  public init(typed text: String) {
    description = text.trimmed
  }

  /// Whether the code is two of the words for codes, in any language.
  public var hasKnownWords: Bool {
    Language.allCases.contains { language in
      let words = PlayCodeWords.of(language)
      return words.adjectives.contains { adjective in
        plain.hasPrefix(adjective) && words.nouns.contains(String(plain.dropFirst(adjective.count)))
      }
    }
  }

  /// The letters of the code in lower case, which are hashed: case, spaces and hyphens make no
  /// difference.
  var plain: String { description.lowercased().filter(\.isLetter) }
}

/// The words from which codes are made: known to beginners (A2), easy to write, and not about
/// people.
struct PlayCodeWords {
  var adjectives: [String]
  var nouns: [String]

  /// The words in a language.
  static func of(_ language: Language) -> PlayCodeWords {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
