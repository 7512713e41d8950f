extension Dialogue {
  /// Where a dialogue stands, without its variables and without chance: two that stand alike, with
  /// equal variables, can say the same from here on.
  package struct Standing: Hashable, Sendable {
    let counter: Int
    let node: Int
    let detours: [Int32]
    let isWaiting: Bool
    let available: [Bool]
    let seen: [Bool]
    let visits: [Int32]
  }

  /// Where it stands.
  ///
  /// - Parameter visits: whether it matters how often nodes were left.
  package func standing(visits: Bool) -> Standing {
    Standing(
      counter: counter, node: node, detours: detours.flatMap { [$0.node, $0.counter] },
      isWaiting: awaitsSelection,
      available: awaitsSelection ? board.options.map(\.isAvailable) : [],
      seen: seen,
      visits: visits ? variables.visits : [])
  }
}
