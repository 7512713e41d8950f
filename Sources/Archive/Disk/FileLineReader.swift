import Glibc

/// Reads a file of any length line by line.
struct FileLineReader {
  /// A line without its line feed.
  struct Line {
    /// The bytes, without the line feed.
    var bytes: ArraySlice<UInt8>
    /// Whether a line feed ended the line.
    var isEnded: Bool
    /// The offset at which the next line begins, in bytes from the start of the file.
    var end: Int
  }

  /// A longer line, in bytes, is an error: it cannot be an entry.
  static let maximumLineLength = 8 << 20
  /// The maximum length of this file's lines.
  var maximumLineLength = Self.maximumLineLength

  private let file: Descriptor
  /// Most recordings fit in it, so that they are read at once.
  private var buffer = [UInt8](repeating: 0, count: 32 << 10)
  /// The index in the buffer at which the next line begins, and the index at which the bytes read
  /// so far end.
  private var used = 0
  private var filled = 0
  /// The offset in the file of the buffer's first byte.
  private var start = 0
  private var isAtEnd = false

  /// Reads a file from its start.
  init(_ file: Descriptor) {
    self.file = file
  }

  /// Whether the file begins with some bytes; nothing is read then.
  mutating func begins(with bytes: [UInt8]) throws(DiskError) -> Bool {
    while filled < bytes.count && !isAtEnd { try fill() }
    return buffer[..<filled].starts(with: bytes)
  }

  /// The next line; nil after the last.
  ///
  /// - Throws: the error of the disk; also if a line is longer than ``maximumLineLength-swift.property``.
  mutating func next() throws(DiskError) -> Line? {
    var searched = 0
    while true {
      if let feed = lineFeed(from: used + searched) {
        defer { used = feed + 1 }
        return Line(bytes: buffer[used..<feed], isEnded: true, end: start + feed + 1)
      }
      searched = filled - used
      if isAtEnd {
        guard searched > 0 else { return nil }
        defer { used = filled }
        return Line(bytes: buffer[used..<filled], isEnded: false, end: start + filled)
      }
      guard searched <= maximumLineLength else { throw .tooLarge }
      try fill()
    }
  }

  /// Whether nothing follows the last line that was read.
  mutating func isFinished() throws(DiskError) -> Bool {
    if used == filled && !isAtEnd { try fill() }
    return used == filled && isAtEnd
  }

  private func lineFeed(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + index, 0x0A, filled - index)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Moves the unread bytes to the front of the buffer, enlarges it if it is full, and reads on.
  private mutating func fill() throws(DiskError) {
    if used > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[used..<filled]))
      }
      start += used
      filled -= used
      used = 0
    }
    if filled == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try file.read(into: &buffer, from: filled, at: start + filled)
    filled += count
    isAtEnd = count == 0
  }
}
