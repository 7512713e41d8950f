import Roleplay
import Yarn

/// Follows every path of a conversation to its first ending, and compares the endings with the
/// stated ones.
///
/// Each state of the conversation is played from once; the histories that lead to it are then
/// followed through the states, which is much cheaper than playing each of them.
struct EndingProof {
  /// The maximum number of different histories.
  private static let maximumHistoryCount = 500_000

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

  private let promise: EndingPromise
  private let states: ConversationStates
  private var arrivals: Set<Arrival> = []
  /// The maximum that was exceeded, of states or of histories; nil if there were fewer.
  private var exceeded: Int?

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
    var proof = EndingProof(
      promise, ConversationStates(of: scenario, draft, program, influence, promise))
    proof.followHistories()
    return proof.broken
  }

  private init(_ promise: EndingPromise, _ states: ConversationStates) {
    self.promise = promise
    self.states = states
    exceeded = states.isCutShort ? ConversationStates.maximumCount : nil
  }

  // MARK: Histories

  private mutating func followHistories() {
    var known = Array(repeating: Set<Way>(), count: states.passages.count)
    var count = 0
    var waiting: [(way: Way, passages: Set<ConversationStates.Passage>)] = [
      (Way(), states.beginnings)
    ]
    while let (way, passages) = waiting.popLast() {
      for passage in passages {
        let next = after(way, passage)
        switch passage.end {
        case .ending(let ending, let isAgreed):
          arrivals.insert(
            Arrival(ending: ending, isAgreed: isAgreed, room: passage.sight.room, way: next))
        case .question(let state):
          guard known[state].insert(next).inserted else { continue }
          count += 1
          guard count <= Self.maximumHistoryCount else {
            exceeded = Self.maximumHistoryCount
            return
          }
          waiting.append((next, states.passages[state]))
        }
      }
    }
  }

  /// A history, and what a passage adds to it.
  private func after(_ way: Way, _ passage: ConversationStates.Passage) -> Way {
    var way = way
    if let option = passage.option, way.hasBegun {
      if way.moves == 0 { way.firstMove = option }
      way.moves = min(way.moves + 1, 3)
    }
    if passage.beginsTalk || promise.talk == nil { way.hasBegun = true }
    guard way.hasBegun else { return way }
    let sight = passage.sight
    way.person = sight.person
    way.hardness = sight.hardness
    if sight.isAngry { way.wasAngry = true }
    if way.moves < 3, way.gaveInEarly == nil, sight.room >= promise.room.range.upperBound {
      way.gaveInEarly = way.firstMove
    }
    return way
  }

  // MARK: What was found

  /// The broken promises: with every possible other person, or with some of them only.
  private var broken: [BrokenPromise] {
    if let exceeded { return [.tooManyPaths(exceeded)] }
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
          .oneKind(move: states.optionTexts[move] ?? move, isAgreed: kinds.contains(true)))
      }
    }
    broken += brokenByPlay(hardest)
    let softest = arrivals.filter { $0.way.hardness == promise.hardness.range.lowerBound }
    if let early = softest.compactMap(\.way.gaveInEarly).min() {
      broken.append(.pushBack(move: states.optionTexts[early] ?? early))
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
