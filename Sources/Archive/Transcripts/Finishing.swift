import Glibc
public import Roleplay
import Yarn

extension FileJournal {
  /// Makes a finished recording final: rewrites it once, as a whole, without the withdrawn words,
  /// and releases it. It never changes afterwards.
  ///
  /// A crash leaves either the old file or the finished one.
  ///
  /// - Returns: a notice for the person if the recording had to be rewritten.
  /// - Throws: ``ArchiveError/unfinished(_:)`` if the last entry does not end the recording;
  ///   ``ArchiveError/notFinished(_:_:)`` if it could not be written; the file is then unchanged,
  ///   and finishing may be repeated. ``ArchiveError/recordingGone(_:_:)`` if the file is gone.
  @discardableResult
  public func finish() throws(ArchiveError) -> (any Phrase)? {
    let notice = try secure()
    guard let file else { throw .finished(path) }
    var reader = try TranscriptReader(file, path: path)
    let transcript = try reader.rest()
    guard case .end = transcript.entries.last?.kind else { throw .unfinished(path) }
    let bytes = try finalBytes(of: transcript.finished())
    finishedBytes = bytes
    do throws(DiskError) {
      try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: bytes, mode: 0o400)
    } catch {
      // If only syncing the folder failed, the finished file already has the name.
      guard (try? status(of: path)) != nil else { throw .recordingGone(path, error) }
      throw .notFinished(path, error)
    }
    // If this fails, the program tries again when it starts next.
    try? PlayCodeFile.remove(beside: path)
    try? BallotFile.remove(beside: path)
    // On a network disk, the old file with the withdrawn words exists until it is closed.
    close()
    return notice
  }

  /// The bytes of the final recording. A sealed one gets a new key, which opens for the same
  /// readers but not for the code of the play.
  private func finalBytes(of transcript: Transcript) throws(ArchiveError) -> [UInt8] {
    guard let sealing else { return TranscriptCoding.bytes(of: transcript) }
    let lines = TranscriptCoding.lines(of: transcript)
    guard let (bytes, key) = SealedFile.seal(lines, for: sealing.readers) else {
      throw .notFinished(path, Sodium.missing)
    }
    OpenKeys.shared.add(recordingKey: key)
    return bytes
  }

  /// Removes the recording and everything that contains words of it.
  ///
  /// - Throws: ``ArchiveError/notThrownAway(_:_:)``, or
  ///   ``ArchiveError/oldIndexNotRemoved(_:_:)`` if the old search index may contain its words;
  ///   the call may be repeated.
  public func throwAway() throws(ArchiveError) {
    guard let file else { throw .finished(path) }
    let folder = Folder(of: path)
    AtomicFile.removeAbandoned(AtomicFile.temporaryName(for: Folder.name(of: path)), in: folder)
    do throws(DiskError) {
      // A second hard link to the file, made by a backup for example, then has no words either.
      try file.truncate(to: 0)
      try RecordingCompanions.erase(beside: path)
      try LessonFolder(in: TranscriptFolder(path: folder.path)).erase(momentsOf: path)
      // If somebody put another file in its place, that file stays.
      guard named == nil || unlink(path) == 0 else { throw DiskError.last }
      try folder.synchronize()
    } catch .missing {
      // The folder is gone, and the recording with it.
    } catch {
      throw .notThrownAway(path, error)
    }
    try OldSearchIndex.remove(from: folder)
    close()
  }
}
