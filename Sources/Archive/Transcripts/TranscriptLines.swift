/// The lines of a recording's file in clear, whether the file is sealed or not.
struct TranscriptLines {
  /// Opens the lines of a sealed recording; nil if the recording is not sealed.
  private(set) var unsealer: LineUnsealer?
  /// The number of the last line of the file that was read, counted from 1.
  private(set) var number = 0
  /// The offset in the file after the last line that counts.
  private(set) var end = 0

  private let path: String
  private var lines: FileLineReader

  /// Reads a file from its start; a sealed file's first line is read immediately.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read, or is sealed and cannot be opened.
  init(_ file: Descriptor, path: String) throws(ArchiveError) {
    self.path = path
    lines = FileLineReader(file)
    guard try read({ lines throws(DiskError) in try lines.begins(with: SealedHeader.mark) }),
      let first = try read({ lines throws(DiskError) in try lines.next() }), first.isEnded
    else { return }
    unsealer = try LineUnsealer(first: first.bytes, path: path)
    // A sealed line has four letters for three bytes.
    lines.maximumLineLength = FileLineReader.maximumLineLength / 3 * 4 + 64
    number = 1
    end = first.end
  }

  /// The next line; nil after the last.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read; if the file is sealed, also if it was changed,
  ///   or has no end any more.
  mutating func next() throws(ArchiveError) -> FileLineReader.Line? {
    guard unsealer != nil else {
      let line = try read { lines throws(DiskError) in try lines.next() }
      if let line {
        number += 1
        end = line.end
      }
      return line
    }
    while let line = try read({ lines throws(DiskError) in try lines.next() }) {
      number += 1
      guard line.isEnded else { return try atEnd(line) }
      let message: [UInt8]?
      do throws(LineUnsealer.DamagedError) {
        message = try unsealer?.open(line.bytes)
      } catch {
        throw .sealedDamaged(path, line: number)
      }
      guard let message else { continue }
      end = line.end
      if !message.isEmpty {
        return FileLineReader.Line(bytes: message[...], isEnded: true, end: line.end)
      }
    }
    return try atEnd(nil)
  }

  /// Whether nothing follows the last line that was read.
  mutating func isFinished() throws(ArchiveError) -> Bool {
    try read { lines throws(DiskError) in try lines.isFinished() }
  }

  /// A file that was written at once has an end, and a whole last line.
  private func atEnd(_ rest: FileLineReader.Line?) throws(ArchiveError) -> FileLineReader.Line? {
    guard let unsealer, unsealer.header.isWhole, rest != nil || !unsealer.isEnded else {
      return rest
    }
    throw .endMissing(path)
  }

  private mutating func read<Result>(
    _ step: (inout FileLineReader) throws(DiskError) -> Result
  ) throws(ArchiveError) -> Result {
    do throws(DiskError) {
      return try step(&lines)
    } catch .tooLarge {
      throw number == 0 ? .notATranscript(path) : .brokenLine(path, line: number + 1)
    } catch {
      throw .unreadable(path, error)
    }
  }
}
