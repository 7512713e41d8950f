/// A cell as a spreadsheet reads it: never a formula.
///
/// Spreadsheets compute a cell that begins with `=`, `+`, `-` or `@`; an apostrophe before the sign says
/// that it is text. A file may be opened with another separator than it was written with, and a quote
/// in the middle of such a cell is no quote: so what follows a comma, a semicolon, a tab or a line break
/// begins a cell as well. Signs are looked for by scalars, since `=` with a combining mark behind it is
/// one character that is no `=`, and a spreadsheet computes it all the same.
package enum SpreadsheetCell {
  private static let apostrophe: Unicode.Scalar = "'"

  /// The text, with an apostrophe wherever a spreadsheet could see the beginning of a formula.
  package static func guarded(_ text: String) -> String {
    guard mayNeedGuard(text) else { return text }
    var guarded = String.UnicodeScalarView()
    // Characters at a cell's beginning that a spreadsheet ignores: a sign may follow them.
    var held = String.UnicodeScalarView()
    var isAtStart = true
    var isFirst = true
    for scalar in text.unicodeScalars {
      if isAtStart {
        if isSilent(scalar) {
          held.append(scalar)
          continue
        }
        if isSign(scalar) || isFirst && isControl(scalar) { guarded.append(apostrophe) }
        guarded.append(contentsOf: held)
        held = String.UnicodeScalarView()
        isFirst = false
      }
      guarded.append(scalar)
      isAtStart = isSeparator(scalar)
    }
    guarded.append(contentsOf: held)
    return String(guarded)
  }

  /// The text that was guarded: the same without the apostrophes that were put there.
  package static func plain(_ cell: String) -> String {
    guard mayBeGuarded(cell) else { return cell }
    let scalars = Array(cell.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var isAtStart = true
    for (index, scalar) in scalars.enumerated() {
      let isGuard = isAtStart && scalar == apostrophe && guards(scalars, at: index)
      if !isGuard { plain.append(scalar) }
      isAtStart = isSeparator(scalar)
    }
    return String(plain)
  }

  /// Whether an apostrophe at a cell's beginning protects a text that a spreadsheet would compute.
  private static func guards(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let next = scalars[(index + 1)...].first { !isSilent($0) }
    return next.map { isSign($0) || index == 0 && isControl($0) } ?? false
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Begins a cell for a program that takes another separator.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == ";" || isControl(scalar)
  }

  /// What some programs pass over at a cell's beginning.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// What may precede a sign without making the cell a text: quotes, blanks, invisible scalars.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\"", " ": true
    case "\t", "\n", "\r": false
    default:
      scalar.value > 0x7F
        && (scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint)
        || scalar.value == 0x0B || scalar.value == 0x0C
    }
  }

  /// Most cells have no sign, and few begin with anything but a letter or a digit.
  private static func mayNeedGuard(_ text: String) -> Bool {
    var hasSign = false
    var hasSeparator = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0xEF:
        hasSign = true
      case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: hasSeparator = true
      default: break
      }
    }
    guard let first = text.utf8.first, hasSign || hasSeparator else { return false }
    let beginsWithLetter = (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10
    return hasSeparator || !beginsWithLetter
  }

  private static func mayBeGuarded(_ cell: String) -> Bool {
    var before: UInt8 = UInt8(ascii: ",")
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "'") {
        switch before {
        case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: return true
        default: break
        }
      }
      before = byte
    }
    return false
  }
}
