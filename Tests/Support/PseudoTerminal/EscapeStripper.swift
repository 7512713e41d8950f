/// Removes escape codes and carriage returns from a program's output, piece by piece.
struct EscapeStripper {
  private enum State { case text, escape, code }
  private var state = State.text

  /// The bytes of a piece that are text.
  mutating func text(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.text, 0x0D): break
      case (.text, _): result.append(byte)
      case (.escape, UInt8(ascii: "[")): state = .code
      case (.escape, _): state = .text
      case (.code, 0x40...0x7E): state = .text
      case (.code, _): break
      }
    }
    return result
  }
}
