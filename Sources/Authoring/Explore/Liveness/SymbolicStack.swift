import Yarn

/// Evaluates a program's expressions symbolically, with variables in place of values, to find which
/// variables each instruction reads, and which each stored value was computed from.
///
/// The instructions of an expression are consecutive, so one pass is enough.
struct SymbolicStack {
  /// A symbolic value on the stack.
  struct Operand {
    /// The bits of its variables, and the part of each that a reader of the value reads.
    var observations: [Int: Liveness.Observation] = [:]
    var form = Form.other

    /// All its variables, read exactly.
    var exact: Operand { Operand(observations: observations.mapValues { _ in .exactly }) }
  }

  /// Values that can be read in part.
  enum Form {
    case constant(Value)
    case variable(Int)
    /// A variable and a number above zero.
    case increment(Int)
    /// The concatenated texts of these variables.
    case text([Int])
    /// The length of these texts.
    case count([Int])
    case other
  }

  /// The variables that instructions read, independent of the instructions after them.
  private(set) var uses: [(place: Int, observations: [Int: Liveness.Observation])] = []
  /// The variables of the values that instructions store.
  private(set) var stored: [Int: Operand] = [:]
  /// The variables in the words of options.
  private(set) var optionWords: [Int: Operand] = [:]

  private let program: Program
  private let effects: HostEffects
  private let layout: Liveness.Layout
  private var stack: [Operand] = []
  private var smartOperands: [Int32: Operand] = [:]
  /// The smart variables whose expressions may fail.
  private var riskySmarts: Set<Int32> = []
  private var smartDepth = 0
  private static let maximumSmartVariableDepth = 50

  init(_ program: Program, _ effects: HostEffects, _ layout: Liveness.Layout) {
    self.program = program
    self.effects = effects
    self.layout = layout
  }

  mutating func read() {
    for place in program.instructions.indices { read(place) }
  }

  // MARK: Observations

  /// The part of each variable that is read in the whole program, through copies too.
  ///
  /// - Parameter counts: whether the reads of an instruction count.
  func observations(where counts: (_ place: Int) -> Bool) -> [Liveness.Observation] {
    var observations = Array(repeating: Liveness.Observation.never, count: layout.firstLine)
    for (place, seen) in uses where counts(place) {
      for (bit, observation) in seen { observations[bit] = observations[bit].joined(observation) }
    }
    let made = layout.resource(effects.madeByChoice)
    let copies =
      stored.map { (bit: Int(program.instructions[$0.key].a), operand: $0.value) }
      + optionWords.values.compactMap { operand in made.map { (bit: $0, operand: operand) } }
    var isChanged = true
    func see(_ bit: Int, _ observation: Liveness.Observation) {
      let joined = observations[bit].joined(observation)
      guard joined != observations[bit] else { return }
      observations[bit] = joined
      isChanged = true
    }
    while isChanged {
      isChanged = false
      for (bit, operand) in copies {
        switch (operand.form, observations[bit]) {
        case (_, .never), (.constant, _): break
        case (.variable(let source), let observation): see(source, observation)
        case (.increment(bit), .upTo): break
        case (.text(let sources), .emptiness):
          for source in sources { see(source, .emptiness) }
        default:
          for source in operand.observations.keys { see(source, .exactly) }
        }
      }
    }
    return observations
  }

  // MARK: Instructions

  private mutating func use(_ operand: Operand, at place: Int) {
    if !operand.observations.isEmpty { uses.append((place, operand.observations)) }
  }

  private mutating func pop() -> Operand { stack.popLast() ?? Operand() }

  private mutating func pop(_ count: Int) -> [Operand] {
    let operands = Array(stack.suffix(count))
    stack.removeLast(operands.count)
    return operands
  }

