import Glibc
import Roleplay

extension FolderCheckup {
  /// Repairs what is wrong, without losing a byte: the original of what was damaged or half-written
  /// is kept beside what was repaired, unless all its bytes are there.
  ///
  /// - Returns: the path of the original, if one was kept.
  /// - Throws: ``ArchiveError`` if it cannot be repaired; it is then unchanged.
  @discardableResult
  public func repair(_ finding: CheckupFinding) throws(ArchiveError) -> String? {
    let path = finding.path
    switch finding.problem {
    case .torn, .damagedLine, .endMissing: return try keepReadablePart(of: path)
    case .notFinal, .withdrawnWords:
      do throws(ArchiveError) {
        let resumed = try TranscriptFolder.resumed(path)
        resumed.journal.release()
        if let problem = resumed.problem { throw problem }
      } catch .finished {
        // Made final just now.
      }
    case .neverBegun: return try setAsideNeverBegun(path)
    case .halfWritten: return try finishOrSetAside(path)
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
    case .withoutRecording, .lessonWithoutRecordings, .lessonLines, .unknownFile, .sealed, .error:
      break
    }
    return nil
  }

  /// Replaces a damaged recording by what can be read of it, up to the first damaged line.
  ///
  /// - Returns: the path of the original.
  private func keepReadablePart(of path: String) throws(ArchiveError) -> String {
    let file = try TranscriptReader.open(path, O_RDONLY)
    var reader = try TranscriptReader(file, path: path)
    var transcript = Transcript(opening: reader.opening)
    do throws(ArchiveError) {
      while let entry = try reader.next() { transcript.entries.append(entry) }
    } catch {
      switch error {
      // What was read before it is what is kept.
      case .brokenLine, .sealedDamaged, .endMissing: break
      default: throw error
      }
    }
    do throws(DiskError) {
      let resealed = try resealed(transcript, of: reader)
      let kept =
        if let resealed { resealed } else { try file.bytes(from: 0, count: reader.length) }
      let original = try DamagedOriginal.keep(path)
      do throws(DiskError) {
        try AtomicFile.replace(Folder.name(of: path), in: Folder(of: path), with: kept)
      } catch {
        unlink(original)
        throw error
      }
      return original
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// The bytes of a recording that was sealed at once, sealed anew for the same readers; nil if a part
  /// of its file is a recording too. What was sealed at once must have its end, and nobody could go on
  /// with it.
  private func resealed(
    _ transcript: Transcript, of reader: TranscriptReader
  ) throws(DiskError) -> [UInt8]? {
    guard reader.isSealedWhole, let readers = reader.sealing?.readers else { return nil }
    guard let (header, key) = SealedHeader.new(for: readers) else { throw Sodium.missing }
    let first = header.line + [0x0A]
    var sealing = RecordingSealing(key: key, readers: readers)
    let lines = TranscriptCoding.lines(of: transcript)
    guard let sealed = sealing.seal(lines, after: first), let end = sealing.endStretch() else {
      throw Sodium.missing
    }
    return first + sealed + end
  }

  /// Takes a recording away in which nothing was recorded; what stands of its first line is kept.
  ///
  /// - Returns: the path under which it is kept; nil if it is empty, or went meanwhile.
  private func setAsideNeverBegun(_ path: String) throws(ArchiveError) -> String? {
    do throws(ArchiveError) {
      _ = try TranscriptReader(path: path)
    } catch {
      if error.isOfNeverBegun { return try setAside(path) }
      guard (try? linkStatus(of: path)) != nil else { return nil }
      throw error
    }
    // Somebody began it meanwhile.
    return nil
  }

  /// Puts a file that was only not renamed in its place, if it is whole and nothing is there. Takes it
  /// away otherwise; it is kept under another name, unless the file in its place has all its bytes.
  ///
  /// - Returns: the path under which it is kept, if it is.
  private func finishOrSetAside(_ temporary: String) throws(ArchiveError) -> String? {
    let folder = Folder(of: temporary)
    let name = AtomicFile.name(of: Folder.name(of: temporary))
    let path = folder.path(of: name)
    if (try? linkStatus(of: path)) == nil, try isWhole(temporary, as: name, in: folder) {
      guard rename(temporary, path) == 0 else { throw .notSaved(temporary, .last) }
      return nil
    }
    return try setAside(temporary, as: path)
  }

  /// Takes a file away that no other process writes.
  ///
  /// - Parameter whole: the path of the file that it was to become, if that is another one.
  /// - Returns: the path under which it is kept; nil if it is empty, if all its bytes are in the file
  ///   that it was to become, or if it is gone.
  private func setAside(
    _ path: String, as whole: String? = nil
  ) throws(ArchiveError) -> String? {
    do throws(DiskError) {
      guard let file = try AtomicFile.abandoned(path) else { throw .busy }
      let bytes = try file.bytes(from: 0, count: Int(file.status().st_size))
      let there = try whole.map { path throws(DiskError) in try Self.contents(of: path) } ?? []
      // Locked until it is away.
      return try withExtendedLifetime(file) { () throws(DiskError) in
        guard there.starts(with: bytes) else { return try DamagedOriginal.move(path, as: whole) }
        guard unlink(path) == 0 else { throw .last }
        return nil
      }
    } catch .missing {
      return nil
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// The bytes of a file; none if it is not there.
  private static func contents(of path: String) throws(DiskError) -> [UInt8] {
    do throws(DiskError) {
      return try FileContents.read(path)
    } catch .missing {
      return []
    }
  }

  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the disk does not give it: then nobody knows.
  private func isWhole(
    _ temporary: String, as name: String, in folder: Folder
  ) throws(ArchiveError) -> Bool {
    do throws(ArchiveError) {
      if name.hasSuffix(TranscriptFolder.suffix) {
        var reader = try TranscriptReader(path: temporary)
        _ = try reader.rest()
        return !reader.isTorn
      }
      guard Folder.name(of: folder.path) == DossierFolder.name else { return false }
      _ = try DossierFile(at: temporary)
      return true
    } catch {
      if case .unreadable = error { throw error }
      return false
    }
  }
}
