extension Parser {
  /// Expects `>>`; reports any other text in its place, and continues after it.
  mutating func endCommand(_ command: String, start: Int) {
    skipBlanks()
    if atCommandEnd {
      position += 2
      return
    }
    let found = position
    skipToCommandEnd()
    if let last = findings.kept.last, last.source == source, Int(last.range.start) >= start,
      last.diagnostic.severity == .error
    {
      return
    }
    let end = trimmedEnd(found, position)
    if end >= 2, bytes[end - 1] == Byte.greater, bytes[end - 2] == Byte.greater {
      report(
        .unexpectedInCommand(text(found, trimmedEnd(found, end - 2)), command: command), found,
        end - 2)
    } else {
      report(.unclosedCommand, start, start + 2)
    }
  }

  /// Goes on behind the next `>>` of the line, or to the line's end.
  mutating func skipToCommandEnd() {
    var quoted = false
    while !atLineEnd {
      if bytes[position] == Byte.quote { quoted.toggle() }
      if !quoted, atCommandEnd {
        position += 2
        return
      }
      position += 1
    }
  }

  /// Parses a command that is not part of the language: text with expressions, up to `>>`.
  mutating func parseHostCommand(start: Int) {
    let firstPiece = tree.pieces.count
    let literalBegin = position
    var literalStart = position
    var closed = false
    var chevron: Int?
    while byte(at: position) == Byte.less { position += 1 }
    let textStart = position
    while !atLineEnd {
      if atCommandEnd {
        closed = true
        break
      }
      if bytes[position] == Byte.openBrace {
        addLiteral(from: literalStart, to: position)
        let open = position
        position += 1
        let expression = parseExpression(after: "{", until: .brace)
        skipBlanks()
        if byte(at: position) == Byte.closeBrace {
          position += 1
        } else {
          if expression >= 0 { report(.unclosedExpression, open, open + 1) }
          skipToCommandEnd()
          closed = true
          literalStart = position
          tree.pieces.append(PieceSyntax(range: ByteRange(open, position), expression: -1))
          break
        }
        tree.pieces.append(PieceSyntax(range: ByteRange(open, position), expression: expression))
        literalStart = position
      } else {
        if bytes[position] == Byte.greater { chevron = chevron ?? position }
        position += 1
      }
    }
    let textEnd = trimmedEnd(textStart, position)
    addLiteral(from: literalStart, to: trimmedEnd(literalStart, position))
    if !closed {
      report(.unclosedCommand, start, start + 2)
      return
    }
    if let chevron { report(.chevronInCommand, chevron, chevron + 1) }
    if textStart > literalBegin {
      report(
        .strayChevron(command: text(textStart, textEnd)), start, start + textStart - literalBegin)
    }
    if atCommandEnd { position += 2 }
    if tree.pieces.count == firstPiece {
      report(.emptyCommand, start, position)
      return
    }
    add(
      .command, ByteRange(start, position), a: Int32(firstPiece),
      b: Int32(tree.pieces.count - firstPiece))
    skipBlanks()
    while byte(at: position) == Byte.hash {
      _ = parseHashtag()
      skipBlanks()
    }
  }

  private mutating func addLiteral(from start: Int, to end: Int) {
    if end > start {
      tree.pieces.append(PieceSyntax(range: ByteRange(start, end), expression: -1))
    }
  }

  /// Parses `$name`; reports its absence.
  private mutating func parseVariable(_ command: String, start: Int) -> ByteRange? {
    skipBlanks()
    if byte(at: position) == Byte.dollar {
      let name = identifier(at: position + 1)
      if !name.isEmpty {
        let range = ByteRange(position, Int(name.end))
        position = Int(name.end)
        return range
      }
    }
    let word = identifier(at: position)
    if !word.isEmpty {
      report(.missingDollar(text(word), command: command), word)
    } else {
      report(.missingVariable(command: command), start, position)
    }
    return nil
  }

  mutating func parseSet(start: Int) {
    guard let variable = parseVariable("set", start: start) else {
      skipToCommandEnd()
      return
    }
    skipBlanks()
    var operation = AssignmentKind.assign
    switch (byte(at: position), byte(at: position + 1)) {
    case (Byte.equals, let next) where next != Byte.equals:
      position += 1
    case (UInt8(ascii: "+"), Byte.equals): operation = .add; position += 2
    case (UInt8(ascii: "-"), Byte.equals): operation = .subtract; position += 2
    case (UInt8(ascii: "*"), Byte.equals): operation = .multiply; position += 2
    case (UInt8(ascii: "/"), Byte.equals): operation = .divide; position += 2
    case (UInt8(ascii: "%"), Byte.equals): operation = .remainder; position += 2
    default:
      let word = identifier(at: position)
      guard matches(word, "to") else {
        reportMissingAssignment("set", start: start)
        skipToCommandEnd()
        return
      }
      position = Int(word.end)
    }
    let expression = parseExpression(after: "=", until: .commandEnd)
    endCommand("set", start: start)
    add(
      .set, ByteRange(start, position), a: operation.rawValue, b: expression, name: variable)
  }

