import Glibc

/// Replaces a file as a whole: a reader sees the old file or the new one, also after a power cut.
enum AtomicFile {
  private static let suffix = ".new"
  /// If locks do not work, a half-written file older than this is taken for abandoned; in seconds.
  private static let abandonedAfterSeconds = 600

  /// The name under which the new file is written before it is renamed.
  static func temporaryName(for name: String) -> String {
    ".\(name)\(suffix)"
  }

  /// Whether a name is one that ``temporaryName(for:)`` makes.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(suffix)
  }

  /// The name that a file with a temporary name is to get.
  static func name(of temporary: String) -> String {
    String(temporary.dropFirst().dropLast(suffix.count))
  }

  /// Replaces the bytes of a file, readable by this account only unless `mode` says otherwise.
  ///
  /// - Parameter flags: how the new file stays open.
  /// - Returns: the new file, locked where the disk supports that.
  /// - Throws: the error of the disk; the old file is then unchanged, and the new one removed.
  @discardableResult
  static func replace(
    _ name: String, in folder: Folder, with bytes: [UInt8], mode: mode_t = 0o600,
    flags: Int32 = O_WRONLY
  ) throws(DiskError) -> Descriptor {
    let temporary = temporaryName(for: name)
    let file = try make(temporary, in: folder, flags)
    let isNew = (try? linkStatus(of: folder.path(of: name))) == nil
    do throws(DiskError) {
      try file.write(bytes)
      // On disks without permissions this fails and changes nothing.
      _ = fchmod(file.number, mode)
      try file.synchronize()
      let renamed = rename(folder.path(of: temporary), folder.path(of: name))
      guard renamed == 0 else { throw DiskError.last }
    } catch {
      unlink(folder.path(of: temporary))
      throw error
    }
    do throws(DiskError) {
      try folder.synchronize()
    } catch {
      // The new file has the name already: only a new name can be taken back, so that "it was not
      // kept" is true. An old name keeps the new bytes, and after a power cut the old ones at worst.
      guard isNew else { return file }
      unlink(folder.path(of: name))
      throw error
    }
    return file
  }

  /// Creates a new file and locks it, so that nobody takes it for abandoned while it is written.
  private static func make(
    _ temporary: String, in folder: Folder, _ flags: Int32
  ) throws(DiskError) -> Descriptor {
    let path = folder.path(of: temporary)
    // For about a second.
    var attempts = 50
    while true {
      removeAbandoned(temporary, in: folder)
      do throws(DiskError) {
        let file = try Descriptor(path, flags | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        // Between creating and locking it, another process may take it for abandoned and remove it.
        if file.lock() != .busy, isNamed(file, path) { return file }
      } catch .exists where attempts > 0 {
        // Another process writes the same file now.
      }
      guard attempts > 0 else { throw .busy }
      attempts -= 1
      usleep(20_000)
    }
  }

  /// Whether the file at a path is an open file.
  static func isNamed(_ file: Descriptor, _ path: String) -> Bool {
    guard let open = try? file.status(), let named = try? linkStatus(of: path) else { return false }
    return open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }

  /// Removes a new file that a crash left half-written, unless another process is writing it now.
  static func removeAbandoned(_ temporary: String, in folder: Folder) {
    let path = folder.path(of: temporary)
    guard let file = try? abandoned(path) else { return }
    _ = withExtendedLifetime(file) { unlink(path) }
  }

  /// Opens and locks a new file that a crash left half-written; nil if another process is writing it
  /// now.
  static func abandoned(_ path: String) throws(DiskError) -> Descriptor? {
    let file = try openToLock(path)
    switch file.lock() {
    // Since it was opened, another process may have put its own in its place.
    case .held: return isNamed(file, path) ? file : nil
    case .busy: return nil
    case .unavailable:
      let age = try time(nil) - file.status().st_mtim.tv_sec
      return age > abandonedAfterSeconds && isNamed(file, path) ? file : nil
    }
  }

  /// Opens a file for writing, because only such a file can be locked; one that is to be read-only
  /// already, so that the crash came just before it was renamed, is allowed to be written first.
  private static func openToLock(_ path: String) throws(DiskError) -> Descriptor {
    let flags = O_NOFOLLOW | O_NONBLOCK
    do throws(DiskError) {
      return try Descriptor(path, O_RDWR | flags)
    } catch .forbidden {
      let file = try Descriptor(path, O_RDONLY | flags)
      guard try file.status().isFile, fchmod(file.number, 0o600) == 0 else { throw .forbidden }
      return try Descriptor(path, O_RDWR | flags)
    }
  }
}
