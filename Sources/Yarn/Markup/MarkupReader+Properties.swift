extension MarkupReader {
  /// Letters and digits of any script, `_` and `|`.
  static func isName(_ byte: UInt8) -> Bool {
    Byte.isIdentifier(byte) || byte == UInt8(ascii: "|")
  }

  mutating func readName() throws(Fault) -> String {
    let start = offset
    while let byte, Self.isName(byte) { offset += 1 }
    if isAtInset { throw Fault(kind: .valueOutsideProperty, offset: offset) }
    guard offset > start else { throw Fault(kind: .missingName, offset: start) }
    return String(decoding: input.bytes[start..<offset], as: UTF8.self)
  }

  /// What is wrong where the next character cannot stand in a tag.
  func unexpected(_ start: Int) -> Fault {
    if isAtInset { return Fault(kind: .valueOutsideProperty, offset: offset) }
    let rest = String(decoding: input.bytes[offset...].prefix(64), as: UTF8.self)
    guard let character = rest.first else { return Fault(kind: .unclosedTag, offset: start) }
    return Fault(kind: .unexpected(String(character)), offset: offset)
  }

  /// Reads a property's value: `3`, `1.5`, `true`, `word`, `"some words"`, or a value of the script.
  mutating func readValue(of name: String, _ start: Int) throws(Fault) -> MarkupTag.Property {
    if byte == Byte.quote { return try readString(name) }
    let place = offset
    var text = MarkupTag.Property(name: name, value: .string(""))
    if isAtInset {
      let inset = takeInset()
      if endsValue {
        text.isKnown = inset.value != nil
        text.value = inset.value.map(MarkupValue.init) ?? .string("")
        return text
      }
      append(inset, to: &text)
    }
    while !endsValue {
      if isAtInset {
        append(takeInset(), to: &text)
        continue
      }
      if let escaped = takeEscape() { text.bytes.append(escaped) } else { appendByte(to: &text) }
    }
    guard offset > place else {
      if byte == nil { throw Fault(kind: .unclosedTag, offset: start) }
      throw Fault(kind: .missingValue(property: name), offset: place)
    }
    return try typed(text, place)
  }

  /// Whether an unquoted value cannot go on.
  private var endsValue: Bool {
    if isAtInset { return false }
    guard let byte else { return true }
    switch byte {
    case Byte.closeBracket, Byte.openBracket, Byte.slash, Byte.equals, Byte.quote: return true
    default: return Byte.isBlank(byte)
    }
  }

  /// A word without quotes may be a number or a truth.
  private func typed(
    _ text: MarkupTag.Property, _ place: Int
  ) throws(Fault) -> MarkupTag.Property {
    var property = text
    let word = String(decoding: text.bytes, as: UTF8.self)
    property.value = .string(word)
    guard text.isKnown, let first = text.bytes.first else { return property }
    if Byte.isDigit(first) || first == Byte.minus {
      guard let number = MarkupNumber.parse(word) else {
        throw Fault(kind: .invalidNumber(word), offset: place)
      }
      property.value = number
    } else {
      switch word {
      case "true", "True": property.value = .bool(true)
      case "false", "False": property.value = .bool(false)
      default: break
      }
    }
    return property
  }

  private mutating func readString(_ name: String) throws(Fault) -> MarkupTag.Property {
    let start = offset
    var text = MarkupTag.Property(name: name, value: .string(""))
    offset += 1
    while byte != Byte.quote {
      if isAtInset {
        append(takeInset(), to: &text)
      } else if let escaped = takeEscape() {
        text.bytes.append(escaped)
      } else if byte != nil {
        appendByte(to: &text)
      } else {
        throw Fault(kind: .unclosedString, offset: start)
      }
    }
    offset += 1
    text.value = .string(String(decoding: text.bytes, as: UTF8.self))
    return text
  }

  private mutating func appendByte(to text: inout MarkupTag.Property) {
    let byte = input.bytes[offset]
    if byte == Byte.percent { text.placeholders.append(text.bytes.count) }
    text.bytes.append(byte)
    offset += 1
  }

  private mutating func append(
    _ inset: MarkupInput.Inset, to text: inout MarkupTag.Property
  ) {
    if inset.value == nil { text.isKnown = false }
    text.bytes += input.bytes[inset.start..<inset.end]
  }

  /// Passes `\"`, `\%` or another escape, and gives what it stands for.
  private mutating func takeEscape() -> UInt8? {
    guard escapesNext, let next = byte(after: 1) else { return nil }
    offset += 2
    return next
  }
}

/// How numbers are written in markup: `3`, `-1`, `1.5`.
enum MarkupNumber {
  static func parse(_ text: String) -> MarkupValue? {
    var digits = 0
    var points = 0
    for (place, byte) in text.utf8.enumerated() {
      if Byte.isDigit(byte) {
        digits += 1
      } else if byte == Byte.dot {
        points += 1
      } else if byte != Byte.minus || place > 0 {
        return nil
      }
    }
    guard digits > 0, points < 2 else { return nil }
    if points == 0, let integer = Int(text) { return .integer(integer) }
    return Float(text.last == "." ? text + "0" : text).map(MarkupValue.float)
  }
}
