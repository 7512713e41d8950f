extension CodeGenerator {
  /// The id an author gave a line.
  func explicitID(of syntax: LineSyntax) -> String? {
    guard syntax.tagCount > 0 else { return nil }
    for tag in tree.tags[Int(syntax.firstTag)..<Int(syntax.firstTag + syntax.tagCount)] {
      if isLineTag(tag) { return checker.text(tag, source) }
    }
    return nil
  }

  private func isLineTag(_ range: ByteRange) -> Bool {
    let bytes = checker.sources[source].bytes
    let prefix: StaticString = "line:"
    guard Int(range.end - range.start) > prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount
    where bytes[Int(range.start) + index] != prefix.utf8Start[index] { return false }
    return true
  }

  /// Makes the record of a line, and the instructions that push its values.
  mutating func record(
    of syntax: LineSyntax, _ kind: Program.LineInfo.Kind, isLast: Bool
  ) -> Int32 {
    var id: String?
    var tags: Int32 = isLast ? 1 : 0
    if syntax.tagCount > 0 {
      id = explicitID(of: syntax)
      if syntax.tagCount > (id == nil ? 0 : 1) {
        var names: [String] = []
        for tag in tree.tags[Int(syntax.firstTag)..<Int(syntax.firstTag + syntax.tagCount)]
        where !isLineTag(tag) {
          names.append(checker.text(tag, source))
        }
        if isLast { names.append("lastline") }
        tags = builder.tagSet(names)
      }
    }
    if id == nil { implicitLines += 1 }
    let before = builder.instructions.count
    let plain = generateTemplate(syntax.firstPiece, syntax.pieceCount)
    let template = builder.texts.speaker(of: plain)
    var values: Int32 = 0
    if builder.instructions.count > before {
      for piece in tree.pieces[Int(syntax.firstPiece)..<Int(syntax.firstPiece + syntax.pieceCount)]
      where piece.expression >= 0 {
        values += 1
      }
    }
    // Short enough to need no memory of its own.
    builder.lineIDs.append(id ?? implicitPrefix + String(implicitLines))
    builder.lineRecords.append(
      Program.LineRecord(
        template: template, tags: tags, node: node,
        number: syntax.number, substitutions: values, hasExplicitID: id != nil, kind: kind))
    return Int32(builder.lineRecords.count - 1)
  }

  /// Makes a template of pieces, and the instructions that push its values.
  mutating func generateTemplate(_ first: Int32, _ count: Int32) -> TextTemplate {
    var template = TextTemplate(
      firstSegment: Int32(builder.texts.segments.count), segmentCount: count)
    var values: Int32 = 0
    for index in Int(first)..<Int(first + count) {
      let piece = checker.trees[source].pieces[index]
      if piece.expression >= 0 {
        generate(expression: piece.expression)
        if isWhole(piece.expression), !showsWhole(builder.instructions.count - 2) {
          builder.emit(.wholeText)
        }
        builder.texts.segments.append(TextSegment(buffer: -1, start: values, end: values))
        values += 1
        continue
      }
      if piece.hasMarkup { template.hasMarkup = true }
      if piece.hasEscapes {
        builder.texts.segments.append(resolveEscapes(piece.range))
      } else {
        builder.texts.segments.append(
          TextSegment(buffer: Int32(source), start: piece.range.start, end: piece.range.end))
      }
    }
    return template
  }

  /// Whether an expression's value is shown without exponent: it is a call of a function like `int()`.
  private func isWhole(_ expression: Int32) -> Bool {
    let syntax = tree.expressions[Int(expression)]
    let root = tree.terms[Int(syntax.first + syntax.count - 1)]
    guard root.kind == .call else { return false }
    return BuiltInFunction(rawValue: checker.text(root.range, source))?.isWhole ?? false
  }

  /// Lets a call whose exact whole number would not fit into a value push it as text.
  ///
  /// - Returns: whether it is such a call.
  private mutating func showsWhole(_ call: Int) -> Bool {
    guard call >= 0, builder.instructions[call].opcode == .callBuiltIn else { return false }
    switch BuiltInFunction.allCases[Int(builder.instructions[call].a)] {
    case .inc, .dec:
      builder.instructions[call].flag = true
      return true
    default: return false
    }
  }

  /// Removes the `\` of the grammar's own escapes; the escapes of markup stay for the markup parser.
  private mutating func resolveEscapes(_ range: ByteRange) -> TextSegment {
    let bytes = checker.sources[source].bytes
    let buffer = checker.sources.count
    let start = builder.texts.buffers[buffer].count
    var resolved: [UInt8] = []
    var offset = Int(range.start)
    while offset < Int(range.end) {
      let byte = bytes[offset]
      if byte == Byte.backslash, offset + 1 < Int(range.end) {
        if Byte.isMarkupEscape(bytes[offset + 1]) { resolved.append(byte) }
        resolved.append(bytes[offset + 1])
        offset += 2
      } else {
        resolved.append(byte)
        offset += 1
      }
    }
    builder.texts.buffers[buffer] += resolved
    return TextSegment(
      buffer: Int32(buffer), start: Int32(start), end: Int32(start + resolved.count))
  }

  // MARK: Expressions

  /// Pushes the value of an expression: its terms are in the order the machine needs.
  mutating func generate(expression: Int32) {
    guard expression >= 0 else { return }
    let syntax = checker.trees[source].expressions[Int(expression)]
    for index in syntax.first..<syntax.first + syntax.count {
      generate(checker.trees[source].terms[Int(index)], index)
    }
  }

  private mutating func generate(_ term: TermSyntax, _ index: Int32) {
    switch term.kind {
    case .number: builder.emit(checker.number(term, source))
    case .string: builder.emit(.pushString, builder.string(checker.string(term, source)))
    case .yes: builder.emit(.pushBool, 1)
    case .no: builder.emit(.pushBool, 0)
    case .variable:
      guard let variable = variable(at: term.range) else { return }
      if checker.variables[variable].smart != nil {
        builder.emit(.callSmart, Int32(variable))
      } else {
        builder.emit(.pushVariable, Int32(variable))
      }
    case .member: generateMember(term, index)
    case .call:
      let call = call(ofFunctionAt: term.range)
      if call.opcode == .callBuiltIn, BuiltInFunction.allCases[Int(call.a)] == .string {
        _ = showsWhole(builder.instructions.count - 2)
      }
      builder.instructions.append(call)
      builder.emit(.arguments, term.a)
    case .negate: builder.emit(.negate)
    case .not: builder.emit(.not)
    case .multiply: builder.emit(combining: .multiply)
    case .divide: builder.emit(combining: .divide)
    case .remainder: builder.emit(combining: .remainder)
    case .add:
      var solver = checker.solver
      let isText = checker.termTypes[source][index].map { solver.resolve($0) } == .string
      if isText { builder.emit(.addStrings) } else { builder.emit(combining: .addNumbers) }
    case .subtract: builder.emit(combining: .subtract)
    case .lessOrEqual: builder.emit(combining: .lessOrEqual)
    case .greaterOrEqual: builder.emit(combining: .greaterOrEqual)
    case .less: builder.emit(combining: .less)
    case .greater: builder.emit(combining: .greater)
    case .equal: builder.emit(combining: .equal)
    case .notEqual: builder.emit(combining: .notEqual)
    case .and: builder.emit(.and)
    case .or: builder.emit(.or)
    case .xor: builder.emit(.xor)
    }
  }

  /// The variable named there.
  mutating func variable(at range: ByteRange) -> Int? {
    let bytes = checker.sources[source].bytes
    if let index = recentVariables.meaning(of: range, in: bytes, source) { return index }
    guard let index = builder.variableIndex[checker.text(range, source)] else { return nil }
    recentVariables.note(index, of: range, in: bytes, source)
    return index
  }

  private mutating func call(ofFunctionAt range: ByteRange) -> Instruction {
    let bytes = checker.sources[source].bytes
    if let call = recentCalls.meaning(of: range, in: bytes, source) { return call }
    let name = checker.text(range, source)
    var call = Instruction(opcode: .callHost)
    if checker.library.hostFunctions[name] == nil, let function = BuiltInFunction(rawValue: name) {
      call.opcode = .callBuiltIn
      call.a = Int32(BuiltInFunction.allCases.firstIndex(of: function) ?? 0)
    } else {
      call.a = builder.hostFunction(name)
    }
    recentCalls.note(call, of: range, in: bytes, source)
    return call
  }

  private mutating func generateMember(_ term: TermSyntax, _ index: Int32) {
    var solver = checker.solver
    guard let type = checker.termTypes[source][index].map({ solver.resolve($0) }),
      let number = type.enumNumber,
      let value = checker.enums[number].value(of: checker.text(term.range, source))
    else { return }
    switch value {
    case .number(let number): builder.emit(number)
    case .string(let string): builder.emit(.pushString, builder.string(string))
    case .bool(let bool): builder.emit(.pushBool, bool ? 1 : 0)
    }
  }
}
