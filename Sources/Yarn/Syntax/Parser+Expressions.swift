/// An operator, parenthesis or call whose right side is still to come.
struct PendingOperator {
  enum Kind: Equatable {
    case operation(TermKind)
    case parenthesis
    case call
  }
  var kind: Kind
  var precedence: Int
  var range: ByteRange
  var arguments: Int32 = 0
}

/// What ends an expression.
enum ExpressionEnd {
  case brace, commandEnd, lineEnd
}

extension Parser {
  /// Parses an expression by the shunting-yard method, into terms in reverse Polish order.
  ///
  /// Precedence, from tight to loose: `-` `!` before a value; `*` `/` `%`; `+` `-`; `<` `<=` `>`
  /// `>=`; `==` `!=`; `and` `or` `xor`, which share one and associate left (Yarn Spinner 3.2.1).
  ///
  /// - Returns: the expression's index, or -1 where it is wrong; then something was reported.
  mutating func parseExpression(after: String, until end: ExpressionEnd) -> Int32 {
    skipBlanks()
    let start = position
    let first = tree.terms.count
    operators.removeAll(keepingCapacity: true)
    var expectsOperand = true
    var isGood = true
    loop: while isGood {
      skipBlanks()
      if expectsOperand {
        isGood = parseOperand(after: after, start: start, end: end, expectsOperand: &expectsOperand)
        continue
      }
      switch byte(at: position) {
      case UInt8(ascii: ")"):
        isGood = closeParenthesis()
        if !isGood { break loop }
      case UInt8(ascii: ","):
        while let top = operators.last, case .operation = top.kind { popOperator() }
        guard let top = operators.last, top.kind == .call else { break loop }
        operators[operators.count - 1].arguments += 1
        position += 1
        expectsOperand = true
      default:
        guard let (kind, length, precedence) = binaryOperator(end) else { break loop }
        while let top = operators.last, case .operation = top.kind, top.precedence >= precedence {
          popOperator()
        }
        operators.append(
          PendingOperator(
            kind: .operation(kind), precedence: precedence,
            range: ByteRange(position, position + length)))
        position += length
        expectsOperand = true
      }
    }
    if isGood {
      isGood = finish(end)
    }
    guard isGood, tree.terms.count > first else {
      tree.terms.removeSubrange(first...)
      recover(end)
      return -1
    }
    tree.expressions.append(
      ExpressionSyntax(
        first: Int32(first), count: Int32(tree.terms.count - first),
        range: ByteRange(start, trimmedEnd(start, position))))
    return Int32(tree.expressions.count - 1)
  }

  private func isAt(_ end: ExpressionEnd) -> Bool {
    if atLineEnd { return true }
    return switch end {
    case .brace: bytes[position] == Byte.closeBrace
    case .commandEnd: atCommandEnd
    case .lineEnd: startsComment
    }
  }

  /// Pops what is left, and says what is wrong where the expression stops too early.
  private mutating func finish(_ end: ExpressionEnd) -> Bool {
    while let top = operators.last {
      if case .operation = top.kind {
        popOperator()
      } else {
        report(.unclosedParenthesis, top.kind == .call ? callParenthesis(top.range) : top.range)
        return false
      }
    }
    if isAt(end) { return true }
    // `as` belongs to the declaration around the expression.
    if end == .commandEnd, matches(identifier(at: position), "as") { return true }
    if end == .brace, !restOfLine(has: Byte.closeBrace) {
      let open = openingBrace()
      report(.unclosedExpression, open, open + 1)
      return false
    }
    reportUnexpected()
    return false
  }

  /// Reports the token at the position.
  private mutating func reportUnexpected() {
    let stop = endOfToken()
    let token = text(position, stop)
    let isQuote = ["“", "”", "„", "‘", "’", "«", "»"].contains(token)
    let isInText =
      tree.terms.last.map { $0.kind == .string && Int($0.range.end) == trimmedEnd(0, position) }
      ?? false && token.first?.isLetter ?? false
    let diagnostic: ScriptDiagnostic =
      isQuote
      ? .curlyQuote(token)
      : token == "="
        ? .singleEquals : isInText ? .quoteInText(token) : .unexpectedInExpression(token)
    report(diagnostic, position, stop)
  }

