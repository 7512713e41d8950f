import Yarn

/// The initial values: those that are declared, and, for variables that no script changes, other
/// values too, since a school or a dossier may set them.
struct Beginnings {
  private static let most = 4

  /// Values of variables before the first line.
  let all: [[String: Value]]

  init(_ draft: Draft, _ influence: Influence) {
    var all: [[String: Value]] = [[:]]
    let fixed = draft.fixedValues.filter { influence.deciding.contains($0.key) }
    let others = Dictionary(
      uniqueKeysWithValues:
        fixed.map { name, value in
          (name, Self.others(for: value, influence.companions[name] ?? []))
        })
    let turns = min(Self.most, others.values.map(\.count).max() ?? 0)
    for turn in 0..<turns {
      all.append(
        others.compactMapValues { values in
          values.isEmpty ? nil : values[min(turn, values.count - 1)]
        })
    }
    self.all = all
  }

  private static func others(for value: Value, _ companions: [Value]) -> [Value] {
    var others: [Value] = []
    func add(_ other: Value) {
      if other.type == value.type, other != value, !others.contains(other) { others.append(other) }
    }
    for companion in companions {
      add(companion)
      if case .number(let number) = companion {
        add(.number(number + 1))
        add(.number(number - 1))
      }
    }
    switch value {
    case .bool(let bool): add(.bool(!bool))
    case .string: add(.string("Een zin."))
    case .number(let number): add(.number(number + 1))
    }
    return others
  }
}
