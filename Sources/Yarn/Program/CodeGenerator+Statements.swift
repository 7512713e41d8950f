extension CodeGenerator {
  mutating func generate(_ statement: StatementSyntax, at index: Int, end: Int) {
    switch statement.kind {
    case .line:
      let isLast =
        index + 1 < end && checker.trees[source].statements[index + 1].kind == .openOptions
      generateLine(statement.a, isLast: isLast)
    case .openOptions, .openGroup:
      frames.append(Frame())
    case .option:
      generateOption(statement.a)
    case .item:
      generateItem(statement.a)
    case .closeOption, .closeItem:
      closeMember()
    case .closeOptions:
      builder.emit(.showOptions)
      closeFrame()
    case .closeGroup:
      builder.emit(.selectCandidate)
      closeFrame()
    case .if:
      frames.append(Frame())
      generateCondition(statement.a)
    case .elseIf:
      beginClause()
      generateCondition(statement.a)
    case .else, .onceElse:
      beginClause()
    case .endIf, .endOnce:
      if let frame = frames.last { builder.patch(frame.nextClause, to: builder.next) }
      closeFrame()
    case .once:
      generateOnce(statement.a, at: index, end: end)
    case .set:
      generateSet(statement)
    case .declare, .enumeration:
      break
    case .call:
      if statement.a >= 0 {
        generate(expression: statement.a)
        builder.emit(.pop)
      }
    case .command:
      let template = generateTemplate(statement.a, statement.b)
      builder.commandTemplates.append(template)
      builder.emit(.command, Int32(builder.commandTemplates.count - 1))
    case .jump, .detour:
      generateDestination(statement)
    case .return:
      builder.emit(.return)
    case .stop:
      builder.emit(.stop)
    }
  }

  // MARK: Blocks

  /// A jump whose target is not known yet, put at the head of a chain.
  private mutating func jump(_ opcode: Opcode, chain: Int32) -> Int32 {
    builder.emit(opcode, chain)
    return builder.next - 1
  }

  private mutating func closeFrame() {
    if let frame = frames.popLast() { builder.patch(frame.ends, to: builder.next) }
  }

  private mutating func generateCondition(_ expression: Int32) {
    generate(expression: expression)
    frames[frames.count - 1].nextClause = jump(.jumpIfFalse, chain: -1)
  }

  private mutating func beginClause() {
    let last = frames.count - 1
    frames[last].ends = jump(.jump, chain: frames[last].ends)
    builder.patch(frames[last].nextClause, to: builder.next)
    frames[last].nextClause = -1
  }

  private mutating func generateOnce(_ expression: Int32, at index: Int, end: Int) {
    let key = onceKey(ofBlockAt: index, end: end)
    builder.emit(.pushNotSeen, key)
    if expression >= 0 {
      generate(expression: expression)
      builder.emit(.and)
    }
    frames.append(Frame())
    frames[frames.count - 1].nextClause = jump(.jumpIfFalse, chain: -1)
    builder.emit(.markSeen, key)
  }

  private mutating func generateSet(_ statement: StatementSyntax) {
    guard let index = variable(at: statement.name) else { return }
    let variable = Int32(index)
    let operation = AssignmentKind(rawValue: statement.a) ?? .assign
    if operation != .assign { builder.emit(.pushVariable, variable) }
    generate(expression: statement.b)
    switch operation {
    case .assign: break
    case .add:
      if checker.variables[index].type == .string {
        builder.emit(.addStrings)
      } else {
        builder.emit(combining: .addNumbers)
      }
    case .subtract: builder.emit(combining: .subtract)
    case .multiply: builder.emit(combining: .multiply)
    case .divide: builder.emit(combining: .divide)
    case .remainder: builder.emit(combining: .remainder)
    }
    builder.emit(.store, variable)
  }

  private mutating func generateDestination(_ statement: StatementSyntax) {
    let isJump = statement.kind == .jump
    if statement.a >= 0 {
      generate(expression: statement.a)
      builder.emit(isJump ? .jumpToNamed : .detourToNamed)
    } else if let group = builder.groupIndex[checker.text(statement.name, source)] {
      builder.emit(isJump ? .jumpToNode : .detourToNode, Int32(group))
    } else {
      builder.emit(.pushString, builder.string(checker.text(statement.name, source)))
      builder.emit(isJump ? .jumpToNamed : .detourToNamed)
    }
  }

  // MARK: Lines

  private mutating func generateLine(_ index: Int32, isLast: Bool) {
    let syntax = tree.lines[Int(index)]
    var skip: Int32 = -1
    if syntax.condition != .none {
      let once = generateLineCondition(syntax, explicitID(of: syntax))
      skip = jump(.jumpIfFalse, chain: -1)
      if once >= 0 { builder.emit(.markSeen, once) }
    }
    let record = record(of: syntax, .line, isLast: isLast)
    builder.emit(.line, record)
    builder.patch(skip, to: builder.next)
  }

  /// Pushes a line's condition.
  ///
  /// - Returns: the once-key, or -1.
  private mutating func generateLineCondition(_ syntax: LineSyntax, _ id: String?) -> Int32 {
    var once: Int32 = -1
    if syntax.condition == .once || syntax.condition == .onceIf {
      once = onceKey(of: syntax, id)
      builder.emit(.pushNotSeen, once)
    }
    if syntax.expression >= 0 {
      generate(expression: syntax.expression)
      if once >= 0 { builder.emit(.and) }
    }
    return once
  }

  private mutating func generateOption(_ index: Int32) {
    beginMember()
    let syntax = tree.lines[Int(index)]
    let once =
      syntax.condition == .none ? -1 : generateLineCondition(syntax, explicitID(of: syntax))
    // The condition lies under the values of the text, and is taken after them.
    let record = record(of: syntax, .option, isLast: false)
    builder.emit(.addOption, record, flag: syntax.condition != .none)
    addMember()
    if once >= 0 { builder.emit(.markSeen, once) }
  }

  private mutating func generateItem(_ index: Int32) {
    beginMember()
    let syntax = tree.lines[Int(index)]
    let id = explicitID(of: syntax)
    let once = syntax.condition == .none ? -1 : generateLineCondition(syntax, id)
    var complexity: Int32 = 0
    if once >= 0 { complexity += 1 }
    if syntax.expression >= 0 { complexity += self.complexity(of: syntax.expression) }
    let content = builder.content(key(of: syntax, id), complexity: complexity)
    builder.emit(.addCandidate, content, flag: syntax.condition != .none)
    addMember()
    if once >= 0 { builder.emit(.markSeen, once) }
    let record = record(of: syntax, .lineGroupItem, isLast: false)
    builder.emit(.line, record)
  }

  private mutating func beginMember() {
    let last = frames.count - 1
    builder.patch(frames[last].nextClause, to: builder.next)
    frames[last].nextClause = -1
  }

  /// After the instruction that adds an option or item: its body comes next, out of the way.
  private mutating func addMember() {
    let last = frames.count - 1
    frames[last].nextClause = jump(.jump, chain: -1)
  }

  private mutating func closeMember() {
    let last = frames.count - 1
    frames[last].ends = jump(.jump, chain: frames[last].ends)
    builder.patch(frames[last].nextClause, to: builder.next)
    frames[last].nextClause = -1
  }
}