  private func restOfLine(has wanted: UInt8) -> Bool {
    var offset = position
    while offset < bytes.count, !Byte.isLineBreak(bytes[offset]) {
      if bytes[offset] == wanted { return true }
      offset += 1
    }
    return false
  }

  /// The nearest `{` before the position.
  private func openingBrace() -> Int {
    var offset = position
    while offset > 0, bytes[offset - 1] != Byte.openBrace { offset -= 1 }
    return max(0, offset - 1)
  }

  private func callParenthesis(_ name: ByteRange) -> ByteRange {
    var offset = Int(name.end)
    while offset < bytes.count, Byte.isBlank(bytes[offset]) { offset += 1 }
    return ByteRange(offset, offset + 1)
  }

  private mutating func recover(_ end: ExpressionEnd) {
    var quoted = false
    while !atLineEnd {
      if bytes[position] == Byte.quote { quoted.toggle() }
      if !quoted, isAt(end) { return }
      position += 1
    }
  }

  private func endOfToken() -> Int {
    let word = identifier(at: position)
    if !word.isEmpty, !startsCurlyQuote { return Int(word.end) }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(end, bytes.count)
  }

  private mutating func popOperator() {
    guard let top = operators.popLast(), case .operation(let kind) = top.kind else { return }
    tree.terms.append(TermSyntax(kind: kind, range: top.range))
  }

  private mutating func closeParenthesis() -> Bool {
    while let top = operators.last, case .operation = top.kind { popOperator() }
    guard let top = operators.popLast() else {
      report(.unexpectedInExpression(")"), position, position + 1)
      return false
    }
    position += 1
    if top.kind == .call {
      tree.terms.append(TermSyntax(kind: .call, range: top.range, a: top.arguments + 1))
    }
    return true
  }

  private mutating func pushOperator(_ pending: PendingOperator) -> Bool {
    guard operators.count < limits.nesting else {
      report(.nestingTooDeep(limit: limits.nesting), pending.range)
      return false
    }
    operators.append(pending)
    return true
  }

  // MARK: Operands

  private mutating func parseOperand(
    after: String, start: Int, end: ExpressionEnd, expectsOperand: inout Bool
  ) -> Bool {
    if isAt(end) {
      let previous = operators.last.map { text($0.range) } ?? after
      let range = operators.last?.range ?? ByteRange(max(start - 1, 0), max(start, position))
      report(.missingExpression(after: previous), range)
      return false
    }
    let tokenStart = position
    switch bytes[position] {
    case UInt8(ascii: "("):
      position += 1
      return pushOperator(
        PendingOperator(
          kind: .parenthesis, precedence: 0, range: ByteRange(tokenStart, position)))
    case Byte.minus:
      position += 1
      return pushOperator(
        PendingOperator(
          kind: .operation(.negate), precedence: 6, range: ByteRange(tokenStart, position)))
    case UInt8(ascii: "!"):
      position += 1
      return pushOperator(
        PendingOperator(
          kind: .operation(.not), precedence: 6, range: ByteRange(tokenStart, position)))
    case Byte.quote:
      guard scanString() else { return false }
      tree.terms.append(TermSyntax(kind: .string, range: ByteRange(tokenStart, position)))
    case Byte.dollar:
      let name = identifier(at: position + 1)
      guard !name.isEmpty else {
        report(.unexpectedInExpression("$"), tokenStart, tokenStart + 1)
        return false
      }
      position = Int(name.end)
      tree.terms.append(TermSyntax(kind: .variable, range: ByteRange(tokenStart, position)))
    case Byte.dot:
      let name = identifier(at: position + 1)
      guard !name.isEmpty else {
        report(.unexpectedInExpression("."), tokenStart, tokenStart + 1)
        return false
      }
      position = Int(name.end)
      tree.terms.append(TermSyntax(kind: .member, range: name))
    case let byte where Byte.isDigit(byte):
      guard scanNumber() else { return false }
      tree.terms.append(TermSyntax(kind: .number, range: ByteRange(tokenStart, position)))
    default:
      return parseWord(expectsOperand: &expectsOperand)
    }
    expectsOperand = false
    return true
  }