  private mutating func read(_ place: Int) {
    let instruction = program.instructions[place]
    if instruction.opcode.takesConstant, instruction.flag { push(.number(instruction.number)) }
    switch instruction.opcode {
    case .line: readLine(instruction, place)
    case .addOption:
      let words = pop(Int(program.lineRecords[Int(instruction.a)].substitutions))
      if effects.madeByChoice != nil { optionWords[place] = Self.text(of: words) }
      if instruction.flag { use(pop(), at: place) }
    case .command:
      // The words of a command may decide whether the host knows it.
      let template = program.commandTemplates[Int(instruction.a)]
      let takesAny = effects.takesAnyText(program.baseText(of: template))
      for value in pop(program.values(of: template)) {
        if takesAny, case .variable(let variable) = value.form {
          use(Operand(observations: [variable: .emptiness]), at: place)
        } else {
          use(value.exact, at: place)
        }
      }
    case .jumpIfFalse: use(pop(), at: place)
    case .jumpToNamed, .detourToNamed: use(pop().exact, at: place)
    case .addCandidate: if instruction.flag { use(pop(), at: place) }
    case .pop, .endSmart: _ = pop()
    case .store: stored[place] = pop()
    case .pushNumber:
      push(.number(instruction.number))
    case .pushString: push(.string(program.strings[Int(instruction.a)]))
    case .pushBool: push(.bool(instruction.a != 0))
    case .pushVariable:
      let variable = Int(instruction.a)
      stack.append(Operand(observations: [variable: .exactly], form: .variable(variable)))
    case .pushNotSeen:
      stack.append(Operand(observations: [layout.once(instruction.a): .exactly]))
    case .callSmart: readSmart(instruction, place)
    case .wholeText: stack.append(pop().exact)
    case .addNumbers: add()
    case .addStrings: join()
    case .remainder:
      let operands = Self.joined(pop(2)).exact
      // A division by zero ends the play.
      use(operands, at: place)
      stack.append(operands)
    case .subtract, .multiply, .divide: stack.append(Self.joined(pop(2)).exact)
    case .negate: stack.append(pop().exact)
    case .not: stack.append(Operand(observations: pop().observations))
    // Each side is read by itself.
    case .and, .or, .xor: stack.append(Self.joined(pop(2)))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      compare(instruction.opcode)
    case .callBuiltIn: callBuiltIn(instruction, place)
    case .callHost: callHost(instruction, place)
    case .showOptions, .jump, .jumpToNode, .detourToNode, .return, .stop, .endNode, .markSeen,
      .selectCandidate, .enterMember, .endHub, .arguments:
      break
    }
  }

  private mutating func push(_ value: Value) {
    stack.append(Operand(form: .constant(value)))
  }

  private static func joined(_ operands: [Operand]) -> Operand {
    var result = Operand()
    for operand in operands { result.observations.merge(operand.observations) { $0.joined($1) } }
    return result
  }

  /// A spoken line may depend on its speaker.
  private mutating func readLine(_ instruction: Instruction, _ place: Int) {
    let record = program.lineRecords[Int(instruction.a)]
    let values = pop(Int(record.substitutions))
    guard let bit = layout.resource(effects.decidesSpeech) else { return }
    let template = record.template
    guard template.speakerSegment >= 0 || template.hasMarkup else { return }
    use(Operand(observations: [bit: .exactly]), at: place)
    let segments = program.texts.segments[Int(template.firstSegment)...]
    for index in 0..<Int(template.segmentCount) {
      let segment = segments[segments.startIndex + index]
      let isName = Int32(index) < template.speakerSegment || template.hasMarkup
      guard segment.buffer < 0, isName, values.indices.contains(Int(segment.start)) else {
        continue
      }
      use(values[Int(segment.start)].exact, at: place)
    }
  }

  private mutating func readSmart(_ instruction: Instruction, _ place: Int) {
    let operand = smart(instruction.a)
    // A failure in it is a failure here.
    if riskySmarts.contains(instruction.a) { use(operand.exact, at: place) }
    stack.append(operand)
  }

