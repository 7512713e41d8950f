public import Yarn

/// Why nothing can be looked for.
public enum SearchProblem: Error, Sendable, Hashable, Phrase {
  /// There is no word in what was typed.
  case noWords
  /// More words than can be looked for at once; how many can.
  case tooManyWords(Int)
}
