import Glibc

/// A file that contains a passphrase, for scripts that cannot type one.
public struct PassphraseFile: Sendable {
  /// The maximum size in bytes: a larger file is something else.
  private static let maximumSize = 4096

  /// The passphrase: the contents of the file without the line ending.
  public let passphrase: String
  /// Whether other accounts of the computer can read the file.
  public let isOpenToOthers: Bool

  /// Reads the file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``, also if the file is too large.
  public init(at path: String) throws(ArchiveError) {
    do throws(DiskError) {
      isOpenToOthers = try status(of: path).permissions & 0o077 != 0
      var bytes = try FileContents.read(path)
      guard bytes.count <= Self.maximumSize else { throw .tooLarge }
      if bytes.last == 0x0A { bytes.removeLast() }
      if bytes.last == 0x0D { bytes.removeLast() }
      passphrase = String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .unreadable(path, error)
    }
  }
}
