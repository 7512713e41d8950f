import Roleplay
import Yarn

/// The paths from one open cue to the next: if several lines are equally possible on the way, one
/// path for each of them.
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
  /// The number of paths begun.
  private(set) var count = 0

  /// Begins at a session's present place.
  ///
  /// - Parameter takesEveryLine: whether to try the other lines too, each on a path of its own; otherwise
  ///   there is one path.
  init(from start: Session, takesEveryLine: Bool = true) {
    self.start = start
    self.takesEveryLine = takesEveryLine
  }

  /// The session at the beginning of the next path; nil after the last path.
  mutating func next() -> Session? {
    guard let picks = waiting.popLast() else { return nil }
    count += 1
    var session = start
    session.picks = picks
    return session
  }

  /// Records the other lines that were possible on a path that has ended.
  mutating func end(_ session: inout Session) {
    if takesEveryLine { waiting += session.picks?.others ?? [] }
    session.picks = ContentPicks()
  }
}
