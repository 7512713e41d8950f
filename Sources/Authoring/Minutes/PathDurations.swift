import Yarn

/// The durations of the paths through a scenario, from the shortest to the longest, without running
/// it.
///
/// Conditions are not evaluated: every path in the control flow graph counts. Of a loop back to a
/// scene (a list of people to ask, one after the other), the longest path takes it once, and the
/// shortest not at all; but no loop counts after an ending, since a second try is another play.
struct PathDurations {
  /// From the shortest to the longest, in seconds.
  struct Span: Equatable {
    var shortest: Double
    var longest: Double

    static let zero = Span(shortest: 0, longest: 0)

    func joined(_ other: Span?) -> Span {
      guard let other else { return self }
      return Span(
        shortest: min(shortest, other.shortest), longest: max(longest, other.longest))
    }

    func then(_ other: Span) -> Span {
      Span(shortest: shortest + other.shortest, longest: longest + other.longest)
    }

    func adding(_ seconds: Double) -> Span { then(Span(shortest: seconds, longest: seconds)) }
  }

  /// The durations from a place onward.
  private struct Ahead {
    /// Up to the end of the node, from which a detour returns.
    var back: Span?
    /// Up to the end of the play, without returning.
    var end: Span?
    /// Up to the first ending, by the shortest path.
    var ending: Double?
    /// Up to the beginning of a scene that the path is already in, by scene.
    var rounds: [Int: Span] = [:]

    func adding(_ seconds: Double) -> Ahead {
      Ahead(
        back: back?.adding(seconds), end: end?.adding(seconds), ending: ending.map { $0 + seconds },
        rounds: rounds.mapValues { $0.adding(seconds) })
    }

    /// The union of two alternatives.
    func joined(_ other: Ahead) -> Ahead {
      Ahead(
        back: back?.joined(other.back) ?? other.back, end: end?.joined(other.end) ?? other.end,
        ending: [ending, other.ending].compactMap(\.self).min(),
        rounds: rounds.merging(other.rounds) { $0.joined($1) })
    }
  }

  /// From the shortest path to the longest; nil if none reaches an end.
  private(set) var whole: Span?
  /// The shortest path to an ending; nil if the scenario has none.
  private(set) var toEnding: Double?

  private let draft: Draft
  private let pace: PlayingPace
  private let words: [FlowGraph.Stop: Int]
  private var known: [Int: Ahead] = [:]
  private var open: Set<Int> = []

  init(_ draft: Draft, _ pace: PlayingPace) {
    self.draft = draft
    self.pace = pace
    words = Dictionary(
      draft.words.entries.map { entry in
        (
          FlowGraph.Stop(node: entry.node, statement: entry.statement),
          entry.text.sentences.reduce(0) { $0 + $1.words.count }
        )
      }, uniquingKeysWith: { first, _ in first })
    for stop in draft.flow.start {
      let ahead = node(stop.node)
      if let span = Self.whole(ahead) { whole = span.joined(whole) }
      toEnding = [toEnding, ahead.ending].compactMap(\.self).min()
    }
  }

  /// Up to the end of the play from a node that does not return.
  private static func whole(_ ahead: Ahead) -> Span? {
    ahead.end?.joined(ahead.back) ?? ahead.back
  }

  /// The durations from a node's beginning onward.
  private mutating func node(_ node: Int) -> Ahead {
    if let ahead = known[node] { return resolved(ahead) }
    guard open.insert(node).inserted else { return Ahead(rounds: [node: .zero]) }
    let statements = draft.outline.nodes[node].statements
    let paths = draft.flow.nodes[node]
    var ahead = [Ahead](repeating: Ahead(), count: paths.end + 1)
    ahead[paths.end] = Ahead(back: .zero)
    for (index, statement) in statements.enumerated().reversed() {
      ahead[index] = self.ahead(of: statement, at: index, node, paths.next[index], ahead)
    }
    var first = ahead[0]
    if let round = first.rounds.removeValue(forKey: node) {
      // The longest path takes the loop before it continues.
      first.back?.longest += round.longest
      first.end?.longest += round.longest
      first.rounds = first.rounds.mapValues {
        Span(shortest: $0.shortest, longest: $0.longest + round.longest)
      }
    }
    open.remove(node)
    known[node] = first
    return resolved(first)
  }

  /// Continues if a loop leads back to a scene that this path is not in.
  private func resolved(_ ahead: Ahead) -> Ahead {
    var ahead = ahead
    for (scene, span) in ahead.rounds where !open.contains(scene) {
      ahead.rounds[scene] = nil
      guard let beyond = known[scene], let rest = Self.whole(beyond) else { continue }
      ahead.end = span.then(rest).joined(ahead.end)
    }
    return ahead
  }

  private mutating func ahead(
    of statement: Outline.Statement, at index: Int, _ node: Int, _ next: [Int], _ ahead: [Ahead]
  ) -> Ahead {
    switch statement.kind {
    case .jump:
      return draft.flow.targets(of: statement).reduce(Ahead()) { result, target in
        var beyond = self.node(target)
        // A jump out of a detour does not return.
        beyond.end = Self.whole(beyond)
        beyond.back = nil
        return result.joined(beyond)
      }
    case .stop: return Ahead(end: .zero)
    case .return: return Ahead(back: .zero)
    case .detour:
      let rest = next.reduce(Ahead()) { $0.joined(ahead[$1]) }
      return draft.flow.targets(of: statement).reduce(Ahead()) { result, target in
        result.joined(self.detour(target, then: rest))
      }
    default:
      let isChoice = statement.kind == .beginOptions
      let rest = next.reduce(Ahead()) { $0.joined(ahead[$1]) }
      let seconds = pace.seconds(
        of: statement, words: words[FlowGraph.Stop(node: node, statement: index)] ?? 0,
        leadsToVote: isChoice && leadsToVote(index, node))
      var result = rest.adding(seconds)
      if let line = statement.line, Ending.name(of: line) != nil {
        result.rounds = [:]
        result.ending = seconds
      }
      return result
    }
  }

  private mutating func detour(_ target: Int, then rest: Ahead) -> Ahead {
    let inner = node(target)
    var result = Ahead(end: inner.end, ending: inner.ending, rounds: inner.rounds)
    guard let there = inner.back else { return result }
    result.back = rest.back.map(there.then)
    if let end = rest.end { result.end = there.then(end).joined(result.end) }
    result.ending = [result.ending, rest.ending.map { $0 + there.shortest }]
      .compactMap(\.self).min()
    for (scene, span) in rest.rounds {
      result.rounds[scene] = there.then(span).joined(result.rounds[scene])
    }
    return result
  }

  private func leadsToVote(_ index: Int, _ node: Int) -> Bool {
    guard index > 0 else { return false }
    return draft.outline.nodes[node].statements[index - 1].line?.tags.contains("statement") ?? false
  }
}
