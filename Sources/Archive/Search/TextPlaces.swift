/// Where the texts of a file stand, in few bytes: pairs of how many entries further, and the number
/// of the text.
struct TextPlaces {
  /// The pairs, as variable-length numbers.
  private(set) var bytes: [UInt8] = []
  private var last = 0

  /// Adds a text behind those before; entries never go down.
  mutating func add(text: Int, entry: Int) {
    append(entry - last)
    append(text)
    last = entry
  }

  private mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// How often texts of a set stand there.
  static func count(of texts: NumberSet, in bytes: UnsafeRawBufferPointer) -> Int {
    texts.withUnsafeWords { words in
      var count = 0
      var number: UInt = 0
      var shift: UInt = 0
      var isText = false
      for byte in bytes {
        number |= UInt(byte & 0x7F) << shift
        guard byte < 0x80 else {
          shift += 7
          continue
        }
        if isText, number / 64 < UInt(words.count) {
          count += Int(words[Int(number / 64)] >> UInt64(number % 64) & 1)
        }
        isText.toggle()
        number = 0
        shift = 0
      }
      return count
    }
  }

  /// Gives each text and its entry, in order.
  static func forEach(
    in bytes: UnsafeRawBufferPointer, _ body: (_ text: Int, _ entry: Int) throws -> Void
  ) rethrows {
    var index = 0
    var entry = 0
    func number() -> Int {
      var number: UInt = 0
      var shift: UInt = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        number |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return Int(truncatingIfNeeded: number)
    }
    while index < bytes.count {
      entry &+= number()
      try body(number(), entry)
    }
  }
}
