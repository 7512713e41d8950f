/// Where a scenario does not keep what its headers state about its endings.
indirect enum BrokenPromise: Error, Equatable {
  /// A header is missing, or cannot be read.
  case header(String)
  /// It never comes at the hardest.
  case neverComes(ending: String)
  /// It comes, and is not stated.
  case notStated(ending: String)
  /// The tag `#no-agreement` says otherwise than the header.
  case otherKind(ending: String, isTagged: Bool)
  /// At the hardest there are six, three of them without agreement.
  case tooFew(endings: Int, refusals: Int)
  /// After this first move only one kind of ending comes at the hardest.
  case oneKind(move: String, isAgreed: Bool)
  /// No ending without agreement follows the best possible play.
  case bestPlay(room: Int)
  /// No agreement comes of anger that was talked about.
  case repair
  /// At the softest the other gives in before the third move.
  case pushBack(move: String)
  /// It is not kept with one of those that the other can be.
  case with(String, BrokenPromise)
  /// There are more paths than are looked at.
  case tooManyPaths(Int)
}
