import Roleplay
import Yarn

/// Follows every path of a conversation to its first ending, and compares the endings with the
/// stated ones.
///
/// Two paths are equivalent if they are at the same question, agree in all variables that may still
/// decide the ending, and have the same history. A choice among several lines of the other person
/// decides nothing, unless such a line has a block below it.
struct EndingProof {
  /// The maximum number of different paths.
  private static let maximumPathCount = 200_000

  /// The history of a path up to its ending.
  private struct Arrival: Hashable {
    var ending: String
    var isAgreed: Bool
    var room: Int
    var way: Way
  }

  /// The history of a path, as far as it matters.
  private struct Way: Hashable {
    var hasBegun = false
    /// The other person.
    var person = ""
    var hardness = 0
    /// The option chosen first.
    var firstMove = ""
    /// The number of moves, up to three.
    var moves = 0
    /// The move after which the other person gave in too soon.
    var gaveInEarly: String?
    var wasAngry = false
  }

  private struct Path {
    var session: Session
    var way = Way()
  }

  private struct Key: Hashable {
    var state: Session.LiveState
    var way: Way
  }

  private let promise: EndingPromise
  private let influence: Influence
  private let liveness: Liveness
  private let takesEveryLine: Bool
  private var arrivals: Set<Arrival> = []
  private var known: Set<Key> = []
  private var isCutShort = false
  private var optionTexts: [String: String] = [:]

  /// - Returns: the broken promises; empty if the scenario makes none.
  static func broken(
    in scenario: Scenario, _ draft: Draft, _ influence: Influence
  ) -> [BrokenPromise] {
    guard let node = draft.startNode, let program = scenario.program else { return [] }
    let promise: EndingPromise
    do throws(BrokenPromise) {
      guard let stated = try EndingPromise(node) else { return [] }
      promise = stated
    } catch {
      return [error]
    }
    var proof = EndingProof(promise, draft, program, influence)
    proof.walk(from: scenario)
    return proof.broken
  }

  private init(
    _ promise: EndingPromise, _ draft: Draft, _ program: Program, _ influence: Influence
  ) {
    self.promise = promise
    self.influence = influence
    let endings = draft.outline.nodes.flatMap(\.statements).compactMap(\.line)
      .filter { Ending.name(of: $0) != nil }.compactMap(\.id)
    liveness = Session.liveness(
      of: program, start: draft.start, castsRoles: influence.readsCast, endings: Set(endings))
    takesEveryLine = draft.outline.nodes.contains { node in
      zip(node.statements, node.statements.dropFirst()).contains { item, after in
        if case .item = item.kind { after.kind != .endItem } else { false }
      }
    }
  }

  // MARK: Walking

  private mutating func walk(from scenario: Scenario) {
    let opening = Exploration.opening(
      scenario, seed: 1, promise.opener.map { [$0: .bool(true)] } ?? [:])
    guard let session = try? Session(scenario: scenario, opening: opening) else { return }
    var waiting = follow(Path(session: session))
    while let path = waiting.popLast() {
      guard known.count < Self.maximumPathCount else {
        isCutShort = true
        return
      }
      guard let cue = path.session.openCue else { continue }
      for (_, inputs) in Replies.all(to: cue, path.session, influence) {
        var next = path
        if case .choose(let option)? = inputs.first { move(option, at: cue, &next.way) }
        do throws(InputError) {
          try next.session.accept(inputs)
        } catch {
          continue
        }
        waiting += follow(next)
      }
    }
  }

  private mutating func move(_ option: String, at cue: Cue, _ way: inout Way) {
    guard way.hasBegun, let options = cue.options else { return }
    if way.moves == 0 {
      way.firstMove = option
      optionTexts[option] = options.first { $0.id == option }?.text
    }
    way.moves = min(way.moves + 1, 3)
  }

  /// Advances to the next question on each path, and records the endings on the way.
  private mutating func follow(_ path: Path) -> [Path] {
    var found: [Path] = []
    var paths = PathsToNextCue(from: path.session, takesEveryLine: takesEveryLine)
    while let session = paths.next() {
      var next = Path(session: session, way: path.way)
      let isOpen = advance(&next)
      paths.end(&next.session)
      guard isOpen else { continue }
      look(at: &next)
      let state = next.session.liveState(liveness, endingOnly: true)
      if known.insert(Key(state: state, way: next.way)).inserted { found.append(next) }
    }
    return found
  }

