extension SearchQueryError {
  /// What is wrong, and what to do.
  public var english: String {
    switch self {
    case .noWords: "There is no word here to look for. Type a word, or words in quotation marks."
    case .tooManyWords(let most): "Those are too many words. Look for at most \(most)."
    }
  }
}
