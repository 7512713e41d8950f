import Glibc

/// A file with a passphrase in it, for scripts that cannot type one.
public struct PassphraseFile: Sendable {
  /// A longer file holds something else.
  private static let longest = 4096

  /// The passphrase: all of the file but the end of its line.
  public let passphrase: String
  /// Whether other accounts of the computer can read it too.
  public let isOpenToOthers: Bool

  /// Reads the file.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``, also for a file that is far too long.
  public init(at path: String) throws(ArchiveProblem) {
    do throws(DiskTrouble) {
      isOpenToOthers = try status(of: path).permissions & 0o077 != 0
      var bytes = try FileContents.read(path)
      guard bytes.count <= Self.longest else { throw .tooLarge }
      if bytes.last == 0x0A { bytes.removeLast() }
      if bytes.last == 0x0D { bytes.removeLast() }
      passphrase = String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .unreadable(path, error)
    }
  }
}
