import Roleplay
import Yarn

/// Follows a session from one open cue to the next, and notes what it comes past.
struct Trail {
  /// So many cues may pass before a road without a reply is looked at for a round.
  private static let longestPatience = 1_000
  /// So many cues may pass without a reply at all.
  private static let longestWay = 100_000

  /// Where a stretch of road came out.
  enum Outcome: Equatable {
    case open
    case end
    case endless
    case crash(SessionProblem)
  }

  /// The ids of the lines and options that were shown.
  var lines: Set<String> = []
  /// The titles of the nodes that ran.
  var nodes: Set<String> = []
  let influence: Influence

  init(_ influence: Influence) {
    self.influence = influence
  }

  /// What tells two plays apart, as far as their roads go.
  struct Key: Hashable {
    var standing: Dialogue.Standing
    var values: [Value?]
    var replies: [String: Value]
  }

  func key(of session: Session) -> Key {
    let variables = session.variables
    // What was chosen last is forgotten as soon as the next choice is made.
    let isChoice = if case .choice = session.openCue?.kind { true } else { false }
    func matters(_ name: String) -> Bool {
      guard NoteVariables.own(name) else { return false }
      if CastVariables.own(name) { return influence.readsCast }
      return influence.readsReplies && !(isChoice && name == NoteVariables.chosen)
    }
    return Key(
      standing: session.standing(visits: influence.countsVisits),
      values: influence.living(in: session.node).map { variables[$0] },
      replies: influence.readsReplies || influence.readsCast
        ? variables.others.filter { matters($0.key) } : [:])
  }

  /// Goes on to the next open cue.
  mutating func advance(_ session: inout Session) -> Outcome {
    var passed = 0
    var stood: Set<Key> = []
    while true {
      let cue: Cue
      do throws(SessionProblem) {
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
      if passed > Self.longestWay || !stood.insert(key(of: session)).inserted { return .endless }
    }
  }

  private mutating func note(_ cue: Cue, _ node: String?) {
    if let node { nodes.insert(node) }
    switch cue.kind {
    case .line, .act: lines.insert(cue.line)
    default: break
    }
    if case .choice(let options) = cue.kind {
      for option in options where option.isAvailable { lines.insert(option.id) }
    }
  }
}
