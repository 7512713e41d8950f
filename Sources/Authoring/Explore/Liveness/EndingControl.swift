import Yarn

extension Liveness {
  /// The variables that decide how a play ends: at the end, never, or by an error. A variable
  /// that only chooses between branches that join again is not one of them.
  struct EndingControl: Sendable {
    /// Their bits.
    var deciding: [UInt64]
    /// The part of their values that is read.
    var observations: [Observation]
  }

  /// A condition whose branches join: irrelevant, unless a branch writes one of these variables.
  private struct Branch {
    var place: Int
    var observations: [Int]
    /// The variables that its branches write and that are live where they join.
    var changes: Set<Int>
  }

  /// Finds these variables by control dependence: a condition counts unless its branches join, at
  /// its immediate post-dominator, before they can loop, end, or write a variable that counts.
  static func ending(
    _ program: Program, _ effects: HostEffects, _ layout: Layout, _ reader: SymbolicStack,
    _ given: [Int32], _ ahead: BitMatrix, start: String,
    endings: Set<String>
  ) -> EndingControl {
    guard let graph = ControlFlowGraph(program, from: start, endings: endings) else {
      return EndingControl(
        deciding: Array(repeating: .max, count: layout.firstLine / 64),
        observations: reader.observations { _ in true })
    }
    var deciding: Set<Int> = []
    var looking: Set<Int> = []
    var conditions: [Int: [Int]] = [:]
    for (place, observations) in reader.uses {
      switch program.instructions[place].opcode {
      case .line: break
      case .jumpIfFalse, .addOption, .addCandidate:
        conditions[place, default: []] += observations.keys
      default:
        looking.insert(place)
        deciding.formUnion(observations.keys)
      }
    }
    let dangers = looking
    var branches: [Branch] = []
    let immediatePostDominators = graph.immediatePostDominators()
    for vertex in 0..<graph.end {
      let place = graph.places[vertex]
      guard let observations = conditions[place] else { continue }
      let postDominator = immediatePostDominators[vertex]
      guard postDominator >= 0, let between = graph.between(vertex, postDominator),
        !between.contains(where: { dangers.contains(graph.places[$0]) })
      else {
        looking.insert(place)
        deciding.formUnion(observations)
        continue
      }
      guard postDominator != graph.end else {
        // Branches that join only at the exit may reach different endings.
        if !endings.isEmpty {
          looking.insert(place)
          deciding.formUnion(observations)
        }
        continue
      }
      var changes: Set<Int> = []
      for other in between {
        changes.formUnion(Self.changes(program, layout, effects, given, at: graph.places[other]))
      }
      let after = [graph.places[postDominator]] + graph.backs[postDominator]
      branches.append(
        Branch(
          place: place, observations: observations,
          changes: changes.filter { bit in after.contains { ahead.holds(bit, in: $0) } }))
    }
    var count = -1
    while count != deciding.count {
      count = deciding.count
      for condition in branches where !condition.changes.isDisjoint(with: deciding) {
        looking.insert(condition.place)
        deciding.formUnion(condition.observations)
      }
      for (place, operand) in reader.stored
      where deciding.contains(Int(program.instructions[place].a)) {
        deciding.formUnion(operand.observations.keys)
      }
      if let made = layout.resource(effects.madeByChoice), deciding.contains(made) {
        for operand in reader.optionWords.values { deciding.formUnion(operand.observations.keys) }
      }
    }
    var bits = Array(repeating: UInt64(0), count: layout.firstLine / 64)
    for bit in deciding { bits[bit / 64] |= 1 << UInt64(bit % 64) }
    return EndingControl(deciding: bits, observations: reader.observations { looking.contains($0) })
  }

  /// The variables that an instruction writes.
  private static func changes(
    _ program: Program, _ layout: Layout, _ effects: HostEffects, _ given: [Int32], at place: Int
  ) -> [Int] {
    let instruction = program.instructions[place]
    switch instruction.opcode {
    case .store: return [Int(instruction.a)]
    case .markSeen: return [layout.once(instruction.a)]
    case .addOption: return [layout.resource(effects.madeByChoice)].compactMap(\.self)
    case .command:
      // It is unknown which of the host's variables it writes.
      return (given[place] >= 0 ? [Int(given[place])] : [])
        + layout.resources.filter { $0 != effects.madeByChoice }.compactMap { layout.resource($0) }
    case .jumpToNode, .return, .stop, .endNode, .detourToNode: return [layout.visits]
    default: return []
    }
  }
}
