import Roleplay
import Yarn

/// Explores every option and every kind of answer of a scenario, without a stage.
struct Walk {
  /// The maximum number of different states, over all walks.
  static let maximumStateCount = 20_000
  /// The maximum number of paths from one open cue to the next.
  private static let maximumPathsToNextCue = 200

  /// A state: its open cue, and the reply that led to it.
  private struct Step {
    var parent: Int
    var reply: String
    var cue: Cue
    var node: String
    /// An earlier state with the same endings, perhaps by other lines.
    var twin: Int?
    var next: [Int] = []
    var reachesEnd = false
  }

  /// A failure, with the replies that lead to it.
  struct Violation {
    enum Kind: Equatable {
      case endless
      case noWayOut
      case crash(SessionError)
    }
    var kind: Kind
    /// The last open cue before it; nil if no cue was open.
    var cue: Cue?
    var node: String?
    var replies: [String]
  }

  private(set) var trail: Trail
  private(set) var violations: [Violation] = []
  /// Whether the maximum number of states was exceeded.
  private(set) var isCutShort = false
  /// Whether every state with new endings was explored.
  private var knowsAllEndings = true
  private var kept = 0
  /// The maximum number of states so far: each beginning has its share, so that the first one
  /// leaves the others enough.
  private var limit = 0
  private var steps: [Step] = []
  private var known: [Session.LiveState: Int] = [:]
  private var endings: [Session.LiveState: Int] = [:]
  private var waiting = SearchFrontier()

  /// The number of explored states, over all walks.
  private(set) var states = 0

  init(_ influence: Influence, _ liveness: Liveness) {
    trail = Trail(influence, liveness)
  }

  /// Walks all paths from the beginnings of sessions that differ in their variables only.
  ///
  /// From a state with the same endings as an earlier one, it continues only as long as it can
  /// reach lines that were not shown yet.
  ///
  /// - Parameter laterWalks: the number of later walks, for which a share of the states is reserved.
  mutating func walk(_ starts: [Session], laterWalks: Int = 0) {
    steps = []
    known = [:]
    endings = [:]
    waiting = SearchFrontier()
    for (index, start) in starts.enumerated() {
      let shares = starts.count - index + laterWalks * starts.count
      limit = kept + (Self.maximumStateCount - kept) / shares
      go(start, from: -1, reply: "")
      while let (session, step) = waiting.next() { expand(session, step) }
    }
    if knowsAllEndings { findRounds() }
  }

  private mutating func expand(_ session: Session, _ step: Int) {
    if let twin = steps[step].twin, !trail.mayBringNew(session) {
      steps[step].next.append(twin)
      return
    }
    guard let cue = session.openCue else { return }
    states += 1
    for (label, inputs) in Replies.all(to: cue, session, trail.influence) {
      var next = session
      do throws(InputError) {
        try next.accept(inputs)
      } catch {
        continue
      }
      go(next, from: step, reply: label)
    }
  }

  /// Advances to the next open cue on every path: if several lines are equally
  /// possible, with each of them. A path that shows no new line is not followed further
  /// if it has the same endings as an earlier one.
  private mutating func go(_ session: Session, from parent: Int, reply: String) {
    var paths = PathsToNextCue(from: session)
    while var session = paths.next() {
      guard paths.count <= Self.maximumPathsToNextCue else {
        isCutShort = true
        return
      }
      let linesBefore = trail.lines.count
      let outcome = trail.advance(&session)
      paths.end(&session)
      let bringsNew = trail.lines.count > linesBefore
      if paths.count > 1, !bringsNew, outcome == .open,
        let twin = endings[trail.ending(of: session)]
      {
        if parent >= 0 { steps[parent].next.append(twin) }
        continue
      }
      arrive(outcome, session, from: parent, reply: reply, bringsNew)
    }
  }

  private mutating func arrive(
    _ outcome: Trail.Outcome, _ session: Session, from parent: Int, reply: String,
    _ bringsNew: Bool
  ) {
    switch outcome {
    case .end:
      if parent >= 0 { steps[parent].reachesEnd = true }
    case .endless: report(.endless, session, parent, reply)
    case .crash(let problem): report(.crash(problem), session, parent, reply)
    case .open:
      guard let step = step(for: session, from: parent, reply, bringsNew) else { return }
      if parent >= 0 { steps[parent].next.append(step) }
    }
  }

  /// The state of a session; nil if there are too many states.
  private mutating func step(
    for session: Session, from parent: Int, _ reply: String, _ bringsNew: Bool
  ) -> Int? {
    let ending = trail.ending(of: session)
    let twin = endings[ending]
    if let twin, !trail.mayBringNew(session) { return twin }
    let key = trail.key(of: session)
    if let step = known[key] { return step }
    let group = waiting.group(of: key, bringsNew: bringsNew, mayEndNew: twin == nil)
    // A state with something new may exceed the limit by half.
    guard kept < (group < SearchFrontier.familiar ? limit + limit / 2 : limit),
      let cue = session.openCue
    else {
      isCutShort = true
      if twin == nil { knowsAllEndings = false }
      return twin
    }
    kept += 1
    let step = steps.count
    known[key] = step
    if twin == nil { endings[ending] = step }
    steps.append(
      Step(parent: parent, reply: reply, cue: cue, node: session.node ?? "", twin: twin))
    waiting.add(session, step, group: group)
    return step
  }

  private mutating func report(
    _ kind: Violation.Kind, _ session: Session, _ parent: Int, _ reply: String
  ) {
    let cue = parent >= 0 ? steps[parent].cue : nil
    // The same failure on another path is reported once.
    guard
      !violations.contains(where: { $0.kind == kind && $0.cue?.line == cue?.line })
    else { return }
    // A path that fails is not also an endless loop.
    if parent >= 0 { steps[parent].reachesEnd = true }
    violations.append(
      Violation(
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

  /// The states from which no path leads to the end.
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
      violations.append(
        Violation(
          kind: .noWayOut, cue: step.cue, node: step.node, replies: replies(to: index)))
    }
  }
}
