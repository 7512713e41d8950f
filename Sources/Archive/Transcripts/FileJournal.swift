import Glibc
public import Roleplay
public import Yarn

/// A recording that is being made: a file to which every entry is added, and on the disk, before
/// the next cue is shown.
///
/// It holds the file for itself until it is released, sealed or thrown away.
public final class FileJournal: Journal {
  /// The file, with the way to it; another one after the recording had to be written anew and
  /// somebody else had taken its name.
  public private(set) var path: String
  private(set) var file: Descriptor?
  /// The bytes that are kept for certain. The recording can be written anew from them when somebody
  /// removes, moves or overwrites its file.
  private var kept: [UInt8]
  /// Whether bytes of a failed attempt may stand behind them.
  private var hasRemains = false
  /// What the file is to be once it is sealed, from the first attempt on.
  var sealedBytes: [UInt8]?
  private var buffer: [UInt8] = []

  /// A journal that goes on behind the first bytes of an open file.
  ///
  /// - Parameter kept: these bytes.
  init(path: String, file: Descriptor, kept: [UInt8]) {
    self.path = path
    self.file = file
    self.kept = kept
    if let status = try? file.status() { hasRemains = status.st_size > kept.count }
  }

  /// Keeps entries, all or none: one write, and on the disk when it returns.
  ///
  /// - Returns: what the person should know: that the recording had to be written anew.
  /// - Throws: ``ArchiveProblem/notKept(_:_:)``; nothing earlier is lost.
  ///   ``ArchiveProblem/recordingGone(_:_:)`` where its file is gone and cannot be written anew. The
  ///   same call may be tried again, for example when space has been made.
  @discardableResult
  public func append(_ entries: [Entry]) throws(ArchiveProblem) -> (any Phrase)? {
    guard let file else { throw .finished(path) }
    guard !entries.isEmpty else { return nil }
    buffer.removeAll(keepingCapacity: true)
    for entry in entries {
      TranscriptCoding.append(entry, to: &buffer)
      buffer.append(0x0A)
    }
    do throws(DiskTrouble) {
      try add(buffer, to: file)
    } catch {
      guard isInPlace else { return try writeAnew(kept + buffer) }
      throw .notKept(path, error)
    }
    kept += buffer
    guard !isInPlace else { return nil }
    do throws(ArchiveProblem) {
      return try writeAnew(kept)
    } catch {
      // None of them is kept, and the same call may be tried again.
      kept.removeLast(buffer.count)
      hasRemains = true
      throw error
    }
  }

  /// Sees that all that was kept still stands in the file of that name, and writes it anew where it
  /// does not: before somebody is told that it is safe.
  ///
  /// - Returns: what the person should know: that the recording had to be written anew.
  /// - Throws: ``ArchiveProblem/recordingGone(_:_:)``; it may be tried again.
  @discardableResult
  public func secure() throws(ArchiveProblem) -> (any Phrase)? {
    guard file != nil, !isInPlace, !isSealedInPlace else { return nil }
    return try writeAnew(kept)
  }

  /// Writes the opening of a new recording.
  func begin(_ opening: Opening) throws(DiskTrouble) {
    guard let file else { return }
    let line = TranscriptCoding.line(for: opening) + [0x0A]
    try add(line, to: file)
    kept = line
    try Folder(of: path).synchronize()
  }

  /// Lets the file go; nothing can be added after it.
  public func release() {
    file?.unlock()
    file = nil
  }

  /// Whether the file of that name is ours, and as long as what was kept: a folder that was removed
  /// leaves an open file without a name, and one that was overwritten has another length.
  private var isInPlace: Bool {
    named.map { hasRemains || $0.st_size == kept.count } ?? false
  }

  /// Whether the file of that name is the sealed recording: sealing failed after it took the name.
  private var isSealedInPlace: Bool {
    sealedBytes.map { (try? FileContents.read(path)) == $0 } ?? false
  }

  /// What stands at the path, where that is our file; nil where it is another, or none.
  var named: stat? {
    guard let file, let open = try? file.status(), let named = try? status(of: path),
      open.st_dev == named.st_dev, open.st_ino == named.st_ino
    else { return nil }
    return named
  }

  /// Writes a recording anew, under its name or the next one that is free, and goes on behind it.
  private func writeAnew(_ bytes: [UInt8]) throws(ArchiveProblem) -> any Phrase {
    let folder = TranscriptFolder(path: Folder(of: path).path)
    let name = Folder.name(of: path)
    let stem =
      name.hasSuffix(TranscriptFolder.suffix)
      ? String(name.dropLast(TranscriptFolder.suffix.count)) : name
    do throws(DiskTrouble) {
      do throws(ArchiveProblem) {
        try folder.prepare()
      } catch {
        throw error.trouble
      }
      let (name, new) = try folder.makeFile(stem)
      let path = folder.folder.path(of: name)
      do throws(DiskTrouble) {
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
    return JournalNotice.writtenAnew(path)
  }

  private func add(_ bytes: [UInt8], to file: Descriptor) throws(DiskTrouble) {
    do throws(DiskTrouble) {
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

extension ArchiveProblem {
  /// What the disk said, where that is why the folder is of no use.
  fileprivate var trouble: DiskTrouble {
    if case .folderNotMade(_, let trouble) = self { trouble } else { .forbidden }
  }
}