  private mutating func reportMissingAssignment(_ command: String, start: Int) {
    if byte(at: position) == Byte.equals, byte(at: position + 1) == Byte.equals {
      report(.doubleEquals(command: command), position, position + 2)
    } else {
      report(.missingAssignment(command: command), start, position)
    }
  }

  mutating func parseDeclare(start: Int) {
    guard let variable = parseVariable("declare", start: start) else {
      skipToCommandEnd()
      return
    }
    skipBlanks()
    let word = identifier(at: position)
    if byte(at: position) == Byte.equals, byte(at: position + 1) != Byte.equals {
      position += 1
    } else if matches(word, "to") {
      position = Int(word.end)
    } else {
      reportMissingAssignment("declare", start: start)
      skipToCommandEnd()
      return
    }
    let expression = parseExpression(after: "=", until: .commandEnd)
    skipBlanks()
    var type: Int32 = -1
    let asWord = identifier(at: position)
    if matches(asWord, "as") {
      position = Int(asWord.end)
      skipBlanks()
      let name = identifier(at: position)
      if name.isEmpty {
        report(.missingExpression(after: "as"), asWord)
      } else {
        position = Int(name.end)
        type = Int32(tree.terms.count)
        tree.terms.append(TermSyntax(kind: .member, range: name))
      }
    }
    endCommand("declare", start: start)
    add(.declare, ByteRange(start, position), a: expression, b: type, name: variable)
  }

  mutating func parseDestination(_ kind: StatementKind, _ command: String, start: Int) {
    skipBlanks()
    if byte(at: position) == Byte.openBrace {
      let open = position
      position += 1
      let expression = parseExpression(after: "{", until: .brace)
      skipBlanks()
      if byte(at: position) == Byte.closeBrace {
        position += 1
      } else if expression >= 0 {
        report(.unclosedExpression, open, open + 1)
      }
      endCommand(command, start: start)
      add(kind, ByteRange(start, position), a: expression)
      return
    }
    let name = identifier(at: position)
    if name.isEmpty {
      skipToCommandEnd()
      report(.missingNodeName(command: command), start, position)
      return
    }
    position = Int(name.end)
    endCommand(command, start: start)
    add(kind, ByteRange(start, position), name: name)
  }

  /// Parses `<<enum>>` up to `<<endenum>>`; only its cases may come between.
  mutating func parseEnum(start: Int) {
    skipBlanks()
    let name = identifier(at: position)
    if name.isEmpty { report(.missingExpression(after: "enum"), start, position) }
    position = Int(name.end)
    endCommand("enum", start: start)
    let range = ByteRange(start, position)
    let openedOnLine = line
    let firstCase = tree.enumCases.count
    while position < bytes.count {
      skipBlanks()
      if startsComment { skipToLineEnd() }
      if atLineEnd {
        if position >= bytes.count { break }
        skipLineBreak()
        let columns = columnsOfLine()
        _ = indentation.advance(to: columns, isBlank: atLineEnd, line: line)
        continue
      }
      guard atCommandStart else { break }
      let caseStart = position
      position += 2
      skipBlanks()
      let word = identifier(at: position)
      if matches(word, "case") {
        position = Int(word.end)
        parseCase(start: caseStart)
      } else if matches(word, "endenum") {
        position = Int(word.end)
        endCommand("endenum", start: caseStart)
        add(
          .enumeration, range, a: Int32(firstCase), b: Int32(tree.enumCases.count - firstCase),
          name: name)
        return
      } else {
        position = caseStart
        break
      }
    }
    report(.unclosedBlock(.enum, openedOnLine: openedOnLine), range)
  }

  private func columnsOfLine() -> Int {
    var columns = 0
    var offset = position
    while offset < bytes.count, Byte.isBlank(bytes[offset]) {
      columns += bytes[offset] == Byte.tab ? 8 : 1
      offset += 1
    }
    return columns
  }

  private mutating func parseCase(start: Int) {
    skipBlanks()
    let name = identifier(at: position)
    if name.isEmpty { report(.missingExpression(after: "case"), start, position) }
    position = Int(name.end)
    skipBlanks()
    var expression: Int32 = -1
    if byte(at: position) == Byte.equals {
      position += 1
      expression = parseExpression(after: "=", until: .commandEnd)
    }
    endCommand("case", start: start)
    tree.enumCases.append(EnumCaseSyntax(name: name, expression: expression))
  }
}
