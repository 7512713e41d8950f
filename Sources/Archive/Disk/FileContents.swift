import Glibc

/// Reading a whole file.
enum FileContents {
  /// The largest file that is read, in bytes: no scenario or setting is larger.
  static let maximumSize = 64 << 20

  /// Reads all the bytes of a regular file.
  ///
  /// - Throws: the error of the disk; also if the file is a device or a pipe (which might never
  ///   end), or is too large.
  ///
  /// - Parameter maximum: the largest size of a file of its kind.
  static func read(_ path: String, maximum: Int = maximumSize) throws(DiskError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe waits for a writer.
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    try file.requireRegularFile()
    let size = try file.status().st_size
    guard size <= maximum else { throw .tooLarge }
    return try file.bytes(from: 0, count: Int(size))
  }
}
