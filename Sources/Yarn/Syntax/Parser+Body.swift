extension Parser {
  /// Parses the statements of a node, from the end of its `---` line, or from the start of a line
  /// without one, to its `===`.
  mutating func parseBody(of node: NodeSyntax, atLineStart: Bool = false) {
    indentation.reset()
    blocks.removeAll(keepingCapacity: true)
    firstStatement = tree.statements.count
    var atLineStart = atLineStart
    while position < bytes.count {
      if !atLineStart { skipLineBreak() }
      atLineStart = false
      let columns = measureIndentation()
      let isBlank = atLineEnd
      // The official rules count a blank line's own spaces as indentation, too.
      let step = indentation.advance(to: columns, isBlank: isBlank, line: line)
      apply(step, isBlank: isBlank)
      if position >= bytes.count { break }
      if starts(with: "===", at: position) {
        closeAllBlocks()
        skipToLineEnd()
        return
      }
      if columns == 0, beginsNode() {
        closeAllBlocks()
        report(.missingBodyEndAbove(node: text(node.title)), position, endOfLine(from: position))
        return
      }
      if columns == 0, takeMistypedBodyEnd() {
        closeAllBlocks()
        return
      }
      parseStatementsOfLine()
    }
    closeAllBlocks()
    report(.missingBodyEnd(node: text(node.title)), node.title)
  }

  private mutating func measureIndentation() -> Int {
    var columns = 0
    while position < bytes.count, Byte.isBlank(bytes[position]) {
      columns += bytes[position] == Byte.tab ? 8 : 1
      position += 1
    }
    return columns
  }

  // MARK: Blocks

  private mutating func apply(_ step: Indentation.Step, isBlank: Bool) {
    // Before anything is closed: a blank line ends the innermost group, not the one around it.
    if step.endsGroup { closeOpenGroup() }
    if step.opensBody {
      if isBlank, let block = blocks.last, block.kind == .options || block.kind == .group {
        report(.blankIndentedLineAfterOption, position - 1, position)
      }
      openBody()
    } else {
      closeEmptyBody()
    }
    for _ in 0..<step.closedBodies { closeBody() }
  }

  private mutating func openBody() {
    guard let block = blocks.last, pendingBody else { return }
    pendingBody = false
    push(block.kind == .options ? .optionBody : .itemBody, block.range, line: line)
  }

  /// Closes the body of an option that turned out to have none.
  private mutating func closeEmptyBody() {
    guard pendingBody, let block = blocks.last else { return }
    pendingBody = false
    add(block.kind == .options ? .closeOption : .closeItem, ByteRange(position, position))
  }

  private mutating func closeBody() {
    while let block = blocks.popLast() {
      switch block.kind {
      case .optionBody:
        add(.closeOption, ByteRange(position, position))
        return
      case .itemBody:
        add(.closeItem, ByteRange(position, position))
        return
      default:
        close(block, becauseOfIndentation: true)
      }
    }
  }

  private mutating func closeAllBlocks() {
    closeEmptyBody()
    while let block = blocks.popLast() { close(block, becauseOfIndentation: false) }
  }

  private mutating func closeGroup() {
    guard let block = blocks.popLast() else { return }
    close(block, becauseOfIndentation: false)
  }

  private mutating func close(_ block: Block, becauseOfIndentation: Bool) {
    let here = ByteRange(position, position)
    switch block.kind {
    case .options: add(.closeOptions, here)
    case .group: add(.closeGroup, here)
    case .optionBody: add(.closeOption, here)
    case .itemBody: add(.closeItem, here)
    case .if, .ifElse, .once, .onceElse:
      let name: BlockName = block.kind == .if || block.kind == .ifElse ? .if : .once
      report(
        becauseOfIndentation
          ? .blockEndedByIndentation(name, openedOnLine: block.line)
          : .unclosedBlock(name, openedOnLine: block.line),
        block.range)
      add(name == .if ? .endIf : .endOnce, here)
    }
  }

  /// Ends a group of options that is followed by something else.
  mutating func closeOpenGroup() {
    closeEmptyBody()
    if let block = blocks.last, block.kind == .options || block.kind == .group { closeGroup() }
  }

  mutating func push(_ kind: Block.Kind, _ range: ByteRange, line: Int) {
    // A group and the body of one of its members are one level to a person.
    let isGroup = kind == .options || kind == .group
    let depth = (blocks.last?.depth ?? 0) + (isGroup ? 0 : 1)
    if depth == limits.nesting + 1, !isGroup {
      report(.nestingTooDeep(limit: limits.nesting), range)
    }
    blocks.append(Block(kind: kind, range: range, line: line, depth: depth))
  }

  @discardableResult
  mutating func add(
    _ kind: StatementKind, _ range: ByteRange, a: Int32 = -1, b: Int32 = -1,
    name: ByteRange = ByteRange(0, 0)
  ) -> Int {
    tree.statements.append(StatementSyntax(kind: kind, a: a, b: b, range: range, name: name))
    return tree.statements.count - 1
  }

  // MARK: Statements

  private mutating func parseStatementsOfLine() {
    isBehindCommand = false
    while true {
      skipBlanks()
      if atLineEnd { return }
      if startsComment {
        skipToLineEnd()
        return
      }
      let first = bytes[position]
      if atCommandStart {
        let count = tree.statements.count
        parseCommand()
        isBehindCommand =
          tree.statements.count > count && tree.statements.last?.kind == .command
      } else if first == Byte.minus, byte(at: position + 1) == Byte.greater {
        parseArrow(.options, .openOptions, .option)
      } else if first == Byte.equals, byte(at: position + 1) == Byte.greater {
        parseArrow(.group, .openGroup, .item)
      } else if first == Byte.hash, tree.statements.count > firstStatement,
        tree.statements.last?.kind == .command
      {
        // The hashtags of a command may be on the line below it.
        if parseHashtag() == nil { skipToLineEnd() }
      } else {
        parseLineStatement()
      }
    }
  }

  private mutating func parseLineStatement() {
    closeOpenGroup()
    skipSpaces()
    let start = position
    let line = parseLine()
    let syntax = tree.lines[Int(line)]
    if syntax.pieceCount == 0, syntax.tagCount > 0 {
      report(.tagsWithoutText, start, trimmedEnd(start, position))
    }
    if isBehindCommand { reportTextAfterCommand(syntax.range) }
    add(.line, ByteRange(start, position), a: line)
  }

  private mutating func reportTextAfterCommand(_ range: ByteRange) {
    guard !range.isEmpty, let command = tree.statements.last, command.kind == .command else {
      return
    }
    if bytes[Int(range.start)..<Int(range.end)].allSatisfy({ $0 == Byte.greater }) {
      let end = trimmedEnd(0, Int(command.range.end) - 2)
      let text = text(Int(command.range.start) + 2, end)
      report(.strayChevron(command: text), range)
    } else {
      report(.textAfterCommand(text(range)), range)
    }
  }

  private mutating func parseArrow(
    _ group: Block.Kind, _ opening: StatementKind, _ member: StatementKind
  ) {
    closeEmptyBody()
    indentation.sawArrow()
    let start = position
    if blocks.last?.kind != group {
      if let block = blocks.last, block.kind == .options || block.kind == .group { closeGroup() }
      add(opening, ByteRange(start, start + 2))
      push(group, ByteRange(start, start + 2), line: line)
    }
    position += 2
    isBehindCommand = false
    skipSpaces()
    let line = parseLine()
    if tree.lines[Int(line)].pieceCount == 0 { report(.optionWithoutText, start, start + 2) }
    add(member, ByteRange(start, position), a: line)
    pendingBody = true
  }

  private mutating func parseCommand() {
    closeEmptyBody()
    let start = position
    position += 2
    skipBlanks()
    let word = identifier(at: position)
    let after = byte(at: Int(word.end))
    let isKeyword =
      !word.isEmpty && (Byte.isBlank(after) || after == Byte.greater || Byte.isLineBreak(after))
    if isKeyword, parseKeyword(word, start: start) { return }
    if parseMistypedCloser(start: start) { return }
    closeOpenGroup()
    parseHostCommand(start: start)
  }

  /// Parses a command of the language; returns false if the language does not have it.
  private mutating func parseKeyword(_ word: ByteRange, start: Int) -> Bool {
    let textStart = position
    position = Int(word.end)
    switch text(word) {
    case "if":
      closeOpenGroup()
      let expression = parseExpression(after: "if", until: .commandEnd)
      endCommand("if", start: start)
      add(.if, ByteRange(start, position), a: expression)
      push(.if, ByteRange(start, position), line: line)
    case "elseif":
      let expression = parseExpression(after: "elseif", until: .commandEnd)
      endCommand("elseif", start: start)
      clause("<<elseif>>", .elseIf, expression, start: start)
    case "else":
      skipBlanks()
      if matches(identifier(at: position), "if") {
        skipToCommandEnd()
        report(.elseIfInTwoWords, start, position)
        return true
      }
      endCommand("else", start: start)
      closeOpenGroup()
      let range = ByteRange(start, position)
      if let block = blocks.last, block.kind == .once {
        blocks[blocks.count - 1].kind = .onceElse
        add(.onceElse, range)
      } else {
        clause("<<else>>", .else, -1, start: start)
      }
    case "endif":
      endCommand("endif", start: start)
      closing("<<endif>>", .if, [.if, .ifElse], .endIf, start: start)
    case "once":
      closeOpenGroup()
      let expression = parseOnceCondition()
      endCommand("once", start: start)
      add(.once, ByteRange(start, position), a: expression)
      push(.once, ByteRange(start, position), line: line)
    case "endonce":
      endCommand("endonce", start: start)
      closing("<<endonce>>", .once, [.once, .onceElse], .endOnce, start: start)
    case "set":
      closeOpenGroup()
      parseSet(start: start)
    case "declare":
      closeOpenGroup()
      parseDeclare(start: start)
    case "enum":
      closeOpenGroup()
      parseEnum(start: start)
    case "case", "endenum":
      skipToCommandEnd()
      report(
        .clauseWithoutBlock(found: "<<\(text(word))>>", opener: .enum), start, position)
    case "call":
      closeOpenGroup()
      let expression = parseExpression(after: "call", until: .commandEnd)
      if expression >= 0 {
        let syntax = tree.expressions[Int(expression)]
        if tree.terms[Int(syntax.first + syntax.count - 1)].kind != .call {
          report(.callNeedsFunction, syntax.range)
        }
      }
      endCommand("call", start: start)
      add(.call, ByteRange(start, position), a: expression)
    case "jump":
      closeOpenGroup()
      parseDestination(.jump, "jump", start: start)
    case "detour":
      closeOpenGroup()
      parseDestination(.detour, "detour", start: start)
    case "return":
      closeOpenGroup()
      endCommand("return", start: start)
      add(.return, ByteRange(start, position))
    case "stop":
      closeOpenGroup()
      endCommand("stop", start: start)
      add(.stop, ByteRange(start, position))
    case "local":
      skipToCommandEnd()
      report(.reservedCommand("local"), start, position)
    default:
      position = textStart
      return false
    }
    return true
  }

  private mutating func clause(
    _ found: String, _ statement: StatementKind, _ expression: Int32, start: Int
  ) {
    closeOpenGroup()
    let range = ByteRange(start, position)
    guard let block = blocks.last, block.kind == .if || block.kind == .ifElse else {
      report(.clauseWithoutBlock(found: found, opener: .if), range)
      return
    }
    guard block.kind == .if else {
      report(.clauseAfterElse(found), range)
      return
    }
    add(statement, range, a: expression)
    if statement == .else { blocks[blocks.count - 1].kind = .ifElse }
  }

  mutating func closing(
    _ found: String, _ name: BlockName, _ kinds: [Block.Kind], _ statement: StatementKind,
    start: Int
  ) {
    closeOpenGroup()
    let range = ByteRange(start, position)
    guard let block = blocks.last, kinds.contains(block.kind) else {
      report(.clauseWithoutBlock(found: found, opener: name), range)
      return
    }
    blocks.removeLast()
    add(statement, range)
  }
}
