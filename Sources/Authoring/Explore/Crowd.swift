import Roleplay

/// Standings whose replies are still to be given: first those that have something new about them.
///
/// Roads multiply, and what comes of one choice seldom depends on more than another one or two. So a
/// standing with a value that never stood at its place comes before one with a new pair of values, and
/// that before one whose values only stand together in a new way.
struct Crowd {
  private var groups: [[(session: Session, step: Int)]] = [[], [], []]
  private var single: Set<Int> = []
  private var paired: Set<Int> = []

  /// Adds a standing.
  ///
  /// - Parameter isFirst: whether it comes first anyway.
  mutating func add(_ session: Session, _ step: Int, _ standing: Session.LiveState, isFirst: Bool) {
    let traits = standing.traits
    var group = isFirst ? 0 : 2
    for trait in traits where single.insert(trait).inserted { group = 0 }
    for (index, one) in traits.enumerated() {
      for other in traits[..<index]
      where paired.insert(one &* 0x9E37_79B9 ^ other).inserted && group == 2 {
        group = 1
      }
    }
    groups[group].append((session, step))
  }

  /// Takes one out.
  mutating func next() -> (session: Session, step: Int)? {
    for group in groups.indices {
      if let last = groups[group].popLast() { return last }
    }
    return nil
  }
}
