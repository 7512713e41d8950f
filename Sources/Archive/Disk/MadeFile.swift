import Glibc

/// A file this program makes for somebody to print or to send: a picture, a report.
public enum MadeFile {
  /// How far into a file its mark is looked for, in bytes.
  private static let reach = 4 << 10

  /// Writes a file whole, with the rights the person's mask leaves, or for this person alone.
  ///
  /// - Parameters:
  ///   - text: what is in it.
  ///   - path: where.
  ///   - mark: what only files made here begin with; another file of that name is left alone.
  ///   - force: whether any file there is replaced.
  ///   - isPrivate: whether nobody else may read it.
  /// - Throws: ``ArchiveProblem``, the file there being as it was.
  public static func write(
    _ text: String, to path: String, mark: String, force: Bool, isPrivate: Bool = false
  ) throws(ArchiveProblem) {
    try write(Array(text.utf8), to: path, mark: mark, force: force, isPrivate: isPrivate)
  }

  /// Writes a file whole that is no text: its mark stands near its beginning or at its end.
  ///
  /// - Throws: ``ArchiveProblem``, the file there being as it was.
  public static func write(
    _ bytes: [UInt8], to path: String, mark: String, force: Bool, isPrivate: Bool = false
  ) throws(ArchiveProblem) {
    guard !Folder.name(of: path).isEmpty else { throw .noFileName }
    let folder = Folder(of: path)
    do throws(DiskTrouble) {
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

  private static func bears(_ mark: String, _ path: String) throws(DiskTrouble) -> Bool {
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    try file.requirePlain()
    let bytes = try file.bytes(from: 0, count: reach)
    if String(decoding: bytes, as: UTF8.self).contains(mark) { return true }
    let end = mark.utf8.count + 2
    let last = try file.bytes(from: max(0, Int(file.status().st_size) - end), count: end)
    return String(decoding: last, as: UTF8.self).contains(mark)
  }
}
