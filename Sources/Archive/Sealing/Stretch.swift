import CSodium

/// A stretch of writing in a sealed file: what one opening of the file for writing added to it.
///
/// It is one `crypto_secretstream`, with a key of its own: the hash of the stream's random header
/// with the file's key. Its first message is bound to everything before it in the file.
///
/// ```
/// {"stretch":"…"}      the stream's header
/// "…"                  a message: one line of the transcript
/// ```
enum Stretch {
  typealias State = crypto_secretstream_xchacha20poly1305_state

  static let headerSize = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)
  /// The number of bytes by which a sealed message is longer.
  static let addedSize = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
  /// The tag of the last message (a macro that Swift cannot import).
  static let lastTag = UInt8(crypto_secretstream_xchacha20poly1305_tag_final())

  private static let start = Array(#"{"stretch":""#.utf8)
  private static let end = Array(#""}"#.utf8)

  /// The line that begins a stretch, without the line feed.
  static func line(_ header: [UInt8]) -> [UInt8] {
    var line = start
    Base64.append(header, to: &line)
    return line + end
  }

  /// The stream's header in the line that begins a stretch; nil if the line is another one.
  static func header(in line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.count > start.count + end.count, line.starts(with: start),
      line.suffix(end.count).elementsEqual(end),
      let header = Base64.bytes(line.dropFirst(start.count).dropLast(end.count)),
      header.count == headerSize
    else { return nil }
    return header
  }

  /// The key of the stretch with a header.
  static func key(_ header: [UInt8], of file: SecretBytes) -> SecretBytes {
    SecretBytes(KeyedHash.hash(Array("weerwoord stretch".utf8) + header, key: file))
  }
}
