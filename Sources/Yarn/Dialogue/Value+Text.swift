extension Value: CustomStringConvertible {
  /// The value as a line shows it: numbers in their shortest form, booleans as `True` and `False`.
  public var description: String {
    switch self {
    case .number(let number): NumberText.text(of: number)
    case .string(let string): string
    case .bool(let bool): bool ? "True" : "False"
    }
  }

  /// Appends the description's bytes.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .string(let string): bytes.append(contentsOf: string.utf8)
    case .bool(let bool): bytes.append(contentsOf: bool ? "True".utf8 : "False".utf8)
    case .number(let number):
      if number >= 0, number < 10, number == number.rounded(), number.sign == .plus {
        // By far the most of them.
        bytes.append(UInt8(ascii: "0") + UInt8(number))
      } else {
        bytes.append(contentsOf: NumberText.text(of: number).utf8)
      }
    }
  }

  /// The number; nil for a value of another type.
  public var number: Float? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text; nil for a value of another type.
  public var text: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The boolean; nil for a value of another type.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }
}

/// How numbers look: as .NET's `Single.ToString()` under the invariant culture, which scripts made
/// for Yarn Spinner rely on (`0.33333334`, `1E+09`, `1E-05`).
enum NumberText {
  static func text(of number: Float) -> String {
    // Beyond 2^24 .NET pads the shortest digits with zeros: those are not the exact ones.
    if number == number.rounded(.towardZero), abs(number) <= 16_777_216 {
      return number == 0 && number.sign == .minus ? "-0" : String(Int32(number))
    }
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let (digits, scale) = shortest(number)
    let sign = number < 0 ? "-" : ""
    // .NET: scientific where the decimal point lies beyond nine digits or five places before them.
    if scale > max(digits.count, 9) || scale < -3 { return sign + scientific(digits, scale) }
    if scale <= 0 { return sign + "0." + String(repeating: "0", count: -scale) + digits }
    if scale >= digits.count {
      return sign + digits + String(repeating: "0", count: scale - digits.count)
    }
    return sign + digits.prefix(scale) + "." + digits.dropFirst(scale)
  }

  /// A whole number without exponent, however large: what `int()` shows.
  static func wholeText(of number: Float) -> String {
    guard number.isFinite, abs(number) < 9e18 else { return text(of: number) }
    return String(Int64(number))
  }

  private static func scientific(_ digits: String, _ scale: Int) -> String {
    let exponent = scale - 1
    let size = abs(exponent)
    let tail = digits.count > 1 ? "." + digits.dropFirst() : ""
    return digits.prefix(1) + tail + "E" + (exponent < 0 ? "-" : "+")
      + (size < 10 ? "0" : "") + String(size)
  }

  /// The shortest digits that read back as the number, and the number of digits before the point.
  private static func shortest(_ number: Float) -> (digits: String, scale: Int) {
    var digits = ""
    var scale = 0
    var seenPoint = false
    var exponent = 0
    let text = number.magnitude.description
    let parts = text.split(separator: "e", maxSplits: 1)
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    for character in parts[0] {
      if character == "." {
        seenPoint = true
      } else {
        digits.append(character)
        if !seenPoint { scale += 1 }
      }
    }
    while digits.hasPrefix("0"), digits.count > 1 {
      digits.removeFirst()
      scale -= 1
    }
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    return (digits, scale + exponent)
  }
}
