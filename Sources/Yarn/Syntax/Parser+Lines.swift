extension Parser {
  /// The bytes at which plain text stops: line breaks, `#`, `/`, `<`; and `[`, `\`, `{`.
  private static let lowStops: UInt64 =
    1 << UInt64(Byte.newline) | 1 << UInt64(Byte.carriageReturn) | 1 << UInt64(Byte.hash)
    | 1 << UInt64(Byte.slash) | 1 << UInt64(Byte.less)
  private static let highStops: UInt64 =
    1 << UInt64(Byte.openBracket - 64) | 1 << UInt64(Byte.backslash - 64)
    | 1 << UInt64(Byte.openBrace - 64)

  private static func isStop(_ byte: UInt8) -> Bool {
    if byte < 64 { return lowStops >> UInt64(byte) & 1 != 0 }
    return byte < 128 && highStops >> UInt64(byte - 64) & 1 != 0
  }

  /// Parses the text of a line, with its condition and hashtags, up to the line's end.
  ///
  /// - Returns: the line's index.
  mutating func parseLine() -> Int32 {
    let start = position
    let firstPiece = tree.pieces.count
    var literal = PieceSyntax(range: ByteRange(start, start), expression: -1)
    var literalStart = start
    var hasTag = false

    func isAtText(_ offset: Int) -> Bool { offset > literalStart }

    scan: while position < bytes.count {
      let byte = bytes[position]
      guard Self.isStop(byte) else {
        position += 1
        continue
      }
      switch byte {
      case Byte.newline, Byte.carriageReturn, Byte.hash:
        break scan
      case Byte.slash:
        if self.byte(at: position + 1) == Byte.slash { break scan }
        position += 1
      case Byte.less:
        if self.byte(at: position + 1) == Byte.less { break scan }
        position += 1
      case Byte.openBracket:
        literal.hasMarkup = true
        hasTag = true
        position += 1
      case Byte.backslash:
        skipEscape(in: &literal, afterTag: hasTag)
      default:
        if isAtText(position) {
          literal.range = ByteRange(literalStart, position)
          tree.pieces.append(literal)
        }
        parseInlineExpression()
        literal = PieceSyntax(range: ByteRange(position, position), expression: -1)
        literalStart = position
      }
    }
    var end = trimmedSpaces(literalStart, position)
    // An escaped blank is no blank to trim, but there is no such escape: a `\` at the end stays.
    if end < literalStart { end = literalStart }
    if end > literalStart {
      literal.range = ByteRange(literalStart, end)
      tree.pieces.append(literal)
    }
    if !isBehindCommand { warnOfMeantCommand(start, end) }
    var line = LineSyntax(
      range: ByteRange(start, end), firstPiece: Int32(firstPiece),
      pieceCount: Int32(tree.pieces.count - firstPiece), firstTag: Int32(tree.tags.count),
      tagCount: 0, number: Int32(self.line))
    if !atLineEnd { parseLineEnd(of: &line) }
    line.tagCount = Int32(tree.tags.count) - line.firstTag
    tree.lines.append(line)
    return Int32(tree.lines.count - 1)
  }

  /// - Parameter afterTag: whether the line has a tag, in which `\"` and `\%` mean something.
  private mutating func skipEscape(in literal: inout PieceSyntax, afterTag: Bool) {
    let escaped = byte(at: position + 1)
    switch escaped {
    case _ where Byte.isMarkupEscape(escaped) && (afterTag || !isOfTags(escaped)):
      literal.hasMarkup = true
      fallthrough
    case Byte.less, Byte.greater, Byte.openBrace, Byte.closeBrace, Byte.hash, Byte.slash:
      literal.hasEscapes = true
      position += 2
    default:
      var end = position + 1
      if position + 1 < bytes.count, !Byte.isLineBreak(escaped) {
        end += 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      }
      report(.invalidEscape(text(position + 1, end)), position, end)
      position = end
    }
  }

  private func isOfTags(_ byte: UInt8) -> Bool {
    byte == Byte.quote || byte == Byte.percent
  }

  /// Warns of text that looks like a command without its `<<` or `>>`.
  private mutating func warnOfMeantCommand(_ start: Int, _ end: Int) {
    guard end - start > 2 else { return }
    if bytes[end - 1] == Byte.greater {
      if bytes[end - 2] == Byte.greater {
        if bytes[end - 3] != Byte.backslash { report(.strayCommandEnd, end - 2, end) }
      } else if bytes[start] == Byte.less, bytes[end - 2] != Byte.backslash {
        report(.singleChevrons(text(start, end)), start, end)
      }
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "j"):
      let word = identifier(at: start)
      guard Byte.isBlank(byte(at: Int(word.end))),
        matches(word, "set") || matches(word, "declare") || matches(word, "jump")
          || matches(word, "detour"), isCommand(start, end)
      else { return }
      report(.unenclosedCommand(text(word)), word)
    default: break
    }
  }

  /// Whether a text would be a command of the language between `<<` and `>>`.
  private func isCommand(_ start: Int, _ end: Int) -> Bool {
    let script = "title: a\n---\n<<\(text(start, end))>>\n===\n"
    let (tree, findings) = Parser.parse(Source(name: "", text: script), index: 0)
    guard findings.count == 0, tree.statements.count == 1 else { return false }
    switch tree.statements[0].kind {
    case .set, .declare, .jump, .detour: return true
    default: return false
    }
  }

  // MARK: Spaces

  /// Passes blanks, and spaces of any script: a line begins behind them.
  mutating func skipSpaces() {
    skipBlanks()
    guard byte(at: position) >= 0x80 else { return }
    while let length = space(at: position) {
      position += length
      skipBlanks()
    }
  }

  /// The end of a line's text without the blanks, and the spaces of any script, at its end.
  private func trimmedSpaces(_ start: Int, _ end: Int) -> Int {
    var end = trimmedEnd(start, end)
    while end > start, bytes[end - 1] & 0xC0 == 0x80 {
      var begin = end - 1
      while begin > start, bytes[begin] & 0xC0 == 0x80 { begin -= 1 }
      guard space(at: begin) == end - begin else { return end }
      end = trimmedEnd(start, begin)
    }
    return end
  }

  /// The number of bytes of a space beyond ASCII; nil if there is no such space.
  private func space(at offset: Int) -> Int? {
    switch (byte(at: offset), byte(at: offset + 1), byte(at: offset + 2)) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      3
    default: nil
    }
  }

  /// Parses `{expression}`.
  private mutating func parseInlineExpression() {
    let start = position
    position += 1
    let expression = parseExpression(after: "{", until: .brace)
    skipBlanks()
    if byte(at: position) == Byte.closeBrace {
      position += 1
    } else {
      skipToLineEnd()
      if expression >= 0 { report(.unclosedExpression, start, start + 1) }
    }
    tree.pieces.append(PieceSyntax(range: ByteRange(start, position), expression: expression))
  }

  /// Parses what follows a line's text: a condition, hashtags, a comment.
  private mutating func parseLineEnd(of line: inout LineSyntax) {
    while true {
      skipBlanks()
      if atLineEnd { return }
      if startsComment {
        skipToLineEnd()
      } else if byte(at: position) == Byte.hash {
        if let tag = parseHashtag() { tree.tags.append(tag) } else { skipToLineEnd() }
      } else if atCommandStart {
        parseCondition(of: &line)
      } else if takeSpacedLineID(of: line) {
        continue
      } else {
        let start = position
        skipToLineEnd()
        report(.textAfterCondition, start, trimmedEnd(start, position))
      }
    }
  }

  /// Parses `#tag`; the range covers the text after `#`.
  mutating func parseHashtag() -> ByteRange? {
    let start = position
    position += 1
    skipBlanks()
    let textStart = position
    while position < bytes.count {
      let byte = bytes[position]
      if Byte.isBlank(byte) || Byte.isLineBreak(byte) || byte == Byte.hash || byte == Byte.less
        || byte == Byte.dollar || startsComment
      {
        break
      }
      position += 1
    }
    guard position > textStart else {
      report(.emptyHashtag, start, start + 1)
      return nil
    }
    return ByteRange(textStart, position)
  }

  private mutating func parseCondition(of line: inout LineSyntax) {
    let start = position
    let isSecond = line.condition != .none
    let isAfterTag = tree.tags.count > Int(line.firstTag)
    position += 2
    skipBlanks()
    let word = identifier(at: position)
    if matches(word, "if") {
      position = Int(word.end)
      line.condition = .if
      line.expression = parseExpression(after: "if", until: .commandEnd)
      endCommand("if", start: start)
    } else if matches(word, "once") {
      position = Int(word.end)
      line.expression = parseOnceCondition()
      line.condition = line.expression >= 0 ? .onceIf : .once
      endCommand("once", start: start)
    } else {
      skipToCommandEnd()
      report(.commandAfterText(text(word)), start, position)
      return
    }
    if isSecond {
      report(.secondCondition(text(word)), start, position)
    } else if isAfterTag {
      report(
        .conditionAfterTag(text(word), isAllowed: allowsConditionsAfterTags), start, position)
    }
  }

  /// Parses what may follow `once`: nothing, or `if` and an expression.
  mutating func parseOnceCondition() -> Int32 {
    skipBlanks()
    let word = identifier(at: position)
    guard matches(word, "if") else { return -1 }
    position = Int(word.end)
    return parseExpression(after: "once if", until: .commandEnd)
  }
}
