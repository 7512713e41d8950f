import Glibc

/// A text file of lines, which people may also edit by hand, and to which lines are added.
enum AppendedFile {
  /// Adds a line at the end of a file, and returns when it is on the disk. Creates a missing file,
  /// readable by this account only.
  ///
  /// - Throws: the error of the disk; the file is then unchanged.
  static func add(_ line: [UInt8], to path: String) throws(DiskError) {
    let file = try Descriptor(
      path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
    try file.requireRegularFile()
    // A umask, or an editor, may have changed the permissions.
    _ = fchmod(file.number, 0o600)
    let length = Int(try file.status().st_size)
    let last = try file.bytes(from: max(0, length - 1), count: 1).first
    do throws(DiskError) {
      try file.write((last == nil || last == 0x0A ? [] : [0x0A]) + line + [0x0A])
      try file.synchronize()
    } catch {
      try? file.truncate(to: length)
      throw error
    }
    try Folder(of: path).synchronize()
  }
}
