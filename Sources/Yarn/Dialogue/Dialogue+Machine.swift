extension Dialogue {
  /// Runs up to the next thing to hand out.
  ///
  /// - Throws: ``DialogueProblem``; the dialogue stands still then.
  public mutating func next() throws(DialogueProblem) -> DialogueEvent {
    switch state {
    case .stopped: return .finished
    case .awaitingSelection: throw problem(.awaitsSelection)
    case .running: break
    }
    do {
      silence = 0
      return try run()
    } catch {
      state = .stopped
      throw error
    }
  }

  /// Runs the hub of a group as far as to know whether one of its nodes could run.
  mutating func canRunHub() throws(DialogueProblem) -> Bool {
    _ = try run()
    return !candidates.isEmpty
  }

  private mutating func run() throws(DialogueProblem) -> DialogueEvent {
    let instructions = program.instructions
    while true {
      let instruction = instructions[counter]
      counter += 1
      try countSteps(1)
      switch instruction.opcode {
      case .line:
        return .line(line(Int(instruction.a)))
      case .addOption:
        addOption(instruction)
      case .showOptions:
        guard !options.isEmpty, !optionsArePast else { continue }
        state = .awaitingSelection
        return .options(options)
      case .command:
        let template = program.commandTemplates[Int(instruction.a)]
        return .command(compose(template, program.texts, values: countValues(template)).text)
      case .jump:
        counter = Int(instruction.a)
      case .jumpIfFalse:
        if case .bool(false)? = stack.popLast() { counter = Int(instruction.a) }
      case .jumpToNode:
        leaveAll()
        enter(Int(instruction.a))
      case .detourToNode:
        try detour(to: Int(instruction.a))
      case .jumpToNamed:
        let group = try group(named: stack.popLast()?.text ?? "")
        leaveAll()
        enter(group)
      case .detourToNamed:
        try detour(to: try group(named: stack.popLast()?.text ?? ""))
      case .return, .endNode:
        if !leaveNode() { return .finished }
      case .stop:
        leaveAll()
        node = -1
        state = .stopped
        return .finished
      case .markSeen:
        seen[Int(instruction.a)] = true
      case .addCandidate:
        addCandidate(instruction)
      case .selectCandidate:
        if questions > 0 { return .finished }
        if let chosen = saliency.select(
          candidates, program.contents, views: views, random: &randomSource)
        {
          views[Int(chosen.content)] += 1
          counter = Int(chosen.destination)
        }
        candidates.removeAll(keepingCapacity: true)
      case .enterMember:
        node = Int(instruction.a)
        counter = Int(instruction.b)
      case .endHub:
        if !leaveNode() { return .finished }
      // Values. All in one switch: a call for each would take longer than what it does.
      case .pushNumber: stack.append(.number(program.numbers[Int(instruction.a)]))
      case .pushString: stack.append(.string(program.strings[Int(instruction.a)]))
      case .pushBool: stack.append(.bool(instruction.a != 0))
      case .pushVariable: stack.append(variables.slots[Int(instruction.a)])
      case .store:
        if let value = stack.popLast() { variables.slots[Int(instruction.a)] = value }
      case .pop: _ = stack.popLast()
      case .wholeText: stack.append(.string(NumberText.wholeText(of: popNumber())))
      case .addNumbers: combine { (left: Float, right) in .number(left + right) }
      case .addStrings:
        let right = popText()
        let left = popText()
        try countSteps((left.utf8.count + right.utf8.count) / Self.bytesPerStep)
        stack.append(.string(left + right))
      case .subtract: combine { (left: Float, right) in .number(left - right) }
      case .multiply: combine { (left: Float, right) in .number(left * right) }
      case .divide: combine { (left: Float, right) in .number(left / right) }
      case .remainder: try remainder()
      case .negate: stack.append(.number(-popNumber()))
      case .not: stack.append(.bool(!popBool()))
      case .and: combine { $0 && $1 }
      case .or: combine { $0 || $1 }
      case .xor: combine { $0 != $1 }
      case .equal, .notEqual:
        let top = stack.count - 1
        guard top > 0 else { break }
        let isEqual = stack[top - 1] == stack[top]
        stack.removeLast()
        stack[top - 1] = .bool(isEqual == (instruction.opcode == .equal))
      case .less: combine { (left: Float, right) in .bool(left < right) }
      case .lessOrEqual: combine { (left: Float, right) in .bool(left <= right) }
      case .greater: combine { (left: Float, right) in .bool(left > right) }
      case .greaterOrEqual: combine { (left: Float, right) in .bool(left >= right) }
      case .callSmart:
        guard smartReturns.count < Self.deepestDetour else { throw problem(.smartVariableLoop) }
        smartReturns.append(Int32(counter))
        counter = Int(program.smartEntries[Int(instruction.a)])
      case .endSmart:
        counter = Int(smartReturns.popLast() ?? 0)
      case .pushNotSeen: stack.append(.bool(!seen[Int(instruction.a)]))
      case .callBuiltIn, .callHost: try call(instruction)
      }
    }
  }

  private mutating func addCandidate(_ instruction: Instruction) {
    if instruction.flag, case .bool(false)? = stack.popLast() { return }
    candidates.append(Candidate(content: instruction.a, destination: instruction.b))
  }

  private mutating func addOption(_ instruction: Instruction) {
    if optionsArePast { forgetOptions() }
    let line = line(Int(instruction.a))
    var isAvailable = true
    if instruction.flag, case .bool(false)? = stack.popLast() { isAvailable = false }
    options.append(DialogueOption(line: line, isAvailable: isAvailable))
    optionTargets.append(instruction.b)
  }

  // MARK: Values

  private mutating func popNumber() -> Float {
    if case .number(let number)? = stack.popLast() { number } else { 0 }
  }

  private mutating func popBool() -> Bool {
    if case .bool(let bool)? = stack.popLast() { bool } else { false }
  }

  private mutating func popText() -> String {
    if case .string(let string)? = stack.popLast() { string } else { "" }
  }

  /// Replaces the two numbers on top by what comes of them.
  @inline(__always)
  private mutating func combine(_ operation: (Float, Float) -> Value) {
    let top = stack.count - 1
    guard top > 0, case .number(let left) = stack[top - 1], case .number(let right) = stack[top]
    else {
      let right = popNumber()
      return stack.append(operation(popNumber(), right))
    }
    stack.removeLast()
    stack[top - 1] = operation(left, right)
  }

  /// Replaces the two truths on top by what comes of them.
  @inline(__always)
  private mutating func combine(_ operation: (Bool, Bool) -> Bool) {
    let top = stack.count - 1
    guard top > 0, case .bool(let left) = stack[top - 1], case .bool(let right) = stack[top]
    else {
      let right = popBool()
      return stack.append(.bool(operation(popBool(), right)))
    }
    stack.removeLast()
    stack[top - 1] = .bool(operation(left, right))
  }

  /// Both operands are rounded to whole numbers, halves to even (Yarn Spinner 3.2.1).
  private mutating func remainder() throws(DialogueProblem) {
    let right = popNumber().rounded(.toNearestOrEven)
    let left = popNumber().rounded(.toNearestOrEven)
    guard right != 0 else { throw problem(.divisionByZero) }
    // Whole numbers that fit are quicker as such; the sign of zero is the left one's.
    if abs(left) < 1e6, abs(right) < 1e6, left >= 0 {
      stack.append(.number(Float(Int32(left) % Int32(right))))
    } else {
      stack.append(.number(left.truncatingRemainder(dividingBy: right)))
    }
  }

  // MARK: Functions

  /// Apart, so that what is done all the time can be laid out in the loop itself.
  @inline(never)
  private mutating func call(_ instruction: Instruction) throws(DialogueProblem) {
    if instruction.opcode == .callHost {
      try callHost(instruction)
    } else {
      try callBuiltIn(instruction)
    }
  }

  private mutating func callBuiltIn(_ instruction: Instruction) throws(DialogueProblem) {
    let function = BuiltInFunction.allCases[Int(instruction.a)]
    let count = Int(instruction.b)
    let result: Value
    switch function {
    case .visited: result = .bool(variables.visitCount(of: popText()) > 0)
    case .visitedCount: result = .number(Float(variables.visitCount(of: popText())))
    case .hasAnyContent: result = .bool(try findContent(popText()))
    default:
      do {
        result = try function.call(stack.suffix(count), random: &randomSource)
      } catch {
        throw problem(.function(error))
      }
      stack.removeLast(min(count, stack.count))
    }
    stack.append(result)
  }

  private mutating func callHost(_ instruction: Instruction) throws(DialogueProblem) {
    let name = program.hostFunctionNames[Int(instruction.a)]
    guard let function = functions.hostFunctions[name] else {
      throw problem(.unknownFunction(name))
    }
    let count = min(Int(instruction.b), stack.count)
    let arguments = Array(stack.suffix(count))
    stack.removeLast(count)
    guard arguments.map(\.type) == function.parameters else {
      throw problem(.wrongArguments(function: name))
    }
    do {
      stack.append(try function.body(arguments, variables))
    } catch {
      throw problem(.function(error))
    }
  }

  // MARK: Texts

  private func countValues(_ template: TextTemplate) -> Int {
    let first = Int(template.firstSegment)
    return program.texts.segments[first..<first + Int(template.segmentCount)]
      .reduce(0) { $0 + ($1.buffer < 0 ? 1 : 0) }
  }

  /// A line whose words stand as they are in the source: its text is all that is made.
  @inline(__always)
  private func literal(_ index: Int, _ record: Program.LineRecord) -> DialogueLine {
    let segment = program.texts.segments[Int(record.template.firstSegment)]
    let text = program.texts.buffers[Int(segment.buffer)].withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[Int(segment.start)..<Int(segment.end)]),
        as: UTF8.self)
    }
    return DialogueLine(
      id: program.lineIDs[index], text: text, speakerLength: Int(record.template.speakerOffset),
      speechOffset: Int(record.template.speakerOffset + record.template.speechSkip),
      extras: program.tagExtras[Int(record.tags)])
  }

  private mutating func line(_ index: Int) -> DialogueLine {
    let record = program.lineRecords[index]
    if record.isLiteral, localization == nil { return literal(index, record) }
    let count = Int(record.substitutions)
    let composed: ComposedText
    if let localization, let template = localization.templates[index] {
      if template.hasMarkup {
        return markedLine(index, template, localization.texts, localization.language)
      }
      composed = compose(template, localization.texts, values: count)
    } else {
      if record.template.hasMarkup {
        return markedLine(index, record.template, program.texts, language)
      }
      composed = compose(record.template, program.texts, values: count)
    }
    return DialogueLine(
      id: program.lineIDs[index], text: composed.text, speakerLength: composed.speakerLength,
      speechOffset: composed.speechOffset,
      extras: program.tagExtras[Int(record.tags)])
  }

  struct ComposedText {
    var text: String
    var speakerLength = 0
    var speechOffset = 0
  }

  /// Fills in a template without markup with the values on top of the stack, and takes them off.
  private mutating func compose(
    _ template: TextTemplate, _ texts: TextStore, values count: Int
  ) -> ComposedText {
    let firstValue = stack.count - count
    defer { if count > 0 { stack.removeLast(count) } }
    if template.segmentCount == 1 {
      let segment = texts.segments[Int(template.firstSegment)]
      if segment.buffer >= 0 {
        let text = texts.buffers[Int(segment.buffer)].withUnsafeBufferPointer {
          String(
            decoding: UnsafeBufferPointer(rebasing: $0[Int(segment.start)..<Int(segment.end)]),
            as: UTF8.self)
        }
        guard template.speakerSegment == 0 else { return ComposedText(text: text) }
        return ComposedText(
          text: text, speakerLength: Int(template.speakerOffset),
          speechOffset: Int(template.speakerOffset + template.speechSkip))
      }
    }
    scratch.removeAll(keepingCapacity: true)
    var composed = ComposedText(text: "")
    for index in 0..<Int(template.segmentCount) {
      let segment = texts.segments[Int(template.firstSegment) + index]
      if segment.buffer < 0 {
        let place = firstValue + Int(segment.start)
        if stack.indices.contains(place), Int(segment.start) < count { append(stack[place]) }
        continue
      }
      let bytes = texts.buffers[Int(segment.buffer)]
      if Int32(index) == template.speakerSegment {
        let colon = Int(segment.start) + Int(template.speakerOffset)
        scratch.append(contentsOf: bytes[Int(segment.start)..<colon])
        composed.speakerLength = scratch.count
        let speech = colon + Int(template.speechSkip)
        scratch.append(contentsOf: bytes[colon..<speech])
        composed.speechOffset = scratch.count
        scratch.append(contentsOf: bytes[speech..<Int(segment.end)])
      } else {
        scratch.append(contentsOf: bytes[Int(segment.start)..<Int(segment.end)])
      }
    }
    composed.text = String(decoding: scratch, as: UTF8.self)
    return composed
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .string(let string): scratch.append(contentsOf: string.utf8)
    case .bool(let bool): scratch.append(contentsOf: bool ? "True".utf8 : "False".utf8)
    case .number: scratch.append(contentsOf: value.description.utf8)
    }
  }
}
