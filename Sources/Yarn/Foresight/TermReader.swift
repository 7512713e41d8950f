/// Reads a program's expressions without running them: what each instruction looks at, and what each
/// value that is stored was made of.
///
/// Expressions lie in one piece, so that one pass with a stack of terms in place of values is enough.
struct TermReader {
  /// What is known of a value on the stack.
  struct Term {
    /// The bits it was made of, and how each is looked at by whoever looks at the value.
    var looks: [Int: Foresight.Look] = [:]
    var form = Form.other

    /// Everything it was made of, looked at exactly.
    var exact: Term { Term(looks: looks.mapValues { _ in .exactly }) }
  }

  /// Values that can be looked at in part.
  enum Form {
    case constant(Value)
    case variable(Int)
    /// A variable and a number above zero.
    case grown(Int)
    /// Texts of these variables, one behind the other.
    case text([Int])
    /// How much is in them.
    case count([Int])
    case other
  }

  /// What instructions look at, whatever comes after them.
  private(set) var gen: [(place: Int, looks: [Int: Foresight.Look])] = []
  /// What values are made of that instructions store.
  private(set) var stored: [Int: Term] = [:]
  /// What the words of options are made of.
  private(set) var optionWords: [Int: Term] = [:]

  private let program: Program
  private let habits: HostHabits
  private let layout: Foresight.Layout
  private var stack: [Term] = []
  private var smartTerms: [Int32: Term] = [:]
  private var smartDepth = 0
  private static let deepestSmart = 50

  init(_ program: Program, _ habits: HostHabits, _ layout: Foresight.Layout) {
    self.program = program
    self.habits = habits
    self.layout = layout
  }

  mutating func read() {
    for place in program.instructions.indices { read(place) }
  }

  // MARK: Looks

  /// How each bit is looked at in the whole program: by what decides, and by what becomes of copies.
  ///
  /// - Parameter counts: whether it counts what an instruction looks at.
  func looks(where counts: (_ place: Int) -> Bool) -> [Foresight.Look] {
    var looks = Array(repeating: Foresight.Look.never, count: layout.firstLine)
    for (place, seen) in gen where counts(place) {
      for (bit, look) in seen { looks[bit] = looks[bit].joined(look) }
    }
    let made = layout.resource(habits.madeByChoice)
    let copies =
      stored.map { (bit: Int(program.instructions[$0.key].a), term: $0.value) }
      + optionWords.values.compactMap { term in made.map { (bit: $0, term: term) } }
    var isChanged = true
    func see(_ bit: Int, _ look: Foresight.Look) {
      let joined = looks[bit].joined(look)
      guard joined != looks[bit] else { return }
      looks[bit] = joined
      isChanged = true
    }
    while isChanged {
      isChanged = false
      for (bit, term) in copies {
        switch (term.form, looks[bit]) {
        case (_, .never), (.constant, _): break
        case (.variable(let source), let look): see(source, look)
        case (.grown(bit), .upTo): break
        case (.text(let sources), .holding):
          for source in sources { see(source, .holding) }
        default:
          for source in term.looks.keys { see(source, .exactly) }
        }
      }
    }
    return looks
  }

  // MARK: Instructions

  private mutating func look(_ term: Term, at place: Int) {
    if !term.looks.isEmpty { gen.append((place, term.looks)) }
  }

  private mutating func pop() -> Term { stack.popLast() ?? Term() }

  private mutating func pop(_ count: Int) -> [Term] {
    let terms = Array(stack.suffix(count))
    stack.removeLast(terms.count)
    return terms
  }

  private mutating func read(_ place: Int) {
    let instruction = program.instructions[place]
    switch instruction.opcode {
    case .line: readLine(instruction, place)
    case .addOption:
      let words = pop(Int(program.lineRecords[Int(instruction.a)].substitutions))
      if habits.madeByChoice != nil { optionWords[place] = Self.text(of: words) }
      if instruction.flag { look(pop(), at: place) }
    case .command:
      // What a command is made of may decide whether the host knows it.
      let template = program.commandTemplates[Int(instruction.a)]
      let takesAny = habits.takesAnyText(program.baseText(of: template))
      for value in pop(program.values(of: template)) {
        if takesAny, case .variable(let variable) = value.form {
          look(Term(looks: [variable: .holding]), at: place)
        } else {
          look(value.exact, at: place)
        }
      }
    case .jumpIfFalse: look(pop(), at: place)
    case .jumpToNamed, .detourToNamed: look(pop().exact, at: place)
    case .addCandidate: if instruction.flag { look(pop(), at: place) }
    case .pop, .endSmart: _ = pop()
    case .store: stored[place] = pop()
    case .pushNumber: push(.number(instruction.number))
    case .pushString: push(.string(program.strings[Int(instruction.a)]))
    case .pushBool: push(.bool(instruction.a != 0))
    case .pushVariable:
      let variable = Int(instruction.a)
      stack.append(Term(looks: [variable: .exactly], form: .variable(variable)))
    case .pushNotSeen:
      stack.append(Term(looks: [layout.once(instruction.a): .exactly]))
    case .callSmart: readSmart(instruction, place)
    case .wholeText: stack.append(pop().exact)
    case .addNumbers: add(instruction)
    case .addStrings: join()
    case .remainder:
      let operands = Self.joined(operands(of: instruction)).exact
      // Dividing by nothing ends a play.
      look(operands, at: place)
      stack.append(operands)
    case .subtract, .multiply, .divide:
      stack.append(Self.joined(operands(of: instruction)).exact)
    case .negate: stack.append(pop().exact)
    case .not: stack.append(Term(looks: pop().looks))
    // Either side is looked at for itself.
    case .and, .or, .xor: stack.append(Self.joined(pop(2)))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      compare(instruction)
    case .callBuiltIn: callBuiltIn(instruction, place)
    case .callHost: callHost(instruction, place)
    case .showOptions, .jump, .jumpToNode, .detourToNode, .return, .stop, .endNode, .markSeen,
      .selectCandidate, .enterMember, .endHub:
      break
    }
  }

