/// Writes JSON (RFC 8259) into bytes: on one line, keys in the order they are given.
///
/// Everything that could do something to a terminal is escaped, so that a raw look at a file is
/// harmless: control characters (C0, DEL, C1), line and paragraph separators, and what changes the
/// direction of the text.
package struct JSONWriter {
  /// What was written, all or not yet taken.
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Goes on behind the given bytes.
  package init(bytes: consuming [UInt8] = []) {
    self.bytes = bytes
  }

  /// Writes the start of an object.
  package mutating func beginObject() {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Writes the end of an object.
  package mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes the start of an array.
  package mutating func beginArray() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// Writes the end of an array.
  package mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A key of our own, which needs no escapes; the value is to follow.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key that may hold anything; the value is to follow.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes a boolean.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes an integer.
  package mutating func integer(_ value: Int) {
    separate()
    needsComma = true
    var rest = value.magnitude
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    let start = bytes.endIndex
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Milliseconds as a number of seconds: `1.25`.
  package mutating func seconds(ofMilliseconds milliseconds: Int) {
    integer(milliseconds / 1000)
    let rest = String(milliseconds % 1000)
    guard milliseconds >= 0, rest != "0" else { return }
    bytes.append(contentsOf: ("." + String(repeating: "0", count: 3 - rest.count) + rest).utf8)
  }

  /// A number in its shortest form that reads back the same; JSON has no word for one that is not
  /// finite, so that goes as a string (`"inf"`, `"-inf"`, `"nan"`).
  package mutating func number(_ value: Float) {
    guard value.isFinite else {
      string(value.description)
      return
    }
    separate()
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  /// A number as it was written.
  mutating func number(written text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes a string.
  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
    }
  }

  /// Copies stretches that need no escape as they are.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Only these can begin something to escape: C0, `"`, `\`, DEL, and the first bytes of C1
      // (C2), of the separators and overrides (E2) and of the Arabic letter mark (D8).
      guard
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
          || byte == 0xE2 || byte == 0xD8
      else {
        index += 1
        continue
      }
      let (scalar, length) = decode(text, at: index)
      guard needsEscape(scalar) else {
        index += length
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      append(escapeOf: scalar)
      index += length
      copied = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// The scalar at an index; a Swift string's UTF-8 is always whole.
  private func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    if first < 0x80 {
      return (first, 1)
    }
    if first < 0xE0 {
      return ((first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2)
    }
    let tail = UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    return ((first & 0x0F) << 12 | tail, 3)
  }

  private func needsEscape(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x22, 0x5C, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E,
      0x2066...0x2069:
      true
    default: false
    }
  }

  private mutating func append(escapeOf scalar: UInt32) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}
