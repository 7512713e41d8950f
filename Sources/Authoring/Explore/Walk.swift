import Roleplay
import Yarn

/// Walks every option and every kind of answer of a scenario, without a stage.
struct Walk {
  /// So many different standings are looked at, in all walks.
  static let mostStandings = 20_000

  /// A standing: the cue that is open there, and the reply that led to it.
  private struct Step {
    var parent: Int
    var reply: String
    var cue: Cue
    var node: String
    var next: [Int] = []
    var reachesEnd = false
  }

  /// Something that goes wrong, and the replies that lead to it.
  struct Accident {
    enum Kind: Equatable {
      case endless
      case noWayOut
      case crash(SessionProblem)
    }
    var kind: Kind
    /// The last open cue before it; nil where there was none.
    var cue: Cue?
    var node: String?
    var replies: [String]
  }

  private(set) var trail: Trail
  private(set) var accidents: [Accident] = []
  /// Whether there were more standings than are looked at.
  private(set) var isCutShort = false
  private var steps: [Step] = []
  private var known: [Trail.Key: Int] = [:]

  /// How many standings were looked at, in all walks.
  private(set) var standings = 0

  init(_ influence: Influence) {
    trail = Trail(influence)
  }

  /// Walks all roads from a session's beginning.
  mutating func walk(_ start: Session) {
    steps = []
    known = [:]
    var waiting: [(session: Session, step: Int)] = []
    go(start, from: -1, reply: "", &waiting)
    while let (session, step) = waiting.popLast() {
      guard let cue = session.openCue else { continue }
      for (label, inputs) in Replies.all(to: cue, session, trail.influence) {
        var next = session
        do throws(InputProblem) {
          try next.accept(inputs)
        } catch {
          continue
        }
        go(next, from: step, reply: label, &waiting)
      }
    }
    standings += steps.count
    if !isCutShort { findRounds() }
  }

  private mutating func go(
    _ session: Session, from parent: Int, reply: String,
    _ waiting: inout [(session: Session, step: Int)]
  ) {
    var session = session
    switch trail.advance(&session) {
    case .end:
      if parent >= 0 { steps[parent].reachesEnd = true }
    case .endless: report(.endless, session, parent, reply)
    case .crash(let problem): report(.crash(problem), session, parent, reply)
    case .open:
      let key = trail.key(of: session)
      if let step = known[key] {
        if parent >= 0 { steps[parent].next.append(step) }
        return
      }
      guard standings + steps.count < Self.mostStandings, let cue = session.openCue else {
        isCutShort = true
        return
      }
      known[key] = steps.count
      if parent >= 0 { steps[parent].next.append(steps.count) }
      waiting.append((session, steps.count))
      steps.append(Step(parent: parent, reply: reply, cue: cue, node: session.node ?? ""))
    }
  }

  private mutating func report(
    _ kind: Accident.Kind, _ session: Session, _ parent: Int, _ reply: String
  ) {
    let cue = parent >= 0 ? steps[parent].cue : nil
    // The same accident by other ways is one accident.
    guard
      !accidents.contains(where: { $0.kind == kind && $0.cue?.line == cue?.line })
    else { return }
    // A road that goes wrong is no round of its own.
    if parent >= 0 { steps[parent].reachesEnd = true }
    accidents.append(
      Accident(
        kind: kind, cue: cue, node: session.node, replies: replies(to: parent) + [reply]))
  }

  private func replies(to step: Int) -> [String] {
    var replies: [String] = []
    var step = step
    while step >= 0 {
      if !steps[step].reply.isEmpty { replies.append(steps[step].reply) }
      step = steps[step].parent
    }
    return replies.reversed()
  }

  /// Standings from which no road comes to the end.
  private mutating func findRounds() {
    var before: [[Int]] = Array(repeating: [], count: steps.count)
    for (index, step) in steps.enumerated() {
      for next in step.next { before[next].append(index) }
    }
    var waiting = steps.indices.filter { steps[$0].reachesEnd }
    while let step = waiting.popLast() {
      for earlier in before[step] where !steps[earlier].reachesEnd {
        steps[earlier].reachesEnd = true
        waiting.append(earlier)
      }
    }
    var told: Set<String> = []
    for (index, step) in steps.enumerated() where !step.reachesEnd {
      let isEntry = step.parent < 0 || steps[step.parent].reachesEnd
      guard isEntry, told.insert(step.cue.line).inserted else { continue }
      accidents.append(
        Accident(
          kind: .noWayOut, cue: step.cue, node: step.node, replies: replies(to: index)))
    }
  }
}
