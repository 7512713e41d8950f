import Yarn

/// A file with the public key of a reader: `teacher.public`.
enum PublicKeyFile {
  static let suffix = ".public"

  /// The bytes to write.
  static func bytes(of key: PublicKey) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("public")
    writer.string(Base64.text(key.bytes))
    writer.key("weerwoord")
    writer.integer(1)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// Reads the key at a path.
  ///
  /// - Throws: ``ArchiveError/invalidPublicKey(_:)`` if it is damaged or of the wrong length: then
  ///   nothing may be recorded, because nobody could open it.
  static func key(at path: String) throws(ArchiveError) -> PublicKey {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    let text = try? JSONReader.read(bytes[...]) { reader throws(JSONError) -> String? in
      var text: String?
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if key == "public" { text = try reader.string() } else { try reader.skipValue() }
      }
      return text
    }
    guard let text, let bytes = Base64.bytes(text.utf8), let key = PublicKey(bytes)
    else { throw .invalidPublicKey(path) }
    return key
  }
}
