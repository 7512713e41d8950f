import Yarn

/// The address of a school, which makes its aliases and exercises different from those of others.
public struct SchoolAddress: Sendable, Hashable, CustomStringConvertible {
  /// As it was given: `https://school.example` or `urn:school:…`.
  public let description: String

  /// That of a school that has given none.
  public static let unnamed = SchoolAddress(checked: "urn:weerwoord:school")

  private init(checked: String) {
    description = checked
  }

  /// Reads an address.
  ///
  /// - Throws: ``ExportProblem/noAddress(_:)`` where it is none, with a scheme (RFC 3987).
  public init(_ text: String) throws(ExportProblem) {
    guard let colon = text.firstIndex(of: ":"), text.startIndex != colon,
      text.first?.isLetter == true,
      text[..<colon].utf8.allSatisfy({ Self.isPlain($0) || $0 == UInt8(ascii: "+") }),
      text[colon...].contains(where: { $0.isLetter || $0.isNumber }),
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { throw .noAddress(text) }
    description = text
  }

  /// The address of something in it: a scenario, a question of one.
  func address(of parts: [String]) -> String {
    let parts = parts.map { part in
      part.utf8.map { byte in
        Self.isPlain(byte) || byte == UInt8(ascii: ":")
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
    }
    if description.lowercased().hasPrefix("urn:") {
      return ([description] + parts).joined(separator: ":")
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
