/// A UUID that is computed from a name (version 5, RFC 9562): the same name always gives the same
/// UUID.
public struct NameBasedUUID: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The namespace for URLs in the standard.
  public static let addresses = NameBasedUUID(bytes: [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  /// Makes a UUID from its sixteen bytes.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Makes the UUID of a name in a namespace.
  public init(_ name: String, in namespace: NameBasedUUID) {
    // The standard requires SHA-1; nothing here depends on its security.
    var bytes = Array(SHA1.hash(namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// The usual text form: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  public var description: String {
    var text = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text += "-" }
      text += String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }
    return text
  }
}
