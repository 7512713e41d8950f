import Glibc
public import Roleplay

/// The folder recordings are kept in: for this person alone, made when the first one is begun.
public struct TranscriptFolder: Sendable {
  /// What a recording's name ends with.
  public static let suffix = ".jsonl"
  /// What a checkout of the program has in the folder before anything was recorded.
  private static let checkedIn: Set<String> = [".gitignore", "README.md"]

  /// The way to it.
  public let path: String

  /// The folder at a path; nothing is made or read yet.
  public init(path: String) {
    self.path = path
  }

  /// Whether it was made; also where it cannot be looked at.
  public var isThere: Bool {
    do throws(DiskTrouble) {
      _ = try status(of: path)
      return true
    } catch {
      return error != .missing
    }
  }

  var folder: Folder { Folder(path) }

  /// Begins a recording: makes the file, which must be new, and writes its first line.
  ///
  /// The file's name is made of the time, the scenario and the alias, with a number where that name
  /// is taken. When it returns, the file and its name are on the disk.
  ///
  /// - Throws: ``ArchiveProblem`` where the alias is none, the folder cannot be made or is not
  ///   private, or the file cannot be made; nothing remains of it then.
  public func begin(_ opening: Opening) throws(ArchiveProblem) -> FileJournal {
    let alias = try Alias(opening.alias)
    try prepare()
    let stem = Self.stem(for: opening, alias: alias)
    do throws(DiskTrouble) {
      let (name, file) = try makeFile(stem)
      let journal = FileJournal(path: folder.path(of: name), file: file, kept: [])
      do throws(DiskTrouble) {
        try journal.begin(opening)
      } catch {
        unlink(journal.path)
        throw error
      }
      return journal
    } catch {
      throw .notBegun(path, error)
    }
  }

  /// Goes on with a recording: gives what it holds, and a journal that goes on behind it.
  ///
  /// A torn last line is cut off.
  ///
  /// - Parameter path: the file, with the way to it.
  /// - Throws: ``ArchiveProblem`` where somebody else has it open, where locks do not work, where it
  ///   is finished, or where it cannot be read, as ``TranscriptReader`` says.
  public static func resume(
    _ path: String
  ) throws(ArchiveProblem) -> (journal: FileJournal, transcript: Transcript) {
    let file = try openForResuming(path)
    var reader = try TranscriptReader(file, path: path)
    let transcript = try reader.rest()
    let kept: [UInt8]
    do throws(DiskTrouble) {
      kept = try file.bytes(from: 0, count: reader.length)
    } catch {
      throw .unreadable(path, error)
    }
    let journal = FileJournal(path: path, file: file, kept: kept)
    if case .end = transcript.entries.last?.kind {
      // It ended, but the program did not live to seal it.
      try journal.seal()
      throw .finished(path)
    }
    do throws(DiskTrouble) {
      if try file.status().st_size > reader.length { try file.truncate(to: reader.length) }
    } catch {
      throw .notKept(path, error)
    }
    return (journal, transcript)
  }

  private static func openForResuming(_ path: String) throws(ArchiveProblem) -> Descriptor {
    while true {
      let file: Descriptor
      do throws(ArchiveProblem) {
        file = try TranscriptReader.open(path, O_RDWR | O_APPEND)
      } catch .unreadable(_, .forbidden) {
        // A sealed file can only be read: say that it is finished, not that it is forbidden.
        let sealed = try TranscriptReader.open(path, O_RDONLY)
        guard try Recording.isFinished(sealed, path: path) else {
          throw .unreadable(path, .forbidden)
        }
        throw .finished(path)
      }
      switch file.lock() {
      case .held: break
      case .busy: throw .inUse(path)
      case .unavailable:
        // A finished one takes no more entries, from anybody.
        guard try Recording.isFinished(file, path: path) else { throw .locksUnavailable(path) }
      }
      // Somebody may have sealed it, or thrown it away, between our opening and our lock.
      if (try? file.status().st_nlink) != 0 { return file }
    }
  }

  /// Makes the folder where it is missing, and sees that nobody else can look into it.
  func prepare() throws(ArchiveProblem) {
    let isPrivate: Bool
    do throws(DiskTrouble) {
      try folder.make()
      isPrivate = try keepOthersOut()
    } catch {
      throw .folderNotMade(path, error)
    }
    guard isPrivate else { throw .folderNotPrivate(path) }
    // A pupil can play all the same where it cannot be removed; tidying the folder says that.
    try? OldSearchIndex.remove(from: folder)
  }

  /// Takes the folder's rights away from others, where it holds nothing but recordings: never those
  /// of a folder somebody gave by mistake, such as `/tmp`.
  private func keepOthersOut() throws(DiskTrouble) -> Bool {
    let others: mode_t = 0o077
    guard try status(of: path).permissions & others != 0 else { return true }
    let isOurs = try folder.names().allSatisfy { name in
      name.hasSuffix(Self.suffix) || Self.checkedIn.contains(name) || name == DossierFolder.name
        || AtomicFile.isTemporary(name) || PagesBeside.isPage(name) || OldSearchIndex.isPart(name)
        || name.hasSuffix(MarksFile.suffix) || LessonFolder.isLesson(name)
        || ModerationFile.isOne(name) || PlayCodeFile.recording(of: name) != nil
    }
    guard isOurs, chmod(path, 0o700) == 0 else { return false }
    return try status(of: path).permissions & others == 0
  }

  /// Makes a file that was not there, and takes it for us alone.
  func makeFile(_ stem: String) throws(DiskTrouble) -> (name: String, file: Descriptor) {
    var number = 1
    while true {
      let name = number == 1 ? stem + Self.suffix : "\(stem)-\(number)\(Self.suffix)"
      do throws(DiskTrouble) {
        let file = try Descriptor(
          folder.path(of: name), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        // A mask may take rights away from us as well; on disks without rights this changes nothing.
        _ = fchmod(file.number, 0o600)
        // Where locks do not work nobody can resume it either, so that it is ours all the same.
        if file.lock() != .busy { return (name, file) }
        // Somebody tries to resume it between our making it and our lock: leave it to them.
        unlink(folder.path(of: name))
      } catch .exists {
        // Two pupils of the same name began in the same second.
      }
      number += 1
    }
  }

  /// A recording's name without number and ending: `20251121-131500-elektricien-Tulp`.
  static func stem(for opening: Opening, alias: Alias) -> String {
    stem(recorded: opening.recorded, scenario: opening.scenario, alias: alias)
  }

  static func stem(recorded: String, scenario: String, alias: Alias) -> String {
    let digits = recorded.utf8.filter { (0x30...0x39).contains($0) }.prefix(14)
    let time = String(decoding: digits, as: UTF8.self)
    // A scenario's name is a word already; a recording is made in this folder whatever it is.
    let scenario = scenario.visible.split(separator: "/").joined(separator: "-")
    return "\(time.prefix(8))-\(time.dropFirst(8))-\(scenario)-\(alias.fileNamePart)"
  }
}
