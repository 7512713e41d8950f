extension Checker {
  /// Checks every statement and every `when:` of a file.
  mutating func checkStatements(_ source: Int) {
    let tree = trees[source]
    for node in tree.nodes {
      for condition in node.conditions where condition.expression >= 0 {
        checkCondition(condition.expression, source)
      }
    }
    for line in tree.lines {
      if line.expression >= 0 { checkCondition(line.expression, source) }
      if line.pieceCount > 1
        || line.pieceCount == 1 && tree.pieces[Int(line.firstPiece)].expression >= 0
      {
        checkPieces(line.firstPiece, line.pieceCount, source)
      }
    }
    for statement in tree.statements { check(statement, source) }
  }

  private mutating func check(_ statement: StatementSyntax, _ source: Int) {
    switch statement.kind {
    case .if, .elseIf, .once:
      if statement.a >= 0 { checkCondition(statement.a, source) }
    case .set:
      checkSet(statement, source)
    case .call:
      if statement.a >= 0 { _ = check(statement.a, source) }
    case .command:
      checkPieces(statement.a, statement.b, source)
    case .jump, .detour:
      if statement.a >= 0 {
        let type = check(statement.a, source)
        require(type, .string, expressionRange(statement.a, source), source)
      } else if !statement.name.isEmpty {
        let name = text(statement.name, source)
        if groupIndex[name] == nil {
          report(
            .undefinedNode(name, suggestion: nearest(to: name, among: groups.map(\.title))),
            statement.name, source)
        }
      }
    default:
      break
    }
  }

  private mutating func checkCondition(_ expression: Int32, _ source: Int) {
    let type = check(expression, source)
    guard !solver.unify(type, .bool) else { return }
    report(
      .conditionNotBool(got: name(of: solver.resolve(type))),
      expressionRange(expression, source), source)
  }

  private mutating func checkPieces(_ first: Int32, _ count: Int32, _ source: Int) {
    for piece in trees[source].pieces[Int(first)..<Int(first + count)] where piece.expression >= 0 {
      let type = check(piece.expression, source)
      if solver.resolve(type).isVariable, !isVariable(piece.expression, source) {
        pendingTypes.append(
          PendingType(
            source: source, type: type, text: expressionRange(piece.expression, source),
            range: piece.range))
      }
    }
  }

  /// A variable of no known type is reported as such, once, not at every place it is shown.
  private func isVariable(_ expression: Int32, _ source: Int) -> Bool {
    let syntax = trees[source].expressions[Int(expression)]
    return syntax.count == 1 && trees[source].terms[Int(syntax.first)].kind == .variable
  }

  private mutating func checkSet(_ statement: StatementSyntax, _ source: Int) {
    let index = variable(at: statement.name, source, isTarget: true)
    usedVariables[index] = true
    guard statement.b >= 0 else {
      _ = solver.unify(variables[index].type, .faulty)
      return
    }
    let type = check(statement.b, source)
    let range = expressionRange(statement.b, source)
    if variables[index].smart != nil {
      report(.smartVariableReadOnly(variables[index].name), statement.name, source)
      return
    }
    switch AssignmentKind(rawValue: statement.a) ?? .assign {
    case .assign:
      require(type, variables[index].type, range, source)
    case .add:
      require(type, variables[index].type, range, source)
      pendingOperations.append(
        PendingOperation(source: source, name: "+=", type: type, range: range))
    case .subtract, .multiply, .divide, .remainder:
      require(variables[index].type, .number, statement.name, source)
      require(type, .number, range, source)
    }
  }
}
