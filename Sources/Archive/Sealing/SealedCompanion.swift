/// A file beside a recording that may have words of people: marks and notes, the page after an
/// evening. Where the recording is sealed, or recordings are now, it is a sealed file whose only
/// message is what it would be otherwise.
public enum SealedCompanion {
  /// What the name of a sealed page ends with.
  static let suffix = ".sealed"

  /// The readers for whom a file beside a recording is sealed; empty if it is not sealed.
  ///
  /// - Throws: ``ArchiveError`` if the keys cannot be read.
  static func readers(beside recording: String) throws(ArchiveError) -> [PublicKey] {
    if let header = SealedHeader(at: recording) { return header.readers }
    return try SealingKeys(of: TranscriptFolder(of: recording)).readers()
  }

  /// The contents of a file that may be sealed, and the readers it is sealed for.
  ///
  /// - Throws: ``ArchiveError/sealed(_:)`` if nobody gave a passphrase that opens it;
  ///   ``ArchiveError`` if it was changed.
  static func open(
    _ bytes: [UInt8], path: String
  ) throws(ArchiveError) -> (contents: [UInt8], readers: [PublicKey]) {
    guard let (header, lines) = try SealedFile.open(bytes, path: path) else { return (bytes, []) }
    return (lines.first ?? [], header.readers)
  }

  /// The bytes of a sealed file; nil if the library cannot be used. This process can open it.
  static func seal(_ contents: [UInt8], for readers: [PublicKey]) -> [UInt8]? {
    guard let (bytes, key) = SealedFile.seal([contents], for: readers) else { return nil }
    OpenKeys.shared.add(recordingKey: key)
    return bytes
  }

  // MARK: - Pages

  /// Writes a page beside a recording as a whole: sealed if recordings are, otherwise in clear.
  ///
  /// - Parameters:
  ///   - path: the path of the page; a sealed one has ``suffix`` behind it.
  ///   - mark: a text that only pages of this program contain.
  /// - Returns: the path of the file.
  /// - Throws: ``ArchiveError``; an existing file is then unchanged.
  public static func write(
    _ text: String, to path: String, beside recording: String, mark: String
  ) throws(ArchiveError) -> String {
    let readers = try readers(beside: recording)
    guard !readers.isEmpty else {
      try GeneratedFile.write(text, to: path, mark: mark, force: false, isPrivate: true)
      return path
    }
    let sealed = path + suffix
    guard let bytes = seal(Array(text.utf8), for: readers) else {
      throw .notMade(sealed, Sodium.missing)
    }
    let start = String(decoding: SealedHeader.mark, as: UTF8.self)
    try GeneratedFile.write(bytes, to: sealed, mark: start, force: false, isPrivate: true)
    return sealed
  }

  /// Reads the text of a sealed file, for somebody who gave the passphrase of its key.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``, ``ArchiveError/sealed(_:)``, or another
  ///   ``ArchiveError`` if it was changed.
  public static func text(at path: String) throws(ArchiveError) -> String {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
    guard let (_, lines) = try SealedFile.open(bytes, path: path) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }
}
