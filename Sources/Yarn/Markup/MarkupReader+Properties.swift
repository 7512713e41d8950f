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
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
  }

  /// The mistake when a tag cannot contain the next character.
  func unexpected(_ start: Int) -> Fault {
    if isAtInset { return Fault(kind: .valueOutsideProperty, offset: offset) }
    let rest = String(decoding: bytes[offset...].prefix(64), as: UTF8.self)
    guard let character = rest.first else { return Fault(kind: .unclosedTag, offset: start) }
    return Fault(kind: .unexpected(String(character)), offset: offset)
  }

  /// Reads a property's value: `3`, `1.5`, `true`, `word`, `"some words"`, or a value of the script.
  mutating func readValue(
    of property: inout MarkupTag.Property, _ start: Int
  ) throws(Fault) {
    word.removeAll(keepingCapacity: true)
    if byte == Byte.quote { return try readString(into: &property) }
    let place = offset
    if isAtInset {
      let inset = takeInset()
      if endsValue {
        property.isKnown = inset.value != nil
        property.value = inset.value.map(MarkupValue.init) ?? .string("")
        return
      }
      append(inset, to: &property)
    }
    while !endsValue {
      if isAtInset {
        append(takeInset(), to: &property)
      } else if let escaped = takeEscape() {
        word.append(escaped)
      } else {
        takeByte(into: &property)
      }
    }
    guard offset > place else {
      if byte == nil { throw Fault(kind: .unclosedTag, offset: start) }
      throw Fault(kind: .missingValue(property: property.name), offset: place)
    }
    try setType(of: &property, place)
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
  private mutating func setType(
    of property: inout MarkupTag.Property, _ place: Int
  ) throws(Fault) {
    let text = String(decoding: word, as: UTF8.self)
    property.text = text
    property.value = .string(text)
    guard property.isKnown, let first = word.first else { return }
    if Byte.isDigit(first) || first == Byte.minus {
      guard let number = MarkupNumber.parse(text) else {
        throw Fault(kind: .invalidNumber(text), offset: place)
      }
      property.value = number
    } else {
      switch text {
      case "true", "True": property.value = .bool(true)
      case "false", "False": property.value = .bool(false)
      default: break
      }
    }
  }

  private mutating func readString(into property: inout MarkupTag.Property) throws(Fault) {
    let start = offset
    offset += 1
    while byte != Byte.quote {
      if isAtInset {
        append(takeInset(), to: &property)
      } else if let escaped = takeEscape() {
        word.append(escaped)
      } else if byte != nil {
        takeByte(into: &property)
      } else {
        throw Fault(kind: .unclosedString, offset: start)
      }
    }
    offset += 1
    property.text = String(decoding: word, as: UTF8.self)
    property.value = .string(property.text)
  }

  private mutating func takeByte(into property: inout MarkupTag.Property) {
    let byte = bytes[offset]
    if byte == Byte.percent { property.placeholders.append(word.count) }
    word.append(byte)
    offset += 1
  }

  private mutating func append(
    _ inset: MarkupInput.Inset, to property: inout MarkupTag.Property
  ) {
    if inset.value == nil { property.isKnown = false }
    word.append(contentsOf: bytes[inset.start..<inset.end])
  }

  /// Passes over `\"`, `\%` or another escape and returns the character that it means.
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
