/// A value of JSON (RFC 8259), for the saved state of a ``Dialogue``.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it is written, so that nothing is lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In order.
  case object([Member])

  struct Member: Sendable, Equatable {
    var key: String
    var value: JSONValue
  }

  /// The value of an object's first member of that key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  static func integer(_ value: some BinaryInteger) -> JSONValue { .number("\(value)") }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// A whole number, from 0 up to a billion.
  var count: Int? {
    guard case .number(let text) = self, let count = Int(text), count >= 0, count <= 1_000_000_000
    else { return nil }
    return count
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// The value as UTF-8, without blanks.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let elements):
      bytes.append(Byte.openBracket)
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(Byte.closeBracket)
    case .object(let members):
      bytes.append(Byte.openBrace)
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(Byte.colon)
        member.value.write(to: &bytes)
      }
      bytes.append(Byte.closeBrace)
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      switch byte {
      case Byte.quote, Byte.backslash:
        bytes.append(Byte.backslash)
        bytes.append(byte)
      case Byte.newline: bytes += "\\n".utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xF)])
      default: bytes.append(byte)
      }
    }
    bytes.append(Byte.quote)
  }
}
