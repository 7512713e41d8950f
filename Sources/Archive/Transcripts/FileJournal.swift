import Glibc
public import Roleplay

/// A recording that is being made: a file to which every entry is added, and on the disk, before
/// the next cue is shown.
///
/// It holds the file for itself until it is released, sealed or thrown away.
public final class FileJournal: Journal {
  /// The file, with the way to it.
  public let path: String
  private(set) var file: Descriptor?
  /// How many bytes are kept for certain.
  private var length: Int
  /// Whether bytes of a failed attempt may stand behind them.
  private var hasRemains = false
  private var buffer: [UInt8] = []

  /// A journal that goes on behind the first bytes of an open file.
  init(path: String, file: Descriptor, length: Int) {
    self.path = path
    self.file = file
    self.length = length
  }

  /// Keeps entries, all or none: one write, and on the disk when it returns.
  ///
  /// - Throws: ``ArchiveProblem/notKept(_:_:)``; nothing earlier is lost, and the same call may be
  ///   tried again, for example when space has been made.
  public func append(_ entries: [Entry]) throws(ArchiveProblem) {
    guard let file else { throw .finished(path) }
    guard !entries.isEmpty else { return }
    buffer.removeAll(keepingCapacity: true)
    for entry in entries {
      TranscriptCoding.append(entry, to: &buffer)
      buffer.append(0x0A)
    }
    do throws(DiskTrouble) {
      try keep(buffer, in: file)
    } catch {
      throw .notKept(path, error)
    }
  }

  /// Writes the opening of a new recording.
  func begin(_ opening: Opening) throws(DiskTrouble) {
    guard let file else { return }
    try keep(TranscriptCoding.line(for: opening) + [0x0A], in: file)
    try Folder(of: path).synchronize()
  }

  /// Lets the file go; nothing can be added after it.
  public func release() {
    file?.unlock()
    file = nil
  }

  private func keep(_ bytes: [UInt8], in file: Descriptor) throws(DiskTrouble) {
    do throws(DiskTrouble) {
      if hasRemains { try file.truncate(to: length) }
      hasRemains = true
      try file.write(bytes)
      try file.synchronizeData()
      hasRemains = false
      length += bytes.count
    } catch {
      if (try? file.truncate(to: length)) != nil { hasRemains = false }
      throw error
    }
  }
}
