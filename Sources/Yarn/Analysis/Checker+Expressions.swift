extension Checker {
  /// Finds out the type of an expression, over its terms in reverse Polish order.
  mutating func check(_ expression: Int32, _ source: Int) -> TypeTerm {
    let syntax = trees[source].expressions[Int(expression)]
    operands.removeAll(keepingCapacity: true)
    for index in syntax.first..<syntax.first + syntax.count {
      check(trees[source].terms[Int(index)], index, source)
    }
    return operands.popLast()?.type ?? .faulty
  }

  private mutating func push(_ type: TypeTerm, _ range: ByteRange) {
    operands.append(Operand(type: type, range: range))
  }

  private mutating func pop() -> Operand {
    operands.popLast() ?? Operand(type: .faulty, range: ByteRange(0, 0))
  }

  private mutating func check(_ term: TermSyntax, _ index: Int32, _ source: Int) {
    switch term.kind {
    case .number: push(.number, term.range)
    case .string: push(.string, term.range)
    case .yes, .no: push(.bool, term.range)
    case .variable:
      let variable = variable(at: term.range, source)
      noteSmartReference(variable)
      usedVariables[variable] = true
      push(variables[variable].type, term.range)
    case .member: checkMember(term, index, source)
    case .call: checkCall(term, source)
    case .negate: checkUnary(.number, term, source)
    case .not: checkUnary(.bool, term, source)
    case .add: checkAddition(term, index, source)
    case .subtract, .multiply, .divide, .remainder:
      checkBinary(of: .number, to: .number, term, source)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: checkOrder(term, source)
    case .and, .or, .xor: checkBinary(of: .bool, to: .bool, term, source)
    case .equal, .notEqual: checkEquality(term, source)
    }
  }

  private mutating func checkMember(_ term: TermSyntax, _ index: Int32, _ source: Int) {
    let name = text(term.range, source)
    guard term.a >= 0 else {
      let type = solver.fresh()
      termTypes[source][index] = type
      let range = ByteRange(Int(term.range.start) - 1, Int(term.range.end))
      pendingMembers.append(
        PendingMember(source: source, term: index, name: name, type: type, range: range))
      push(type, range)
      return
    }
    let typeRange = identifier(at: term.a, source)
    let range = ByteRange(Int(term.a), Int(term.range.end))
    let typeName = text(typeRange, source)
    guard let number = enumIndex[typeName] else {
      report(.unknownType(typeName, inDeclaration: false), typeRange, source)
      push(.faulty, range)
      return
    }
    if enums[number].value(of: name) == nil {
      report(.memberUnknown(type: typeName, member: name), term.range, source)
    }
    termTypes[source][index] = .enumeration(number)
    push(.enumeration(number), range)
  }

  // MARK: Calls

  private mutating func checkCall(_ term: TermSyntax, _ source: Int) {
    let count = Int(max(term.a, 0))
    let arguments = Array(operands.suffix(count))
    operands.removeLast(min(count, operands.count))
    let range = ByteRange(
      Int(term.range.start), Int(max(arguments.last?.range.end ?? 0, term.range.end)))
    let name = text(term.range, source)
    let index = function(named: name, arguments)
    let symbol = functions[index]
    guard
      arguments.count == symbol.parameters.count
        || symbol.isVariadic && arguments.count > symbol.parameters.count
    else {
      report(
        .wrongArgumentCount(
          function: name, expected: symbol.parameters.count, got: arguments.count),
        term.range, source)
      push(symbol.result, range)
      return
    }
    for (parameter, argument) in zip(symbol.parameters, arguments) {
      guard case .type(let needed) = parameter else { continue }
      // An enum with text values is allowed in place of a text.
      if solver.resolve(needed) == .string,
        let number = solver.resolve(argument.type).enumNumber, enums[number].rawType == .string
      {
        continue
      }
      require(argument.type, needed, argument.range, source)
    }
    push(symbol.result, range)
  }

  /// The function of that name; the signature of an unknown one is inferred from its first call.
  private mutating func function(named name: String, _ arguments: [Operand]) -> Int {
    if let index = functionIndex[name] { return index }
    functionIndex[name] = functions.count
    if let known = library.signature(of: name) {
      functions.append(
        FunctionSymbol(
          name: name, parameters: known.parameters, result: known.result, isKnown: true,
          isVariadic: known.isVariadic))
    } else {
      functions.append(
        FunctionSymbol(
          name: name, parameters: arguments.map { .type($0.type) }, result: solver.fresh(),
          isKnown: false))
    }
    return functions.count - 1
  }

  // MARK: Operators

  private mutating func checkUnary(_ type: TypeTerm, _ term: TermSyntax, _ source: Int) {
    let operand = pop()
    let range = ByteRange(Int(term.range.start), Int(operand.range.end))
    if !solver.unify(operand.type, type) {
      report(
        .operationNotDefined(
          operation: text(term.range, source), type: name(of: solver.resolve(operand.type))),
        operand.range, source)
    }
    push(type, range)
  }

  private mutating func checkBinary(
    of type: TypeTerm, to result: TypeTerm, _ term: TermSyntax, _ source: Int
  ) {
    let right = pop()
    let left = pop()
    let unfit =
      !solver.unify(left.type, type) ? left : !solver.unify(right.type, type) ? right : nil
    if let operand = unfit {
      report(
        .operationNotDefined(
          operation: text(term.range, source), type: name(of: solver.resolve(operand.type))),
        operand.range, source)
    }
    push(result, ByteRange(Int(left.range.start), Int(right.range.end)))
  }

  /// A comparison says that two values have the same type, but not which type: if nothing else says so
  /// either, their type is undetermined, as in Yarn Spinner.
  private mutating func checkOrder(_ term: TermSyntax, _ source: Int) {
    guard operands.count >= 2,
      solver.resolve(operands[operands.count - 2].type).isVariable,
      solver.resolve(operands[operands.count - 1].type).isVariable
    else { return checkBinary(of: .number, to: .bool, term, source) }
    let right = pop()
    let left = pop()
    let range = ByteRange(Int(left.range.start), Int(right.range.end))
    _ = solver.unify(left.type, right.type)
    pendingOperations.append(
      PendingOperation(
        source: source, name: text(term.range, source), type: left.type, range: range,
        isOfNumbers: true))
    push(.bool, range)
  }

  private mutating func checkAddition(_ term: TermSyntax, _ index: Int32, _ source: Int) {
    let right = pop()
    let left = pop()
    let range = ByteRange(Int(left.range.start), Int(right.range.end))
    guard solver.unify(left.type, right.type) else {
      report(
        .operandsDiffer(
          operation: "+", left: name(of: solver.resolve(left.type)),
          right: name(of: solver.resolve(right.type))), range, source)
      push(.faulty, range)
      return
    }
    let type = solver.resolve(left.type)
    if type != .number, type != .string, type != .faulty {
      pendingOperations.append(
        PendingOperation(source: source, name: "+", type: type, range: range))
    }
    if type != .number { termTypes[source][index] = type }
    push(type, range)
  }

  private mutating func checkEquality(_ term: TermSyntax, _ source: Int) {
    let right = pop()
    let left = pop()
    let range = ByteRange(Int(left.range.start), Int(right.range.end))
    if !solver.unify(left.type, right.type) {
      report(
        .operandsDiffer(
          operation: text(term.range, source), left: name(of: solver.resolve(left.type)),
          right: name(of: solver.resolve(right.type))), range, source)
    }
    push(.bool, range)
  }
}
