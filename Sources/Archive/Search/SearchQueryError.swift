public import Roleplay

/// An error in a search query.
public enum SearchQueryError: Error, Sendable, Hashable, Phrase {
  /// The query contains no word.
  case noWords
  /// The query contains more words than this maximum.
  case tooManyWords(Int)
}
