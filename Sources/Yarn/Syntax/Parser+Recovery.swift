/// What a person most likely meant where the grammar is broken, so that one slip gives one error and
/// the rest of the file is still read.
extension Parser {
  /// So many lines of headers are looked through for the `---` below them.
  private static let maximumHeaderCount = 32

  /// Whether a node begins here, so that the one before it was not closed: `title:`, then headers,
  /// then `---`.
  func beginsNode() -> Bool {
    guard matches(identifier(at: position), "title") else { return false }
    var offset = position
    for _ in 0..<Self.maximumHeaderCount {
      let key = identifier(at: offset)
      let end = endOfLine(from: offset)
      var after = Int(key.end)
      while after < end, Byte.isBlank(bytes[after]) { after += 1 }
      let isHeader = !key.isEmpty && byte(at: after) == Byte.colon
      let isComment = starts(with: "//", at: offset)
      if starts(with: "---", at: offset) { return true }
      guard isHeader || isComment || trimmedEnd(offset, end) == offset, end < bytes.count else {
        return false
      }
      offset =
        end + (byte(at: end) == Byte.carriageReturn && byte(at: end + 1) == Byte.newline ? 2 : 1)
    }
    return false
  }

  // MARK: `---`

  /// Whether the text here is no longer a header, but a node's body.
  ///
  /// It is only asked where `---` is missing: a spoken line looks like a header.
  func beginsText() -> Bool {
    if atCommandStart || starts(with: "->", at: position) || starts(with: "=>", at: position) {
      return true
    }
    let key = identifier(at: position)
    var after = Int(key.end)
    while after < bytes.count, Byte.isBlank(bytes[after]) { after += 1 }
    guard !key.isEmpty, byte(at: after) == Byte.colon else { return true }
    if (0x41...0x5A).contains(byte(at: position)) { return true }
    let end = endOfLine(from: position)
    return (position..<end).contains { starts(with: "#line:", at: $0) }
  }

  /// Whether `---` follows before the node ends.
  func hasBodyStart() -> Bool {
    var offset = position
    while offset < bytes.count {
      while offset < bytes.count, Byte.isBlank(bytes[offset]) || Byte.isLineBreak(bytes[offset]) {
        offset += 1
      }
      if starts(with: "---", at: offset) { return true }
      if starts(with: "===", at: offset) { return false }
      let key = identifier(at: offset)
      if matches(key, "title"), byte(at: Int(key.end)) == Byte.colon { return false }
      let end = endOfLine(from: offset)
      if Self.isMistypedRule(bytes[offset..<end], of: .minus) { return true }
      offset = end
    }
    return false
  }

  /// Takes `--`, or `—` as a word processor makes it, for the `---` that was meant.
  mutating func takeMistypedBodyStart() -> Bool {
    let end = endOfLine(from: position)
    guard Self.isMistypedRule(bytes[position..<end], of: .minus) else { return false }
    report(.mistypedBodyStart(text(position, trimmedEnd(position, end))), position, end)
    position = end
    return true
  }

  // MARK: `===`

  /// Takes `==` for the `===` that was meant, where the file or the node ends there.
  mutating func takeMistypedBodyEnd() -> Bool {
    let end = endOfLine(from: position)
    guard byte(at: position) == Byte.equals,
      Self.isMistypedRule(bytes[position..<end], of: .equals)
    else { return false }
    let start = position
    let startLine = line
    position = end
    while !(position >= bytes.count),
      Byte.isLineBreak(bytes[position]) || Byte.isBlank(bytes[position])
    {
      if Byte.isLineBreak(bytes[position]) { skipLineBreak() } else { position += 1 }
    }
    let ends = position >= bytes.count || beginsNode()
    position = end
    line = startLine
    guard ends else {
      position = start
      return false
    }
    report(.mistypedBodyEnd(text(start, trimmedEnd(start, end))), start, end)
    return true
  }

  private enum Rule {
    case minus, equals
  }

  /// Whether a line is made of dashes of any kind, or of equals signs, too few of them.
  private static func isMistypedRule(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, of rule: Rule
  ) -> Bool {
    guard let first = line.first, first == Byte.minus || first == Byte.equals || first == 0xE2,
      line.count <= 16
    else { return false }
    var text = String(decoding: line, as: UTF8.self)[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    switch rule {
    case .minus:
      return !text.isEmpty && !text.hasPrefix("---") && text.allSatisfy { "-–—−―‐‑".contains($0) }
    case .equals:
      return text == "=" || text == "=="
    }
  }

  // MARK: `title:`

  /// Takes `titel:` for the `title:` that was meant, where a node has none.
  ///
  /// - Returns: whether there was one.
  mutating func takeMistypedTitle(of node: inout NodeSyntax) -> Bool {
    for header in node.headers {
      let key = text(header.key)
      guard
        key.lowercased() == "naam" || key.lowercased() == "name"
          || nearest(to: key, among: ["title"]) != nil, !header.value.isEmpty
      else { continue }
      report(.mistypedTitle(key), header.key)
      node.title = header.value
      return true
    }
    return false
  }

  // MARK: `#line:`

  /// Takes `#line: el-05` for the id that was meant.
  mutating func takeSpacedLineID(of line: LineSyntax) -> Bool {
    guard let tag = tree.tags.last, tree.tags.count > Int(line.firstTag), matches(tag, "line:"),
      (Int(tag.end)..<position).allSatisfy({ Byte.isBlank(bytes[$0]) })
    else { return false }
    let start = position
    while !atLineEnd, !Byte.isBlank(bytes[position]), bytes[position] != Byte.hash { position += 1 }
    report(.spaceInLineID(text(start, position)), Int(tag.start) - 1, position)
    // An id it is, so that nothing more is said of it.
    tree.tags[tree.tags.count - 1] = ByteRange(Int(tag.start), position)
    return true
  }

  // MARK: `<<endif>>`

  /// Takes `<<end if>>` and `<</if>>` for the closer that was meant, where one is needed.
  mutating func parseMistypedCloser(start: Int) -> Bool {
    let contentStart = position
    skipToCommandEnd()
    let end = position
    position = contentStart
    guard end - contentStart <= 12, end >= contentStart + 2 else { return false }
    let content = text(contentStart, trimmedEnd(contentStart, end - 2))
    let name: BlockName
    switch content.lowercased() {
    case "end if", "end-if", "end_if", "/if", "/endif", "endif;": name = .if
    case "end once", "end-once", "end_once", "/once", "/endonce": name = .once
    default: return false
    }
    let kinds: [Block.Kind] = name == .if ? [.if, .ifElse] : [.once, .onceElse]
    guard blocks.contains(where: { kinds.contains($0.kind) }) else { return false }
    position = end
    report(.mistypedCloser("<<\(content)>>", name), start, end)
    closing(
      name.closer, name, kinds, name == .if ? .endIf : .endOnce, start: start)
    return true
  }
}
