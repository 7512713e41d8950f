/// Reads one JSON value from bytes, strictly; what is anything else gives nothing.
struct JSONParser {
  /// How deep values may nest: a saved dialogue needs seven.
  static let deepestNesting = 16

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// The value that the bytes are.
  static func parse(_ bytes: [UInt8]) -> JSONValue? {
    var parser = JSONParser(bytes: bytes)
    guard let value = parser.value() else { return nil }
    parser.skipBlanks()
    return parser.offset == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte, Byte.isBlank(byte) || Byte.isLineBreak(byte) { offset += 1 }
  }

  /// Passes a byte, if it comes next.
  private mutating func take(_ wanted: UInt8) -> Bool {
    skipBlanks()
    guard byte == wanted else { return false }
    offset += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    for place in 0..<length where bytes[offset + place] != word.utf8Start[place] { return false }
    offset += length
    return true
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    guard let byte else { return nil }
    switch byte {
    case Byte.openBrace, Byte.openBracket:
      guard depth < Self.deepestNesting else { return nil }
      depth += 1
      defer { depth -= 1 }
      return byte == Byte.openBrace ? object() : array()
    case Byte.quote: return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONValue? {
    offset += 1
    var members: [JSONValue.Member] = []
    if take(Byte.closeBrace) { return .object([]) }
    repeat {
      skipBlanks()
      guard let key = string(), take(Byte.colon), let value = value() else { return nil }
      members.append(JSONValue.Member(key: key, value: value))
    } while take(UInt8(ascii: ","))
    return take(Byte.closeBrace) ? .object(members) : nil
  }

  private mutating func array() -> JSONValue? {
    offset += 1
    var elements: [JSONValue] = []
    if take(Byte.closeBracket) { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      elements.append(value)
    } while take(UInt8(ascii: ","))
    return take(Byte.closeBracket) ? .array(elements) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = offset
    if byte == Byte.minus { offset += 1 }
    guard digits() else { return nil }
    if byte == Byte.dot {
      offset += 1
      guard digits() else { return nil }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      offset += 1
      if byte == UInt8(ascii: "+") || byte == Byte.minus { offset += 1 }
      guard digits() else { return nil }
    }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = offset
    while let byte, Byte.isDigit(byte) { offset += 1 }
    return offset > start
  }

  private mutating func string() -> String? {
    guard byte == Byte.quote else { return nil }
    offset += 1
    var text: [UInt8] = []
    while let byte {
      offset += 1
      switch byte {
      case Byte.quote: return String(validating: text, as: UTF8.self)
      case Byte.backslash: guard escape(into: &text) else { return nil }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) -> Bool {
    guard let byte else { return false }
    offset += 1
    switch byte {
    case Byte.quote, Byte.backslash, Byte.slash: text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(Byte.newline)
    case UInt8(ascii: "r"): text.append(Byte.carriageReturn)
    case UInt8(ascii: "t"): text.append(Byte.tab)
    case UInt8(ascii: "u"):
      guard var code = hexadecimal() else { return false }
      if (0xD800..<0xDC00).contains(code) {
        guard take(word: "\\u"), let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else {
          return false
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { return false }
      text += Array(String(Character(scalar)).utf8)
    default: return false
    }
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code * 16 + UInt32(digit)
    }
    offset += 4
    return code
  }
}
