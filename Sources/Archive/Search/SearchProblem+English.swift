extension SearchProblem {
  /// What is wrong, and what to do.
  public var english: String {
    switch self {
    case .noWords: "There is no word here to look for. Type a word, or words in quotation marks."
    case .tooManyWords(let most): "Those are too many words. Look for at most \(most)."
    }
  }
}

extension SearchRemark {
  /// What was noticed.
  public var english: String {
    switch self {
    case .indexMadeAnew: "The search index was broken and has been made anew."
    case .withoutIndex(let trouble):
      "Searching takes longer now, for the search index cannot be kept. " + trouble.english
    }
  }
}
