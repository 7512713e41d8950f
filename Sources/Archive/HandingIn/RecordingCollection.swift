import Glibc
import Roleplay

/// Takes what pupils recorded on other laptops into a folder of recordings: finished recordings with
/// their marks, and dossiers, from a memory stick or a shared folder.
///
/// A recording counts once, however often it is brought, so that an interrupted collection is simply
/// begun again. The original of a recording is erased only when the copy is on the disk. Dossiers
/// stay where they are too, because their owners go on with them on that laptop.
public struct RecordingCollection: Sendable {
  private let transcripts: TranscriptFolder
  private let className: String?
  private let keepsOriginals: Bool
  /// The recordings that the folder had, by their size in bytes.
  private var known: [Int: [Known]] = [:]

  private struct Known {
    var path: String
    var identity: UInt64
  }

  /// What was collected.
  public struct Result: Sendable {
    /// What one folder brought; each laptop mostly has its own.
    public struct Laptop: Sendable, Equatable {
      /// The folder's path, as it was found.
      public var folder: String
      /// The number of recordings that are new.
      public var taken = 0
      /// The number of recordings that had been collected before.
      public var known = 0
    }

    /// The folders in which recordings were found, in the order of their paths.
    public var laptops: [Laptop] = []
    /// The number of dossiers that are new, or say something new.
    public var dossiers = 0
    /// The paths of recordings that are not finished; they stay where they are.
    public var unfinished: [String] = []
    /// Why something was not collected; its original is untouched.
    public var errors: [ArchiveError] = []
    /// The paths of originals that could not be erased, for example because the stick is
    /// read-only.
    public var notErased: [String] = []

    /// The number of recordings that are new.
    public var taken: Int { laptops.reduce(0) { $0 + $1.taken } }
    /// The number of recordings that had been collected before.
    public var known: Int { laptops.reduce(0) { $0 + $1.known } }

    fileprivate mutating func count(
      _ folder: String, _ number: WritableKeyPath<Laptop, Int>
    ) {
      let place = laptops.firstIndex { $0.folder == folder } ?? laptops.count
      if place == laptops.count { laptops.append(Laptop(folder: folder)) }
      laptops[place][keyPath: number] += 1
    }
  }

  /// Looks at what the folder has already.
  ///
  /// - Parameters:
  ///   - transcripts: the folder to take recordings into; created with the first one.
  ///   - className: the class whose folder recordings go into; nil: the class that the folders they
  ///     come from are named after, if any.
  ///   - keepsOriginals: whether nothing is erased.
  /// - Throws: ``ArchiveError`` if the folder cannot be read, or if the class cannot be the name of
  ///   a folder.
  public init(
    into transcripts: TranscriptFolder, className: String? = nil, keepsOriginals: Bool = false
  ) throws(ArchiveError) {
    if let className, !Self.isClassName(className) { throw .invalidClassName(className) }
    self.transcripts = transcripts
    self.className = className
    self.keepsOriginals = keepsOriginals
    guard transcripts.isThere else { return }
    for file in try RecordingFiles([transcripts.path]).rest() where file.error == nil {
      known[file.size, default: []].append(Known(path: file.path, identity: file.identity))
    }
  }

