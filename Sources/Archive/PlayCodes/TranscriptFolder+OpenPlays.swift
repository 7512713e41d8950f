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

  /// The recording at a path in this folder, for example one that a code has just opened.
  ///
  /// - Throws: ``ArchiveError`` if it cannot be read.
  public func recording(at path: String) throws(ArchiveError) -> Recording {
    try Recording(name: Folder.name(of: path), in: folder)
  }

  /// Removes the code files of recordings that are gone or finished.
  func removeStrayCodes(among names: [String]) {
    for name in names {
      guard let recording = PlayCodeFile.recording(of: name) else { continue }
      do throws(ArchiveError) {
        guard try Recording.isFinished(at: folder.path(of: recording)) else { continue }
      } catch .unreadable(_, .missing) {
        // It was thrown away.
      } catch {
        continue
      }
      unlink(folder.path(of: name))
    }
  }
}
