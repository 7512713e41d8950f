/// Takes the letters and digits out of the bytes of a text file: of a plain text, a table, a page, or
/// JSON. What these put between words, or instead of a character, is left out.
///
/// Latin letters become small ones; bytes of other letters stay as they are. Emoji and the marks that
/// some programs put around words are left out.
enum LetterFilter {
  /// The longest tag of a page that is left out.
  private static let maximumTagLength = 4096
  /// The longest reference of a page to a character (`&eacute;`) that is left out.
  private static let maximumReferenceLength = 10

  /// The letters of some bytes.
  static func letters(of bytes: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    _ = add(bytes, isLast: true, to: &letters)
    return letters
  }

  /// A byte below 128 as a letter or digit; nil if it is none.
  static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: nil
    }
  }

  /// Adds the letters of the next bytes of a file.
  ///
  /// - Parameter isLast: whether the file ends after these bytes.
  /// - Returns: the number of bytes that were used; the others belong before the next ones.
  static func add(_ bytes: [UInt8], isLast: Bool, to letters: inout [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { add($0, isLast: isLast, to: &letters) }
  }

  private static func add(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to letters: inout [UInt8]
  ) -> Int {
    var place = 0
    let end = bytes.count
    while place < end {
      let byte = bytes[place]
      if let letter = letter(byte) {
        letters.append(letter)
        place += 1
        continue
      }
      let isPlain = byte < 0x80 && byte != 0x3C && byte != 0x26 && byte != 0x5C && byte != 0x1B
      if isPlain {
        place += 1
        continue
      }
      // What it is shows in the bytes that follow.
      let needed = byte == 0x3C ? maximumTagLength : byte < 0x80 ? 16 : 4
      guard isLast || end - place >= needed else { return place }
      let rest = UnsafeBufferPointer(rebasing: bytes[place...])
      switch byte {
      case 0x3C: place += lengthOfTag(rest)
      case 0x26: place += lengthOfReference(rest)
      case 0x5C: place += addEscape(rest, to: &letters)
      case 0x1B: place += lengthOfControl(rest)
      default: place += addCharacter(rest, to: &letters)
      }
    }
    return place
  }

  /// `<p class="…">`: its length, or 1 if it is none.
  private static func lengthOfTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 1, bytes[1] == 0x2F || bytes[1] == 0x21 || isLatin(bytes[1]) else {
      return 1
    }
    return bytes.prefix(maximumTagLength).firstIndex(of: 0x3E).map { $0 + 1 } ?? 1
  }

  /// `&eacute;`: its length, or 1 if it is none.
  private static func lengthOfReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for (place, byte) in bytes.prefix(maximumReferenceLength).enumerated().dropFirst() {
      if byte == 0x3B { return place + 1 }
      guard letter(byte) != nil || byte == 0x23 else { return 1 }
    }
    return 1
  }

  /// `\n`, `\u00e9`: adds the letter it stands for, if any.
  private static func addEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, to letters: inout [UInt8]
  ) -> Int {
    guard bytes.count > 1 else { return 1 }
    switch bytes[1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"):
      return 2
    case UInt8(ascii: "u") where bytes.count >= 6:
      let digits = String(decoding: bytes[2..<6], as: UTF8.self)
      guard digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else { return 1 }
      if code == 0x1B {
        return 5 + lengthOfControl(UnsafeBufferPointer(rebasing: bytes[5...]))
      }
      if let scalar = Unicode.Scalar(code) {
        let utf8 = Array(String(Character(scalar)).utf8)
        _ = add(utf8, isLast: true, to: &letters)
      }
      return 6
    default: return 1
    }
  }

  /// A sequence that controls a terminal, from the byte before its bracket: its length.
  private static func lengthOfControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 1, bytes[1] == 0x5B else { return 1 }
    let end = bytes.prefix(16).dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return end.map { $0 + 1 } ?? 1
  }

  /// A character of more than one byte.
  private static func addCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, to letters: inout [UInt8]
  ) -> Int {
    let first = bytes[0]
    let next = bytes.count > 1 ? bytes[1] : 0
    switch first {
    // Emoji, and what makes one of several.
    case 0xF0...0xF4: return min(4, bytes.count)
    case 0xEF where next == 0xB8 || next == 0xBB: return min(3, bytes.count)
    // Quotation marks, dashes, spaces, and marks of the direction of writing.
    case 0xE2 where next == 0x80 || next == 0x81: return min(3, bytes.count)
    // A space that does not break, and other signs.
    case 0xC2: return min(2, bytes.count)
    default:
      letters.append(first)
      return 1
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}