  private mutating func parseWord(expectsOperand: inout Bool) -> Bool {
    let word = identifier(at: position)
    // Quotation marks beyond ASCII look like letters to the scanner of names.
    guard !word.isEmpty, !startsCurlyQuote else {
      reportUnexpected()
      return false
    }
    let start = position
    position = Int(word.end)
    if matches(word, "not") {
      return pushOperator(
        PendingOperator(kind: .operation(.not), precedence: 6, range: word))
    }
    if matches(word, "true") || matches(word, "false") {
      tree.terms.append(TermSyntax(kind: matches(word, "true") ? .yes : .no, range: word))
      expectsOperand = false
      return true
    }
    skipBlanks()
    if byte(at: position) == UInt8(ascii: "(") {
      position += 1
      skipBlanks()
      if byte(at: position) == UInt8(ascii: ")") {
        position += 1
        tree.terms.append(TermSyntax(kind: .call, range: word, a: 0))
        expectsOperand = false
        return true
      }
      return pushOperator(PendingOperator(kind: .call, precedence: 0, range: word))
    }
    if byte(at: position) == Byte.dot {
      let member = identifier(at: position + 1)
      if !member.isEmpty {
        position = Int(member.end)
        tree.terms.append(TermSyntax(kind: .member, range: member, a: word.start))
        expectsOperand = false
        return true
      }
    }
    report(.wordInExpression(text(word)), word)
    position = start
    return false
  }

  /// Whether there is a curly quotation mark at the position (U+2018 to U+201F in UTF-8).
  private var startsCurlyQuote: Bool {
    byte(at: position) == 0xE2 && byte(at: position + 1) == 0x80
      && (0x98...0x9F).contains(byte(at: position + 2))
  }

  private mutating func scanString() -> Bool {
    let start = position
    position += 1
    while !atLineEnd {
      switch bytes[position] {
      case Byte.quote:
        position += 1
        return true
      case Byte.backslash where position + 1 < bytes.count:
        position += Byte.isLineBreak(bytes[position + 1]) ? 1 : 2
      default:
        position += 1
      }
    }
    report(.unclosedString, start, start + 1)
    return false
  }

  private mutating func scanNumber() -> Bool {
    let start = position
    while Byte.isDigit(byte(at: position)) { position += 1 }
    if byte(at: position) == Byte.dot, Byte.isDigit(byte(at: position + 1)) {
      position += 1
      while Byte.isDigit(byte(at: position)) { position += 1 }
    }
    let word = identifier(at: position)
    guard word.isEmpty else {
      report(.invalidNumber(text(start, Int(word.end))), start, Int(word.end))
      return false
    }
    return true
  }

  // MARK: Operators

  /// The operator at the position, how long it is, and how tightly it binds.
  private func binaryOperator(_ end: ExpressionEnd) -> (TermKind, Int, Int)? {
    if isAt(end) { return nil }
    let next = byte(at: position + 1)
    switch bytes[position] {
    case UInt8(ascii: "*"): return (.multiply, 1, 5)
    case Byte.slash: return (.divide, 1, 5)
    case UInt8(ascii: "%"): return (.remainder, 1, 5)
    case UInt8(ascii: "+"): return (.add, 1, 4)
    case Byte.minus: return (.subtract, 1, 4)
    case Byte.less: return next == Byte.equals ? (.lessOrEqual, 2, 3) : (.less, 1, 3)
    case Byte.greater: return next == Byte.equals ? (.greaterOrEqual, 2, 3) : (.greater, 1, 3)
    case Byte.equals: return next == Byte.equals ? (.equal, 2, 2) : nil
    case UInt8(ascii: "!"): return next == Byte.equals ? (.notEqual, 2, 2) : nil
    case UInt8(ascii: "&"): return next == UInt8(ascii: "&") ? (.and, 2, 1) : nil
    case UInt8(ascii: "|"): return next == UInt8(ascii: "|") ? (.or, 2, 1) : nil
    case UInt8(ascii: "^"): return (.xor, 1, 1)
    default: break
    }
    let word = identifier(at: position)
    guard !word.isEmpty, word.end - word.start <= 3 else { return nil }
    let length = Int(word.end - word.start)
    return switch text(word) {
    case "lte": (.lessOrEqual, length, 3)
    case "gte": (.greaterOrEqual, length, 3)
    case "lt": (.less, length, 3)
    case "gt": (.greater, length, 3)
    case "is", "eq": (.equal, length, 2)
    case "neq": (.notEqual, length, 2)
    case "and": (.and, length, 1)
    case "or": (.or, length, 1)
    case "xor": (.xor, length, 1)
    default: nil
    }
  }
}