  /// The variables in a smart variable's expression.
  private mutating func smart(_ variable: Int32) -> Operand {
    if let operand = smartOperands[variable] { return operand }
    guard smartDepth < Self.maximumSmartVariableDepth else {
      riskySmarts.insert(variable)
      return everything
    }
    let outer = stack
    let usesBefore = uses.count
    stack = []
    smartDepth += 1
    var place = Int(program.smartEntries[Int(variable)])
    while program.instructions.indices.contains(place),
      program.instructions[place].opcode != .endSmart
    {
      read(place)
      place += 1
    }
    smartDepth -= 1
    let operand = Operand(observations: pop().observations)
    smartOperands[variable] = operand
    // Inside an expression, only operations that may fail count as a use.
    if uses.count > usesBefore { riskySmarts.insert(variable) }
    stack = outer
    return operand
  }

  private var everything: Operand {
    var operand = Operand()
    for bit in 0...layout.visits { operand.observations[bit] = .exactly }
    return operand
  }

  // MARK: Values

  private mutating func add() {
    let right = pop()
    let left = pop()
    var operand = Self.joined([left, right]).exact
    switch (left.form, right.form) {
    case (.variable(let variable), .constant(.number(let number))) where number > 0:
      operand.form = .increment(variable)
    case (.constant(.number(let number)), .variable(let variable)) where number > 0:
      operand.form = .increment(variable)
    default: break
    }
    stack.append(operand)
  }

  private mutating func join() {
    stack.append(Self.text(of: pop(2)))
  }

  /// A text put together of others.
  private static func text(of parts: [Operand]) -> Operand {
    var operand = joined(parts).exact
    var sources: [Int] = []
    for part in parts {
      switch part.form {
      case .constant(.string): break
      case .variable(let variable): sources.append(variable)
      case .text(let variables): sources += variables
      default: return operand
      }
    }
    operand.form = .text(sources)
    return operand
  }

  private mutating func compare(_ opcode: Opcode) {
    let right = pop()
    let left = pop()
    var operand = Self.joined([left, right]).exact
    switch (left.form, right.form) {
    case (.count(let variables), .constant(.number(let number)))
    where Self.seesHolding(opcode, number):
      operand.observations = Dictionary(
        uniqueKeysWithValues: Set(variables).map { ($0, .emptiness) })
    case (.variable(let variable), .constant(.number(let number))) where !number.isNaN:
      operand.observations = [variable: .upTo(number)]
    default: break
    }
    stack.append(operand)
  }

  /// Whether comparing a count with a number only tells whether there is anything.
  private static func seesHolding(_ opcode: Opcode, _ number: Float) -> Bool {
    switch opcode {
    case .equal, .notEqual, .greater, .lessOrEqual: number == 0
    case .less, .greaterOrEqual: number == 1
    default: false
    }
  }

  // MARK: Functions

  /// How many arguments a call takes.
  private func arguments(at place: Int) -> Int { Int(program.instructions[place + 1].a) }

  private mutating func callBuiltIn(_ instruction: Instruction, _ place: Int) {
    let arguments = Self.joined(pop(arguments(at: place))).exact
    switch BuiltInFunction.allCases[Int(instruction.a)] {
    case .visited, .visitedCount:
      var operand = arguments
      operand.observations[layout.visits] = .exactly
      stack.append(operand)
    case .hasAnyContent:
      use(everything, at: place)
      stack.append(everything)
    case .number, .bool, .format:
      // They do not take every text.
      use(arguments, at: place)
      stack.append(arguments)
    case .random, .randomRange, .randomRangeFloat, .dice, .min, .max, .round, .roundPlaces, .floor,
      .ceil, .inc, .dec, .decimal, .int, .string, .formatInvariant:
      stack.append(arguments)
    }
  }

  private mutating func callHost(_ instruction: Instruction, _ place: Int) {
    let name = program.hostFunctionNames[Int(instruction.a)]
    let arguments = pop(arguments(at: place))
    var operand = Self.joined(arguments).exact
    if name == effects.counting, arguments.count == 1 {
      switch arguments[0].form {
      case .variable(let variable): operand.form = .count([variable])
      case .text(let variables): operand.form = .count(variables)
      default: break
      }
    } else if let bit = layout.resource(effects.functions[name]) {
      operand.observations[bit] = .exactly
      if arguments.isEmpty, effects.functions[name] == effects.madeByChoice {
        operand.form = .variable(bit)
      }
    }
    stack.append(operand)
  }
}
