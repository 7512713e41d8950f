/// A search query: words that must all occur, in any order, and phrases in quotation marks. Case
/// and accents make no difference; a star after a word matches any ending.
public struct SearchQuery: Sendable, Hashable {
  /// The maximum number of words and phrases.
  public static let maximumTermCount = 20
  /// The maximum number of characters.
  static let maximumLength = 1000

  /// A word, or a phrase of several words.
  struct Term: Sendable, Hashable {
    /// The words as ``FoldedText`` stores them, without the last space if the last word may
    /// continue.
    var bytes: [UInt8]
    /// The number of words.
    var wordCount: Int
  }

  /// The words and phrases that must all occur.
  let terms: [Term]

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// Parses a query. Any text is valid, if it has a word and not too many.
  ///
  /// - Throws: ``SearchQueryError``.
  public init(_ text: String) throws(SearchQueryError) {
    guard text.utf8.count <= Self.maximumLength * 4 else {
      throw .tooManyWords(Self.maximumTermCount)
    }
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
    guard terms.count <= Self.maximumTermCount else { throw .tooManyWords(Self.maximumTermCount) }
    self.terms = terms
  }

  /// Whether all the terms occur in a text.
  func isFound(in text: FoldedText) -> Bool {
    terms.allSatisfy { term in
      text.starts.indices.contains { text.hasWords(term.bytes, at: $0) }
    }
  }

  /// The words of a text that match, as ranges of word numbers in order; matches that overlap are
  /// one range.
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
  /// Parses a word or a phrase; nil if it has no letters or digits.
  fileprivate init?(_ typed: String, isPhrase: Bool) {
    let text = FoldedText(typed)
    guard !text.starts.isEmpty else { return nil }
    bytes = text.bytes
    wordCount = text.starts.count
    if !isPhrase, typed.hasSuffix("*") { bytes.removeLast() }
  }
}
