import Glibc
import Roleplay
public import Yarn

extension FileJournal {
  /// Makes a finished recording final: rewrites it once, whole, without the words that were
  /// withdrawn, and lets it go. After that it never changes.
  ///
  /// A crash leaves the recording as it was, or as it is to be.
  ///
  /// - Returns: what the person should know: that the recording had to be written anew.
  /// - Throws: ``ArchiveProblem/unfinished(_:)`` where its last entry is no end;
  ///   ``ArchiveProblem/notSealed(_:_:)`` where it could not be written; it is then as it was, and
  ///   sealing may be tried again. ``ArchiveProblem/recordingGone(_:_:)`` where it is not.
  @discardableResult
  public func seal() throws(ArchiveProblem) -> (any Phrase)? {
    let notice = try secure()
    guard let file else { throw .finished(path) }
    var reader = try TranscriptReader(file, path: path)
    let transcript = try reader.rest()
    guard case .end = transcript.entries.last?.kind else { throw .unfinished(path) }
    let bytes = TranscriptCoding.bytes(of: transcript.sealed())
    sealedBytes = bytes
    do throws(DiskTrouble) {
      try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: bytes, mode: 0o400)
    } catch {
      // Only the folder's sync may have failed: then the sealed file bears the name already.
      guard (try? status(of: path)) != nil else { throw .recordingGone(path, error) }
      throw .notSealed(path, error)
    }
    // Where this fails, the next start of the program tries again.
    try? PlayCodeFile.remove(beside: path)
    // On a network disk the old file, with the withdrawn words, stays until we let it go.
    release()
    return notice
  }

  /// Throws the recording away; of its words nothing is left under any name.
  ///
  /// - Throws: ``ArchiveProblem/notThrownAway(_:_:)``, or ``ArchiveProblem/oldIndexNotRemoved(_:_:)``
  ///   where its words may stand in that; it may be tried again.
  public func throwAway() throws(ArchiveProblem) {
    guard let file else { throw .finished(path) }
    let folder = Folder(of: path)
    AtomicFile.removeAbandoned(AtomicFile.temporaryName(for: Folder.name(of: path)), in: folder)
    do throws(DiskTrouble) {
      // A second name for the same file, made by a backup for example, then holds no words either.
      try file.truncate(to: 0)
      try PagesBeside.remove(beside: path)
      try MarksFile.remove(beside: path)
      try PlayCodeFile.remove(beside: path)
      // A file that somebody put in its place is theirs.
      guard named == nil || unlink(path) == 0 else { throw DiskTrouble.last }
      try folder.synchronize()
    } catch .missing {
      // The folder is gone, and the recording with it.
    } catch {
      throw .notThrownAway(path, error)
    }
    try OldSearchIndex.remove(from: folder)
    release()
  }
}
