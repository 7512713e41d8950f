/// A strategy to choose one of several pieces of content that could run.
public enum SaliencyStrategy: String, Sendable, Hashable, CaseIterable {
  /// The first that can run.
  case first
  /// The most specific.
  case best
  /// Of those seen least often, the most specific.
  case bestLeastRecentlySeen = "best_least_recently_seen"
  /// The same, by chance where several are equal.
  case randomBestLeastRecentlySeen = "random_best_least_recently_seen"
}

/// Content whose condition holds, waiting to be chosen.
struct Candidate: Sendable {
  var content: Int32
  var destination: Int32
}

extension SaliencyStrategy {
  /// Chooses among candidates; where picks are given, these decide instead of chance.
  func select(
    _ candidates: [Candidate], _ contents: [Program.ContentRecord], views: [Int32],
    random: inout SplitMix64, picks: inout ContentPicks?
  ) -> Candidate? {
    guard let first = candidates.first else { return nil }
    func complexity(_ candidate: Candidate) -> Int32 { contents[Int(candidate.content)].complexity }
    func seen(_ candidate: Candidate) -> Int32 { views[Int(candidate.content)] }
    switch self {
    case .first:
      return first
    case .best:
      return candidates.dropFirst().reduce(first) {
        complexity($1) > complexity($0) ? $1 : $0
      }
    case .bestLeastRecentlySeen, .randomBestLeastRecentlySeen:
      func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
        (seen(one), -complexity(one)) < (seen(other), -complexity(other))
      }
      let best = candidates.dropFirst().reduce(first) { isBetter($1, $0) ? $1 : $0 }
      guard self == .randomBestLeastRecentlySeen else { return best }
      let equals = candidates.filter { !isBetter(best, $0) }
      let place =
        picks?.pick(among: equals.count) ?? Int(random.next() % UInt64(equals.count))
      return equals[place]
    }
  }
}
