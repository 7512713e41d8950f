/// Looks along bytes for what our own JSON writer puts there, eight at a time.
struct ByteEye {
  /// A whole number of more digits is for a real reader.
  private static let mostDigits = 15

  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  /// The next byte to look at.
  private(set) var position: Int

  /// - Parameter bytes: eight bytes behind `end` must be there to look at.
  init(_ bytes: UnsafePointer<UInt8>, at position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// Whether everything was looked at.
  var isAtEnd: Bool { position == end }

  /// Whether these words come next; if so, passes over them.
  ///
  /// Inlined, so that the words become numbers in the code.
  @inline(__always)
  mutating func sees(_ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    guard count <= end - position else { return false }
    let wanted = UnsafeRawPointer(words.utf8Start)
    let found = UnsafeRawPointer(bytes + position)
    var offset = 0
    while offset + 8 <= count {
      guard
        found.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == wanted.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    while offset < count {
      guard
        found.load(fromByteOffset: offset, as: UInt8.self)
          == wanted.load(fromByteOffset: offset, as: UInt8.self)
      else { return false }
      offset += 1
    }
    position += count
    return true
  }

  /// A whole number that is not negative, as we write it.
  mutating func wholeNumber() -> Int? {
    let start = position
    var number = 0
    while position < end, bytes[position] &- 0x30 < 10 {
      number = number &* 10 &+ Int(bytes[position] &- 0x30)
      position += 1
    }
    let digits = position - start
    guard digits > 0, digits <= Self.mostDigits, digits == 1 || bytes[start] != 0x30 else {
      return nil
    }
    return number
  }

  /// A whole number as we write it, within a range.
  mutating func wholeNumber(in range: ClosedRange<Int>) -> Int? {
    wholeNumber().flatMap { range.contains($0) ? $0 : nil }
  }

  /// A string with its quotes; nil where it is none, or has escapes a real reader has to judge.
  ///
  /// - Returns: where its bytes stand, without the quotes.
  mutating func string() -> Range<Int>? {
    var hasEscapes = false
    return string(hasEscapes: &hasEscapes)
  }

  /// A string without escapes, so that its bytes are its text.
  mutating func plainString() -> Range<Int>? {
    var hasEscapes = false
    let place = string(hasEscapes: &hasEscapes)
    return hasEscapes ? nil : place
  }

  private mutating func string(hasEscapes: inout Bool) -> Range<Int>? {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var index = start
    var seen: UInt64 = 0
    while index < end {
      let word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self).littleEndian
      let stops = Self.stops(word)
      guard stops != 0 else {
        seen |= word
        index += 8
        continue
      }
      let ahead = stops.trailingZeroBitCount / 8
      seen |= word & ((1 << (UInt64(ahead) * 8)) &- 1)
      index += ahead
      guard index < end else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        let place = start..<index
        // Beyond ASCII it must be UTF-8.
        guard seen & 0x8080_8080_8080_8080 == 0 || isUnicode(place) else { return nil }
        return place
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard let length = escape(at: index) else { return nil }
        index += length
      default: return nil
      }
    }
    return nil
  }

  /// A high bit in the first byte that ends a plain stretch: a quote, a backslash, a control character.
  ///
  /// Bits behind the first may be wrong.
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
      | ((word &- ones &* 0x20) & ~word)
    return found & highs
  }

  /// How long an escape is; nil where it is none, or half of a pair.
  private func escape(at index: Int) -> Int? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard index + 6 <= end else { return nil }
      for digit in index + 2..<index + 6 where !Self.isHexadecimal(bytes[digit]) { return nil }
      // Surrogates are D800 to DFFF.
      let isSurrogate = bytes[index + 2] | 0x20 == UInt8(ascii: "d") && bytes[index + 3] > 0x37
      return isSurrogate ? nil : 6
    default: return nil
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }

  /// Whether the bytes are UTF-8 (Unicode 17, table 3-7), as `String(validating:as:)` says, but
  /// without making a string.
  private func isUnicode(_ place: Range<Int>) -> Bool {
    var index = place.lowerBound
    while index < place.upperBound {
      let first = bytes[index]
      guard first >= 0x80 else {
        index += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch first {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default: return false
      }
      guard index + length <= place.upperBound, second.contains(bytes[index + 1]) else {
        return false
      }
      for place in index + 2..<index + max(2, length) where bytes[place] & 0xC0 != 0x80 {
        return false
      }
      index += length
    }
    return true
  }
}
