/// Reads a file line by line, however long it is.
struct LineReader {
  /// A line without its end.
  struct Line {
    /// The bytes, without the line feed.
    var bytes: ArraySlice<UInt8>
    /// Whether a line feed stood at its end.
    var isEnded: Bool
    /// Where the next one begins, in bytes from the start of the file.
    var end: Int
  }

  /// A line longer than this is not read further: it is no entry.
  static let longest = 8 << 20
  private static let chunk = 64 << 10

  private let file: Descriptor
  private var buffer: [UInt8] = []
  private var used = 0
  /// How many bytes of the file precede the buffer's first one.
  private var start = 0
  private var isAtEnd = false

  /// Reads a file from its start.
  init(_ file: Descriptor) {
    self.file = file
  }

  /// The next line; none after the last.
  ///
  /// - Throws: also where a line is longer than ``longest``.
  mutating func next() throws(DiskTrouble) -> Line? {
    var searched = used
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        defer { used = feed + 1 }
        return Line(bytes: buffer[used..<feed], isEnded: true, end: start + feed + 1)
      }
      if isAtEnd {
        guard used < buffer.count else { return nil }
        defer { used = buffer.count }
        return Line(bytes: buffer[used...], isEnded: false, end: start + buffer.count)
      }
      guard buffer.count - used <= Self.longest else { throw .tooLarge }
      searched = buffer.count - used
      try fill()
    }
  }

  /// Whether nothing follows the line read last.
  mutating func isFinished() throws(DiskTrouble) -> Bool {
    if used == buffer.count && !isAtEnd { try fill() }
    return used == buffer.count && isAtEnd
  }

  /// Drops the lines that were handed out, and reads one chunk more.
  private mutating func fill() throws(DiskTrouble) {
    buffer.removeFirst(used)
    start += used
    used = 0
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    var count = 0
    defer { buffer.removeLast(Self.chunk - count) }
    count = try file.read(into: &buffer, from: old, at: start + old)
    isAtEnd = count == 0
  }
}
