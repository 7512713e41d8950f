/// A custom number format of .NET: `0` a digit, `#` a digit where there is one, `.` and `,`, `%` and
/// `‰`, `E+00`, texts in quotes or behind `\`, and up to three sections for positive, negative and zero.
struct CustomNumberFormat {
  private let bytes: [UInt8]

  init(_ format: [UInt8]) {
    bytes = format
  }

  /// .NET keeps so many digits of a number in single precision here.
  private static let precision = 7

  /// What a section asks for.
  private struct Shape {
    var digitCount = 0
    var firstZero = Int.max
    var lastZero = 0
    var point = -1
    var isGrouped = false
    var isScientific = false
    /// How many places the number is moved: for `%`, and for commas before the point.
    var shift = 0
  }

  func text(of number: Float) -> String {
    var value = DecimalDigits(number).rounded(to: Self.precision, toEven: true)
    let isNegative = number.sign == .minus
    var section = start(ofSection: value.isZero ? 2 : isNegative ? 1 : 0)
    var shape = self.shape(at: section)
    if !value.isZero {
      value = value.shifted(by: shape.shift)
      let kept =
        shape.isScientific ? shape.digitCount : value.scale + shape.digitCount - shape.point
      value = value.rounded(to: kept, toEven: false)
      if value.isZero {
        let zero = start(ofSection: 2)
        if zero != section {
          section = zero
          shape = self.shape(at: section)
        }
      }
    }
    let text = write(value, shape, from: section)
    return isNegative && section == 0 && !text.isEmpty ? "-" + text : text
  }

  // MARK: Sections

  /// Where a section begins; the first where there is no such section, or nothing in it.
  private func start(ofSection wanted: Int) -> Int {
    guard wanted > 0 else { return 0 }
    var left = wanted
    var offset = 0
    while offset < bytes.count {
      if let end = endOfText(at: offset) {
        offset = end
      } else if bytes[offset] == UInt8(ascii: ";") {
        offset += 1
        left -= 1
        if left == 0 {
          return offset < bytes.count && bytes[offset] != UInt8(ascii: ";") ? offset : 0
        }
      } else {
        offset += 1
      }
    }
    return 0
  }

  /// The end of a literal text, in quotes or after `\`.
  private func endOfText(at offset: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: "'"), Byte.quote:
      let closing = bytes[(offset + 1)...].firstIndex(of: bytes[offset])
      return closing.map { $0 + 1 } ?? bytes.count
    case Byte.backslash: return min(offset + 2, bytes.count)
    default: return nil
    }
  }

  private func shape(at section: Int) -> Shape {
    var shape = Shape()
    var commas: (place: Int, count: Int)?
    var offset = section
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") {
      if let end = endOfText(at: offset) {
        offset = end
        continue
      }
      switch bytes[offset] {
      case Byte.hash: shape.digitCount += 1
      case UInt8(ascii: "0"):
        shape.firstZero = min(shape.firstZero, shape.digitCount)
        shape.digitCount += 1
        shape.lastZero = shape.digitCount
      case Byte.dot: if shape.point < 0 { shape.point = shape.digitCount }
      case UInt8(ascii: ",") where shape.digitCount > 0 && shape.point < 0:
        if let place = commas?.place, place == shape.digitCount {
          commas?.count += 1
        } else {
          if commas != nil { shape.isGrouped = true }
          commas = (shape.digitCount, 1)
        }
      case Byte.percent: shape.shift += 2
      case 0xE2 where isPerMille(offset): shape.shift += 3
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        if isExponent(offset) {
          shape.isScientific = true
          if bytes[offset + 1] != UInt8(ascii: "0") { offset += 1 }
          while offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "0") { offset += 1 }
        }
      default: break
      }
      offset += 1
    }
    if shape.point < 0 { shape.point = shape.digitCount }
    if let (place, count) = commas {
      if place == shape.point { shape.shift -= count * 3 } else { shape.isGrouped = true }
    }
    return shape
  }

  private func isPerMille(_ offset: Int) -> Bool {
    bytes[offset...].starts(with: "‰".utf8)
  }

  private func isExponent(_ offset: Int) -> Bool {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if next == UInt8(ascii: "0") { return true }
    return (next == UInt8(ascii: "+") || next == Byte.minus) && offset + 2 < bytes.count
      && bytes[offset + 2] == UInt8(ascii: "0")
  }

  // MARK: Writing

  private func write(_ value: DecimalDigits, _ shape: Shape, from section: Int) -> String {
    var output: [UInt8] = []
    var digits = value.digits[...]
    // The place of the next digit, counted from the point: 1 is the last before it.
    var place = shape.isScientific ? shape.point : max(value.scale, shape.point)
    /// How many more digits there are than places for them; fewer where it is below 0.
    var surplus = shape.isScientific ? 0 : value.scale - shape.point
    let firstZero = shape.firstZero < shape.point ? shape.point - shape.firstZero : 0
    let lastZero = shape.lastZero > shape.point ? shape.point - shape.lastZero : 0
    var isScientific = shape.isScientific
    var hasPoint = false

    func digit(_ number: UInt8) {
      output.append(UInt8(ascii: "0") + number)
      if shape.isGrouped, !shape.isScientific, place > 1, (place - 1) % 3 == 0 {
        output.append(UInt8(ascii: ","))
      }
    }

    var offset = section
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") {
      let byte = bytes[offset]
      if let end = endOfText(at: offset) {
        let isQuoted = byte != Byte.backslash
        let closes = isQuoted && end > offset + 1 && bytes[end - 1] == byte
        output += bytes[(offset + 1)..<(closes ? end - 1 : end)]
        offset = end
        continue
      }
      switch byte {
      case Byte.hash, UInt8(ascii: "0"), Byte.dot:
        while surplus > 0 {
          digit(digits.popFirst() ?? 0)
          place -= 1
          surplus -= 1
        }
        if byte == Byte.dot {
          let hasDigits = shape.point < shape.digitCount && !digits.isEmpty
          if place == 0, !hasPoint, lastZero < 0 || hasDigits {
            output.append(Byte.dot)
            hasPoint = true
          }
        } else {
          if surplus < 0 {
            surplus += 1
            if place <= firstZero { digit(0) }
          } else if let next = digits.popFirst() {
            digit(next)
          } else if place > lastZero {
            digit(0)
          }
          place -= 1
        }
      case UInt8(ascii: ","): break
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        if isScientific, isExponent(offset) {
          offset = writeExponent(value, shape, from: offset, to: &output)
          isScientific = false
          continue
        }
        output.append(byte)
      default: output.append(byte)
      }
      offset += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func writeExponent(
    _ value: DecimalDigits, _ shape: Shape, from start: Int, to output: inout [UInt8]
  ) -> Int {
    var offset = start + 1
    let sign = bytes[offset]
    if sign != UInt8(ascii: "0") { offset += 1 }
    var zeros = 0
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      zeros += 1
      offset += 1
    }
    let exponent = value.isZero ? 0 : value.scale - shape.point
    let size = String(abs(exponent))
    output.append(bytes[start])
    if exponent < 0 {
      output.append(Byte.minus)
    } else if sign == UInt8(ascii: "+") {
      output.append(sign)
    }
    output += Array(repeating: UInt8(ascii: "0"), count: max(0, min(zeros, 10) - size.count))
    output += size.utf8
    return offset
  }
}
