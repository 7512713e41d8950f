import Glibc
public import Roleplay

/// The file of a recording in progress. Every entry is added to it, and is on the disk before the
/// next cue is shown.
///
/// It holds an exclusive lock on the file until it is released, finished or thrown away.
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
  /// The contents of the finished file, from the first attempt to finish it on.
  var finishedBytes: [UInt8]?
  private var buffer: [UInt8] = []
  /// Seals what is written; nil if the recording is not sealed.
  var sealing: RecordingSealing?
  /// What is stored of a sealed recording, in clear: words that are taken back leave the file at
  /// once, because the next start of the program cannot open it. Nil if it is not sealed.
  private var inClear: Transcript?
  /// The code that opens the play, kept beside the recording again where that has to be rewritten; nil
  /// if it has none.
  public var playCode: PlayCode?

  /// A journal that continues an open file.
  ///
  /// - Parameters:
  ///   - kept: the bytes of the file that count; it is continued after them.
  ///   - sealing: seals what is written; nil if the recording is not sealed.
  ///   - transcript: what those bytes hold; nil if nothing is stored yet.
  init(
    path: String, file: Descriptor, kept: [UInt8], sealing: RecordingSealing? = nil,
    transcript: Transcript? = nil
  ) {
    self.path = path
    self.file = file
    self.kept = kept
    self.sealing = sealing
    if sealing != nil { inClear = transcript }
    if let status = try? file.status() { hasRemains = status.st_size > kept.count }
  }

  /// Whether only the readers of the recording can open it.
  public var isSealed: Bool { sealing != nil }

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
    guard var whole = inClear else { return try add(entries, to: file) }
    whole.entries += entries
    if whole.mayHaveWithdrawnWords(inLast: entries.count), isInPlace {
      let left = whole.finished()
      // Where it cannot be replaced the entries are added all the same; the words then leave it with
      // the next ones that are taken back, or when it is finished.
      if left != whole, (try? replaceAll(with: left)) != nil { return nil }
    }
    let notice = try add(entries, to: file)
    inClear = whole
    return notice
  }

  private func add(_ entries: [Entry], to file: Descriptor) throws(ArchiveError) -> (any Phrase)? {
    try fill(with: entries)
    var isStored = false
    defer { if !isStored { sealing?.abandonStretch() } }
    do throws(DiskError) {
      try add(buffer, to: file)
    } catch {
      guard isInPlace else {
        let notice = try rewrite(kept + buffer)
        isStored = true
        return notice
      }
      throw .notStored(path, error)
    }
    kept += buffer
    guard !isInPlace else {
      isStored = true
      return nil
    }
    do throws(ArchiveError) {
      let notice = try rewrite(kept)
      isStored = true
      return notice
    } catch {
      // None of the entries is stored, and the same call may be repeated.
      kept.removeLast(buffer.count)
      hasRemains = true
      throw error
    }
  }

  /// Puts the lines of entries into the buffer.
  private func fill(with entries: [Entry]) throws(ArchiveError) {
    guard sealing == nil else {
      let lines = entries.map { TranscriptCoding.line(for: $0) }
      guard let sealed = sealing?.seal(lines, after: kept) else {
        throw .notStored(path, Sodium.missing)
      }
      buffer = sealed
      return
    }
    buffer.removeAll(keepingCapacity: true)
    for entry in entries {
      TranscriptCoding.append(entry, to: &buffer)
      buffer.append(0x0A)
    }
  }

  /// Checks that all stored entries are still in the file at its path, and rewrites it if they are
  /// not. Call it before telling somebody that the recording is safe.
  ///
  /// - Returns: a notice for the person if the recording had to be rewritten.
  /// - Throws: ``ArchiveError/recordingGone(_:_:)``; the call may be repeated.
  @discardableResult
  public func secure() throws(ArchiveError) -> (any Phrase)? {
    guard file != nil, !isInPlace, !isFinishedInPlace else { return nil }
    return try rewrite(kept)
  }

  /// Writes the opening of a new recording.
  ///
  /// - Parameter header: the first line of a sealed recording; nil if it is not sealed.
  func begin(_ opening: Opening, header: SealedHeader? = nil) throws(DiskError) {
    guard let file else { return }
    var bytes = TranscriptCoding.line(for: opening) + [0x0A]
    if let header {
      let first = header.line + [0x0A]
      guard let sealed = sealing?.seal([Array(bytes.dropLast())], after: first) else {
        throw Sodium.missing
      }
      bytes = first + sealed
    }
    try add(bytes, to: file)
    kept = bytes
    if header != nil { inClear = Transcript(opening: opening) }
    try Folder(of: path).synchronize()
  }

  /// Replaces everything that is stored, in one step, and continues after it.
  ///
  /// - Throws: ``ArchiveError/withdrawnWordsLeft(_:_:)``; the file is then unchanged.
  func replaceAll(with transcript: Transcript) throws(ArchiveError) {
    let bytes: [UInt8]
    if sealing == nil {
      bytes = TranscriptCoding.bytes(of: transcript)
    } else {
      // The same key, so that the same people and codes open it, in a new stretch.
      let header = kept.firstIndex(of: 0x0A).map { Array(kept[...$0]) } ?? []
      sealing?.abandonStretch()
      let lines = TranscriptCoding.lines(of: transcript)
      guard let sealed = sealing?.seal(lines, after: header) else {
        throw .withdrawnWordsLeft(path, Sodium.missing)
      }
      bytes = header + sealed
    }
    do throws(DiskError) {
      file = try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: bytes, flags: O_RDWR | O_APPEND)
    } catch {
      sealing?.abandonStretch()
      throw .withdrawnWordsLeft(path, error)
    }
    kept = bytes
    hasRemains = false
    if sealing != nil { inClear = transcript }
  }

  /// Closes the file and releases its lock. Nothing can be added afterwards.
  ///
  /// A sealed recording is told where it ends for now. Where that cannot be written it is as after a
  /// crash.
  public func release() {
    if let file, let line = sealing?.endStretch() { try? add(line, to: file) }
    close()
  }

  /// Closes the file and releases its lock, without adding anything.
  func close() {
    file?.unlock()
    file = nil
  }

  /// Whether the file at the path is ours, and as long as the stored bytes: after its folder was
  /// removed, an open file has no name any more, and a file that was overwritten has another
  /// length.
  private var isInPlace: Bool {
    named.map { hasRemains || $0.st_size == kept.count } ?? false
  }

  /// Whether the file at the path is the finished recording: finishing may have failed after the
  /// rename.
  private var isFinishedInPlace: Bool {
    finishedBytes.map { (try? FileContents.read(path)) == $0 } ?? false
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
      close()
      file = new
      self.path = path
    } catch {
      throw .recordingGone(path, error)
    }
    kept = bytes
    hasRemains = false
    // Without it the play goes on all the same; that there is none is said when it stops.
    if let playCode { try? PlayCodeFile(beside: path).keep(playCode) }
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
