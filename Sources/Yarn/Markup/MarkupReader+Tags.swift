extension MarkupReader {
  /// Reads a tag, from its `[` to its `]`.
  mutating func readTag() {
    let start = offset
    offset += 1
    skipBlanks()
    do {
      if byte == Byte.slash {
        try readClosingTag(start)
      } else {
        try readOpeningTag(start)
      }
    } catch {
      report(error.kind, error.offset)
      skipTag()
    }
  }

  /// Why a tag cannot be read on.
  struct Fault: Error {
    var kind: MarkupDiagnostic.Kind
    var offset: Int
  }

  /// Passes the rest of a tag that is wrong.
  private mutating func skipTag() {
    while offset < bytes.count {
      if isAtInset {
        _ = takeInset()
      } else {
        offset += 1
        if bytes[offset - 1] == Byte.closeBracket { return }
      }
    }
  }

  // MARK: Closing

  private mutating func readClosingTag(_ start: Int) throws(Fault) {
    offset += 1
    skipBlanks()
    if byte == Byte.closeBracket {
      offset += 1
      while let (attribute, _) = open.popLast() { close(attribute) }
      return
    }
    let name = try readName()
    skipBlanks()
    guard byte == Byte.closeBracket else { throw unexpected(start) }
    offset += 1
    guard let place = open.lastIndex(where: { attributes[$0.attribute].name == name }) else {
      if let mistake = broken.lastIndex(of: name) {
        broken.remove(at: mistake)
      } else {
        report(.closesNothing(name), start)
      }
      return
    }
    close(open.remove(at: place).attribute)
  }

  private mutating func close(_ index: Int) {
    attributes[index].utf8Length = output.count - attributes[index].utf8Position
    trimsBlank = attributes[index].properties[MarkupAttribute.trimWhitespace] == .bool(true)
  }

  // MARK: Opening

  private mutating func readOpeningTag(_ start: Int) throws(Fault) {
    let nameStart = offset
    var tag = MarkupTag(name: try readName())
    skipBlanks()
    if byte == Byte.equals { offset = nameStart }
    do {
      try readRest(of: &tag, start)
    } catch {
      markBroken(tag)
      throw error
    }
  }

  private mutating func markBroken(_ tag: MarkupTag) {
    if broken.count < MarkupParser.maximumNestingDepth { broken.append(tag.name) }
  }

  private mutating func readRest(of tag: inout MarkupTag, _ start: Int) throws(Fault) {
    while true {
      skipBlanks()
      if byte == Byte.closeBracket {
        offset += 1
        return openTag(tag, start)
      }
      if byte == Byte.slash {
        offset += 1
        skipBlanks()
        guard byte == Byte.closeBracket else { throw unexpected(start) }
        offset += 1
        return finishSelfClosing(tag, start)
      }
      try readProperty(of: &tag, start)
    }
  }

  private mutating func readProperty(of tag: inout MarkupTag, _ start: Int) throws(Fault) {
    guard byte != nil || isAtInset else { throw Fault(kind: .unclosedTag, offset: start) }
    let place = offset
    guard let byte, Self.isName(byte) || isAtInset else {
      if isAtInset { throw Fault(kind: .valueOutsideProperty, offset: offset) }
      throw unexpected(start)
    }
    let name = try readName()
    skipBlanks()
    guard self.byte == Byte.equals else {
      throw Fault(kind: .missingValue(property: name), offset: place)
    }
    offset += 1
    skipBlanks()
    if tag.properties.isEmpty { tag.properties.reserveCapacity(4) }
    tag.properties.append(MarkupTag.Property(name: name, value: .string("")))
    let last = tag.properties.count - 1
    try readValue(of: &tag.properties[last], start)
    guard !tag.properties[..<last].contains(where: { $0.name == name }) else {
      throw Fault(kind: .duplicateProperty(name), offset: place)
    }
  }

  private mutating func openTag(_ tag: MarkupTag, _ start: Int) {
    if tag.isReplacement {
      markBroken(tag)
      return report(.replacementNotSelfClosing(tag.name), start)
    }
    if tag.name == MarkupAttribute.noMarkup, tag.properties.isEmpty {
      return readNoMarkup(start)
    }
    guard open.count < MarkupParser.maximumNestingDepth else {
      report(.tooDeep(limit: MarkupParser.maximumNestingDepth), start)
      skipToEnd()
      open.removeAll()
      return
    }
    open.append((attributes.count, start))
    append(tag.name, tag.values)
  }

  private mutating func finishSelfClosing(_ tag: MarkupTag, _ start: Int) {
    if tag.isReplacement {
      do {
        let before = output.count
        if tag.name != MarkupTag.select { usesLanguage = true }
        try tag.appendReplacement(to: &output, language: language)
        if output.count > before { trimsBlank = false }
        if tag.property(MarkupAttribute.trimWhitespace)?.value == .bool(true) { trimsBlank = true }
      } catch {
        report(error, start)
      }
      return
    }
    var properties = tag.values
    if properties[MarkupAttribute.trimWhitespace] == nil {
      properties[MarkupAttribute.trimWhitespace] = .bool(true)
    }
    trimsBlank = properties[MarkupAttribute.trimWhitespace] == .bool(true)
    append(tag.name, properties)
  }

  /// Appends an attribute that begins at the end of the output.
  private mutating func append(
    _ name: String, _ properties: [String: MarkupValue]
  ) {
    if attributes.isEmpty { attributes.reserveCapacity(4) }
    attributes.append(
      MarkupAttribute(
        name: name, position: 0, length: 0, utf8Position: output.count, utf8Length: 0,
        properties: properties))
  }

  /// Computes the positions of the attributes in the finished text, in graphemes.
  mutating func countGraphemes(of text: String) {
    let places = GraphemeIndex(
      text, attributes.flatMap { [$0.utf8Position, $0.utf8Position + $0.utf8Length] })
    for index in attributes.indices {
      let start = attributes[index].utf8Position
      attributes[index].position = places[start]
      attributes[index].length = places[start + attributes[index].utf8Length] - places[start]
    }
  }

  // MARK: Without markup

  /// Copies text up to `[/nomarkup]`.
  private mutating func readNoMarkup(_ start: Int) {
    let first = output.count
    while offset < bytes.count || isAtInset {
      if isAtInset {
        let inset = takeInset()
        copy(inset.start, inset.end)
      } else if byte == Byte.openBracket, let end = endOfNoMarkup() {
        offset = end
        attributes.append(
          MarkupAttribute(
            name: MarkupAttribute.noMarkup, position: 0, length: 0, utf8Position: first,
            utf8Length: output.count - first))
        trimsBlank = false
        return
      } else {
        readText()
      }
    }
    report(.unclosedNoMarkup, start)
  }

  /// The end of `[/nomarkup]`, if it begins here.
  private func endOfNoMarkup() -> Int? {
    var probe = self
    probe.offset += 1
    probe.skipBlanks()
    guard probe.byte == Byte.slash else { return nil }
    probe.offset += 1
    probe.skipBlanks()
    for letter in MarkupAttribute.noMarkup.utf8 {
      guard probe.byte == letter else { return nil }
      probe.offset += 1
    }
    probe.skipBlanks()
    return probe.byte == Byte.closeBracket ? probe.offset + 1 : nil
  }
}