  private mutating func push(_ value: Value) {
    stack.append(Term(form: .constant(value)))
  }

  private static func joined(_ terms: [Term]) -> Term {
    var result = Term()
    for term in terms { result.looks.merge(term.looks) { $0.joined($1) } }
    return result
  }

  /// A line that somebody speaks may depend on who that is.
  private mutating func readLine(_ instruction: Instruction, _ place: Int) {
    let record = program.lineRecords[Int(instruction.a)]
    let values = pop(Int(record.substitutions))
    guard let bit = layout.resource(habits.decidesSpeech) else { return }
    let template = record.template
    guard template.speakerSegment >= 0 || template.hasMarkup else { return }
    look(Term(looks: [bit: .exactly]), at: place)
    let segments = program.texts.segments[Int(template.firstSegment)...]
    for index in 0..<Int(template.segmentCount) {
      let segment = segments[segments.startIndex + index]
      let isName = Int32(index) < template.speakerSegment || template.hasMarkup
      guard segment.buffer < 0, isName, values.indices.contains(Int(segment.start)) else {
        continue
      }
      look(values[Int(segment.start)].exact, at: place)
    }
  }

  private mutating func readSmart(_ instruction: Instruction, _ place: Int) {
    let term = smart(instruction.a)
    // What may go wrong in it goes wrong here.
    look(term.exact, at: place)
    stack.append(term)
  }

  /// What a computed variable is made of.
  private mutating func smart(_ variable: Int32) -> Term {
    if let term = smartTerms[variable] { return term }
    guard smartDepth < Self.deepestSmart else { return everything }
    let outer = stack
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
    let term = Term(looks: pop().looks)
    smartTerms[variable] = term
    stack = outer
    return term
  }

  private var everything: Term {
    var term = Term()
    for bit in 0...layout.visits { term.looks[bit] = .exactly }
    return term
  }

  // MARK: Values

  /// The two sides of an operator; the right one may come along with it.
  private mutating func operands(of instruction: Instruction) -> [Term] {
    let right =
      instruction.flag ? Term(form: .constant(.number(instruction.number))) : pop()
    return [pop(), right]
  }

  private mutating func add(_ instruction: Instruction) {
    let sides = operands(of: instruction)
    var term = Self.joined(sides).exact
    switch (sides[0].form, sides[1].form) {
    case (.variable(let variable), .constant(.number(let number))) where number > 0:
      term.form = .grown(variable)
    case (.constant(.number(let number)), .variable(let variable)) where number > 0:
      term.form = .grown(variable)
    default: break
    }
    stack.append(term)
  }

  private mutating func join() {
    stack.append(Self.text(of: pop(2)))
  }

  /// A text put together of others.
  private static func text(of parts: [Term]) -> Term {
    var term = joined(parts).exact
    var sources: [Int] = []
    for part in parts {
      switch part.form {
      case .constant(.string): break
      case .variable(let variable): sources.append(variable)
      case .text(let variables): sources += variables
      default: return term
      }
    }
    term.form = .text(sources)
    return term
  }

  private mutating func compare(_ instruction: Instruction) {
    let sides = operands(of: instruction)
    var term = Self.joined(sides).exact
    switch (sides[0].form, sides[1].form) {
    case (.count(let variables), .constant(.number(let number)))
    where Self.seesHolding(instruction.opcode, number):
      term.looks = Dictionary(uniqueKeysWithValues: Set(variables).map { ($0, .holding) })
    case (.variable(let variable), .constant(.number(let number))) where !number.isNaN:
      term.looks = [variable: .upTo(number)]
    default: break
    }
    stack.append(term)
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

  private mutating func callBuiltIn(_ instruction: Instruction, _ place: Int) {
    let arguments = Self.joined(pop(Int(instruction.b))).exact
    switch BuiltInFunction.allCases[Int(instruction.a)] {
    case .visited, .visitedCount:
      var term = arguments
      term.looks[layout.visits] = .exactly
      stack.append(term)
    case .hasAnyContent:
      look(everything, at: place)
      stack.append(everything)
    case .number, .bool, .format:
      // They do not take every text.
      look(arguments, at: place)
      stack.append(arguments)
    case .random, .randomRange, .randomRangeFloat, .dice, .min, .max, .round, .roundPlaces, .floor,
      .ceil, .inc, .dec, .decimal, .int, .string, .formatInvariant:
      stack.append(arguments)
    }
  }

  private mutating func callHost(_ instruction: Instruction, _ place: Int) {
    let name = program.hostFunctionNames[Int(instruction.a)]
    let arguments = pop(Int(instruction.b))
    var term = Self.joined(arguments).exact
    if name == habits.counting, arguments.count == 1 {
      switch arguments[0].form {
      case .variable(let variable): term.form = .count([variable])
      case .text(let variables): term.form = .count(variables)
      default: break
      }
    } else if let bit = layout.resource(habits.functions[name]) {
      term.looks[bit] = .exactly
      if arguments.isEmpty, habits.functions[name] == habits.madeByChoice {
        term.form = .variable(bit)
      }
    }
    stack.append(term)
  }
}
