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

  /// Removes the code files of recordings that are gone or finished.
  func removeStrayCodes(among names: [String]) {
    for name in names {
      guard let recording = PlayCodeFile.recording(of: name) else { continue }
      do throws(ArchiveError) {
        guard try Recording(name: recording, in: folder).isFinished else { continue }
      } catch .unreadable(_, .missing) {
        // It was thrown away.
      } catch {
        continue
      }
      unlink(folder.path(of: name))
    }
  }
}
