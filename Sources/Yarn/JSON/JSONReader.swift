/// Reads JSON (RFC 8259) from bytes, one token at a time, strictly.
///
/// An object is read by `beginObject()` and `nextKey()` until that is nil (or, where its keys are
/// known, by `nextKey(of:from:)` until that is the end), an array by `beginArray()` and
/// `nextElement()` until that is false. Every problem says at which byte it is.
package struct JSONReader {
  /// How deep values nobody asked for may nest: far more than any file of ours.
  package static let maximumNestingDepth = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte.
  package private(set) var position = 0
  private var needsComma = false
  /// The key whose value is being read, for problems to name.
  private var currentKey: StaticString?
  /// The same, where it is not among those that were looked for.
  private var otherKey = ""
  /// Whether comments and a comma behind the last member are passed over, as in files people write.
  private let isLenient: Bool

  /// Makes a reader.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, isLenient: Bool = false) {
    self.bytes = bytes
    self.isLenient = isLenient
  }

  /// Reads the one value that a file or a line is.
  @inlinable
  package static func read<Value>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
      var reader = JSONReader(bytes)
      let value = try body(&reader)
      try reader.end()
      return value
    }
  }

  // MARK: Structure

  /// Reads the start of an object.
  package mutating func beginObject() throws(JSONError) {
    try begin(UInt8(ascii: "{"))
  }

  /// The next key of the object begun last; nil at its end.
  package mutating func nextKey() throws(JSONError) -> String? {
    guard try nextMember(closing: UInt8(ascii: "}")) else { return nil }
    guard peek() == UInt8(ascii: "\"") else { throw notJSON }
    let key = try stringToken()
    try colon()
    name(key)
    return key
  }

  /// A key of an object whose keys are known.
  package enum Key: Equatable {
    /// One of the keys that were looked for, by its place among them.
    case known(Int)
    /// One that nobody looks for.
    case unknown
    /// There are no more.
    case end
  }

  /// The next key of the object begun last, looked for among some keys without making a string of
  /// it: reading recordings takes an eighth less (`DiscussingBenchmark`).
  ///
  /// - Parameters:
  ///   - keys: the keys to look for, none with a character that JSON escapes.
  ///   - next: the place of the one that is likely: they are looked for from there on first.
  package mutating func nextKey(
    of keys: [StaticString], from next: Int
  ) throws(JSONError) -> Key {
    guard try nextMember(closing: UInt8(ascii: "}")) else { return .end }
    guard peek() == UInt8(ascii: "\"") else { throw notJSON }
    for place in next..<keys.count where takes(keys[place]) {
      try colon()
      currentKey = keys[place]
      return .known(place)
    }
    let key = try stringToken()
    try colon()
    name(key)
    let place = keys.firstIndex { $0.description == key }
    return place.map { .known($0) } ?? .unknown
  }

  /// Reads the start of an array.
  package mutating func beginArray() throws(JSONError) {
    try begin(UInt8(ascii: "["))
  }

  /// Whether the array begun last has one more element.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try nextMember(closing: UInt8(ascii: "]"))
  }

  /// Nothing but space may follow.
  package mutating func end() throws(JSONError) {
    skipSpace()
    guard position == bytes.count else { throw notJSON }
  }

  // MARK: Values

  /// Reads a string.
  package mutating func string() throws(JSONError) -> String {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else { throw unfitting }
    return try stringToken()
  }

  /// Reads a boolean.
  package mutating func bool() throws(JSONError) -> Bool {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    default: throw unfitting
    }
  }

  /// A whole number that every reader of JSON keeps exactly (RFC 7493, section 2.2); so sums of
  /// them never overflow.
  package mutating func integer() throws(JSONError) -> Int {
    skipSpace()
    let start = position
    if let number = shortNumber() { return number }
    guard let value = Int(try numberToken()), value.magnitude < 1 << 53 else {
      throw .unfitting(key: keyName, byte: start + 1)
    }
    return value
  }

  /// A number, or the string for one that is not finite.
  package mutating func float() throws(JSONError) -> Float {
    skipSpace()
    let start = position
    if peek() == UInt8(ascii: "\"") {
      switch try stringToken() {
      case "inf": return .infinity
      case "-inf": return -.infinity
      case "nan": return .nan
      default: throw .unfitting(key: keyName, byte: start + 1)
      }
    }
    guard let value = Float(try numberToken()) else {
      throw .unfitting(key: keyName, byte: start + 1)
    }
    return value
  }

  /// What kind of value comes next, without reading it.
  package mutating func upcoming() -> Upcoming {
    skipSpace()
    return switch peek() {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// The kinds of JSON value.
  package enum Upcoming { case string, object, array, bool, null, number }

  /// Reads over a value nobody asked for.
  package mutating func skipValue(depth: Int = 0) throws(JSONError) {
    guard depth < Self.maximumNestingDepth else { throw notJSON }
    let outer = keyName
    switch upcoming() {
    case .string: _ = try string()
    case .bool: _ = try bool()
    case .null: try word("null")
    case .number: _ = try numberToken()
    case .object:
      try beginObject()
      while try nextKey() != nil {
        try skipValue(depth: depth + 1)
      }
    case .array:
      try beginArray()
      while try nextElement() {
        try skipValue(depth: depth + 1)
      }
    }
    name(outer)
  }

  /// The next value, as its JSON text.
  package mutating func json() throws(JSONError) -> String {
    skipSpace()
    let start = position
    try skipValue()
    return String(decoding: stretch(from: start), as: UTF8.self)
  }

  // MARK: Problems

  /// The value at this place is JSON, but not what its key asks for.
  package var unfitting: JSONError {
    position < bytes.count
      ? .unfitting(key: keyName, byte: position + 1) : .notJSON(byte: position + 1)
  }

  private var keyName: String { currentKey?.description ?? otherKey }

  private mutating func name(_ key: String) {
    currentKey = nil
    otherKey = key
  }

  private var notJSON: JSONError { .notJSON(byte: position + 1) }

  // MARK: Tokens

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func skipSpace() {
    // Recordings have no space between tokens.
    guard position < bytes.count, bytes[position] <= 0x20 || isLenient else { return }
    skipSpaceThatIsThere()
  }

  private mutating func skipSpaceThatIsThere() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/") where isLenient:
        guard skipComment() else { return }
      default: return
      }
    }
  }

  /// Skips a comment at this position; false if there is no whole one.
  private mutating func skipComment() -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      return true
    case UInt8(ascii: "*"):
      var end = position + 2
      while end + 1 < bytes.count {
        if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") {
          position = end + 2
          return true
        }
        end += 1
      }
      return false
    default: return false
    }
  }

  private mutating func begin(_ bracket: UInt8) throws(JSONError) {
    skipSpace()
    guard peek() == bracket else { throw unfitting }
    position += 1
    needsComma = false
  }

  private mutating func nextMember(closing bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    if peek() == bracket {
      position += 1
      needsComma = true
      return false
    }
    if needsComma {
      guard peek() == UInt8(ascii: ",") else { throw notJSON }
      position += 1
      skipSpace()
      if isLenient, peek() == bracket {
        position += 1
        return false
      }
    }
    needsComma = true
    return true
  }

  private mutating func colon() throws(JSONError) {
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw notJSON }
    position += 1
  }

  /// Whether the string at this place is literally the key; it is then passed over.
  private mutating func takes(_ key: StaticString) -> Bool {
    let length = key.utf8CodeUnitCount
    let start = position + 1
    guard start + length < bytes.count, bytes[start] == key.utf8Start[0],
      bytes[start + length] == UInt8(ascii: "\"")
    else {
      return false
    }
    for offset in 0..<length where bytes[start + offset] != key.utf8Start[offset] { return false }
    position = start + length + 1
    return true
  }

  private mutating func word(_ word: StaticString) throws(JSONError) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[offset] else { throw notJSON }
      position += 1
    }
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      position += 1
    }
    guard position > start else { throw notJSON }
  }

  /// A whole number of so few digits that it needs no more checks: most are. Nothing is read of any
  /// other.
  private mutating func shortNumber() -> Int? {
    var end = position
    var number = 0
    while end < bytes.count, end - position < 16, 0x30...0x39 ~= bytes[end] {
      number = number * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard 1...15 ~= end - position, bytes[position] != 0x30 || end == position + 1,
      end < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "}")
    else { return nil }
    position = end
    return number
  }

  private mutating func numberToken() throws(JSONError) -> String {
    let start = position
    if peek() == UInt8(ascii: "-") {
      position += 1
    } else if let byte = peek(), byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
      throw unfitting
    }
    let zero = peek() == UInt8(ascii: "0")
    let first = position
    try digits()
    guard !zero || position == first + 1 else {
      position = first
      throw notJSON
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
      }
      try digits()
    }
    return String(decoding: stretch(from: start), as: UTF8.self)
  }

  private mutating func stringToken() throws(JSONError) -> String {
    position += 1
    let start = position
    skipPlainASCII()
    var isASCII = true
    while let byte = peek() {
      if byte == UInt8(ascii: "\"") {
        let stretch = stretch(from: start).span
        position += 1
        if isASCII { return String(copying: UTF8Span(unchecked: stretch, isKnownASCII: true)) }
        guard let text = try? UTF8Span(validating: stretch) else {
          throw .notJSON(byte: start + 1)
        }
        return String(copying: text)
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw notJSON }
      position += 1
      if byte >= 0x80 {
        isASCII = false
        skipPlainASCII()
      }
    }
    throw notJSON
  }

  /// Passes over bytes within a string that need no look of their own, eight at a time: all but
  /// quotes, backslashes, control characters and what is beyond ASCII.
  private mutating func skipPlainASCII() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes)
          .loadUnaligned(fromByteOffset: position, as: UInt64.self))
      // A byte that is zero borrows from its high bit when one is taken from it; so does one below a
      // space when a space is.
      let quotes = (word ^ (ones * 0x22)) &- ones
      let backslashes = (word ^ (ones * 0x5C)) &- ones
      let controls = word &- ones * 0x20
      let found = (word | quotes | backslashes | controls) & highBits
      guard found == 0 else {
        // The lowest one found is one: a borrow only comes from a byte that was found itself.
        position += found.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
  }

  /// The bytes up to the present position.
  private func stretch(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// Reads a string with an escape at the present position, and perhaps more after it.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = [UInt8](stretch(from: start))
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw .notJSON(byte: start + 1)
        }
        position += 1
        return string
      case UInt8(ascii: "\\"):
        text.append(
          contentsOf: Unicode.UTF8.encode(try escape()) ?? Unicode.UTF8.encodedReplacementCharacter)
      case 0..<0x20: throw notJSON
      default:
        text.append(byte)
        position += 1
      }
    }
    throw notJSON
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let byte = peek() else { throw notJSON }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if 0xD800..<0xDC00 ~= code, peek() == UInt8(ascii: "\\") {
        position += 1
        guard peek() == UInt8(ascii: "u") else { throw .notJSON(byte: start + 1) }
        position += 1
        let low = try hexadecimal()
        guard 0xDC00..<0xE000 ~= low else { throw .notJSON(byte: start + 1) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw .notJSON(byte: start + 1) }
      return scalar
    default: throw .notJSON(byte: start + 1)
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw notJSON }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x61 + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x41 + 10)
      default: throw notJSON
      }
      position += 1
    }
    return code
  }
}
