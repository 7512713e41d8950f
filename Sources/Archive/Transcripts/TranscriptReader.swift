import Glibc
public import Roleplay

/// Reads a recording of any length line by line.
///
/// An incomplete last line (the power failed while it was written) is skipped: it was never
/// acknowledged.
public struct TranscriptReader {
  /// The recording's first line.
  public let opening: Opening
  /// The number of bytes of the opening and the entries read so far.
  private(set) var length: Int
  /// Whether the last line was skipped because it is incomplete; known after all entries were read.
  public private(set) var isTorn = false

  private let path: String
  private var lines: FileLineReader
  private var line = 1
  /// The number of the last entry that was read.
  private var number = 0

  /// Opens a recording and reads its first line.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read, is empty, is not a transcript, is cut off
  ///   within its first line, or was written by a newer program.
  public init(path: String) throws(ArchiveError) {
    try self.init(try Self.open(path, O_RDONLY), path: path)
  }

  /// Reads the first line of an open file.
  init(_ file: Descriptor, path: String) throws(ArchiveError) {
    self.path = path
    lines = FileLineReader(file)
    let first: FileLineReader.Line?
    do throws(DiskError) {
      first = try lines.next()
    } catch .tooLarge {
      throw .notATranscript(path)
    } catch {
      throw .unreadable(path, error)
    }
    guard let first else { throw .emptyTranscript(path) }
    guard first.bytes.first == UInt8(ascii: "{"), !first.bytes.contains(0) else {
      throw .notATranscript(path)
    }
    guard first.isEnded else { throw .cutOffOpening(path) }
    do throws(TranscriptError) {
      opening = try TranscriptCoding.opening(from: first.bytes)
    } catch .fromNewerVersion(let format, _) {
      throw .newerFormat(path, format)
    } catch .notATranscript {
      throw .notATranscript(path)
    } catch {
      throw .brokenOpening(path, error)
    }
    length = first.end
  }

  /// The next entry; nil after the last.
  ///
  /// - Throws: ``ArchiveError/brokenLine(_:line:)`` if a line that is not an entry is followed by
  ///   another line.
  public mutating func next() throws(ArchiveError) -> Entry? {
    guard let next = try read({ lines throws(DiskError) in try lines.next() }) else {
      return nil
    }
    line += 1
    guard next.isEnded, let entry = try? TranscriptCoding.entry(from: next.bytes) else {
      isTorn = try read { lines throws(DiskError) in try lines.isFinished() }
      guard isTorn else { throw .brokenLine(path, line: line) }
      return nil
    }
    // Consecutive numbers show that no line is missing, and that only one program wrote the file.
    guard entry.number == number + 1 else { throw .brokenLine(path, line: line) }
    number = entry.number
    length = next.end
    return entry
  }

  private mutating func read<Result>(
    _ step: (inout FileLineReader) throws(DiskError) -> Result
  ) throws(ArchiveError) -> Result {
    do throws(DiskError) {
      return try step(&lines)
    } catch .tooLarge {
      throw .brokenLine(path, line: line + 1)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// The recording with all the entries that were not read yet.
  ///
  /// - Parameter isKept: which entries to include; the others are read, and then left out.
  /// - Throws: as ``next()``.
  public mutating func rest(
    keeping isKept: (Entry) -> Bool = { _ in true }
  ) throws(ArchiveError) -> Transcript {
    var transcript = Transcript(opening: opening)
    while let entry = try next() {
      if isKept(entry) { transcript.entries.append(consume entry) }
    }
    return transcript
  }

  /// All the bytes of a recording's file, valid or not.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public static func bytes(of path: String) throws(ArchiveError) -> [UInt8] {
    do throws(DiskError) {
      return try FileContents.read(path)
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Opens a regular file.
  static func open(_ path: String, _ flags: Int32) throws(ArchiveError) -> Descriptor {
    do throws(DiskError) {
      // Without O_NONBLOCK, opening a pipe waits for a writer.
      let file = try Descriptor(path, flags | O_NONBLOCK)
      try file.requireRegularFile()
      return file
    } catch {
      throw .unreadable(path, error)
    }
  }
}
