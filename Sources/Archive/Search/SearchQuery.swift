/// What somebody looks for: words that must all be there, in any order, and phrases in quotation
/// marks. Capitals and accents make no difference; a star behind a word stands for any ending.
public struct SearchQuery: Sendable, Hashable {
  /// The most words and phrases that are looked for at once.
  public static let mostWords = 20
  /// The most characters; more is no question.
  static let longest = 1000

  /// A word, or words that follow each other.
  struct Term: Sendable, Hashable {
    /// The words as ``FoldedText`` has them; without the last blank, where the last may go on.
    var bytes: [UInt8]
    /// How many words they are.
    var wordCount: Int
  }

  /// What must all be there.
  let terms: [Term]

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// Reads what was typed; whatever it is, it is words.
  ///
  /// - Throws: ``SearchProblem`` where there is no word in it, or too many.
  public init(_ text: String) throws(SearchProblem) {
    guard text.utf8.count <= Self.longest * 4 else { throw .tooManyWords(Self.mostWords) }
    var terms: [Term] = []
    var typed = ""
    var isQuoted = false
    func finish() {
      if let term = Term(typed, isPhrase: isQuoted) { terms.append(term) }
      typed = ""
    }
    for character in text {
      if Self.quotationMarks.contains(character) {
        finish()
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        finish()
      } else {
        typed.append(character)
      }
    }
    finish()
    guard !terms.isEmpty else { throw .noWords }
    guard terms.count <= Self.mostWords else { throw .tooManyWords(Self.mostWords) }
    self.terms = terms
  }

  /// Whether everything that is looked for stands in a text.
  func isFound(in text: FoldedText) -> Bool {
    terms.allSatisfy { term in
      text.starts.indices.contains { text.hasWords(term.bytes, at: $0) }
    }
  }

  /// The words of a text that are looked for, by their numbers, from the first on; what overlaps is
  /// one stretch.
  func foundWords(in text: FoldedText) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for word in text.starts.indices {
      let count = terms.filter { text.hasWords($0.bytes, at: word) }.map(\.wordCount).max()
      guard let count else { continue }
      if let last = stretches.last, word < last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, word + count)
      } else {
        stretches.append(word..<word + count)
      }
    }
    return stretches
  }
}

extension SearchQuery.Term {
  /// A word or a phrase; nil where no letter and no digit is in it.
  fileprivate init?(_ typed: String, isPhrase: Bool) {
    let text = FoldedText(typed)
    guard !text.starts.isEmpty else { return nil }
    bytes = text.bytes
    wordCount = text.starts.count
    if !isPhrase, typed.hasSuffix("*") { bytes.removeLast() }
  }
}
