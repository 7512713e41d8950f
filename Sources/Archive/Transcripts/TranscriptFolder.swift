import Glibc
public import Roleplay

/// The folder of recordings, readable by this account only and created with the first recording.
public struct TranscriptFolder: Sendable {
  /// The suffix of a recording's name.
  public static let suffix = ".jsonl"
  /// The files that a checkout of the program has in the folder before anything was recorded.
  static let checkedIn: Set<String> = [".gitignore", "README.md"]

  /// The path of the folder.
  public let path: String

  /// The folder at a path. Reads and creates nothing yet.
  public init(path: String) {
    self.path = path
  }

  /// The folder that a recording is in.
  public init(of recording: String) {
    path = Folder(of: recording).path
  }

  /// Whether the folder exists; true also if its status cannot be read.
  public var isThere: Bool {
    do throws(DiskError) {
      _ = try status(of: path)
      return true
    } catch {
      return error != .missing
    }
  }

  var folder: Folder { Folder(path) }

  /// Begins a recording: creates its file and writes the first line.
  ///
  /// The file's name consists of the time, the scenario and the alias, with a number if that name
  /// is taken; the name of a sealed recording is its id, which says nothing. The file and its name
  /// are on the disk when it returns.
  ///
  /// - Throws: ``ArchiveError`` if the alias is invalid, if the folder cannot be created or is
  ///   not private, or if the file cannot be written; no file is then left.
  public func begin(_ opening: Opening) throws(ArchiveError) -> FileJournal {
    let alias = try Alias(opening.alias)
    try prepare()
    let readers = try SealingKeys(of: self).readers()
    let sealed = readers.isEmpty ? nil : SealedHeader.new(for: readers)
    guard readers.isEmpty == (sealed == nil) else { throw .notBegun(path, Sodium.missing) }
    let stem = sealed?.header.name ?? Self.stem(for: opening, alias: alias)
    do throws(DiskError) {
      let (name, file) = try makeFile(stem)
      let journal = FileJournal(
        path: folder.path(of: name), file: file, kept: [],
        sealing: sealed.map { RecordingSealing(key: $0.key, readers: readers) })
      // Who began it goes on with it, and looks back at it.
      if let sealed { OpenKeys.shared.add(recordingKey: sealed.key) }
      do throws(DiskError) {
        try journal.begin(opening, header: sealed?.header)
      } catch {
        unlink(journal.path)
        throw error
      }
      return journal
    } catch {
      throw .notBegun(path, error)
    }
  }

  /// Resumes a recording: returns its entries, and a journal that continues it.
  ///
  /// Cuts off an incomplete last line, and removes the words that were taken back.
  ///
  /// - Parameter path: the path of the recording.
  /// - Throws: ``ArchiveError`` if another process has it open, if the disk does not support
  ///   locks, if it is finished, or if it cannot be read, as ``TranscriptReader`` describes.
  public static func resume(
    _ path: String
  ) throws(ArchiveError) -> (journal: FileJournal, transcript: Transcript) {
    let resumed = try resumed(path)
    // If words that were taken back could not be removed, the play goes on all the same.
    return (resumed.journal, resumed.transcript)
  }

  /// Resumes a recording.
  ///
  /// - Returns: also why words that were taken back are still in the file, if they are.
  static func resumed(
    _ path: String
  ) throws(ArchiveError) -> (
    journal: FileJournal, transcript: Transcript, problem: ArchiveError?
  ) {
    let file = try openForResuming(path)
    var reader = try TranscriptReader(file, path: path)
    let transcript = try reader.rest()
    let kept: [UInt8]
    do throws(DiskError) {
      kept = try file.bytes(from: 0, count: reader.length)
    } catch {
      throw .unreadable(path, error)
    }
    let journal = FileJournal(
      path: path, file: file, kept: kept, sealing: reader.sealing, transcript: transcript)
    if case .end = transcript.entries.last?.kind {
      // The recording ended, but the program ended before it was finished.
      try journal.finish()
      throw .finished(path)
    }
    do throws(DiskError) {
      if try file.status().st_size > reader.length { try file.truncate(to: reader.length) }
    } catch {
      throw .notStored(path, error)
    }
    let left = transcript.finished()
    guard left != transcript else { return (journal, transcript, nil) }
    do throws(ArchiveError) {
      try journal.replaceAll(with: left)
      return (journal, left, nil)
    } catch {
      return (journal, transcript, error)
    }
  }

