import Glibc
import Roleplay
import Yarn

/// The marks and notes of a recording, in a file next to it: `NAME.marks` for `NAME.jsonl`.
///
/// It is in JSON Lines, with one mark on each line:
/// `{"entry":12,"kind":"note","text":"…","by":"…","at":"…"}`. People may edit it by hand; lines
/// that are not valid marks are skipped, and are not removed. Beside a sealed recording it is sealed
/// too, because notes repeat what pupils said; one that was not stays as it is until it changes.
public struct MarksFile: Sendable {
  /// The suffix of the file's name.
  static let suffix = ".marks"

  /// The path of the file.
  public let path: String
  private let recording: String

  /// The marks file of a recording.
  ///
  /// - Parameter recording: the path of the recording.
  public init(beside recording: String) {
    let stem =
      recording.hasSuffix(TranscriptFolder.suffix)
      ? String(recording.dropLast(TranscriptFolder.suffix.count)) : recording
    path = stem + Self.suffix
    self.recording = recording
  }

  /// Reads the marks in the order of the file, and reports lines that are not valid. Without a file
  /// there are no marks.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``; ``ArchiveError`` if the file is sealed, and cannot be
  ///   opened.
  public func read() throws(ArchiveError) -> (marks: [Mark], problem: ArchiveError?) {
    guard let (bytes, _) = try contents() else { return ([], nil) }
    var marks: [Mark] = []
    var broken: [Int] = []
    for (index, line) in Self.lines(of: bytes).enumerated() {
      if let mark = Mark(line: line) {
        marks.append(mark)
      } else if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        broken.append(index + 1)
      }
    }
    return (marks, broken.isEmpty ? nil : .invalidMarks(path, lines: broken))
  }

  /// Adds a mark at the end of the file, whatever the file contains.
  ///
  /// - Throws: ``ArchiveError/marksNotStored(_:_:)``, or ``ArchiveError`` if the file is sealed and
  ///   cannot be opened; it is then unchanged.
  public func add(_ mark: Mark) throws(ArchiveError) {
    try withExclusiveLock(creates: true) { () throws(ArchiveError) in try addLocked(mark) }
  }

  private func addLocked(_ mark: Mark) throws(ArchiveError) {
    let now = try contentsToChange()
    let readers = try readers(of: now?.readers ?? [])
    guard readers.isEmpty else {
      var bytes = now?.bytes ?? []
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      try replace(with: bytes + mark.line + [0x0A], for: readers)
      return
    }
    do throws(DiskError) {
      try AppendedFile.add(mark.line, to: path)
    } catch {
      throw .marksNotStored(path, error)
    }
  }

  /// Removes the marks of a kind at an entry; other lines stay unchanged.
  ///
  /// - Throws: as ``add(_:)``.
  public func remove(_ kind: Mark.Kind, at entry: Int) throws(ArchiveError) {
    try withExclusiveLock { () throws(ArchiveError) in try removeLocked(kind, at: entry) }
  }

  private func removeLocked(_ kind: Mark.Kind, at entry: Int) throws(ArchiveError) {
    guard let now = try contentsToChange() else { throw .marksNotStored(path, .missing) }
    let lines = now.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      guard let mark = Mark(line: Self.withoutMark(line)) else { return true }
      return mark.kind != kind || mark.entry != entry
    }
    guard kept.count < lines.count else { return }
    try replace(with: Array(kept.joined(separator: [0x0A])), for: try readers(of: now.readers))
  }

  /// Takes the file of an original, sealed or not, as it is, if there are no marks here yet.
  ///
  /// - Returns: whether it was taken.
  func take(sealed original: MarksFile) throws(ArchiveError) -> Bool {
    do throws(DiskError) {
      guard (try? linkStatus(of: path)) == nil else { return false }
      let bytes = try FileContents.read(original.path)
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: bytes)
      return true
    } catch {
      throw .marksNotStored(path, error)
    }
  }

  /// Changes the file while nobody else does, so that of two who add to it at once neither loses what
  /// they added. Where it cannot be locked it is changed all the same.
  ///
  /// - Parameter creates: whether to begin with an empty file where there is none.
  private func withExclusiveLock(
    creates: Bool = false, _ change: () throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | (creates ? O_CREAT : 0)
    // For about a second.
    for _ in 0..<50 {
      let file = try? Descriptor(path, flags, mode: 0o600)
      guard let file else { return try change() }
      // Before it was locked, another process may have put its own in its place.
      if file.lock() != .busy, AtomicFile.isNamed(file, path) {
        defer { file.unlock() }
        do throws(ArchiveError) {
          return try change()
        } catch {
          // The empty file that it began with does not stay; one that took its place does.
          if let status = try? file.status(), status.st_size == 0, AtomicFile.isNamed(file, path) {
            unlink(path)
          }
          throw error
        }
      }
      usleep(20_000)
    }
    throw .marksNotStored(path, .busy)
  }

  // MARK: - Bytes

  /// What is in the file in clear, and for whom it is sealed; nil if there is no file.
  private func contents() throws(ArchiveError) -> (bytes: [UInt8], readers: [PublicKey])? {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try FileContents.read(path)
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
    let opened = try SealedCompanion.open(bytes, path: path)
    return (opened.contents, opened.readers)
  }

  private func contentsToChange() throws(ArchiveError) -> (bytes: [UInt8], readers: [PublicKey])? {
    do throws(ArchiveError) {
      return try contents()
    } catch .unreadable(let path, let error) {
      throw .marksNotStored(path, error)
    }
  }

  /// For whom the file is sealed from now on. If the keys are gone, it stays sealed for those who
  /// could read it.
  private func readers(of now: [PublicKey]) throws(ArchiveError) -> [PublicKey] {
    let readers = try SealedCompanion.readers(beside: recording)
    return readers.isEmpty ? now : readers
  }

  private func replace(with bytes: [UInt8], for readers: [PublicKey]) throws(ArchiveError) {
    do throws(DiskError) {
      guard let bytes = readers.isEmpty ? bytes : SealedCompanion.seal(bytes, for: readers) else {
        throw Sodium.missing
      }
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: bytes)
    } catch {
      throw .marksNotStored(path, error)
    }
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    withoutMark(bytes[...]).split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The bytes without a byte-order mark, which some editors add.
  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }
}

extension Mark {
  /// Reads a mark from a line; nil if the line is not a valid mark.
  fileprivate init?(line: ArraySlice<UInt8>) {
    let mark = try? JSONReader.read(
      line, { reader throws(JSONError) in try Mark(from: &reader) })
    guard let mark else { return nil }
    self = mark
  }

  /// Reads a mark; nil if it has no entry or its kind is unknown.
  private init?(from reader: inout JSONReader) throws(JSONError) {
    var entry: Int?
    var kind: Kind?
    var (text, by, at) = ("", "", "")
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "entry": entry = try reader.integer()
      case "kind": kind = Kind(rawValue: try reader.string())
      case "text": text = try reader.string()
      case "by": by = try reader.string()
      case "at": at = try reader.string()
      default: try reader.skipValue()
      }
    }
    guard let entry, entry > 0, let kind else { return nil }
    self.init(entry: entry, kind: kind, text: text, by: by, at: at)
  }

  /// The line in the file, without its line feed.
  fileprivate var line: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("entry")
    writer.integer(entry)
    writer.key("kind")
    writer.string(kind.rawValue)
    if !text.isEmpty {
      writer.key("text")
      writer.string(text)
    }
    writer.key("by")
    writer.string(by)
    writer.key("at")
    writer.string(at)
    writer.endObject()
    return writer.bytes
  }
}
