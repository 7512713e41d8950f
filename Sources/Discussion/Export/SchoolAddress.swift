import Yarn

/// The address of a school, which distinguishes its aliases and exercises from those of other
/// schools.
public struct SchoolAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as it was given: `https://school.example`.
  public let description: String

  /// The address for a school that gave none: a domain that nobody can own (RFC 6761, section 6.4).
  public static let unnamed = SchoolAddress(checked: "https://school.invalid")

  private init(checked: String) {
    description = checked
  }

  /// Parses the address of a web page: the home page of an account is one (xAPI 1.0.3, Data,
  /// 2.4.2.4).
  ///
  /// - Throws: ``ExportError/invalidAddress(_:)`` if it is not valid.
  public init(_ text: String) throws(ExportError) {
    let host = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
      .map { text.dropFirst($0.count).prefix { $0 != "/" } }
    guard let host, host.contains(where: { $0.isLetter || $0.isNumber }),
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { throw .invalidAddress(text) }
    description = text
  }

  /// The address of a resource of the school: a scenario, or a question in one.
  func address(of parts: [String]) -> String {
    let parts = parts.map { part in
      part.utf8.map { byte in
        Self.isPlain(byte) || byte == UInt8(ascii: ":")
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
    }
    let base = description.hasSuffix("/") ? String(description.dropLast()) : description
    return ([base, "weerwoord"] + parts).joined(separator: "/")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      && scalar.properties.generalCategory != .format
      && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
  }
}
