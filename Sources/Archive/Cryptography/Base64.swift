import CSodium

/// Bytes as letters and digits (RFC 4648), as libsodium writes and reads them.
enum Base64 {
  /// Appends the letters of some bytes to other bytes.
  static func append(_ bytes: [UInt8], to buffer: inout [UInt8]) {
    // The function also writes a zero byte at the end.
    let length = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: length))
    buffer.withUnsafeMutableBytes { place in
      guard let base = place.baseAddress else { return }
      sodium_bin2base64(
        (base + start).assumingMemoryBound(to: CChar.self), length, bytes, bytes.count,
        sodium_base64_VARIANT_ORIGINAL)
    }
    buffer.removeLast()
  }

  /// The letters of some bytes.
  static func text(_ bytes: [UInt8]) -> String {
    var buffer: [UInt8] = []
    append(bytes, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Reads bytes from their letters; nil if they are anything else.
  static func bytes(_ letters: some Collection<UInt8>) -> [UInt8]? {
    let letters = Array(letters)
    var bytes = [UInt8](repeating: 0, count: letters.count / 4 * 3 + 3)
    var count = 0
    var end: UnsafePointer<CChar>?
    let isRead = letters.withUnsafeBytes { place in
      guard let base = place.baseAddress?.assumingMemoryBound(to: CChar.self) else { return true }
      let status = sodium_base642bin(
        &bytes, bytes.count, base, letters.count, nil, &count, &end,
        sodium_base64_VARIANT_ORIGINAL)
      return status == 0 && end == base + letters.count
    }
    guard isRead else { return nil }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
