import Roleplay
import Yarn

/// States whose replies are still to be given: first those that have something new about them.
///
/// Paths multiply, and what comes of one choice seldom depends on more than another one or two. So a
/// state with a value that was not seen at its place comes before one with a new pair of values, and
/// that before one whose values are only combined in a new way. A variable with very many values, such as a
/// growing number, counts as new the first few times only, so that it does not put all else last.
struct SearchFrontier {
  /// So many values of one thing are new.
  private static let newValues = 12
  /// So many states at one place that may end otherwise are new.
  private static let newEnds = 100
  /// So many pairs of values of two things are new.
  private static let newPairs = 36

  private var groups: [[(session: Session, step: Int)]] = [[], [], []]
  private var ends: [Int: Int] = [:]
  private var chance = SplitMix64(seed: 1)
  private var values: [Int: Set<Int>] = [:]
  private var pairs: [Int: Set<Int>] = [:]

  /// How much is new about a state, from 0, a value that never stood at its place; that is known
  /// from now on.
  ///
  /// - Parameters:
  ///   - bringsNew: whether a line came past on the way to it that had not come yet.
  ///   - mayEndNew: whether it may end otherwise than those before it.
  mutating func group(
    of state: Session.LiveState, bringsNew: Bool, mayEndNew: Bool
  ) -> Int {
    let traits = state.traits
    var group = bringsNew ? 0 : Self.familiar
    if mayEndNew {
      ends[state.place, default: 0] += 1
      if ends[state.place, default: 0] <= Self.newEnds { group = 0 }
    }
    for trait in traits
    where Self.isNew(trait.value, &values[trait.thing, default: []], Self.newValues) { group = 0 }
    for (index, one) in traits.enumerated() {
      for other in traits[..<index]
      where Self.isNew(
        one.value &* 0x9E37_79B9 ^ other.value,
        &pairs[one.thing &* 0x9E37_79B9 ^ other.thing, default: []], Self.newPairs)
        && group == Self.familiar
      {
        group = 1
      }
    }
    return group
  }

  /// The group of states about which nothing is new.
  static let familiar = 2

  /// Adds a state to its group.
  mutating func add(_ session: Session, _ step: Int, group: Int) {
    groups[group].append((session, step))
  }

  private static func isNew(_ value: Int, _ known: inout Set<Int>, _ limit: Int) -> Bool {
    known.count < limit && known.insert(value).inserted
  }

  /// Takes one out.
  mutating func next() -> (session: Session, step: Int)? {
    if let last = groups[0].popLast() { return last }
    for group in 1..<groups.count where !groups[group].isEmpty {
      // The last one first would stay near one path only.
      let place = Int(chance.next() % UInt64(groups[group].count))
      groups[group].swapAt(place, groups[group].count - 1)
      return groups[group].popLast()
    }
    return nil
  }
}
