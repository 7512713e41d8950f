import Glibc
import Synchronization

/// What a room's phones said, beside its recording while the room is open: `NAME.ballots` beside
/// `NAME.jsonl`, for this person alone. With it a room comes back after a power cut; when the evening is
/// over it is gone, and the recording has counts only.
///
/// Beside a sealed recording it is sealed too, with the recording's header and key.
public final class BallotFile: Sendable {
  private static let suffix = ".ballots"

  /// The file, with the way to it.
  public let path: String
  private let file: Descriptor
  /// The first line of a sealed recording.
  private let header: SealedHeader?
  /// Seals the lines; nil beside a recording that is not sealed.
  private let sealing: Mutex<RecordingSealing?>

  /// Makes the file beside a recording, or opens the one that is there.
  ///
  /// - Parameter recording: the recording's file, with the way to it.
  /// - Throws: ``ArchiveError/notSaved(_:_:)``; ``ArchiveError/sealed(_:)`` beside a recording that is
  ///   sealed and not open.
  public init(beside recording: String) throws(ArchiveError) {
    path = Self.path(beside: recording)
    header = SealedHeader(at: recording)
    if let header {
      guard case .found(let key) = OpenKeys.shared.key(for: header) else {
        throw .sealed(recording)
      }
      sealing = Mutex(RecordingSealing(key: key, readers: header.readers))
    } else {
      sealing = Mutex(nil)
    }
    do throws(DiskError) {
      file = try Descriptor(
        path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
      try file.requireRegularFile()
      _ = fchmod(file.number, 0o600)
      try Folder(of: path).synchronize()
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Whether a recording's room was not closed.
  public static func isThere(beside recording: String) -> Bool {
    access(path(beside: recording), F_OK) == 0
  }

  /// Its lines. A last one that was not written to its end is cut off.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func lines() throws(ArchiveError) -> [[UInt8]] {
    let raw: [ArraySlice<UInt8>]
    do throws(DiskError) {
      let bytes = try bytes()
      let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if end < bytes.count { try file.truncate(to: end) }
      let lines = bytes[..<end].split(separator: 0x0A)
      guard sealing.withLock({ $0 != nil }) else { return lines.map(Array.init) }
      raw = lines
    } catch {
      throw .unreadable(path, error)
    }
    return try opened(raw)
  }

  private func bytes() throws(DiskError) -> [UInt8] {
    try file.bytes(from: 0, count: Int(try file.status().st_size))
  }

  /// The lines in sealed ones.
  private func opened(_ raw: [ArraySlice<UInt8>]) throws(ArchiveError) -> [[UInt8]] {
    guard let first = raw.first else { return [] }
    var unsealer = try LineUnsealer(first: first, path: path)
    return try unsealer.open(raw.dropFirst(), path: path)
  }

  /// The bytes to add for some lines.
  private func addition(for lines: [[UInt8]]) throws(DiskError) -> [UInt8] {
    guard let header else { return lines.flatMap { $0 + [0x0A] } }
    let kept = sealing.withLock { $0?.isInStretch ?? false } ? nil : try bytes()
    let start = kept?.isEmpty == true ? header.line + [0x0A] : []
    guard let sealed = sealing.withLock({ $0?.seal(lines, after: (kept ?? []) + start) }) else {
      throw Sodium.missing
    }
    return start + sealed
  }

  /// Adds lines, all with one synchronisation: on the disk when it returns.
  ///
  /// - Throws: ``ArchiveError/notSaved(_:_:)``; none of them is then kept.
  public func append(_ lines: [[UInt8]]) throws(ArchiveError) {
    guard !lines.isEmpty else { return }
    do throws(DiskError) {
      let length = Int(try file.status().st_size)
      do throws(DiskError) {
        try file.write(try addition(for: lines))
        try file.synchronizeData()
      } catch {
        sealing.withLock { $0?.abandonStretch() }
        try? file.truncate(to: length)
        throw error
      }
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Removes it: nobody knows any more who voted what.
  ///
  /// - Throws: ``ArchiveError/notSaved(_:_:)`` where it cannot be removed.
  public func remove() throws(ArchiveError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .notSaved(path, DiskError.last) }
  }

  /// Removes the file of a recording, where it has one.
  static func remove(beside recording: String) throws(DiskError) {
    guard unlink(path(beside: recording)) == 0 || errno == ENOENT else { throw DiskError.last }
  }

  /// Whether a file of that name in a folder of recordings is such a file.
  static func isBallotFile(_ name: String) -> Bool {
    name.hasSuffix(suffix) && !name.hasPrefix(".")
  }

  private static func path(beside recording: String) -> String {
    let stem =
      recording.hasSuffix(TranscriptFolder.suffix)
      ? String(recording.dropLast(TranscriptFolder.suffix.count)) : recording
    return stem + suffix
  }
}
