import Glibc
import Roleplay
import Synchronization

/// Recordings to be read one after the other, by several readers at once: files, and all in folders and
/// below them.
///
/// A folder is walked while it is read, so that no list of its files is held. What is given twice, by
/// whatever way to it, is read once. Links to folders below are not followed: they may lead back.
public final class RecordingFiles: Sendable {
  /// A file to read.
  public struct File: Sendable {
    /// The way to it.
    public var path: String
    /// The class it is of; nil where no folder says one.
    public var className: String?
    /// Tells the file from others on the disk, whatever names it has.
    public var identity: UInt64
    /// Why the folder that stands here instead of a file could not be read, or not to its end.
    public var trouble: DiskTrouble?

    /// How many bytes it has now; 0 where that cannot be found out.
    public var size: Int { (try? status(of: path)).map { Int($0.st_size) } ?? 0 }
  }

  /// What makes recordings a class of their own.
  public enum Classes: Sendable {
    /// The first folder, from above, that is called like a class (`2A/laptop-3`): many laptops are one
    /// class.
    case byName
    /// Each folder that was given; where one was, each in it.
    case byFolder
  }

  /// Something that was given, or a folder below it, and is read.
  private struct Given {
    var path: String
    var className: String?
    /// How far it is below what was given.
    var depth = 0
    /// The file's identity; of a folder, that of its disk.
    var place: stat
  }

  private struct Walk {
    var waiting: [Given]
    /// The folder that is being walked.
    var folder: OpaquePointer?
    var origin: Given?
    /// Whether a recording was met in it.
    var hasRecording = false
    /// The folders that are walked, or were.
    var walked: Set<UInt64>
    var folders: [(path: String, identity: UInt64)]
    /// The names of those that were left out.
    var leftOut: Set<String> = []
  }

  /// The files that were given by themselves.
  private let files: Set<UInt64>
  private let classes: Classes
  /// The names of recordings that are passed over, without their ending.
  private let without: Set<String>
  /// Whether one folder was given, and nothing else.
  private let isOneFolder: Bool
  private let walk: Mutex<Walk>

  /// Takes files and folders, of which nothing is read yet.
  ///
  /// - Parameters:
  ///   - classes: what makes recordings a class of their own.
  ///   - without: recordings that are passed over, by their names or files.
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where one of them is not there.
  public init(
    _ paths: [String], classes: Classes = .byName, without: [String] = []
  ) throws(ArchiveProblem) {
    self.without = Set(without.map { Self.name(of: $0) })
    var folders: [(path: String, identity: UInt64)] = []
    var given: [(given: Given, folder: Int)] = []
    var files: Set<UInt64> = []
    var walked: Set<UInt64> = []
    for path in paths {
      do throws(DiskTrouble) {
        let place = try status(of: path)
        guard access(path, place.isFolder ? R_OK | X_OK : R_OK) == 0 else { throw .last }
        let folder = place.isFolder ? path : Folder(of: path).path
        let identity = (place.isFolder ? place : try status(of: folder)).identity
        let known = folders.firstIndex { $0.identity == identity }
        if known == nil { folders.append((folder, identity)) }
        let isNew =
          place.isFolder
          ? walked.insert(place.identity).inserted : files.insert(place.identity).inserted
        if isNew { given.append((Given(path: path, place: place), known ?? folders.count - 1)) }
      } catch {
        throw .unreadable(path, error)
      }
    }
    self.files = files
    self.classes = classes
    isOneFolder = folders.count == 1 && !walked.isEmpty
    if !(classes == .byFolder && isOneFolder) {
      let names = Self.classNames(of: folders.map(\.path), classes)
      for place in given.indices { given[place].given.className = names[given[place].folder] }
    }
    walk = Mutex(
      Walk(waiting: given.reversed().map(\.given), walked: walked, folders: folders))
  }

  deinit {
    walk.withLock { walk in
      if let folder = walk.folder { closedir(folder) }
    }
  }

  /// The folders that recordings are in: those that were given, that of each file that was, and those
  /// below in which a recording was met so far.
  public var folders: [String] { walk.withLock { $0.folders.map(\.path) } }

  /// The names, without their ending, of those that were passed over so far since somebody said so.
  public var leftOut: Set<String> { walk.withLock { $0.leftOut } }

  /// A recording's name, without its ending and the way to it.
  public static func name(of path: String) -> String {
    let name = Folder.name(of: path)
    return name.hasSuffix(TranscriptFolder.suffix)
      ? String(name.dropLast(TranscriptFolder.suffix.count)) : name
  }

  // MARK: - Classes