  private static func openForResuming(_ path: String) throws(ArchiveError) -> Descriptor {
    while true {
      let file: Descriptor
      do throws(ArchiveError) {
        file = try TranscriptReader.open(path, O_RDWR | O_APPEND)
      } catch .unreadable(_, .forbidden) {
        // A finished file is read-only: report that it is finished, not that access is forbidden.
        let finished = try TranscriptReader.open(path, O_RDONLY)
        guard try Recording.isFinished(finished, path: path) else {
          throw .unreadable(path, .forbidden)
        }
        throw .finished(path)
      }
      switch file.lock() {
      case .held: break
      case .busy: throw .inUse(path)
      case .unavailable:
        // A finished recording gets no more entries, so it needs no lock.
        guard try Recording.isFinished(file, path: path) else { throw .locksUnavailable(path) }
      }
      // Another process may have replaced it, or thrown it away, between opening and locking it.
      let named = try? status(of: path)
      if let named, let open = try? file.status(), named.st_dev == open.st_dev,
        named.st_ino == open.st_ino
      {
        return file
      }
    }
  }

  /// Creates the folder if it is missing, and makes it private.
  func prepare() throws(ArchiveError) {
    let isPrivate: Bool
    do throws(DiskError) {
      try folder.make()
      isPrivate = try keepOthersOut()
    } catch {
      throw .folderNotMade(path, error)
    }
    guard isPrivate else { throw .folderNotPrivate(path) }
    // Playing does not depend on removing it; if that fails, tidying the folder reports it.
    try? OldSearchIndex.remove(from: folder)
  }

  /// Removes the permissions of other accounts on the folder, if it contains nothing but
  /// recordings: a folder that somebody gave by mistake, such as `/tmp`, stays as it is.
  private func keepOthersOut() throws(DiskError) -> Bool {
    let others: mode_t = 0o077
    guard try status(of: path).permissions & others != 0 else { return true }
    let isOurs = try folder.names().allSatisfy { name in
      name.hasSuffix(Self.suffix) || Self.checkedIn.contains(name) || name == DossierFolder.name
        || AtomicFile.isTemporary(name) || GeneratedPages.isPage(name)
        || OldSearchIndex.isPart(name) || DamagedOriginal.isOne(name)
        || name.hasSuffix(MarksFile.suffix) || LessonFolder.isLesson(name)
        || ModerationFile.isModerationFile(name) || PlayCodeFile.recording(of: name) != nil
        || BallotFile.isBallotFile(name) || name == HandInInbox.name || name == SealingKeys.name
        || name == CodeAttempts.playsName
    }
    guard isOurs, chmod(path, 0o700) == 0 else { return false }
    return try status(of: path).permissions & others == 0
  }

  /// Creates a new file and locks it.
  func makeFile(_ stem: String) throws(DiskError) -> (name: String, file: Descriptor) {
    var number = 1
    while true {
      let name = number == 1 ? stem + Self.suffix : "\(stem)-\(number)\(Self.suffix)"
      do throws(DiskError) {
        let file = try Descriptor(
          folder.path(of: name), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        // A umask may remove our own permissions as well; on disks without permissions this changes
        // nothing.
        _ = fchmod(file.number, 0o600)
        // If the disk does not support locks, nobody can resume the recording either, so that it is
        // ours anyway. Without a name, another process took it for one that a crash left empty.
        if file.lock() != .busy, try file.status().st_nlink > 0 { return (name, file) }
        // Another process resumed it between creating and locking it: leave it to that process.
        unlink(folder.path(of: name))
      } catch .exists {
        // Two pupils with the same name began in the same second.
      }
      number += 1
    }
  }

  /// A recording's name without number and suffix: `20251121-131500-elektricien-Tulp`.
  static func stem(for opening: Opening, alias: Alias) -> String {
    stem(recorded: opening.recorded, scenario: opening.scenario, alias: alias)
  }

  static func stem(recorded: String, scenario: String, alias: Alias) -> String {
    // A scenario's name has no slashes; if this one has, the recording must still be in this
    // folder.
    let scenario = scenario.visible.split(separator: "/").joined(separator: "-")
    return "\(moment(recorded))-\(scenario)-\(alias.fileNamePart)"
  }

  /// The time of a recording as it is in the names of files: `20251121-131500`.
  static func moment(_ recorded: String) -> String {
    let digits = recorded.utf8.filter { (0x30...0x39).contains($0) }.prefix(14)
    let time = String(decoding: digits, as: UTF8.self)
    return "\(time.prefix(8))-\(time.dropFirst(8))"
  }
}
