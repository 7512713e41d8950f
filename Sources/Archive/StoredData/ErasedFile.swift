import Glibc

/// Erasing a file with its contents.
enum ErasedFile {
  /// Empties a file, so that a second name for it (made by a backup, for example) has no words
  /// either, and removes it. A file that is not there is erased already; of a symbolic link only
  /// the link is removed.
  static func erase(_ path: String) throws(DiskError) {
    do throws(DiskError) {
      if try linkStatus(of: path).isFile {
        // A finished recording may not be written to.
        _ = chmod(path, 0o600)
        try Descriptor(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK).truncate(to: 0)
      }
    } catch .missing {
      return
    }
    guard unlink(path) == 0 || errno == ENOENT else { throw .last }
  }
}