  /// The classes of folders that were given. Of two that are called the same in different places, the
  /// folder above stands before it.
  private static func classNames(of folders: [String], _ classes: Classes) -> [String?] {
    let found = folders.map { folder -> (name: String, above: String)? in
      var path = folder
      if let real = realpath(folder, nil) {
        path = String(cString: real)
        free(real)
      }
      let above = Folder(of: path).path
      if classes == .byFolder {
        let name = Folder.name(of: path)
        return (name.isEmpty ? "/" : name, above)
      }
      // A laptop's folder stands in its class's.
      if let name = ClassFolder.className(in: Folder.name(of: above)) {
        return (name, Folder(of: above).path)
      }
      return ClassFolder.className(in: Folder.name(of: path)).map { ($0, above) }
    }
    return found.map { own in
      guard let own else { return nil }
      let isElsewhere = found.contains { $0?.name == own.name && $0?.above != own.above }
      return isElsewhere ? Folder.name(of: own.above) + "/" + own.name : own.name
    }
  }

  /// The class of a folder that was met.
  private func className(of name: String, in origin: Given) -> String? {
    if let known = origin.className { return known }
    switch classes {
    case .byName: return ClassFolder.className(in: name)
    case .byFolder: return isOneFolder && origin.depth == 0 ? name : nil
    }
  }

  // MARK: - Walking

  /// The next files, as many as are asked for or fewer; none at the end.
  public func next(_ count: Int) -> [File] {
    walk.withLock { walk in
      var files: [File] = []
      while files.count < count, let file = next(&walk) {
        let name = without.isEmpty ? "" : Self.name(of: file.path)
        if without.contains(name) {
          walk.leftOut.insert(name)
        } else {
          files.append(file)
        }
      }
      return files
    }
  }

  /// All that were not taken yet, by the order of their files' names.
  public func rest() -> [File] {
    var files: [(file: File, name: String)] = []
    while let file = next(1).first { files.append((file, Folder.name(of: file.path))) }
    return files.sorted { left, right in
      left.name == right.name
        ? left.file.path.utf8.lexicographicallyPrecedes(right.file.path.utf8)
        : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }.map(\.file)
  }

  private func next(_ walk: inout Walk) -> File? {
    while true {
      if let folder = walk.folder, let origin = walk.origin {
        errno = 0
        while let entry = readdir(folder) {
          if let file = file(of: entry, in: origin, &walk) { return file }
          errno = 0
        }
        let trouble = errno == 0 ? nil : DiskTrouble.last
        closedir(folder)
        walk.folder = nil
        if let trouble { return broken(origin, trouble) }
      }
      guard let next = walk.waiting.popLast() else { return nil }
      guard next.place.isFolder else {
        return File(path: next.path, className: next.className, identity: next.place.identity)
      }
      walk.folder = opendir(next.path)
      walk.hasRecording = false
      walk.origin = next
      if walk.folder == nil { return broken(next, .last) }
    }
  }

  private func broken(_ folder: Given, _ trouble: DiskTrouble) -> File {
    File(
      path: folder.path, className: folder.className, identity: folder.place.identity,
      trouble: trouble)
  }

  /// The recording at an entry of a folder; nil where there is none, or one that comes elsewhere. A
  /// folder waits for its turn.
  private func file(
    of entry: UnsafeMutablePointer<dirent>, in origin: Given, _ walk: inout Walk
  ) -> File? {
    let name = Folder.name(of: entry)
    guard !name.hasPrefix(".") else { return nil }
    let path = Folder(origin.path).path(of: name)
    let kind = entry.pointee.d_type
    if kind == UInt8(DT_DIR) || kind == UInt8(DT_UNKNOWN) {
      let found: stat?
      do throws(DiskTrouble) {
        found = try linkStatus(of: path)
      } catch {
        // A stick was pulled out since the folder was listed.
        if kind == UInt8(DT_DIR) {
          return File(path: path, identity: UInt64(entry.pointee.d_ino), trouble: error)
        }
        found = nil
      }
      if let found, found.isFolder {
        // Somebody takes it for a recording, and is told.
        guard !name.hasSuffix(TranscriptFolder.suffix) else {
          return File(path: path, identity: found.identity, trouble: .folder)
        }
        if name != DossierFolder.name, walk.walked.insert(found.identity).inserted {
          walk.waiting.append(
            Given(
              path: path, className: className(of: name, in: origin), depth: origin.depth + 1,
              place: found))
        }
        return nil
      }
    }
    guard name.hasSuffix(TranscriptFolder.suffix) else { return nil }
    var place = origin.place
    place.st_ino = entry.pointee.d_ino
    // A link has a number of its own; and where files were given, theirs must be right.
    if !files.isEmpty || kind == UInt8(DT_LNK), let found = try? status(of: path) {
      place = found
      guard !files.contains(place.identity) else { return nil }
    }
    if !walk.hasRecording {
      walk.hasRecording = true
      let identity = origin.place.identity
      if !walk.folders.contains(where: { $0.identity == identity }) {
        walk.folders.append((origin.path, identity))
      }
    }
    return File(path: path, className: origin.className, identity: place.identity)
  }
}

extension stat {
  /// Tells a file from all others of this computer: its disk and its number there.
  fileprivate var identity: UInt64 {
    (UInt64(st_dev) &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(st_ino)
  }
}
