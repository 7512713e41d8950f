import Yarn

/// Which variables decide where roads lead, and where they may still do so.
///
/// Two plays that stand at the same place and agree on these go on alike, whatever else was said: so
/// a walk over all roads need not go twice.
struct Influence {
  /// Whether it matters how often nodes were visited.
  private(set) var countsVisits = false
  /// Whether it matters which option was chosen last, or which notes were collected.
  private(set) var readsReplies = false
  /// Whether it matters who plays what, and for which time.
  private(set) var readsCast = false
  /// Whether it matters whether a room plays.
  private(set) var readsRoom = false
  /// Whether chance decides anything.
  private(set) var usesChance = false
  /// The deciding variables that may still be read, by the title of the node that runs.
  private var living: [String: [String]] = [:]
  /// The variables that decide anything.
  private(set) var deciding: Set<String> = []
  /// The fixed values each variable is compared or set together with.
  private(set) var companions: [String: [Value]] = [:]

  private static let visiting: Set<String> = ["visited", "visited_count", "has_any_content"]
  private static let replying: Set<String> = ["chosen", "count", "item", "heading", "picked"]
  private static let casting: Set<String> = ["played", "player", "rounds"]
  private static let chances: Set<String> = [
    "random", "random_range", "dice", "random_range_float",
  ]

  init(_ draft: Draft) {
    let nodes = draft.manuscript.nodes
    var conditions: [[Manuscript.Expression]] = nodes.map(\.conditions)
    var settings: [[(variable: String, value: Manuscript.Expression)]] = []
    for (index, node) in nodes.enumerated() {
      var set: [(String, Manuscript.Expression)] = []
      for statement in node.statements {
        conditions[index] += [statement.condition].compactMap(\.self)
        if case .computed(let expression)? = statement.target {
          conditions[index].append(expression)
        }
        if let name = statement.assigned {
          // What a value is worked out from may end the play, as dividing by nothing does.
          set += statement.values.map { (name.text, $0) }
        }
        switch statement.kind {
        // Who plays what decides which lines come.
        case .command(let text) where text.hasPrefix("cast "): readsCast = true
        case .beginLineGroup: usesChance = true
        default: break
        }
        for expression in statement.values + [statement.condition].compactMap(\.self) {
          if !Self.chances.isDisjoint(with: expression.functions) { usesChance = true }
          for variable in expression.variables {
            companions[variable.text, default: []] += expression.constants
          }
        }
      }
      if node.isMember { usesChance = true }
      settings.append(set)
    }
    findDeciding(conditions.flatMap(\.self), settings.flatMap(\.self))
    findLiving(draft, conditions, settings)
  }

  private mutating func findDeciding(
    _ conditions: [Manuscript.Expression],
    _ settings: [(variable: String, value: Manuscript.Expression)]
  ) {
    func note(_ expression: Manuscript.Expression) {
      deciding.formUnion(expression.variables.map(\.text))
      if !Self.visiting.isDisjoint(with: expression.functions) { countsVisits = true }
      if !Self.replying.isDisjoint(with: expression.functions) { readsReplies = true }
      if !Self.casting.isDisjoint(with: expression.functions) { readsCast = true }
      if expression.functions.contains("room") { readsRoom = true }
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

  private mutating func findLiving(
    _ draft: Draft, _ conditions: [[Manuscript.Expression]],
    _ settings: [[(variable: String, value: Manuscript.Expression)]]
  ) {
    let read = conditions.indices.map { index -> Set<String> in
      var names = Set(conditions[index].flatMap(\.variables).map(\.text))
      for (variable, value) in settings[index] where deciding.contains(variable) {
        names.formUnion(value.variables.map(\.text))
        names.insert(variable)
      }
      return names
    }
    for (index, node) in draft.manuscript.nodes.enumerated() {
      let reached = Set(
        draft.roads.reach(from: [RoadMap.Stop(node: index, statement: 0)]).map(\.node))
      let names = reached.reduce(into: Set(living[node.title] ?? [])) { $0.formUnion(read[$1]) }
      living[node.title] = names.intersection(deciding).sorted()
    }
  }

  /// The deciding variables that may still be read while a node runs.
  func living(in node: String?) -> [String] {
    node.flatMap { living[$0] } ?? []
  }
}
