public import Yarn

/// Why nothing can be looked for.
public enum SearchProblem: Error, Sendable, Hashable, Phrase {
  /// There is no word in what was typed.
  case noWords
  /// More words than can be looked for at once; how many can.
  case tooManyWords(Int)
}

/// What is told about a search besides what was found.
public enum SearchRemark: Sendable, Hashable, Phrase {
  /// The index could not be read, and was made anew.
  case indexMadeAnew
  /// There is no index, for the disk does not take one: every recording was read.
  case withoutIndex(DiskTrouble)
}
