import Glibc

extension TranscriptFolder {
  /// The recordings, newest first, each read when it is asked for: its first line and its last.
  ///
  /// A broken one is its problem, and does not hide the others. A folder that was never made has no
  /// recordings.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where the folder cannot be read.
  public func recordings() throws(ArchiveProblem)
    -> some Sequence<Result<Recording, ArchiveProblem>>
  {
    let folder = folder
    return try names().reversed().lazy.map { name in
      Result { () throws(ArchiveProblem) in try Recording(name: name, in: folder) }
    }
  }

  /// Puts right what a crash left behind: removes half-written files, seals recordings that were
  /// finished but not sealed, and removes the codes of those that are gone. Passes over what somebody
  /// else is busy with. Removes the search index of an earlier version too.
  ///
  /// - Returns: what could not be put right.
  @discardableResult
  public func tidy() -> [ArchiveProblem] {
    var problems: [ArchiveProblem] = []
    do throws(ArchiveProblem) {
      try OldSearchIndex.remove(from: folder)
    } catch {
      problems.append(error)
    }
    guard let names = try? folder.names() else { return problems }
    for name in names where AtomicFile.isTemporary(name) {
      AtomicFile.removeAbandoned(name, in: folder)
    }
    for name in names where Self.isRecording(name) {
      let path = folder.path(of: name)
      guard let status = try? status(of: path), status.permissions & S_IWUSR != 0,
        let recording = try? Recording(name: name, in: folder), recording.isFinished
      else { continue }
      do throws(ArchiveProblem) {
        _ = try Self.resume(path)
      } catch {
        switch error {
        case .finished, .inUse: continue
        default: problems.append(error)
        }
      }
    }
    removeStrayCodes(among: names)
    return problems
  }

  private static func isRecording(_ name: String) -> Bool {
    name.hasSuffix(suffix) && !name.hasPrefix(".")
  }

  /// The recordings' names, in the order of their bytes; none where the folder was never made.
  func names() throws(ArchiveProblem) -> [String] {
    do throws(DiskTrouble) {
      return try folder.names().filter(Self.isRecording)
    } catch .missing {
      return []
    } catch {
      throw .unreadable(path, error)
    }
  }
}
