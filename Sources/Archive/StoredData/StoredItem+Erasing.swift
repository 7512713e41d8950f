import Glibc

extension StoredItem {
  /// Erases what a file keeps about a recording, or the whole file.
  ///
  /// The teacher's decisions (``Kind/decisions(_:)``) are not erased here, because what they are
  /// about is not known to the files.
  ///
  /// - Parameter recording: the path of the recording to which it belongs.
  /// - Throws: ``ArchiveError/notThrownAway(_:_:)``, or ``ArchiveError/dossierInUse(_:)``; the call
  ///   may be repeated.
  func erase(of recording: String) throws(ArchiveError) {
    do throws(DiskError) {
      switch kind {
      case .decisions: return
      case .dossier: break
      case .lessonMoments: return try LessonFolder.erase(momentsOf: recording, at: path)
      case .recording, .damagedRecording, .unreadableRecording, .nobodysRecording, .marks, .page,
        .playCode, .ballots, .halfWritten, .damagedOriginal, .dossierAttempts, .handIn, .otherFile:
        return try ErasedFile.erase(path)
      }
    } catch {
      throw .notThrownAway(path, error)
    }
    try DossierFolder.erase(path)
  }
}

extension StoredGroup {
  /// Erases everything in the group. The recording goes last: if erasing fails in between, it still
  /// says what belongs to it.
  ///
  /// - Throws: ``ArchiveError/inUse(_:)`` if somebody plays it now; otherwise as
  ///   ``StoredItem/erase(of:)``.
  public func erase() throws(ArchiveError) {
    let lock = try lockedRecording()
    for item in companions { try item.erase(of: main.path) }
    try main.erase(of: main.path)
    lock?.unlock()
    do throws(DiskError) {
      try Folder(of: main.path).synchronize()
    } catch .missing {
    } catch {
      throw .notThrownAway(main.path, error)
    }
  }

  /// The recording's file, locked, so that nobody resumes it meanwhile; nil if it is no recording
  /// that can be resumed.
  private func lockedRecording() throws(ArchiveError) -> Descriptor? {
    let mayBeResumed =
      switch main.kind {
      case .recording(let recording), .damagedRecording(let recording): !recording.isFinished
      case .unreadableRecording, .nobodysRecording: true
      default: false
      }
    guard mayBeResumed, let file = try? Descriptor(main.path, O_RDWR | O_NOFOLLOW | O_NONBLOCK)
    else { return nil }
    guard file.lock() != .busy else { throw .inUse(main.path) }
    return file
  }
}

extension TranscriptFolder {
  /// The folders, this one and those below it, in which a teacher decided about answers, with the
  /// scenario of each file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if a folder cannot be listed; one that this account may
  ///   not read is passed over, and told of where the recordings are listed.
  public func decisionFiles() throws(ArchiveError) -> [(folder: String, scenario: String)] {
    var files: [(folder: String, scenario: String)] = []
    for folder in Folder(path).tree() {
      do throws(DiskError) {
        files += try folder.names().compactMap { ModerationFile.scenario(of: $0) }
          .map { (folder.path, $0) }
      } catch .missing, .forbidden {
        continue
      } catch {
        throw .unreadable(folder.path, error)
      }
    }
    return files
  }

  /// Removes what crashes left half-written in the folder and below it, search indexes of earlier
  /// versions, and what other laptops began to hand in long ago: all may have words of anybody.
  public func removeLeftovers() {
    for folder in Folder(path).tree() {
      for name in (try? folder.names()) ?? [] where AtomicFile.isTemporary(name) {
        AtomicFile.removeAbandoned(name, in: folder)
      }
      // If it cannot be removed, tidying the folder reports that.
      try? OldSearchIndex.remove(from: folder)
    }
    HandInInbox(of: self).clear()
  }
}
