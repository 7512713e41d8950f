/// How .NET writes a number under the invariant culture, by a standard format (`F2`, `N0`, `E3`) or a
/// custom one (`000`, `0.##`, `+0;-0;none`).
///
/// Standard formats round the exact value, halves to even; custom ones round the first seven digits,
/// halves away from zero (.NET Core 3.0 and later, `Number.Formatting.cs`).
enum NumberFormat {
  /// The number as a format has it; none where there is no such format.
  static func text(of number: Float, _ format: String) -> String? {
    guard number.isFinite else { return NumberText.text(of: number) }
    let bytes = Array(format.utf8)
    guard let letter = bytes.first else { return NumberText.text(of: number) }
    let isLetter = letter | 0x20 >= UInt8(ascii: "a") && letter | 0x20 <= UInt8(ascii: "z")
    if isLetter, bytes.dropFirst().allSatisfy(Byte.isDigit) {
      let precision = bytes.count == 1 ? nil : Int(format.dropFirst())
      guard precision ?? 0 <= 999, bytes.count <= 10 else { return nil }
      return standard(number, letter, precision)
    }
    return CustomNumberFormat(bytes).text(of: number)
  }

  // MARK: Standard formats

  private static func standard(_ number: Float, _ letter: UInt8, _ precision: Int?) -> String? {
    let exact = DecimalDigits(number)
    let sign = number.sign == .minus ? "-" : ""
    switch letter | 0x20 {
    case UInt8(ascii: "f"): return sign + exact.fixed(precision ?? 2)
    case UInt8(ascii: "n"): return sign + exact.fixed(precision ?? 2, isGrouped: true)
    case UInt8(ascii: "p"):
      return sign + exact.shifted(by: 2).fixed(precision ?? 2, isGrouped: true) + " %"
    case UInt8(ascii: "c"):
      let amount = "¤" + exact.fixed(precision ?? 2, isGrouped: true)
      return sign.isEmpty ? amount : "(\(amount))"
    case UInt8(ascii: "e"):
      return sign + exact.scientific(precision ?? 6, letter, exponentDigits: 3)
    case UInt8(ascii: "d"):
      let whole = DecimalDigits(number.rounded(.towardZero)).fixed(0)
      let pad = String(repeating: "0", count: max(0, (precision ?? 0) - whole.count))
      return (number <= -1 ? "-" : "") + pad + whole
    case UInt8(ascii: "g"):
      guard let precision, precision > 0 else { return NumberText.text(of: number) }
      return sign + exact.general(precision, letter)
    case UInt8(ascii: "r"): return NumberText.text(of: number)
    default: return nil
    }
  }
}

/// The digits of a number, all of them, and where its point is.
struct DecimalDigits {
  /// Without zeros at either end; none: the number is 0.
  private(set) var digits: [UInt8] = []
  /// The number of digits before the point. It may exceed the number of digits, or be negative.
  private(set) var scale = 0

  var isZero: Bool { digits.isEmpty }

  /// The exact digits of the absolute value.
  init(_ number: Float) {
    var mantissa = Double(number.magnitude)
    var exponent = 0
    while mantissa != mantissa.rounded(.towardZero) {
      mantissa *= 2
      exponent -= 1
    }
    while mantissa >= 0x1p53 {
      mantissa /= 2
      exponent += 1
    }
    digits = String(UInt64(mantissa)).utf8.map { $0 - UInt8(ascii: "0") }
    scale = digits.count
    for _ in 0..<max(exponent, 0) { double() }
    for _ in 0..<max(-exponent, 0) { halve() }
    trim()
  }

  private mutating func double() {
    var carry: UInt8 = 0
    for index in digits.indices.reversed() {
      let value = digits[index] * 2 + carry
      digits[index] = value % 10
      carry = value / 10
    }
    if carry > 0 {
      digits.insert(carry, at: 0)
      scale += 1
    }
  }

  private mutating func halve() {
    var carry: UInt8 = 0
    for index in digits.indices {
      let value = digits[index] + carry * 10
      digits[index] = value / 2
      carry = value % 2
    }
    if carry > 0 { digits.append(5) }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    scale = digits.isEmpty ? 0 : scale - zeros
  }

  func shifted(by places: Int) -> DecimalDigits {
    var shifted = self
    if !isZero { shifted.scale += places }
    return shifted
  }

  /// The digits up to one of them, rounded there.
  ///
  /// - Parameters:
  ///   - count: how many are kept.
  ///   - toEven: whether a half goes to the even digit, and not away from zero.
  func rounded(to count: Int, toEven: Bool) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.scale = 0
      return result
    }
    let next = digits[count]
    let isHalf = next == 5 && count + 1 == digits.count
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    let goesUp = next > 5 || next == 5 && (!isHalf || !toEven || isOdd)
    result.digits = Array(digits[..<count])
    if goesUp {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.scale += 1
      }
    }
    result.trim()
    return result
  }

  /// With so many digits behind the point.
  func fixed(_ places: Int, isGrouped: Bool = false) -> String {
    let value = rounded(to: scale + places, toEven: true)
    let point = max(value.scale, 0)
    var text = ""
    if value.scale <= 0 { text = "0" }
    for place in 0..<point {
      if isGrouped, place > 0, (point - place) % 3 == 0 { text += "," }
      text += String(place < value.digits.count ? value.digits[place] : 0)
    }
    guard places > 0 else { return text }
    text += "."
    for place in 0..<places {
      // Zeros fill the space between the point and digits that begin further to the right.
      let index = value.scale + place
      text += String(index >= 0 && index < value.digits.count ? value.digits[index] : 0)
    }
    return text
  }

  /// With one digit before the point, so many behind it, and an exponent.
  func scientific(_ places: Int, _ letter: UInt8, exponentDigits: Int) -> String {
    let value = rounded(to: places + 1, toEven: true)
    var text = String(value.digits.first ?? 0)
    if places > 0 { text += "." }
    for place in 0..<places {
      text += String(place + 1 < value.digits.count ? value.digits[place + 1] : 0)
    }
    return text + value.exponent(letter, digits: exponentDigits)
  }

  private func exponent(_ letter: UInt8, digits count: Int) -> String {
    let exponent = isZero ? 0 : scale - 1
    let size = String(abs(exponent))
    return String(UnicodeScalar(letter)) + (exponent < 0 ? "-" : "+")
      + String(repeating: "0", count: max(0, count - size.count)) + size
  }

  /// With so many digits in all, and an exponent where the point lies far from them.
  func general(_ precision: Int, _ letter: UInt8) -> String {
    let value = rounded(to: precision, toEven: true)
    if value.isZero { return "0" }
    if value.scale > precision || value.scale < -4 {
      let tail = value.digits.dropFirst().map { String($0) }.joined()
      let mark = letter == UInt8(ascii: "g") ? UInt8(ascii: "e") : UInt8(ascii: "E")
      return String(value.digits[0]) + (tail.isEmpty ? "" : "." + tail)
        + value.exponent(mark, digits: 2)
    }
    return value.fixed(max(0, value.digits.count - value.scale))
  }
}
