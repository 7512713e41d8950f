import Roleplay
import Yarn

/// The states that are still to be explored: those with something new come first.
///
/// The number of paths grows exponentially, but the effect of a choice seldom depends on more than
/// one or two others. So a state with a value that was not seen at its place comes before one with
/// a new pair of values, and that before one whose values are only combined in a new way. A
/// variable with very many values, such as a growing number, counts as new the first few times
/// only, so that it does not put all else last.
struct SearchFrontier {
  /// The maximum number of values of a variable that count as new.
  private static let newValues = 12
  /// The maximum number of states at one place with new endings that count as new.
  private static let newEnds = 100
  /// The maximum number of pairs of values of two variables that count as new.
  private static let newPairs = 36

  private var groups: [[(session: Session, step: Int)]] = [[], [], []]
  private var ends: [Int: Int] = [:]
  private var chance = SplitMix64(seed: 1)
  private var values: [Int: Set<Int>] = [:]
  private var pairs: [Int: Set<Int>] = [:]

  /// The group of a state, by how new it is: 0 for a value that was not seen at its place. From
  /// then on the value is known.
  ///
  /// - Parameters:
  ///   - bringsNew: whether a new line was shown on the way to it.
  ///   - mayEndNew: whether it may have other endings than earlier states.
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

  /// The group of states with nothing new.
  static let familiar = 2

  /// Adds a state to its group.
  mutating func add(_ session: Session, _ step: Int, group: Int) {
    groups[group].append((session, step))
  }

  private static func isNew(_ value: Int, _ known: inout Set<Int>, _ limit: Int) -> Bool {
    known.count < limit && known.insert(value).inserted
  }

  /// Removes and returns the next state.
  mutating func next() -> (session: Session, step: Int)? {
    if let last = groups[0].popLast() { return last }
    for group in 1..<groups.count where !groups[group].isEmpty {
      // Taking the last one first would stay near one path.
      let place = Int(chance.next() % UInt64(groups[group].count))
      groups[group].swapAt(place, groups[group].count - 1)
      return groups[group].popLast()
    }
    return nil
  }
}
