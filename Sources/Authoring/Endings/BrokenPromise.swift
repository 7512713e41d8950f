/// A contradiction between the headers of a scenario and its endings.
indirect enum BrokenPromise: Error, Equatable {
  /// A header is missing or invalid.
  case header(String)
  /// The ending is never reached at the hardest.
  case neverComes(ending: String)
  /// The ending is reached, but not stated.
  case notStated(ending: String)
  /// The tag `#no-agreement` contradicts the header.
  case otherKind(ending: String, isTagged: Bool)
  /// At the hardest there must be six endings, three of them without agreement.
  case tooFew(endings: Int, refusals: Int)
  /// After this first move, only one kind of ending is reached at the hardest.
  case oneKind(move: String, isAgreed: Bool)
  /// No ending without agreement follows the best possible play.
  case bestPlay(room: Int)
  /// Anger that was talked about never leads to an agreement.
  case repair
  /// At the softest, the other person gives in before the third move.
  case pushBack(move: String)
  /// The promise is broken with one of the possible other persons.
  case with(String, BrokenPromise)
  /// There are more paths than the maximum.
  case tooManyPaths(Int)
}
