/// Splits the bytes from a terminal into keys and bracketed pastes.
///
/// A paste begins with `ESC [ 200 ~` and ends with `ESC [ 201 ~`; everything between them is text,
/// and never a key.
struct KeyQueue {
  /// The next item.
  enum Next: Equatable {
    case key(UInt8)
    /// A complete paste as valid text, without control characters.
    case paste(String)
    /// A paste that is too large, with its number of characters.
    case largePaste(characters: Int)
  }

  /// The maximum size of a paste, in bytes.
  static let maximumPasteSize = 256 << 10

  private static let begin = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var position = 0
  private var isPasting = false
  private var paste: [UInt8] = []
  /// The number of bytes of the end marker that were matched.
  private var matched = 0
  /// The number of characters of a large paste that were dropped.
  private var dropped = 0

  /// Adds bytes that were read.
  mutating func append(_ new: some Sequence<UInt8>) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    bytes.append(contentsOf: new)
  }

  /// Drops a paste that has not ended.
  ///
  /// - Returns: whether there was one.
  mutating func giveUpPaste() -> Bool {
    guard isPasting else { return false }
    self = KeyQueue()
    return true
  }

  /// Whether a key can be taken now.
  var hasKey: Bool {
    guard !isPasting, position < bytes.count else { return false }
    return match() == .none
  }

  /// Takes the next key or paste; nil if more bytes are needed.
  mutating func next() -> Next? {
    while position < bytes.count {
      if isPasting {
        if let done = continuePaste() { return done }
        continue
      }
      switch match() {
      case .none:
        defer { position += 1 }
        return .key(bytes[position])
      case .partial: return nil
      case .whole:
        position += Self.begin.count
        isPasting = true
      }
    }
    return nil
  }

  /// Whether there is only an escape, and not an arrow key, which begins with one.
  var isLoneEscape: Bool {
    !isPasting && position == bytes.count - 1 && bytes[position] == 0x1B
  }

  /// Whether the next key is a multi-byte character of which some bytes have not arrived yet.
  var isWithinCharacter: Bool {
    guard !isPasting, position < bytes.count else { return false }
    let ahead = bytes[position...].prefix(Self.characterLength(from: bytes[position]))
    return ahead.count < Self.characterLength(from: bytes[position])
      && ahead.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The length in bytes of the UTF-8 character that begins with a byte; 1 for a byte that begins
  /// none.
  static func characterLength(from byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF8: 4
    default: 1
    }
  }

  /// Takes a byte as a key, whatever follows.
  mutating func takeKey() -> UInt8? {
    guard hasKey else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private enum Match { case none, partial, whole }

  /// Whether the begin marker is at the position; a single escape is a key.
  private func match() -> Match {
    let ahead = bytes[position...].prefix(Self.begin.count)
    guard ahead.elementsEqual(Self.begin.prefix(ahead.count)) else { return .none }
    if ahead.count == Self.begin.count { return .whole }
    return ahead.count == 1 ? .none : .partial
  }

  private mutating func continuePaste() -> Next? {
    let byte = bytes[position]
    position += 1
    if byte == Self.end[matched] {
      matched += 1
      guard matched == Self.end.count else { return nil }
      defer {
        isPasting = false
        matched = 0
        dropped = 0
        paste = []
      }
      if dropped > 0 {
        return .largePaste(characters: dropped + String(decoding: paste, as: UTF8.self).count)
      }
      return .paste(Self.cleaned(paste))
    }
    for held in Self.end.prefix(matched) { keep(held) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    if paste.count < Self.maximumPasteSize {
      paste.append(byte)
    } else if byte & 0xC0 != 0x80 {
      dropped += 1
    }
  }

  /// Pasted bytes as text: line breaks become `\n`; line breaks at the end and control characters
  /// are removed.
  private static func cleaned(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: continue
      case 0x0A, 0x0D: result.append("\n")
      // One by one: appending a sequence copies all that is there already.
      case 0x09: for space in "    ".unicodeScalars { result.append(space) }
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }
}
