import Glibc

extension TranscriptFolder {
  /// The unfinished recordings that a pupil can resume with a code, newest first.
  public var openPlays: [Recording] {
    let names = (try? folder.names()) ?? []
    return names.reversed().compactMap { name in
      guard let recording = PlayCodeFile.recording(of: name),
        let found = try? Recording(name: recording, in: folder), !found.isFinished,
        PlayCodeFile(beside: found.path).remainingAttempts > 0
      else { return nil }
      return found
    }
  }

  /// The paths of the sealed recordings that a pupil can resume with a code, and that nobody has
  /// opened: what they are is known when the code is given.
  public var sealedPlays: [String] {
    let names = (try? folder.names()) ?? []
    return names.compactMap { name in
      guard let recording = PlayCodeFile.recording(of: name) else { return nil }
      let path = folder.path(of: recording)
      guard let header = SealedHeader(at: path), !header.isWhole,
        case .locked = OpenKeys.shared.key(for: header),
        PlayCodeFile(beside: path).remainingAttempts > 0
      else { return nil }
      return path
    }
  }

  /// The recording that a code opens, of several in this folder; nil if it opens none of them.
  ///
  /// One code is so tried at all of them, and counts once for all of them: counted at each, three
  /// wrong ones of one pupil would close the plays of all.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Throws: ``ArchiveError/codesClosed(minutes:)`` after too many wrong codes; ``ArchiveError`` if a
  ///   file cannot be read, or the number of attempts not be stored.
  public func recording(
    openedBy typed: PlayCode, among recordings: [String], now: Int
  ) throws(ArchiveError) -> String? {
    try requireCodesOpen(now: now)
    let restore: () throws(DiskError) -> Void
    do throws(DiskError) {
      restore = try CodeAttempts(atPlaysIn: folder).count(now: now)
    } catch {
      throw .notSaved(folder.path(of: CodeAttempts.playsName), error)
    }
    for recording in recordings {
      guard try PlayCodeFile(beside: recording).isOpened(by: typed) else { continue }
      // A right code that stays counted only makes the next wrong one wait.
      try? restore()
      return recording
    }
    return nil
  }

  /// Throws an error while a code that may open any play of this folder is not taken.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Throws: ``ArchiveError/codesClosed(minutes:)``.
  public func requireCodesOpen(now: Int) throws(ArchiveError) {
    let seconds = CodeAttempts(atPlaysIn: folder).secondsToWait(now: now)
    guard seconds == 0 else { throw .codesClosed(minutes: (seconds + 59) / 60) }
  }

  /// The recording at a path in this folder, for example one that a code has just opened.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read.
  public func recording(at path: String) throws(ArchiveError) -> Recording {
    try Recording(name: Folder.name(of: path), in: folder)
  }

  /// Removes the code files of recordings that are gone or finished, and the count of wrong codes where
  /// there is none left to guess.
  func removeStrayCodes(among names: [String]) {
    var areLeft = false
    for name in names {
      guard let recording = PlayCodeFile.recording(of: name) else { continue }
      if isOver(recording), unlink(folder.path(of: name)) == 0 { continue }
      areLeft = true
    }
    if !areLeft { CodeAttempts(atPlaysIn: folder).clear() }
  }

  /// Whether a recording is finished, or was thrown away.
  private func isOver(_ recording: String) -> Bool {
    do throws(ArchiveError) {
      return try Recording.isFinished(at: folder.path(of: recording))
    } catch .unreadable(_, .missing) {
      return true
    } catch {
      return false
    }
  }
}