  /// Whether a text can be the name of a class, and of a folder: letters, digits, and spaces and
  /// hyphens between them.
  private static func isClassName(_ text: String) -> Bool {
    let words = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "-" }
    return text.utf8.count <= 60
      && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber } }
  }

  /// Collects what is in files and folders, and in the folders below them.
  ///
  /// What cannot be collected is reported in the result, and the rest is collected all the same.
  ///
  /// - Throws: ``ArchiveError`` if a path cannot be read, or if the folder of recordings cannot be
  ///   created.
  public mutating func take(from paths: [String]) throws(ArchiveError) -> Result {
    var result = Result()
    let files = try RecordingFiles(paths).rest()
    for file in files {
      do throws(ArchiveError) {
        try take(file, &result)
      } catch {
        switch error {
        case .folderNotMade, .folderNotPrivate: throw error
        // Nothing was recorded in it, because a crash came first.
        case _ where error.isOfNeverBegun && !file.isGiven: break
        default: result.errors.append(error)
        }
      }
    }
    result.laptops.sort { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }
    let dossiers = DossierFolder(in: transcripts)
    for path in paths where (try? status(of: path))?.isFolder == true {
      let brought = dossiers.take(from: path)
      result.dossiers += brought.taken
      result.errors += brought.errors
    }
    return result
  }

  private mutating func take(
    _ file: RecordingFiles.File, _ result: inout Result
  ) throws(ArchiveError) {
    if let error = file.error { throw .unreadable(file.path, error) }
    let candidates = known[file.size] ?? []
    // The folder of recordings was given itself.
    guard !candidates.contains(where: { $0.identity == file.identity }) else { return }
    var reader = try TranscriptReader(path: file.path)
    guard try reader.rest().visibility != nil else {
      if reader.isTorn { throw .torn(file.path) }
      result.unfinished.append(file.path)
      return
    }
    let bytes = try TranscriptReader.bytes(of: file.path)
    let laptop = Folder(of: file.path).path
    let copy: String
    if let same = candidates.first(where: { (try? FileContents.read($0.path)) == bytes }) {
      copy = same.path
      result.count(laptop, \.known)
    } else {
      copy = try write(bytes, named: Folder.name(of: file.path), of: className ?? file.className)
      known[bytes.count, default: []].append(Known(path: copy, identity: 0))
      result.count(laptop, \.taken)
    }
    try takeMarks(of: file.path, to: copy)
    if !keepsOriginals { erase(file.path, &result) }
  }

  /// Writes a recording, read-only as all finished ones are, under its own name, or with a number if
  /// another recording has that name.
  ///
  /// - Returns: its path, when it is on the disk.
  private func write(
    _ bytes: [UInt8], named name: String, of className: String?
  ) throws(ArchiveError) -> String {
    try transcripts.prepare()
    var folder = transcripts.folder
    let stem = String(name.dropLast(TranscriptFolder.suffix.count))
    var free = name
    do throws(DiskError) {
      if let className {
        // The name of a class in two places has the place before it.
        folder = Folder(folder.path(of: className.replacing("/", with: "-")))
        try folder.make()
      }
      var number = 2
      while (try? linkStatus(of: folder.path(of: free))) != nil {
        free = "\(stem)-\(number)\(TranscriptFolder.suffix)"
        number += 1
      }
      try AtomicFile.replace(free, in: folder, with: bytes, mode: 0o400)
    } catch {
      throw .notCollected(name, error)
    }
    return folder.path(of: free)
  }

  /// Adds the marks of an original to those of its copy.
  private func takeMarks(of original: String, to copy: String) throws(ArchiveError) {
    let file = MarksFile(beside: copy)
    let brought: [Mark]
    do throws(ArchiveError) {
      brought = try MarksFile(beside: original).read().marks
    } catch .sealed(let path) {
      // Nobody gave the passphrase: a file of marks is taken as it is.
      guard try file.take(sealed: MarksFile(beside: original)) else { throw .sealed(path) }
      return
    }
    guard !brought.isEmpty else { return }
    let known = try file.read().marks
    for mark in brought where !known.contains(mark) { try file.add(mark) }
  }

  /// Erases an original and all that was made of it, now that its copy is on the disk.
  private func erase(_ original: String, _ result: inout Result) {
    do throws(DiskError) {
      try Self.erase(original)
    } catch {
      result.notErased.append(original)
    }
  }

  /// Erases a recording, its marks, and all that was made of it.
  static func erase(_ recording: String) throws(DiskError) {
    try RecordingCompanions.erase(beside: recording)
    guard unlink(recording) == 0 || errno == ENOENT else { throw .last }
    try Folder(of: recording).synchronize()
  }
}
