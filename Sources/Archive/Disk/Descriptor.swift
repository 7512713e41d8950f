import Glibc

/// An open file, closed when the last reference to it goes away.
final class Descriptor: Sendable {
  /// The file descriptor.
  let number: Int32

  /// Opens a file. Child processes do not inherit it.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(DiskError) {
    do throws(DiskError) {
      number = try Self.retryingInterrupted { open(path, flags | O_CLOEXEC, mode) }
    } catch {
      throw error == .missing ? .last(at: path) : error
    }
  }

  deinit {
    close(number)
  }

  /// The file's size, permissions and number of links.
  func status() throws(DiskError) -> stat {
    var status = stat()
    _ = try Self.retryingInterrupted { fstat(number, &status) }
    return status
  }

  /// Throws an error unless the file is a regular file.
  func requireRegularFile() throws(DiskError) {
    let status = try status()
    guard !status.isFolder else { throw .folder }
    guard status.isFile else { throw .notAFile }
  }

  /// Reads at an offset of the file into the end of an array, from an index on. Returns the number
  /// of bytes read; 0 means the end of the file.
  func read(
    into bytes: inout [UInt8], from index: Int, at offset: Int
  ) throws(DiskError) -> Int {
    try Self.retryingInterrupted {
      bytes.withUnsafeMutableBytes { buffer in
        pread(number, buffer.baseAddress.map { $0 + index }, buffer.count - index, offset)
      }
    }
  }

  /// Reads a number of bytes from an offset of the file; fewer if the file ends earlier.
  func bytes(from offset: Int, count wanted: Int) throws(DiskError) -> [UInt8] {
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

  /// Writes all the bytes: in one call, and in more only if the system writes a part of them.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = try Self.retryingInterrupted {
        bytes.withUnsafeBytes { buffer in
          Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      // A disk that takes nothing would be asked for ever.
      guard count > 0 else { throw .full }
      written += count
    }
  }

  /// Returns when the bytes, and the file size needed to read them, are on the disk.
  func synchronizeData() throws(DiskError) {
    _ = try Self.retryingInterrupted { fdatasync(number) }
  }

  /// Returns when the file's bytes and metadata, or a folder's names, are on the disk.
  func synchronize() throws(DiskError) {
    _ = try Self.retryingInterrupted { fsync(number) }
  }

  /// Truncates the file to a length in bytes.
  func truncate(to length: Int) throws(DiskError) {
    _ = try Self.retryingInterrupted { ftruncate(number, length) }
  }

  /// Makes a system call, and repeats it when a signal interrupted it.
  private static func retryingInterrupted<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(DiskError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }
}
