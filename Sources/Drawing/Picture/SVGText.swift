import Roleplay

/// Escapes text for SVG and HTML.
public enum SVGText {
  /// The text on one line, for use between tags and in attribute values. Characters that control a
  /// terminal or the direction of text are replaced by visible ones.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    let printable = PrintableText.of(text, layout: .oneLine)
    var escaped = ""
    var rest = printable[...]
    while let place = rest.utf8.firstIndex(where: isEscaped) {
      escaped += rest[..<place]
      let scalar = rest.unicodeScalars[place]
      escaped += replacement(of: scalar) ?? String(scalar)
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    return escaped + rest
  }

  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    // Not allowed in XML.
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }

  /// Whether a byte is, or begins, a character that is escaped.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xEF:
      true
    default: false
    }
  }

  /// Whether a byte may be part of a character that is escaped.
  private static func needsCare(_ byte: UInt8) -> Bool {
    isEscaped(byte) || byte < 0x20 || byte >= 0x7F
  }

  /// A number with at most two decimals, without an exponent.
  static func number(_ number: Double) -> String {
    String(unsafeUninitializedCapacity: maximumNumberLength) { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var end = start
      write(number, at: &end)
      return end - start
    }
  }

  /// The maximum length of a number, in bytes.
  static let maximumNumberLength = 16

  /// Writes a number in the form of ``number(_:)`` to a buffer with space for ``maximumNumberLength``
  /// bytes.
  ///
  /// A picture has a hundred thousand numbers, so the common case is fast.
  @inline(__always)
  static func write(_ number: Double, at end: inout UnsafeMutablePointer<UInt8>) {
    let scaled = number * 100
    let usual = 99_999.0
    guard scaled.magnitude < usual else { return writeLarge(number, at: &end) }
    let hundredths = Int32(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
    if hundredths < 0 { add(UInt8(ascii: "-"), at: &end) }
    writeUsual(hundredths.magnitude, at: &end)
  }

  /// Writes a number, given in hundredths and below one hundred thousand.
  @inline(__always)
  private static func writeUsual(
    _ hundredths: UInt32, at end: inout UnsafeMutablePointer<UInt8>
  ) {
    let zero = UInt8(ascii: "0")
    func digit(_ value: UInt32) -> UInt8 { zero &+ UInt8(truncatingIfNeeded: value) }
    // Dividing by a constant is fast.
    let whole = hundredths / 100
    let rest = hundredths % 100
    if whole >= 10 {
      if whole >= 100 { add(digit(whole / 100), at: &end) }
      add(digit(whole / 10 % 10), at: &end)
    }
    add(digit(whole % 10), at: &end)
    guard rest > 0 else { return }
    add(UInt8(ascii: "."), at: &end)
    add(digit(rest / 10), at: &end)
    if rest % 10 > 0 { add(digit(rest % 10), at: &end) }
  }

  private static func writeLarge(_ number: Double, at end: inout UnsafeMutablePointer<UInt8>) {
    guard number.isFinite else { return add(UInt8(ascii: "0"), at: &end) }
    let limit = 1e9
    let scaled = max(-limit, min(limit, number)) * 100
    let hundredths = Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
    if hundredths < 0 { add(UInt8(ascii: "-"), at: &end) }
    for byte in String(hundredths.magnitude / 100).utf8 { add(byte, at: &end) }
    let rest = UInt8(hundredths.magnitude % 100)
    guard rest > 0 else { return }
    add(UInt8(ascii: "."), at: &end)
    add(UInt8(ascii: "0") + rest / 10, at: &end)
    if rest % 10 > 0 { add(UInt8(ascii: "0") + rest % 10, at: &end) }
  }

  @inline(__always)
  private static func add(_ byte: UInt8, at end: inout UnsafeMutablePointer<UInt8>) {
    end.pointee = byte
    end += 1
  }
}
