import Roleplay
import Yarn

/// The variables that decide where paths lead, and the values with which they are compared: a walk
/// over all paths must give these answers in order to reach everything.
struct Influence {
  /// Whether the cast or the number of the play matters.
  private(set) var readsCast = false
  /// Whether it matters that a room plays.
  private(set) var readsRoom = false
  /// Whether the number of players matters.
  private(set) var readsPlayers = false
  /// Whether chance matters: dice, or the choice among several lines.
  private(set) var usesChance = false
  /// Whether chance decides something of which a walk cannot try every outcome.
  private(set) var throwsDice = false
  /// Whether a note's heading matters.
  private(set) var readsHeadings = false
  /// The variables that matter.
  private(set) var deciding: Set<String> = []
  /// The variables whose length matters.
  private(set) var measured: Set<String> = []
  /// The constants with which each variable is compared or to which it is set.
  private(set) var companions: [String: [Value]] = [:]

  private static let casting: Set<String> = ["played", "player", "rounds", "swaps"]
  private static let measures: Set<String> = ["letters", "words"]
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
          // Computing a value may end the play, as a division by zero does.
          settings += statement.values.map { (name.text, $0) }
        }
        switch statement.kind {
        // The cast decides which lines are shown.
        case .command(let text) where Exercise(of: text) == .cast: readsCast = true
        case .beginLineGroup: usesChance = true
        default: break
        }
        for expression in statement.values + [statement.condition].compactMap(\.self) {
          if !Self.chances.isDisjoint(with: expression.functions) { throwsDice = true }
          if expression.functions.contains("heading") { readsHeadings = true }
          if !Self.measures.isDisjoint(with: expression.functions) {
            measured.formUnion(expression.variables.map(\.text))
          }
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
        // A comparison of a copy is also one of its original.
        for name in value.variables where name.text != variable {
          companions[name.text, default: []] += companions[variable] ?? []
        }
      }
    }
  }
}