  /// - Returns: whether a question is open; false after an ending, or at the end.
  private mutating func advance(_ path: inout Path) -> Bool {
    while let cue = try? path.session.next() {
      if cue.isOpen { return true }
      if cue.kind == .end { return false }
      if case .round(let name, _) = cue.kind, promise.talk == nil || promise.talk == name {
        path.way.hasBegun = true
      }
      guard let ending = cue.ending else { continue }
      look(at: &path)
      arrivals.insert(
        Arrival(
          ending: ending, isAgreed: !cue.tags.contains("no-agreement"),
          room: number(promise.room.variable, path.session) ?? 0, way: path.way))
      return false
    }
    return false
  }

  private func number(_ name: String, _ session: Session) -> Int? {
    (session.variables[name]?.number).flatMap { Int(exactly: $0) }
  }

  private func look(at path: inout Path) {
    if promise.talk == nil { path.way.hasBegun = true }
    guard path.way.hasBegun else { return }
    path.way.person = path.session.variables[promise.person]?.description ?? ""
    path.way.hardness = number(promise.hardness.variable, path.session) ?? 0
    if let anger = promise.anger, path.session.variables[anger] == .bool(true) {
      path.way.wasAngry = true
    }
    let room = number(promise.room.variable, path.session) ?? 0
    if path.way.moves < 3, path.way.gaveInEarly == nil, room >= promise.room.range.upperBound {
      path.way.gaveInEarly = path.way.firstMove
    }
  }

  // MARK: What was found

  /// The broken promises: with every possible other person, or with some of them only.
  private var broken: [BrokenPromise] {
    guard !isCutShort else { return [.tooManyPaths(Self.maximumPathCount)] }
    // Paths on which nobody pushes back prove nothing.
    let others = arrivals.filter { !$0.way.hasBegun }
    let persons = Dictionary(grouping: arrivals.subtracting(others), by: \.way.person)
      .sorted { $0.key < $1.key }
      .map { (name: $0.key, broken: broken(in: others.union($0.value))) }
    guard let first = persons.first else { return broken(in: others) }
    let always = first.broken.filter { one in persons.allSatisfy { $0.broken.contains(one) } }
    return always
      + persons.flatMap { person in
        person.broken.filter { !always.contains($0) }.map { .with(person.name, $0) }
      }
  }

  private func broken(in arrivals: Set<Arrival>) -> [BrokenPromise] {
    var broken: [BrokenPromise] = []
    let hardest = arrivals.filter { $0.way.hardness == promise.hardness.range.upperBound }
    let come = Set(hardest.map(\.ending))
    for ending in promise.endings where !come.contains(ending) {
      broken.append(.neverComes(ending: ending))
    }
    for ending in Set(arrivals.map(\.ending)).sorted() {
      if !promise.endings.contains(ending) {
        broken.append(.notStated(ending: ending))
        continue
      }
      let isRefusal = promise.refusals.contains(ending)
      if arrivals.contains(where: { $0.ending == ending && $0.isAgreed == isRefusal }) {
        broken.append(.otherKind(ending: ending, isTagged: !isRefusal))
      }
    }
    let refusals = Set(hardest.filter { !$0.isAgreed }.map(\.ending)).count
    if come.count < 6 || refusals < 3 {
      broken.append(.tooFew(endings: come.count, refusals: refusals))
    }
    for move in Set(hardest.map(\.way.firstMove)).sorted() {
      let kinds = Set(hardest.filter { $0.way.firstMove == move }.map(\.isAgreed))
      if kinds.count == 1 {
        broken.append(
          .oneKind(move: optionTexts[move] ?? move, isAgreed: kinds.contains(true)))
      }
    }
    broken += brokenByPlay(hardest)
    let softest = arrivals.filter { $0.way.hardness == promise.hardness.range.lowerBound }
    if let early = softest.compactMap(\.way.gaveInEarly).min() {
      broken.append(.pushBack(move: optionTexts[early] ?? early))
    }
    return broken
  }

  private func brokenByPlay(_ hardest: Set<Arrival>) -> [BrokenPromise] {
    var broken: [BrokenPromise] = []
    let calm = hardest.filter { !$0.way.wasAngry }
    if let best = calm.map(\.room).max(),
      !calm.contains(where: { !$0.isAgreed && $0.room == best })
    {
      broken.append(.bestPlay(room: best))
    }
    if promise.anger != nil {
      let agreed = Dictionary(grouping: hardest.filter(\.isAgreed), by: \.ending)
      if !agreed.values.contains(where: { $0.allSatisfy(\.way.wasAngry) }) {
        broken.append(.repair)
      }
    }
    return broken
  }
}
