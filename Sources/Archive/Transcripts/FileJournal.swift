import Glibc
public import Roleplay

/// The file of a recording in progress. Every entry is added to it, and is on the disk before the
/// next cue is shown.
///
/// It holds an exclusive lock on the file until it is released, sealed or thrown away.
public final class FileJournal: Journal {
  /// The path of the file. It changes if the recording had to be rewritten while another file had
  /// its name.
  public private(set) var path: String
  private(set) var file: Descriptor?
  /// The bytes that are certainly stored. The recording can be rewritten from them when somebody
  /// removes, moves or overwrites its file.
  private var kept: [UInt8]
  /// Whether the file may have bytes of a failed attempt after the stored ones.
  private var hasRemains = false
  /// The contents of the sealed file, from the first attempt to seal it on.
  var sealedBytes: [UInt8]?
  private var buffer: [UInt8] = []

  /// A journal that continues an open file.
  ///
  /// - Parameter kept: the bytes of the file that count; it is continued after them.
  init(path: String, file: Descriptor, kept: [UInt8]) {
    self.path = path
    self.file = file
    self.kept = kept
    if let status = try? file.status() { hasRemains = status.st_size > kept.count }
  }

  /// Stores entries, all or none, in one write; they are on the disk when it returns.
  ///
  /// - Returns: a notice for the person if the recording had to be rewritten.
  /// - Throws: ``ArchiveError/notStored(_:_:)``; earlier entries are not lost.
  ///   ``ArchiveError/recordingGone(_:_:)`` if the file is gone and cannot be rewritten. The same
  ///   call may be repeated, for example after files were removed to make space.
  @discardableResult
  public func append(_ entries: [Entry]) throws(ArchiveError) -> (any Phrase)? {
    guard let file else { throw .finished(path) }
    guard !entries.isEmpty else { return nil }
    buffer.removeAll(keepingCapacity: true)
    for entry in entries {
      TranscriptCoding.append(entry, to: &buffer)
      buffer.append(0x0A)
    }
    do throws(DiskError) {
      try add(buffer, to: file)
    } catch {
      guard isInPlace else { return try rewrite(kept + buffer) }
      throw .notStored(path, error)
    }
    kept += buffer
    guard !isInPlace else { return nil }
    do throws(ArchiveError) {
      return try rewrite(kept)
    } catch {
      // None of the entries is stored, and the same call may be repeated.
      kept.removeLast(buffer.count)
      hasRemains = true
      throw error
    }
  }

  /// Checks that all stored entries are still in the file at its path, and rewrites it if they are
  /// not. Call it before telling somebody that the recording is safe.
  ///
  /// - Returns: a notice for the person if the recording had to be rewritten.
  /// - Throws: ``ArchiveError/recordingGone(_:_:)``; the call may be repeated.
  @discardableResult
  public func secure() throws(ArchiveError) -> (any Phrase)? {
    guard file != nil, !isInPlace, !isSealedInPlace else { return nil }
    return try rewrite(kept)
  }

  /// Writes the opening of a new recording.
  func begin(_ opening: Opening) throws(DiskError) {
    guard let file else { return }
    let line = TranscriptCoding.line(for: opening) + [0x0A]
    try add(line, to: file)
    kept = line
    try Folder(of: path).synchronize()
  }

  /// Replaces everything that is stored, in one step, and continues after it.
  ///
  /// - Throws: ``ArchiveError/withdrawnWordsLeft(_:_:)``; the file is then unchanged.
  func replaceAll(with transcript: Transcript) throws(ArchiveError) {
    let bytes = TranscriptCoding.bytes(of: transcript)
    do throws(DiskError) {
      file = try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: bytes, flags: O_RDWR | O_APPEND)
    } catch {
      throw .withdrawnWordsLeft(path, error)
    }
    kept = bytes
    hasRemains = false
  }

  /// Closes the file and releases its lock. Nothing can be added afterwards.
  public func release() {
    file?.unlock()
    file = nil
  }

  /// Whether the file at the path is ours, and as long as the stored bytes: after its folder was
  /// removed, an open file has no name any more, and a file that was overwritten has another
  /// length.
  private var isInPlace: Bool {
    named.map { hasRemains || $0.st_size == kept.count } ?? false
  }

  /// Whether the file at the path is the sealed recording: sealing may have failed after the
  /// rename.
  private var isSealedInPlace: Bool {
    sealedBytes.map { (try? FileContents.read(path)) == $0 } ?? false
  }

  /// The status of the file at the path if it is our open file; nil if it is another file or does
  /// not exist.
  var named: stat? {
    guard let file, let open = try? file.status(), let named = try? status(of: path),
      open.st_dev == named.st_dev, open.st_ino == named.st_ino
    else { return nil }
    return named
  }

  /// Rewrites the recording under its name, or the next free one, and continues after it.
  private func rewrite(_ bytes: [UInt8]) throws(ArchiveError) -> any Phrase {
    let folder = TranscriptFolder(path: Folder(of: path).path)
    let name = Folder.name(of: path)
    let stem =
      name.hasSuffix(TranscriptFolder.suffix)
      ? String(name.dropLast(TranscriptFolder.suffix.count)) : name
    do throws(DiskError) {
      do throws(ArchiveError) {
        try folder.prepare()
      } catch {
        throw error.diskError
      }
      let (name, new) = try folder.makeFile(stem)
      let path = folder.folder.path(of: name)
      do throws(DiskError) {
        try new.write(bytes)
        try new.synchronizeData()
        try folder.folder.synchronize()
      } catch {
        unlink(path)
        throw error
      }
      release()
      file = new
      self.path = path
    } catch {
      throw .recordingGone(path, error)
    }
    kept = bytes
    hasRemains = false
    return JournalNotice.rewritten(path)
  }

  private func add(_ bytes: [UInt8], to file: Descriptor) throws(DiskError) {
    do throws(DiskError) {
      if hasRemains { try file.truncate(to: kept.count) }
      hasRemains = true
      try file.write(bytes)
      try file.synchronizeData()
      hasRemains = false
    } catch {
      if (try? file.truncate(to: kept.count)) != nil { hasRemains = false }
      throw error
    }
  }
}

extension ArchiveError {
  /// The disk's error, if that is why the folder cannot be used.
  fileprivate var diskError: DiskError {
    if case .folderNotMade(_, let error) = self { error } else { .forbidden }
  }
}
