extension Parser {
  /// `#tag` lines before the first node.
  mutating func parseFileTag() {
    while byte(at: position) == Byte.hash {
      if let tag = parseHashtag() { tree.fileTags.append(tag) }
      skipBlanks()
    }
    if startsComment { skipToLineEnd() }
    if !atLineEnd {
      let start = position
      skipToLineEnd()
      report(.textOutsideNode, start, position)
    }
  }

  mutating func parseNode() {
    var node = NodeSyntax(title: ByteRange(0, 0), line: Int32(line))
    let start = position
    var hasTitle = false
    var toldOutside = false
    var bodyStartIsThere: Bool?
    var atText = false
    var lineBreaks = 0
    while true {
      skipBlanks()
      guard position < bytes.count else { break }
      if Byte.isLineBreak(bytes[position]) {
        skipLineBreak()
        lineBreaks += 1
      } else if startsComment {
        skipToLineEnd()
      } else if starts(with: "---", at: position) {
        break
      } else if starts(with: "===", at: position) {
        // A node ends that never had a text.
        break
      } else if hasTitle, matches(identifier(at: position), "title") {
        // Behind a blank line another node begins, and this one lacks its text.
        if lineBreaks > 1 { break }
        let second = position
        skipToLineEnd()
        report(.secondTitle, second, trimmedEnd(second, position))
        lineBreaks = 0
      } else if takeMistypedBodyStart() {
        atText = true
        break
      } else {
        if hasTitle, beginsText() {
          let isThere = bodyStartIsThere ?? hasBodyStart()
          bodyStartIsThere = isThere
          if !isThere { break }
        }
        parseHeader(of: &node, hasTitle: &hasTitle, toldOutside: &toldOutside)
        lineBreaks = 0
      }
    }
    let headEnd = endOfLine(from: start)
    if !hasTitle, takeMistypedTitle(of: &node) { hasTitle = true }
    if node.headers.isEmpty, starts(with: "===", at: position) {
      if !toldOutside { report(.textOutsideNode, position, position + 3) }
    } else if !hasTitle {
      report(.missingTitle, start, headEnd)
    }
    node.first = Int32(tree.statements.count)
    node.end = node.first
    let isText = atText || starts(with: "---", at: position)
    if !isText,
      position >= bytes.count || starts(with: "===", at: position)
        || matches(identifier(at: position), "title")
    {
      if hasTitle { report(.missingBodyStart(node: text(node.title)), node.title) }
      if starts(with: "===", at: position) { skipToLineEnd() }
      tree.nodes.append(node)
      return
    }
    if !isText {
      report(
        .missingBodyStartAbove(node: text(node.title)), position, endOfLine(from: position))
    } else if !atText {
      position += 3
      skipBlanks()
      if startsComment { skipToLineEnd() }
      if !atLineEnd {
        let extra = position
        skipToLineEnd()
        report(.textOutsideNode, extra, position)
      }
    }
    let earlier = findings.count
    parseBody(of: node, atLineStart: !isText)
    node.end = Int32(tree.statements.count)
    // What is there and could not be read has been told already.
    if node.first == node.end, hasTitle, findings.count == earlier {
      report(.emptyNode(text(node.title)), node.title)
    }
    tree.nodes.append(node)
  }

  /// - Parameter toldOutside: whether it was told that something here is no header; once is enough.
  private mutating func parseHeader(
    of node: inout NodeSyntax, hasTitle: inout Bool, toldOutside: inout Bool
  ) {
    let start = position
    let key = identifier(at: position)
    position = Int(key.end)
    skipBlanks()
    guard !key.isEmpty, byte(at: position) == Byte.colon else {
      skipToLineEnd()
      if !toldOutside { report(.textOutsideNode, start, trimmedEnd(start, position)) }
      toldOutside = true
      return
    }
    position += 1
    skipBlanks()
    let valueStart = position
    while !atLineEnd, !startsComment { position += 1 }
    let value = ByteRange(valueStart, max(valueStart, trimmedEnd(valueStart, position)))
    skipToLineEnd()
    if matches(key, "title") {
      node.title = value
      node.line = Int32(line)
      hasTitle = !value.isEmpty
      checkName(value, .title)
    } else if matches(key, "subtitle") {
      node.subtitle = value
      checkName(value, .subtitle)
    } else if matches(key, "when") {
      let lineEnd = position
      parseWhen(value, into: &node)
      position = lineEnd
    }
    node.headers.append(HeaderSyntax(key: key, value: value))
  }

  private mutating func checkName(_ range: ByteRange, _ what: NamedThing) {
    guard !range.isEmpty else { return }
    for offset in Int(range.start)..<Int(range.end) where !Byte.isIdentifier(bytes[offset]) {
      report(.invalidName(what: what, name: text(range)), range)
      return
    }
  }

  private mutating func parseWhen(_ value: ByteRange, into node: inout NodeSyntax) {
    guard !value.isEmpty else {
      report(.whenNeedsExpression, value)
      return
    }
    position = Int(value.start)
    let word = identifier(at: position)
    var condition = WhenSyntax(isOnce: false, expression: -1, range: value)
    if matches(word, "always"), word.end == value.end {
      node.conditions.append(condition)
      return
    }
    if matches(word, "once") {
      condition.isOnce = true
      position = Int(word.end)
      skipBlanks()
      if position < Int(value.end) {
        let next = identifier(at: position)
        guard matches(next, "if") else {
          report(.unexpectedInExpression(text(position, Int(value.end))), position, Int(value.end))
          return
        }
        position = Int(next.end)
        condition.expression = parseExpression(after: "once if", until: .lineEnd)
      }
    } else {
      condition.expression = parseExpression(after: "when:", until: .lineEnd)
    }
    if condition.isOnce || condition.expression >= 0 { node.conditions.append(condition) }
  }

  func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !Byte.isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  /// The end of a stretch without the blanks at its end.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }
}
