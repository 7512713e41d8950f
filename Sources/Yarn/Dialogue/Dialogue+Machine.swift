extension Dialogue {
  /// Runs up to the next event and returns it.
  ///
  /// - Throws: ``DialogueError``; the dialogue then stays where it is.
  public mutating func next() throws(DialogueError) -> DialogueEvent {
    switch state {
    case .stopped: return .finished
    case .awaitingSelection: throw makeError(.awaitsSelection)
    case .running: break
    }
    // The steps of a question for content count as the asker's.
    if questions == 0 { silence = 0 }
    do {
      return try run()
    } catch {
      state = .stopped
      throw error
    }
  }

  /// Runs the hub of a group as far as to know whether one of its nodes could run.
  mutating func canRunHub() throws(DialogueError) -> Bool {
    state = .running
    _ = try next()
    return !candidates.isEmpty
  }

  @inline(__always)
  private mutating func run() throws(DialogueError) -> DialogueEvent {
    while true {
      // Asked of the program each time: an array of its own would have to be counted.
      let instruction = program.instructions[counter]
      counter += 1
      try countSteps(1)
      switch instruction.opcode {
      case .line:
        return .line(try line(Int(instruction.a)))
      case .addOption:
        try addOption(instruction)
      case .showOptions:
        guard board.count > 0 else { continue }
        state = .awaitingSelection
        return .options(board.show())
      case .command:
        let template = program.commandTemplates[Int(instruction.a)]
        return .command(
          try compose(template, program.texts, values: countValues(template)).text)
      case .jump:
        counter = Int(instruction.a)
      case .jumpIfFalse:
        if stack.popIsFalse() { counter = Int(instruction.a) }
      case .jumpToNode:
        leaveAll()
        enter(Int(instruction.a))
      case .detourToNode:
        try detour(to: Int(instruction.a))
      case .jumpToNamed:
        let group = try group(named: stack.popText())
        leaveAll()
        enter(group)
      case .detourToNamed:
        try detour(to: try group(named: stack.popText()))
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
          candidates, program.contents, views: views, random: &randomSource,
          picks: &picks)
        {
          views[Int(chosen.content)] += 1
          counter = Int(chosen.destination)
        }
        candidates.removeAll(keepingCapacity: true)
      case .enterMember:
        node = Int(instruction.a)
        counter = Int(program.nodeRecords[node].entry)
      case .endHub:
        if instruction.flag { variables.countVisit(ofGroup: Int(instruction.a)) }
        if !leaveNode() { return .finished }
      // Values. All in one switch: a call for each would take longer than what it does.
      case .pushNumber: stack.push(.number(instruction.number))
      case .pushString: stack.push(.string(program.strings[Int(instruction.a)]))
      case .pushBool: stack.push(.bool(instruction.a != 0))
      case .pushVariable: stack.push(variables.slots[Int(instruction.a)])
      case .store:
        if let value = stack.pop() { try store(value, at: Int(instruction.a)) }
      case .pop: _ = stack.pop()
      case .wholeText: stack.push(.string(NumberText.wholeText(of: stack.popNumber())))
      case .addNumbers: combine(instruction) { left, right in .number(left + right) }
      case .addStrings:
        let right = stack.popText()
        let left = stack.popText()
        try countText(left.utf8.count + right.utf8.count)
        stack.push(.string(left + right))
      case .subtract: combine(instruction) { left, right in .number(left - right) }
      case .multiply: combine(instruction) { left, right in .number(left * right) }
      case .divide: combine(instruction) { left, right in .number(left / right) }
      case .remainder: try remainder(instruction)
      case .negate: stack.push(.number(-stack.popNumber()))
      case .not: stack.push(.bool(!stack.popBool()))
      case .and: combine { $0 && $1 }
      case .or: combine { $0 || $1 }
      case .xor: combine { $0 != $1 }
      case .equal, .notEqual:
        let right = instruction.flag ? .number(instruction.number) : stack.pop() ?? .bool(false)
        if case .string(let text) = right { try countSteps(text.utf8.count / Self.bytesPerStep) }
        let isEqual = stack.popEquals(right)
        stack.push(.bool(isEqual == (instruction.opcode == .equal)))
      case .less: combine(instruction) { left, right in .bool(left < right) }
      case .lessOrEqual: combine(instruction) { left, right in .bool(left <= right) }
      case .greater: combine(instruction) { left, right in .bool(left > right) }
      case .greaterOrEqual: combine(instruction) { left, right in .bool(left >= right) }
      case .callSmart:
        guard smartReturns.count < limits.smartVariables else {
          throw makeError(.smartVariablesTooDeep(limit: limits.smartVariables))
        }
        smartReturns.append(Int32(counter))
        counter = Int(program.smartEntries[Int(instruction.a)])
      case .endSmart:
        counter = Int(smartReturns.popLast() ?? 0)
      case .pushNotSeen: stack.push(.bool(!seen[Int(instruction.a)]))
      case .callBuiltIn, .callHost: try call(instruction)
      case .arguments: break
      }
    }
  }

  private mutating func addCandidate(_ instruction: Instruction) {
    if instruction.flag, stack.popIsFalse() { return }
    candidates.append(Candidate(content: instruction.a, destination: Int32(counter + 1)))
  }

  private mutating func addOption(_ instruction: Instruction) throws(DialogueError) {
    board.add(try line(Int(instruction.a)), target: Int32(counter + 1))
    // The condition lies under the values of the text.
    if instruction.flag, stack.popIsFalse() { board.forbidLast() }
  }

  // MARK: Values

  /// Stores a value in a declared variable. Numbers and truths, by far the most, take no room.
  @inline(__always)
  private mutating func store(_ value: Value, at index: Int) throws(DialogueError) {
    if case .string(let text) = value {
      try store(text, at: index)
    } else {
      variables.slots[index] = value
    }
  }

  @inline(never)
  private mutating func store(_ text: String, at index: Int) throws(DialogueError) {
    let growth = text.utf8.count - (variables.slots[index].text?.utf8.count ?? 0)
    guard variables.storedBytes + max(0, growth) <= limits.storedBytes else {
      throw makeError(.storesTooMuch(limit: limits.storedBytes))
    }
    variables.storedBytes += growth
    variables.slots[index] = .string(text)
  }

  /// The right side of an operator of two numbers.
  @inline(__always)
  private mutating func right(of instruction: Instruction) -> Float {
    instruction.flag ? instruction.number : stack.popNumber()
  }

  /// Replaces the two numbers on top by what comes of them; the right one may come along.
  @inline(__always)
  private mutating func combine(
    _ instruction: Instruction, _ operation: (Float, Float) -> Value
  ) {
    let right = right(of: instruction)
    stack.replaceNumber { operation($0, right) }
  }

  /// Replaces the two truths on top by what comes of them.
  @inline(__always)
  private mutating func combine(_ operation: (Bool, Bool) -> Bool) {
    let right = stack.popBool()
    let left = stack.popBool()
    stack.push(.bool(operation(left, right)))
  }

  /// Both operands are rounded to whole numbers, halves to even (Yarn Spinner 3.2.1).
  private mutating func remainder(_ instruction: Instruction) throws(DialogueError) {
    let right = right(of: instruction).rounded(.toNearestOrEven)
    let left = stack.popNumber().rounded(.toNearestOrEven)
    guard right != 0 else { throw makeError(.divisionByZero) }
    // Whole numbers that fit are quicker as such. They have no -0, which adding 0 takes away.
    if abs(left) < 1e6, abs(right) < 1e6, left >= 0 {
      stack.push(.number(Float(Int32(left) % Int32(right))))
    } else {
      stack.push(.number(left.truncatingRemainder(dividingBy: right) + 0))
    }
  }

  // MARK: Functions

  /// Apart, so that what is done all the time can be laid out in the loop itself.
  @inline(never)
  private mutating func call(_ instruction: Instruction) throws(DialogueError) {
    if instruction.opcode == .callHost {
      try callHost(instruction)
    } else {
      try callBuiltIn(instruction)
    }
  }

  private mutating func takeArgumentCount() -> Int {
    defer { counter += 1 }
    return Int(program.instructions[counter].a)
  }

  private mutating func callBuiltIn(_ instruction: Instruction) throws(DialogueError) {
    let function = BuiltInFunction.allCases[Int(instruction.a)]
    let count = takeArgumentCount()
    try countArguments(count)
    let result: Value
    switch function {
    case .visited: result = .bool(variables.visitCount(of: stack.popText()) > 0)
    case .visitedCount: result = .number(Float(variables.visitCount(of: stack.popText())))
    case .hasAnyContent: result = .bool(try findContent(stack.popText()))
    case .inc where instruction.flag, .dec where instruction.flag:
      let number = stack.popNumber()
      if let text = function.wholeText(of: number) {
        stack.push(.string(text))
        return
      }
      result = .number(number)
    default:
      do {
        result = try function.call(
          stack.spread(count), random: &randomSource, maximumBytes: limits.textBytes)
      } catch  where error.reason as? BuiltInFunctionError == .textTooLong {
        throw makeError(.textTooLong(limit: limits.textBytes))
      } catch {
        throw makeError(.function(error))
      }
      stack.drop(count)
      if case .string(let text) = result { try countText(text.utf8.count) }
    }
    stack.push(result)
  }

  /// Counts what a function may have to read as steps.
  private mutating func countArguments(_ count: Int) throws(DialogueError) {
    for place in 0..<min(count, stack.count) {
      guard case .string(let text)? = stack.value(place, ofLast: count) else { continue }
      try countSteps(text.utf8.count / Self.bytesPerStep)
    }
  }

  private mutating func callHost(_ instruction: Instruction) throws(DialogueError) {
    let name = program.hostFunctionNames[Int(instruction.a)]
    guard let function = functions.hostFunctions[name] else {
      throw makeError(.unknownFunction(name))
    }
    let count = min(takeArgumentCount(), stack.count)
    try countArguments(count)
    let arguments = Array(stack.spread(count))
    stack.drop(count)
    guard arguments.map(\.type) == function.parameters else {
      throw makeError(.wrongArguments(function: name))
    }
    do {
      stack.push(try function.body(arguments, variables))
    } catch {
      throw makeError(.function(error))
    }
  }

  // MARK: Texts

  /// Counts a text that was put together as steps, unless it is too long.
  private mutating func countText(_ bytes: Int) throws(DialogueError) {
    guard bytes <= limits.textBytes else {
      throw makeError(.textTooLong(limit: limits.textBytes))
    }
    try countSteps(bytes / Self.bytesPerStep)
  }

  /// Counts a text with values before it is put together: the same long value may be in it many
  /// times.
  mutating func countText(
    of template: TextTemplate, _ texts: TextStore, values count: Int
  ) throws(DialogueError) {
    var bytes = 0
    let first = Int(template.firstSegment)
    for segment in texts.segments[first..<first + Int(template.segmentCount)] {
      if segment.buffer >= 0 {
        bytes += Int(segment.end - segment.start)
      } else if case .string(let text)? = stack.value(Int(segment.start), ofLast: count) {
        bytes += text.utf8.count
      }
    }
    try countText(bytes)
  }

  private func countValues(_ template: TextTemplate) -> Int {
    let first = Int(template.firstSegment)
    return program.texts.segments[first..<first + Int(template.segmentCount)]
      .reduce(0) { $0 + ($1.buffer < 0 ? 1 : 0) }
  }

  @inline(__always)
  private mutating func line(_ index: Int) throws(DialogueError) -> DialogueLine {
    if let line = readyLines[index] { return line }
    return try composedLine(index)
  }

  @inline(never)
  private mutating func composedLine(_ index: Int) throws(DialogueError) -> DialogueLine {
    let record = program.lineRecords[index]
    let count = Int(record.substitutions)
    let composed: ComposedText
    if let localization, let template = localization.templates[index] {
      if template.hasMarkup {
        return try markedLine(index, template, localization.texts, localization.language)
      }
      composed = try compose(template, localization.texts, values: count)
    } else {
      if record.template.hasMarkup {
        return try markedLine(index, record.template, program.texts, language)
      }
      composed = try compose(record.template, program.texts, values: count)
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
  ) throws(DialogueError) -> ComposedText {
    if count == 0, template.segmentCount == 1, template.speakerSegment < 0 {
      return ComposedText(text: texts.text(of: texts.segments[Int(template.firstSegment)]))
    }
    try countText(of: template, texts, values: count)
    scratch.removeAll(keepingCapacity: true)
    var composed = ComposedText(text: "")
    for index in 0..<Int(template.segmentCount) {
      let segment = texts.segments[Int(template.firstSegment) + index]
      if segment.buffer < 0 {
        stack.value(Int(segment.start), ofLast: count)?.append(to: &scratch)
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
    stack.removeLast(count)
    composed.text = String(decoding: scratch, as: UTF8.self)
    return composed
  }
}
