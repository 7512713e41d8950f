import Roleplay
public import Yarn

/// The code with which a pupil goes on with a play that was interrupted: two easy words, which are
/// written down when the play begins (`groene fiets`).
///
/// It keeps pupils who sit at the same laptop out of one another's plays, and no more. There are some
/// six thousand codes in a language, and after three wrong ones a play is the teacher's: who guesses
/// opens one play in two thousand. Whoever can read the file the hash is in can read the recording
/// beside it as well.
public struct PlayCode: Sendable, Hashable, CustomStringConvertible {
  /// The code as it is written down.
  public let description: String

  /// A new code, by chance.
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

  /// Whether it is made of the words that codes are made of, in some language.
  public var isOfCodeWords: Bool {
    Language.allCases.contains { language in
      let words = PlayCodeWords.of(language)
      return words.adjectives.contains { adjective in
        plain.hasPrefix(adjective) && words.nouns.contains(String(plain.dropFirst(adjective.count)))
      }
    }
  }

  /// The letters alone, which are hashed: capitals, spaces and hyphens make no difference.
  var plain: String { description.lowercased().filter(\.isLetter) }
}

/// The words that codes are made of: of a beginner's lessons (A2), easy to write, and about nobody.
struct PlayCodeWords {
  var adjectives: [String]
  var nouns: [String]

  /// The words of a language.
  static func of(_ language: Language) -> PlayCodeWords {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
