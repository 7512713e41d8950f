import Glibc

/// A file this program writes for somebody to print or send: a picture, a report.
public enum GeneratedFile {
  /// The number of bytes at the start of a file in which its mark is looked for.
  private static let searchedByteCount = 4 << 10

  /// Writes a text file as a whole, with the permissions that the umask leaves, or readable by this
  /// account only.
  ///
  /// - Parameters:
  ///   - text: the contents.
  ///   - path: the path of the file.
  ///   - mark: a text that only files written by this program contain; without `force`, another
  ///     file with this name is left unchanged.
  ///   - force: whether to replace any existing file.
  ///   - isPrivate: whether only this account may read the file.
  /// - Throws: ``ArchiveError``; an existing file is then unchanged.
  public static func write(
    _ text: String, to path: String, mark: String, force: Bool, isPrivate: Bool = false
  ) throws(ArchiveError) {
    try write(Array(text.utf8), to: path, mark: mark, force: force, isPrivate: isPrivate)
  }

  /// Writes a binary file as a whole. Its mark is near its beginning or at its end.
  ///
  /// - Throws: ``ArchiveError``; an existing file is then unchanged.
  public static func write(
    _ bytes: [UInt8], to path: String, mark: String, force: Bool, isPrivate: Bool = false
  ) throws(ArchiveError) {
    guard !Folder.name(of: path).isEmpty else { throw .noFileName }
    let folder = Folder(of: path)
    do throws(DiskError) {
      if !force, (try? linkStatus(of: path)) != nil, try !bears(mark, path) {
        throw .exists
      }
      let mask = umask(0)
      umask(mask)
      try AtomicFile.replace(
        Folder.name(of: path), in: folder, with: bytes,
        mode: isPrivate ? 0o600 : 0o666 & ~mask)
    } catch .exists where !force {
      throw .notOurs(path)
    } catch {
      throw .notMade(path, error)
    }
  }

  private static func bears(_ mark: String, _ path: String) throws(DiskError) -> Bool {
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    try file.requireRegularFile()
    let bytes = try file.bytes(from: 0, count: searchedByteCount)
    if String(decoding: bytes, as: UTF8.self).contains(mark) { return true }
    let end = mark.utf8.count + 2
    let last = try file.bytes(from: max(0, Int(file.status().st_size) - end), count: end)
    return String(decoding: last, as: UTF8.self).contains(mark)
  }
}
