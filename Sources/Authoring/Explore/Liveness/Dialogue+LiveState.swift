import Yarn

extension Dialogue {
  /// Where a dialogue is, and the values that are live there, chance left out: two dialogues of
  /// equal live state can say the same from here on.
  struct LiveState: Hashable, Sendable {
    let counter: Int
    let node: Int
    let detours: [Int32]
    let isWaiting: Bool
    let available: [Bool]
    let seen: [Bool]
    let visits: [Int32]
    let values: [Value]
    /// What of the host's is live, by the names of its ``HostEffects``.
    let resources: [String]

    /// The instruction it goes on at.
    var place: Int { counter }

    /// For each live value, a hash of its variable and place, and a hash of the value.
    var traits: [(thing: Int, value: Int)] {
      values.enumerated().map { index, value in
        var hasher = Hasher()
        hasher.combine(counter)
        hasher.combine(detours)
        hasher.combine(index)
        return (hasher.finalize(), value.hashValue)
      }
    }
  }
}
