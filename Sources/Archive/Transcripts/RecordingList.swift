import Glibc
import Roleplay

extension TranscriptFolder {
  /// The recordings in the folder and below it, newest first. Each is read when it is accessed: its
  /// first line and its last.
  ///
  /// A recording that cannot be read gives its error, and the others are still listed. One in which
  /// nothing was recorded, because a crash came first, is passed over. A folder that does not exist
  /// has no recordings.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the folder cannot be read.
  public func recordings() throws(ArchiveError)
    -> some Sequence<Result<Recording, ArchiveError>>
  {
    let folder = folder
    return try newestFirst().lazy.map { found in
      found.recording
        ?? Result { () throws(ArchiveError) in
          if let error = found.error { throw .unreadable(found.name, error) }
          return try Recording(name: found.name, in: folder)
        }
    }.filter { result in
      if case .failure(let error) = result { !error.isOfNeverBegun } else { true }
    }
  }

  /// A recording's file in the order of time.
  struct Listed {
    /// The name of the file, or its path relative to the listed folder.
    var name: String
    /// Why a folder could not be read.
    var error: DiskError?
    /// The recording, if it had to be read to know when it was made.
    var recording: Result<Recording, ArchiveError>?
  }

  /// The recordings, newest first. The name of a sealed one does not say when it was made: it is
  /// read, and comes last if it cannot be opened.
  func newestFirst() throws(ArchiveError) -> [Listed] {
    let folder = folder
    var hasSealed = false
    let found = try recordingNames().map { name, error -> (Listed, moment: String) in
      guard error == nil, SealedHeader.isName(RecordingFiles.name(of: name)[...]) else {
        return (Listed(name: name, error: error), Folder.name(of: name))
      }
      hasSealed = true
      let recording = Result { () throws(ArchiveError) in try Recording(name: name, in: folder) }
      let moment = (try? recording.get()).map { Self.moment($0.opening.recorded) } ?? ""
      return (Listed(name: name, recording: recording), moment)
    }
    guard hasSealed else { return found.reversed().map { $0.0 } }
    return found.enumerated()
      .sorted { ($0.element.moment, $0.offset) > ($1.element.moment, $1.offset) }
      .map { $0.element.0 }
  }

  /// Repairs what a crash left behind: removes half-written files and recordings in which nothing
  /// was recorded yet, removes the words that were taken back in a play that did not end, finishes
  /// recordings that ended but were not finished, and removes the code files of recordings that are
  /// gone. Skips files that another process uses. Also removes the search index of an earlier
  /// version.
  ///
  /// - Returns: what could not be repaired.
  @discardableResult
  public func tidy() -> [ArchiveError] {
    var problems: [ArchiveError] = []
    do throws(ArchiveError) {
      try OldSearchIndex.remove(from: folder)
    } catch {
      problems.append(error)
    }
    guard let names = try? folder.names() else { return problems }
    for name in names where AtomicFile.isTemporary(name) {
      AtomicFile.removeAbandoned(name, in: folder)
    }
    for name in names where Self.isRecording(name) {
      if let problem = tidy(recording: name) { problems.append(problem) }
    }
    removeStrayCodes(among: names)
    return problems
  }

  /// Repairs a recording; returns what could not be repaired.
  private func tidy(recording name: String) -> ArchiveError? {
    let path = folder.path(of: name)
    guard let status = try? status(of: path), status.permissions & S_IWUSR != 0 else { return nil }
    let isFinished: Bool
    do throws(ArchiveError) {
      isFinished = try Recording(name: name, in: folder).isFinished
    } catch {
      if error.isOfNeverBegun { Self.removeNeverBegun(path) }
      return nil
    }
    do throws(ArchiveError) {
      let resumed = try Self.resumed(path)
      resumed.journal.release()
      return resumed.problem
    } catch {
      switch error {
      case .finished, .inUse: return nil
      // Nobody can go on with it now; whoever tries is told why.
      default: return isFinished ? error : nil
      }
    }
  }

  /// Removes a recording in which nothing was recorded, unless another process just begins it.
  static func removeNeverBegun(_ path: String) {
    guard let file = try? TranscriptReader.open(path, O_RDWR), file.lock() == .held else { return }
    do throws(ArchiveError) {
      _ = try TranscriptReader(file, path: path)
    } catch {
      if error.isOfNeverBegun { unlink(path) }
    }
  }

  private static func isRecording(_ name: String) -> Bool {
    name.hasSuffix(suffix) && !name.hasPrefix(".")
  }

  /// The recordings in the folder and below it, with paths relative to it, sorted by their names,
  /// which is by time; empty if the folder does not exist. A folder that cannot be read is listed
  /// with its error.
  func recordingNames() throws(ArchiveError) -> [(name: String, error: DiskError?)] {
    do throws(DiskError) {
      guard try status(of: path).isFolder else { throw .notAFolder }
    } catch .missing {
      return []
    } catch {
      throw .unreadable(path, error)
    }
    let above = folder.path(of: "")
    return try RecordingFiles([path]).rest().map { file in
      guard file.error == nil, file.path.hasPrefix(above) else {
        return (file.path, file.error ?? .missing)
      }
      return (String(file.path.dropFirst(above.count)), nil)
    }
  }
}

extension ArchiveError {
  /// Whether nothing was recorded in a recording, because a crash came before its first line was
  /// whole.
  public var isOfNeverBegun: Bool {
    switch self {
    case .emptyTranscript, .cutOffOpening: true
    default: false
    }
  }
}
