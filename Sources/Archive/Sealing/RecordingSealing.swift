/// What is needed to go on sealing a recording: its key, and whom it is sealed for.
struct RecordingSealing {
  let key: SecretBytes
  let readers: [PublicKey]
  private var writer: StretchWriter?

  /// Goes on with a recording; the first line that is sealed begins a stretch.
  init(key: SecretBytes, readers: [PublicKey]) {
    self.key = key
    self.readers = readers
  }

  /// Whether a stretch was begun, so that what the file has so far does not matter.
  var isInStretch: Bool { writer != nil }

  /// Seals lines that come after the bytes that the file has so far, each without its line feed.
  ///
  /// - Returns: the bytes to add to the file; nil if the library cannot be used.
  mutating func seal(_ lines: [[UInt8]], after kept: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard var writer = writer ?? StretchWriter(after: kept, key: key, to: &bytes) else {
      return nil
    }
    for line in lines { writer.append(line, to: &bytes) }
    self.writer = writer
    return bytes
  }

  /// Leaves the stretch after bytes that did not reach the disk: what is sealed next has other
  /// words, and must not be sealed with the same key stream.
  mutating func abandonStretch() {
    writer = nil
  }

  /// Ends the stretch.
  ///
  /// - Returns: the line that says so, with its line feed; nil if no stretch was begun.
  mutating func endStretch() -> [UInt8]? {
    guard var writer else { return nil }
    var bytes: [UInt8] = []
    writer.append([], isLast: true, to: &bytes)
    self.writer = nil
    return bytes
  }
}
