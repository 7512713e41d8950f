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
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let bool): writer.bool(bool)
    case .number(let text): writer.number(written: text)
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
