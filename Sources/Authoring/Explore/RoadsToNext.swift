import Roleplay
import Yarn

/// The roads from one open cue to the next: where several lines could as well be said on the way, one
/// for each of them.
///
/// ```swift
/// var roads = RoadsToNext(from: session)
/// while var session = roads.next() {
///   // Go on to the next open cue.
///   roads.end(&session)
/// }
/// ```
struct RoadsToNext {
  private let start: Session
  private let takesEveryLine: Bool
  private var waiting = [ContentPicks()]
  /// How many roads were begun.
  private(set) var count = 0

  /// Begins where a session is.
  ///
  /// - Parameter takesEveryLine: whether the other lines are said too, each on a road of its own; else
  ///   there is one road.
  init(from start: Session, takesEveryLine: Bool = true) {
    self.start = start
    self.takesEveryLine = takesEveryLine
  }

  /// The session at the beginning of the next road; nil where there are no more roads.
  mutating func next() -> Session? {
    guard let picks = waiting.popLast() else { return nil }
    count += 1
    var session = start
    session.picks = picks
    return session
  }

  /// Notes which other lines could have been said on a road that has come to its end.
  mutating func end(_ session: inout Session) {
    if takesEveryLine { waiting += session.picks?.others ?? [] }
    session.picks = ContentPicks()
  }
}
