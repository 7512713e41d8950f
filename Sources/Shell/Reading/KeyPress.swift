/// A single key press, or another event while waiting for one.
enum KeyPress: Sendable, Hashable {
  case character(Character)
  case enter
  case backspace
  case left, right, up, down
  case home, end
  case pageUp, pageDown
  /// Esc on its own.
  case escape
  /// Ctrl-U.
  case eraseLine
  /// Pasted text.
  case paste(String)
  /// A key without a function here, or a paste that is too large.
  case other

  /// The time limit was reached.
  case timeout
  /// The window was resized, or the program was suspended: everything must be redrawn.
  case redraw
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, or the terminal is gone.
  case closed
}

/// Reads single keys without showing them.
@MainActor
protocol KeyReader: LineReader {
  /// Waits for a key.
  ///
  /// - Parameter milliseconds: the time limit; nil for none.
  func key(within milliseconds: Int?) async -> KeyPress
}

extension KeyQueue {
  /// Takes the next key; nil if more bytes are needed.
  mutating func nextPress() -> KeyPress? {
    guard hasKey else {
      switch next() {
      case nil: return nil
      case .key(let byte): return press(byte)
      case .paste(let text): return .paste(text)
      case .largePaste: return .other
      }
    }
    guard !isWithinCharacter else { return nil }
    return takeKey().map { press($0) }
  }

  private mutating func press(_ byte: UInt8) -> KeyPress {
    switch byte {
    case 0x1B: return escape()
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x03: return .interrupted
    case 0x04: return .closed
    case 0x0C: return .redraw
    case 0x15: return .eraseLine
    case 0..<0x20: return .other
    default: break
    }
    var bytes = [byte]
    let length = Self.characterLength(from: byte)
    while bytes.count < length, let more = takeKey() { bytes.append(more) }
    return String(decoding: bytes, as: UTF8.self).first.map { .character($0) } ?? .other
  }

  /// The rest of an escape sequence: `ESC [ C` and `ESC O C` are arrow keys.
  private mutating func escape() -> KeyPress {
    guard let second = takeKey() else { return .escape }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return .other }
    var parameters = ""
    while let byte = takeKey() {
      guard (0x40...0x7E).contains(byte) else {
        parameters.append(Character(Unicode.Scalar(byte)))
        continue
      }
      switch (Character(Unicode.Scalar(byte)), parameters) {
      case ("A", _): return .up
      case ("B", _): return .down
      case ("C", _): return .right
      case ("D", _): return .left
      case ("H", _), ("~", "1"), ("~", "7"): return .home
      case ("F", _), ("~", "4"), ("~", "8"): return .end
      case ("~", "5"): return .pageUp
      case ("~", "6"): return .pageDown
      default: return .other
      }
    }
    return .other
  }
}
