import Roleplay
import Yarn

/// Which variables decide where paths lead, and what they are compared with: what a walk over all paths
/// has to answer, so that it comes everywhere.
struct Influence {
  /// Whether it matters who plays what, and for which time.
  private(set) var readsCast = false
  /// Whether it matters whether a room plays.
  private(set) var readsRoom = false
  /// Whether it matters how many play.
  private(set) var readsPlayers = false
  /// Whether chance decides anything: dice, or which of several lines is said.
  private(set) var usesChance = false
  /// Whether chance decides something that a walk cannot take every way of.
  private(set) var throwsDice = false
  /// Whether a note's heading matters.
  private(set) var readsHeadings = false
  /// The variables that decide anything.
  private(set) var deciding: Set<String> = []
  /// The fixed values each variable is compared or set together with.
  private(set) var companions: [String: [Value]] = [:]

  private static let casting: Set<String> = ["played", "player", "rounds", "swaps"]
  private static let chances: Set<String> = [
    "random", "random_range", "dice", "random_range_float",
  ]

  init(_ draft: Draft) {
    let nodes = draft.outline.nodes
    var conditions = nodes.flatMap(\.conditions)
    var settings: [(variable: String, value: Outline.Expression)] = []
    for node in nodes {
      for statement in node.statements {
        conditions += [statement.condition].compactMap(\.self)
        if case .computed(let expression)? = statement.target {
          conditions.append(expression)
        }
        if let name = statement.assigned {
          // What a value is worked out from may end the play, as dividing by nothing does.
          settings += statement.values.map { (name.text, $0) }
        }
        switch statement.kind {
        // Who plays what decides which lines come.
        case .command(let text) where Exercise(of: text) == .cast: readsCast = true
        case .beginLineGroup: usesChance = true
        default: break
        }
        for expression in statement.values + [statement.condition].compactMap(\.self) {
          if !Self.chances.isDisjoint(with: expression.functions) { throwsDice = true }
          if expression.functions.contains("heading") { readsHeadings = true }
          for variable in expression.variables {
            companions[variable.text, default: []] += expression.constants
          }
        }
      }
      if node.isMember { usesChance = true }
    }
    if throwsDice { usesChance = true }
    findDeciding(conditions, settings)
  }

  private mutating func findDeciding(
    _ conditions: [Outline.Expression],
    _ settings: [(variable: String, value: Outline.Expression)]
  ) {
    func note(_ expression: Outline.Expression) {
      deciding.formUnion(expression.variables.map(\.text))
      if !Self.casting.isDisjoint(with: expression.functions) { readsCast = true }
      if expression.functions.contains("room") { readsRoom = true }
      if expression.functions.contains("players") { readsPlayers = true }
    }
    conditions.forEach(note)
    var before = -1
    while before != deciding.count {
      before = deciding.count
      for (variable, value) in settings where deciding.contains(variable) {
        note(value)
        // What a copy is compared with, the value it was made of is compared with.
        for name in value.variables where name.text != variable {
          companions[name.text, default: []] += companions[variable] ?? []
        }
      }
    }
  }
}
