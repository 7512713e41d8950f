import Roleplay
import Yarn

/// Follows a session from one open cue to the next, and notes what it comes past.
struct Trail {
  /// So many cues may pass before a path without a reply is looked at for a round.
  private static let longestPatience = 1_000
  /// So many cues may pass without a reply at all.
  private static let maximumSkippedCues = 100_000

  /// Where a stretch of path came out.
  enum Outcome: Equatable {
    case open
    case end
    case endless
    case crash(SessionError)
  }

  /// The ids of the lines and options that were shown.
  var lines: Set<String> = []
  /// The same lines, by their place in the program.
  private var seen: LineSet
  /// The titles of the nodes that ran.
  var nodes: Set<String> = []
  private var lastNode = ""
  let influence: Influence
  private let liveness: Liveness

  init(_ influence: Influence, _ liveness: Liveness) {
    self.influence = influence
    self.liveness = liveness
    seen = liveness.noLines
  }

  /// What tells two plays apart, as far as their paths and the lines on them go.
  func key(of session: Session) -> Session.LiveState {
    session.liveState(liveness)
  }

  /// What tells two plays apart, as far as it goes whether they come to the end.
  func ending(of session: Session) -> Session.LiveState {
    session.liveState(liveness, endingOnly: true)
  }

  /// Whether a line may still come that has not come yet.
  func mayBringNew(_ session: Session) -> Bool {
    session.mayBringNew(liveness, beside: seen)
  }

  /// Goes on to the next open cue.
  mutating func advance(_ session: inout Session) -> Outcome {
    var passed = 0
    var stood: Set<Session.LiveState> = []
    while true {
      let cue: Cue
      do throws(SessionError) {
        cue = try session.next()
      } catch .saysNothing {
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
