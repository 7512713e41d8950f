extension Dialogue {
  /// Where a dialogue stands, and all of its own that may still decide where it goes, but chance: two
  /// that stand alike can say the same from here on.
  package struct Standing: Hashable, Sendable {
    let counter: Int
    let node: Int
    let detours: [Int32]
    let isWaiting: Bool
    let available: [Bool]
    let seen: [Bool]
    let visits: [Int32]
    let values: [Value]
    /// What of the host's may still decide, by the names of its ``HostHabits``.
    package let resources: [String]

    /// The instruction it goes on at.
    package var place: Int { counter }

    /// A number for each thing that may still decide, the same wherever that thing is the same.
    package var traits: [Int] {
      values.enumerated().map { index, value in
        var hasher = Hasher()
        hasher.combine(counter)
        hasher.combine(detours)
        hasher.combine(index)
        hasher.combine(value)
        return hasher.finalize()
      }
    }
  }
}
