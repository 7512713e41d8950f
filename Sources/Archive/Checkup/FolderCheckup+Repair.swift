import Glibc
import Roleplay

extension FolderCheckup {
  /// Repairs what is wrong, without losing anything: of a damaged recording, the original is kept
  /// beside the repaired one.
  ///
  /// - Returns: the path of the original, if one was kept.
  /// - Throws: ``ArchiveError`` if it cannot be repaired; it is then unchanged.
  @discardableResult
  public func repair(_ finding: CheckupFinding) throws(ArchiveError) -> String? {
    let path = finding.path
    switch finding.problem {
    case .torn, .damagedLine: return try keepReadablePart(of: path)
    case .notFinal, .withdrawnWords:
      do throws(ArchiveError) {
        let resumed = try TranscriptFolder.resumed(path)
        resumed.journal.release()
        if let problem = resumed.problem { throw problem }
      } catch .finished {
        // Made final just now.
      }
    case .neverBegun: TranscriptFolder.removeNeverBegun(path)
    case .halfWritten: try finishOrRemove(path)
    case .oldIndex: try OldSearchIndex.remove(from: Folder(of: path))
    case .openToOthers, .codeWithoutRecording:
      do throws(DiskError) {
        if finding.problem == .openToOthers {
          let mode = try status(of: path).permissions & 0o700
          guard chmod(path, mode) == 0 else { throw .last }
        } else {
          guard unlink(path) == 0 || errno == ENOENT else { throw .last }
        }
      } catch .missing {
        // It went when something else was repaired.
      } catch {
        throw .notSaved(path, error)
      }
    case .withoutRecording, .lessonWithoutRecordings, .lessonLines, .unknownFile, .error: break
    }
    return nil
  }

  /// Replaces a damaged recording by what can be read of it, up to the first damaged line.
  ///
  /// - Returns: the path of the original.
  private func keepReadablePart(of path: String) throws(ArchiveError) -> String {
    let file = try TranscriptReader.open(path, O_RDONLY)
    var reader = try TranscriptReader(file, path: path)
    do throws(ArchiveError) {
      while try reader.next() != nil {}
    } catch .brokenLine {
      // What was read before it is what is kept.
    }
    do throws(DiskError) {
      let kept = try file.bytes(from: 0, count: reader.length)
      let original = try DamagedOriginal.keep(path)
      try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: kept)
      return original
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Puts a file that was only not renamed in its place, if it is whole and nothing is there; removes
  /// it otherwise, because the file that it was to replace is there.
  private func finishOrRemove(_ temporary: String) throws(ArchiveError) {
    let folder = Folder(of: temporary)
    let name = AtomicFile.name(of: Folder.name(of: temporary))
    let path = folder.path(of: name)
    if (try? linkStatus(of: path)) == nil, isWhole(temporary, as: name, in: folder) {
      guard rename(temporary, path) == 0 else { throw .notSaved(path, .last) }
      return
    }
    AtomicFile.removeAbandoned(Folder.name(of: temporary), in: folder)
  }

  private func isWhole(_ temporary: String, as name: String, in folder: Folder) -> Bool {
    if name.hasSuffix(TranscriptFolder.suffix) {
      guard var reader = try? TranscriptReader(path: temporary), (try? reader.rest()) != nil else {
        return false
      }
      return !reader.isTorn
    }
    return Folder.name(of: folder.path) == DossierFolder.name
      && (try? DossierFile(at: temporary)) != nil
  }
}
