import Glibc

/// Reading a whole file.
enum FileContents {
  /// More than this is no scenario and no setting.
  static let largest = 64 << 20

  /// The bytes of a plain file.
  ///
  /// - Throws: also where it is a device or a pipe (which might never end), or too large.
  static func read(_ path: String) throws(DiskTrouble) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe waits for a writer.
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    try file.requirePlain()
    let size = try file.status().st_size
    guard size <= largest else { throw .tooLarge }
    return try file.bytes(from: 0, count: Int(size))
  }
}
