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
  private var lines: TranscriptLines
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
    lines = try TranscriptLines(file, path: path)
    guard let first = try lines.next() else {
      throw lines.unsealer == nil ? .emptyTranscript(path) : .cutOffOpening(path)
    }
    guard first.isEnded || lines.unsealer == nil else { throw .cutOffOpening(path) }
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

  /// Whether the recording is sealed.
  public var isSealed: Bool { lines.unsealer != nil }

  /// Whether the recording was sealed at once, so that it must have an end, and never changes.
  var isSealedWhole: Bool { lines.unsealer?.header.isWhole ?? false }

  /// Whether the recording is sealed and its last stretch was not ended by the program, which a
  /// crash leaves behind, or somebody who cut off the end; known after all entries were read.
  public var isEndMissing: Bool { lines.unsealer.map { !$0.isEnded } ?? false }

  /// Whether the recording at a path is sealed, open, and lacks an end: see ``isEndMissing``.
  public static func lacksEnd(_ path: String) -> Bool {
    guard var reader = try? TranscriptReader(path: path), reader.isSealed,
      (try? reader.rest(keeping: { _ in false })) != nil
    else { return false }
    return reader.isEndMissing
  }

  /// The key of a sealed recording, and the readers it is sealed for; nil if it is not sealed.
  var sealing: RecordingSealing? {
    lines.unsealer.map { RecordingSealing(key: $0.key, readers: $0.header.readers) }
  }

  /// The next entry; nil after the last.
  ///
  /// - Throws: ``ArchiveError/brokenLine(_:line:)`` if a line that is not an entry is followed by
  ///   another line.
  public mutating func next() throws(ArchiveError) -> Entry? {
    guard let next = try lines.next() else {
      takeUpEnd()
      return nil
    }
    guard next.isEnded, let entry = try? TranscriptCoding.entry(from: next.bytes) else {
      isTorn = try lines.isFinished()
      guard isTorn else { throw .brokenLine(path, line: lines.number) }
      if !next.isEnded { takeUpEnd() }
      return nil
    }
    // Consecutive numbers show that no line is missing, and that only one program wrote the file.
    guard entry.number == number + 1 else { throw .brokenLine(path, line: lines.number) }
    number = entry.number
    length = next.end
    return entry
  }

  /// The end of a sealed stretch, which is no entry, counts too.
  private mutating func takeUpEnd() {
    if isSealed { length = lines.end }
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
