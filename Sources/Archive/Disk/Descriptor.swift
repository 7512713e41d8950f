import Glibc

/// An open file; closed when nobody holds it any more.
final class Descriptor: Sendable {
  /// The system's number for it.
  let number: Int32

  /// Opens a file, never handing it on to child processes.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(DiskTrouble) {
    number = try Self.repeated { open(path, flags | O_CLOEXEC, mode) }
  }

  deinit {
    close(number)
  }

  /// The file's size, mode and links.
  func status() throws(DiskTrouble) -> stat {
    var status = stat()
    _ = try Self.repeated { fstat(number, &status) }
    return status
  }

  /// Sees that it is a plain file.
  func requirePlain() throws(DiskTrouble) {
    let status = try status()
    guard !status.isFolder else { throw .folder }
    guard status.isFile else { throw .noFile }
  }

  /// Reads from a place in the file into the rest of an array; 0 is the end.
  func read(
    into bytes: inout [UInt8], from index: Int, at offset: Int
  ) throws(DiskTrouble) -> Int {
    try Self.repeated {
      bytes.withUnsafeMutableBytes { buffer in
        pread(number, buffer.baseAddress.map { $0 + index }, buffer.count - index, offset)
      }
    }
  }

  /// So many bytes from a place in the file, or fewer where it ends.
  func bytes(from offset: Int, count wanted: Int) throws(DiskTrouble) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var count = 0
    while count < wanted {
      let more = try read(into: &bytes, from: count, at: offset + count)
      if more == 0 { break }
      count += more
    }
    bytes.removeLast(wanted - count)
    return bytes
  }

  /// Writes all bytes: one call, and more only where the system takes a part of them.
  func write(_ bytes: [UInt8]) throws(DiskTrouble) {
    var written = 0
    while written < bytes.count {
      written += try Self.repeated {
        bytes.withUnsafeBytes { buffer in
          Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
    }
  }

  /// Returns when the bytes, and the size that is needed to find them, are on the disk.
  func synchronizeData() throws(DiskTrouble) {
    _ = try Self.repeated { fdatasync(number) }
  }

  /// Returns when everything about the file, or a folder's names, is on the disk.
  func synchronize() throws(DiskTrouble) {
    _ = try Self.repeated { fsync(number) }
  }

  /// Cuts the file off at a length.
  func truncate(to length: Int) throws(DiskTrouble) {
    _ = try Self.repeated { ftruncate(number, length) }
  }

  /// Makes a call, again when a signal came between.
  private static func repeated<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(DiskTrouble) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }
}
