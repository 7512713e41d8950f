/// The bytes that mean something in Yarn's grammar, and tests on bytes.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let equals = UInt8(ascii: "=")
  static let minus = UInt8(ascii: "-")
  static let dollar = UInt8(ascii: "$")
  static let quote = UInt8(ascii: "\"")
  static let dot = UInt8(ascii: ".")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let percent = UInt8(ascii: "%")
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab
  }

  static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == newline || byte == carriageReturn
  }

  /// Whether a `\` before the byte is markup's, and stays until markup is read.
  static func isMarkupEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case openBracket, closeBracket, colon, backslash, quote, percent: true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// Every byte of a letter beyond ASCII counts: names may be in any script.
  static func isIdentifierHead(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0x5F
  }

  static func isIdentifier(_ byte: UInt8) -> Bool {
    isIdentifierHead(byte) || isDigit(byte)
  }
}
