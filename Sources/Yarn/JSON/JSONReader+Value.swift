extension JSONReader {
  /// The single JSON value in the bytes; nil if they contain anything else.
  ///
  /// - Parameter deepest: how deep values may nest.
  static func value(of bytes: [UInt8], maximumDepth: Int) -> JSONValue? {
    try? read(bytes[...]) { reader throws(JSONError) in try reader.value(maximumDepth: maximumDepth)
    }
  }

  private mutating func value(maximumDepth: Int) throws(JSONError) -> JSONValue {
    switch upcoming() {
    case .string: return .string(try string())
    case .bool: return .bool(try bool())
    case .null, .number:
      let text = try json()
      return text == "null" ? .null : .number(text)
    case .array:
      guard maximumDepth > 0 else { throw unfitting }
      var elements: [JSONValue] = []
      try beginArray()
      while try nextElement() {
        elements.append(try value(maximumDepth: maximumDepth - 1))
      }
      return .array(elements)
    case .object:
      guard maximumDepth > 0 else { throw unfitting }
      var members: [JSONValue.Member] = []
      try beginObject()
      while let key = try nextKey() {
        members.append(JSONValue.Member(key: key, value: try value(maximumDepth: maximumDepth - 1)))
      }
      return .object(members)
    }
  }
}
