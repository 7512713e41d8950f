import Roleplay
import Yarn

/// The paths from one open cue to the next: where several lines could as well be said on the way, one
/// for each of them.
///
/// ```swift
/// var paths = PathsToNextCue(from: session)
/// while var session = paths.next() {
///   // Go on to the next open cue.
///   paths.end(&session)
/// }
/// ```
struct PathsToNextCue {
  private let start: Session
  private let takesEveryLine: Bool
  private var waiting = [ContentPicks()]
  /// How many paths were begun.
  private(set) var count = 0

  /// Begins where a session is.
  ///
  /// - Parameter takesEveryLine: whether the other lines are said too, each on a path of its own; else
  ///   there is one path.
  init(from start: Session, takesEveryLine: Bool = true) {
    self.start = start
    self.takesEveryLine = takesEveryLine
  }

  /// The session at the beginning of the next path; nil where there are no more paths.
  mutating func next() -> Session? {
    guard let picks = waiting.popLast() else { return nil }
    count += 1
    var session = start
    session.picks = picks
    return session
  }

  /// Notes which other lines could have been said on a path that has come to its end.
  mutating func end(_ session: inout Session) {
    if takesEveryLine { waiting += session.picks?.others ?? [] }
    session.picks = ContentPicks()
  }
}
