import Roleplay
import Yarn

/// Follows a session from one open cue to the next, and records the lines and nodes on the way.
struct Trail {
  /// The number of cues without a reply after which it looks for an endless loop.
  private static let longestPatience = 1_000
  /// The maximum number of cues without a reply.
  private static let maximumSkippedCues = 100_000

  /// The end of a stretch of a path.
  enum Outcome: Equatable {
    case open
    case end
    case endless
    case crash(SessionError)
  }

  /// The ids of the lines and options that were shown.
  var lines: Set<String> = []
  /// The same lines, by their index in the program.
  private var seen: LineSet
  /// The titles of the visited nodes.
  var nodes: Set<String> = []
  private var lastNode = ""
  let influence: Influence
  private let liveness: Liveness

  init(_ influence: Influence, _ liveness: Liveness) {
    self.influence = influence
    self.liveness = liveness
    seen = liveness.noLines
  }

  /// The state that decides which paths and lines follow.
  func key(of session: Session) -> Session.LiveState {
    session.liveState(liveness)
  }

  /// The state that decides whether the play reaches the end.
  func ending(of session: Session) -> Session.LiveState {
    session.liveState(liveness, endingOnly: true)
  }

  /// Whether a line can still be reached that was not shown yet.
  func mayBringNew(_ session: Session) -> Bool {
    session.mayBringNew(liveness, beside: seen)
  }

  /// Advances to the next open cue.
  mutating func advance(_ session: inout Session) -> Outcome {
    var passed = 0
    var stood: Set<Session.LiveState> = []
    while true {
      let cue: Cue
      do throws(SessionError) {
        cue = try session.next()
      } catch .saysNothing, .saysTooMuch {
        return .endless
      } catch {
        return .crash(error)
      }
      note(cue, session.node)
      if cue.isOpen { return .open }
      if cue.kind == .end { return .end }
      passed += 1
      guard passed > Self.longestPatience else { continue }
      if passed > Self.maximumSkippedCues || !stood.insert(session.liveState(liveness)).inserted {
        return .endless
      }
    }
  }

  private mutating func note(_ cue: Cue, _ node: String?) {
    if let node, node != lastNode {
      nodes.insert(node)
      lastNode = node
    }
    switch cue.kind {
    case .line, .act: note(cue.line)
    case .question:
      for option in cue.listed where option.isAvailable { note(option.id) }
    case .reveal, .wait, .round, .swap, .compare, .hero, .panel, .helper, .command, .end: break
    }
  }

  private mutating func note(_ line: String) {
    if lines.insert(line).inserted { liveness.insert(line, in: &seen) }
  }
}
