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

  /// Replaces the bytes of a file, readable by this account only unless `mode` says otherwise.
  ///
  /// - Throws: the error of the disk; the old file is then unchanged, and the new one removed.
  static func replace(
    _ name: String, in folder: Folder, with bytes: [UInt8], mode: mode_t = 0o600
  ) throws(DiskError) {
    let temporary = temporaryName(for: name)
    removeAbandoned(temporary, in: folder)
    let file = try Descriptor(
      folder.path(of: temporary), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    // Held while the file is written, so that nobody takes it for abandoned.
    _ = file.lock()
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
    try folder.synchronize()
  }

  /// Removes a new file that a crash left half-written, unless another process is writing it now.
  static func removeAbandoned(_ temporary: String, in folder: Folder) {
    let path = folder.path(of: temporary)
    guard let file = try? Descriptor(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK) else { return }
    switch file.lock() {
    case .held: unlink(path)
    case .busy: break
    case .unavailable:
      guard let changed = try? file.status().st_mtim.tv_sec else { return }
      if time(nil) - changed > abandonedAfterSeconds { unlink(path) }
    }
  }
}
