extension Foresight {
  /// What decides whether a road goes on, comes to the end, goes round for ever or breaks off: not
  /// what only decides which of two stretches is taken that meet again.
  struct Fate: Sendable {
    /// The bits of what decides.
    var deciding: [UInt64]
    /// How these are looked at.
    var looks: [Look]
  }

  /// A condition that is of no matter unless it changes what decides.
  private struct Detached {
    var place: Int
    var looks: [Int]
    /// What its roads change that may be looked at where they have met.
    var changes: Set<Int>
  }

  /// Finds what decides a road's fate.
  ///
  /// A condition is left out where its roads meet again before they can go round, break off, or change
  /// what decides.
  static func fate(
    _ program: Program, _ habits: HostHabits, _ layout: Layout, _ reader: TermReader,
    _ given: [Int32], _ ahead: BitRows, start: String
  ) -> Fate {
    guard let graph = RoadGraph(program, from: start) else {
      return Fate(
        deciding: Array(repeating: .max, count: layout.firstLine / 64),
        looks: reader.looks { _ in true })
    }
    var deciding: Set<Int> = []
    var looking: Set<Int> = []
    var conditions: [Int: [Int]] = [:]
    for (place, looks) in reader.gen {
      switch program.instructions[place].opcode {
      case .line: break
      case .jumpIfFalse, .addOption: conditions[place, default: []] += looks.keys
      default:
        looking.insert(place)
        deciding.formUnion(looks.keys)
      }
    }
    let dangers = looking
    var detached: [Detached] = []
    let meetings = graph.meetings()
    for stop in 0..<graph.end {
      let place = graph.places[stop]
      guard let looks = conditions[place] else { continue }
      let meeting = meetings[stop]
      guard meeting >= 0, let between = graph.between(stop, meeting),
        !between.contains(where: { dangers.contains(graph.places[$0]) })
      else {
        looking.insert(place)
        deciding.formUnion(looks)
        continue
      }
      guard meeting != graph.end else { continue }
      var changes: Set<Int> = []
      for other in between {
        changes.formUnion(Self.changes(program, layout, habits, given, at: graph.places[other]))
      }
      let after = [graph.places[meeting]] + graph.backs[meeting]
      detached.append(
        Detached(
          place: place, looks: looks,
          changes: changes.filter { bit in after.contains { ahead.holds(bit, in: $0) } }))
    }
    var count = -1
    while count != deciding.count {
      count = deciding.count
      for condition in detached where !condition.changes.isDisjoint(with: deciding) {
        looking.insert(condition.place)
        deciding.formUnion(condition.looks)
      }
      for (place, term) in reader.stored
      where deciding.contains(Int(program.instructions[place].a)) {
        deciding.formUnion(term.looks.keys)
      }
      if let made = layout.resource(habits.madeByChoice), deciding.contains(made) {
        for term in reader.optionWords.values { deciding.formUnion(term.looks.keys) }
      }
    }
    var bits = Array(repeating: UInt64(0), count: layout.firstLine / 64)
    for bit in deciding { bits[bit / 64] |= 1 << UInt64(bit % 64) }
    return Fate(deciding: bits, looks: reader.looks { looking.contains($0) })
  }

  /// What an instruction changes of all that may be looked at.
  private static func changes(
    _ program: Program, _ layout: Layout, _ habits: HostHabits, _ given: [Int32], at place: Int
  ) -> [Int] {
    let instruction = program.instructions[place]
    switch instruction.opcode {
    case .store: return [Int(instruction.a)]
    case .markSeen: return [layout.once(instruction.a)]
    case .addOption: return [layout.resource(habits.madeByChoice)].compactMap(\.self)
    case .command:
      // Which of the host's things it changes is not known.
      return (given[place] >= 0 ? [Int(given[place])] : [])
        + layout.resources.filter { $0 != habits.madeByChoice }.compactMap { layout.resource($0) }
    case .jumpToNode, .return, .stop, .endNode, .detourToNode: return [layout.visits]
    default: return []
    }
  }
}
