import Yarn

/// Live-variable analysis of a compiled script: at each instruction, which variables may still be
/// read before they are written, and which lines can still be reached.
///
/// Two dialogues at the same instruction whose live variables are equal go on alike, with any
/// history before it: so an exploration looks at one of them only. Source: A. V. Aho and others,
/// "Compilers: Principles, Techniques, and Tools", section 9.2.5. What cannot be known counts as
/// live.
struct Liveness: Sendable {
  let program: Program
  let effects: HostEffects
  private let observations: [Observation]
  private let ending: EndingControl
  private let layout: Layout
  /// The live variables at each instruction, and the lines that can be reached from it.
  private let ahead: BitMatrix
  /// The variable that the command at an instruction writes; -1 if it writes none.
  private let given: [Int32]
  private let lines: [String: Int]

  /// The part of a variable's value that is read anywhere: values that differ only in other parts
  /// are equivalent.
  enum Observation: Sendable, Equatable {
    case never
    /// Only whether a text is empty.
    case emptiness
    /// A number, only in comparisons with numbers up to this one.
    case upTo(Float)
    case exactly

    /// The observation that distinguishes all that either of them does.
    func joined(_ other: Observation) -> Observation {
      switch (self, other) {
      case (.never, let observation), (let observation, .never): observation
      case (.emptiness, .emptiness): .emptiness
      case (.upTo(let one), .upTo(let other)): .upTo(max(one, other))
      default: .exactly
      }
    }
  }

  /// The maximum size of the matrix in words: in a program that needs more, every line counts as
  /// one that may still be reached.
  static let largestMatrix = 8_000_000

  /// The bit of each variable.
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

  /// Analyses a program that begins at a node.
  ///
  /// - Parameter endings: the ids of lines that end a path; the ending of a play then depends on
  ///   which of these is reached.
  init(_ program: Program, _ effects: HostEffects, start: String, endings: Set<String> = []) {
    self.program = program
    self.effects = effects
    let resources = Set(
      Array(effects.functions.values)
        + [effects.madeByChoice, effects.decidesSpeech].compactMap(\.self)
    ).sorted()
    layout = Layout(
      variables: program.variableNames.count, onces: program.onceKeys.count, resources: resources)
    var reader = SymbolicStack(program, effects, layout)
    reader.read()
    observations = reader.observations { _ in true }
    lines = Dictionary(
      program.lineIDs.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    given = Self.variablesGiven(by: program, effects)
    ahead = Self.solve(program, effects, layout, reader, given)
    ending = Self.ending(
      program, effects, layout, reader, given, ahead, start: start, endings: endings)
  }

  // MARK: Questions

  /// Whether a line that was not seen yet can still be reached from a dialogue's place.
  func mayBringNew(_ dialogue: Dialogue, beside seen: LineSet) -> Bool {
    let first = layout.firstLine / 64
    guard ahead.width > first else { return true }
    return places(of: dialogue).contains { place in
      seen.words.indices.contains { ahead[place, first + $0] & ~seen.words[$0] != 0 }
    }
  }

  /// No lines.
  var noLines: LineSet { LineSet(program) }

  /// Adds the line with an id to the seen lines.
  func insert(_ line: String, in seen: inout LineSet) {
    if let place = lines[line] { seen.insert(place) }
  }

  /// The place of a dialogue, and the values that are live there.
  ///
  /// - Parameter endingOnly: whether to include only variables that may decide how the play ends: at the
  ///   end, never, or by an error.
  func liveState(of dialogue: Dialogue, endingOnly: Bool) -> Dialogue.LiveState {
    var living = Array(repeating: UInt64(0), count: layout.firstLine / 64)
    for place in places(of: dialogue) {
      for word in living.indices { living[word] |= ahead[place, word] }
    }
    if endingOnly {
      for word in living.indices { living[word] &= ending.deciding[word] }
    }
    let observations = endingOnly ? ending.observations : observations
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
          values.append(value(dialogue.variables.slots[bit], observations[bit]))
        } else if bit < layout.variables + layout.onces {
          seen.append(dialogue.seen[bit - layout.variables])
        } else if bit == layout.visits {
          visits = dialogue.variables.visits
        } else {
          resources.append(layout.resources[bit - layout.variables - layout.onces])
        }
      }
    }
    return Dialogue.LiveState(
      counter: dialogue.counter, node: dialogue.node,
      detours: dialogue.detours.flatMap { [$0.node, $0.counter] },
      isWaiting: dialogue.awaitsSelection,
      available: dialogue.awaitsSelection ? dialogue.board.options.map(\.isAvailable) : [],
      seen: seen, visits: visits, values: values, resources: resources)
  }

  /// A variable that the awaited answer will write is not live.
  private func forgetWhatIsMade(by dialogue: Dialogue, _ living: inout [UInt64]) {
    if dialogue.awaitsSelection {
      // Only if an option will certainly be chosen.
      if dialogue.board.options.contains(where: \.isAvailable),
        let bit = layout.resource(effects.madeByChoice)
      {
        living[bit / 64] &= ~(1 << UInt64(bit % 64))
      }
    } else if dialogue.counter > 0, given[dialogue.counter - 1] >= 0 {
      let variable = given[dialogue.counter - 1]
      living[Int(variable / 64)] &= ~(1 << UInt64(variable % 64))
    }
  }

  private func value(_ value: Value, _ observation: Observation) -> Value {
    switch (observation, value) {
    case (.emptiness, .string(let text)): .bool(effects.holdsNothing(text))
    case (.upTo(let most), .number(let number)): .number(number > most ? .infinity : number)
    default: value
    }
  }

  /// The instructions at which it may continue, now or when a detour returns.
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
