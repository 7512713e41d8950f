extension GroupComparison {
  /// Selects the groups that may be shown, at least two or none; nil if there are fewer than two
  /// groups.
  ///
  /// A group smaller than `smallest` is hidden. The total minus the shown groups must not reveal
  /// fewer people than `smallest` either: if it would, more groups are hidden, smaller ones first.
  /// Children and adults are compared if they were counted separately, otherwise classes.
  init?(_ groups: [Item], total: Int, smallest: Int) {
    let people = groups.filter { $0.group == .children || $0.group == .adults }
    let compared = (people.isEmpty ? groups : people).filter { $0.people > 0 }
      .sorted { ($1.people, $0.group.rank) < ($0.people, $1.group.rank) }
    var shown = compared.filter { $0.people >= smallest }
    while let last = shown.last {
      let rest = total - shown.reduce(0) { $0 + $1.people }
      guard rest > 0, rest < smallest else { break }
      _ = last
      shown.removeLast()
    }
    guard compared.count > 1 else { return nil }
    if shown.count < 2 { shown = [] }
    self.init(
      items: shown.sorted { $0.group.rank < $1.group.rank }, hidden: compared.count - shown.count)
  }
}

extension AnswerGroup {
  /// The order in which groups are shown.
  fileprivate var rank: Rank {
    switch self {
    case .children: Rank(kind: 0, name: "")
    case .adults: Rank(kind: 1, name: "")
    case .named(let name): Rank(kind: 2, name: name)
    }
  }

  fileprivate struct Rank: Comparable {
    var kind: Int
    var name: String

    static func < (left: Rank, right: Rank) -> Bool {
      (left.kind, left.name) < (right.kind, right.name)
    }
  }
}
