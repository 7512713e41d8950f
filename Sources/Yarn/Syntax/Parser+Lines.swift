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
    var end = trimmedEnd(literalStart, position)
    // An escaped blank is no blank to trim, but there is no such escape: a `\` at the end stays.
    if end < literalStart { end = literalStart }
    if end > literalStart {
      literal.range = ByteRange(literalStart, end)
      tree.pieces.append(literal)
      warnOfStrayCommandEnd(end)
    }
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

  private mutating func warnOfStrayCommandEnd(_ end: Int) {
    if end >= 2, bytes[end - 1] == Byte.greater, bytes[end - 2] == Byte.greater,
      end < 3 || bytes[end - 3] != Byte.backslash
    {
      report(.strayCommandEnd, end - 2, end)
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

  /// Parses `#tag`; the range is that of the text after `#`.
  mutating func parseHashtag() -> ByteRange? {
    let start = position
    position += 1
    let textStart = position
    while position < bytes.count {
      let byte = bytes[position]
      if Byte.isBlank(byte) || Byte.isLineBreak(byte) || byte == Byte.hash || byte == Byte.less
        || startsComment
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
