/// What lies ahead of every place of a program: what may still decide where a road leads from there,
/// and which lines may still come.
///
/// Two dialogues that stand at the same place and agree on what may still decide go on alike, whatever
/// else was said: so a walk over all roads need not go twice. It is worked out backwards over the
/// instructions, as a compiler finds live variables; where something cannot be known, it counts as
/// looked at.
package struct Foresight: Sendable {
  let program: Program
  let habits: HostHabits
  private let looks: [Look]
  private let fate: Fate
  private let layout: Layout
  /// What may be looked at, and which lines may come, from each instruction on.
  private let ahead: BitRows
  /// The variable that the command at an instruction gives a value; -1: none.
  private let given: [Int32]
  private let lines: [String: Int]

  /// How a variable is looked at by all that decides.
  enum Look: Sendable, Equatable {
    case never
    /// Only whether a text holds anything.
    case holding
    /// A number, only by comparing it with numbers up to this one.
    case upTo(Float)
    case exactly

    /// A look that sees what both see.
    func joined(_ other: Look) -> Look {
      switch (self, other) {
      case (.never, let look), (let look, .never): look
      case (.holding, .holding): .holding
      case (.upTo(let one), .upTo(let other)): .upTo(max(one, other))
      default: .exactly
      }
    }
  }

  /// In a program so large that this many words were not enough, every line counts as one that may
  /// still come.
  static let mostWords = 8_000_000

  /// Which bit stands for what.
  struct Layout: Sendable {
    let variables: Int
    let onces: Int
    let resources: [String]

    var visits: Int { variables + onces + resources.count }
    var firstLine: Int { (visits + 1 + 63) / 64 * 64 }

    func once(_ key: Int32) -> Int { variables + Int(key) }

    func resource(_ name: String?) -> Int? {
      name.flatMap { resources.firstIndex(of: $0) }.map { variables + onces + $0 }
    }
  }

  /// Looks through a program that begins at a node.
  package init(_ program: Program, _ habits: HostHabits, start: String) {
    self.program = program
    self.habits = habits
    let resources = Set(
      Array(habits.functions.values)
        + [habits.madeByChoice, habits.decidesSpeech].compactMap(\.self)
    ).sorted()
    layout = Layout(
      variables: program.variableNames.count, onces: program.onceKeys.count, resources: resources)
    var reader = TermReader(program, habits, layout)
    reader.read()
    looks = reader.looks { _ in true }
    lines = Dictionary(
      program.lineIDs.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    given = Self.variablesGiven(by: program, habits)
    ahead = Self.lookBack(program, habits, layout, reader, given)
    fate = Self.fate(program, habits, layout, reader, given, ahead, start: start)
  }

  // MARK: Questions

  /// Whether a line that is not among those seen may still come from where a dialogue stands.
  package func mayBringNew(_ dialogue: Dialogue, beside seen: LineSet) -> Bool {
    let first = layout.firstLine / 64
    guard ahead.width > first else { return true }
    return places(of: dialogue).contains { place in
      seen.words.indices.contains { ahead[place, first + $0] & ~seen.words[$0] != 0 }
    }
  }

  /// No lines.
  package var noLines: LineSet { LineSet(program) }

  /// Adds the line of an id to those seen.
  package func insert(_ line: String, in seen: inout LineSet) {
    if let place = lines[line] { seen.insert(place) }
  }

  /// Where a dialogue stands, and all that may still decide where it goes.
  ///
  /// - Parameter fateOnly: whether only that counts which may decide if a road goes on, comes to the
  ///   end, goes round for ever or breaks off.
  package func standing(of dialogue: Dialogue, fateOnly: Bool) -> Dialogue.Standing {
    var living = Array(repeating: UInt64(0), count: layout.firstLine / 64)
    for place in places(of: dialogue) {
      for word in living.indices { living[word] |= ahead[place, word] }
    }
    if fateOnly {
      for word in living.indices { living[word] &= fate.deciding[word] }
    }
    let looks = fateOnly ? fate.looks : looks
    forgetWhatIsMade(by: dialogue, &living)
    var values: [Value] = []
    var resources: [String] = []
    var seen: [Bool] = []
    var visits: [Int32] = []
    for word in living.indices {
      var bits = living[word]
      while bits != 0 {
        let bit = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if bit < layout.variables {
          values.append(value(dialogue.variables.slots[bit], looks[bit]))
        } else if bit < layout.variables + layout.onces {
          seen.append(dialogue.seen[bit - layout.variables])
        } else if bit == layout.visits {
          visits = dialogue.variables.visits
        } else {
          resources.append(layout.resources[bit - layout.variables - layout.onces])
        }
      }
    }
    return Dialogue.Standing(
      counter: dialogue.counter, node: dialogue.node,
      detours: dialogue.detours.flatMap { [$0.node, $0.counter] },
      isWaiting: dialogue.awaitsSelection,
      available: dialogue.awaitsSelection ? dialogue.board.options.map(\.isAvailable) : [],
      seen: seen, visits: visits, values: values, resources: resources)
  }

  /// What a choice or a command makes anew is not looked at, as long as it waits for its answer.
  private func forgetWhatIsMade(by dialogue: Dialogue, _ living: inout [UInt64]) {
    if dialogue.awaitsSelection {
      // Only where an option is sure to be chosen.
      if dialogue.board.options.contains(where: \.isAvailable),
        let bit = layout.resource(habits.madeByChoice)
      {
        living[bit / 64] &= ~(1 << UInt64(bit % 64))
      }
    } else if dialogue.counter > 0, given[dialogue.counter - 1] >= 0 {
      let variable = given[dialogue.counter - 1]
      living[Int(variable / 64)] &= ~(1 << UInt64(variable % 64))
    }
  }

  private func value(_ value: Value, _ look: Look) -> Value {
    switch (look, value) {
    case (.holding, .string(let text)): .bool(habits.holdsNothing(text))
    case (.upTo(let most), .number(let number)): .number(number > most ? .infinity : number)
    default: value
    }
  }

  /// The instructions it may go on at, now or when a detour comes back.
  private func places(of dialogue: Dialogue) -> [Int] {
    var places = dialogue.detours.map { Int($0.counter) }
    if dialogue.awaitsSelection {
      for (option, target) in zip(dialogue.board.options, dialogue.board.targets)
      where option.isAvailable {
        places.append(Int(target))
      }
      if !dialogue.board.options.contains(where: \.isAvailable) { places.append(dialogue.counter) }
    } else {
      places.append(dialogue.counter)
    }
    return places
  }
}
