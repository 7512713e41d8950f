import Glibc
import Roleplay
import Synchronization

/// The recordings in some files and folders, and in the folders below them, for one or more
/// readers.
///
/// A folder is walked while it is read, so that no list of its files is in memory. A file that is
/// reached in several ways is read once. Symbolic links to folders are not followed, because they
/// may lead back.
public final class RecordingFiles: Sendable {
  /// A file to read.
  public struct File: Sendable {
    /// The path of the file.
    public var path: String
    /// The name of the class it belongs to; nil if no folder is named after a class.
    public var className: String?
    /// Identifies the file on disk, regardless of its names.
    public var identity: UInt64
    /// Why a folder could not be read completely; the path is then the folder's.
    public var error: DiskError?
    /// Whether it was given itself, and not found in a folder.
    public var isGiven = false

    /// The current size in bytes; 0 if it cannot be found out.
    public var size: Int { (try? status(of: path)).map { Int($0.st_size) } ?? 0 }
  }

  /// How recordings are grouped in classes.
  public enum Classes: Sendable {
    /// By the first folder, from the top, that is named after a class (`2A/laptop-3`): the
    /// recordings of many laptops are one class.
    case byName
    /// By each given folder; if only one was given, by each folder in it.
    case byFolder
  }

  /// A given file or folder, or a folder below it, that is still to be read.
  private struct Pending {
    var path: String
    var className: String?
    /// The number of folders between it and the given folder.
    var depth = 0
    /// The status of the file, or of the folder.
    var place: stat
  }

  private struct Traversal {
    var waiting: [Pending]
    /// The folder that is being walked.
    var folder: OpaquePointer?
    var origin: Pending?
    /// Whether the folder contains a recording, as far as it was walked.
    var hasRecording = false
    /// The folders that are being walked, or were.
    var walked: Set<UInt64>
    var folders: [(path: String, identity: UInt64)]
    /// The names of recordings that were excluded.
    var excluded: Set<String> = []
  }

  /// The files that were given themselves.
  private let files: Set<UInt64>
  private let classes: Classes
  /// The names of recordings to exclude, without their suffix.
  private let without: Set<String>
  /// Whether exactly one folder was given, and nothing else.
  private let isOneFolder: Bool
  private let walk: Mutex<Traversal>

  /// Takes files and folders. Only their status is read yet.
  ///
  /// - Parameters:
  ///   - classes: how recordings are grouped in classes.
  ///   - without: the names or paths of recordings to exclude.
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if a path cannot be read.
  public init(
    _ paths: [String], classes: Classes = .byName, without: [String] = []
  ) throws(ArchiveError) {
    self.without = Set(without.map { Self.name(of: $0) })
    var folders: [(path: String, identity: UInt64)] = []
    var given: [(given: Pending, folder: Int)] = []
    var files: Set<UInt64> = []
    var walked: Set<UInt64> = []
    for path in paths {
      do throws(DiskError) {
        let place = try status(of: path)
        guard access(path, place.isFolder ? R_OK | X_OK : R_OK) == 0 else { throw .last }
        let folder = place.isFolder ? path : Folder(of: path).path
        let identity = (place.isFolder ? place : try status(of: folder)).identity
        let known = folders.firstIndex { $0.identity == identity }
        if known == nil { folders.append((folder, identity)) }
        let isNew =
          place.isFolder
          ? walked.insert(place.identity).inserted : files.insert(place.identity).inserted
        if isNew { given.append((Pending(path: path, place: place), known ?? folders.count - 1)) }
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
      Traversal(waiting: given.reversed().map(\.given), walked: walked, folders: folders))
  }

  deinit {
    walk.withLock { walk in
      if let folder = walk.folder { closedir(folder) }
    }
  }

  /// The folders that contain the recordings: the given ones, those of the given files, and the
  /// folders below them in which a recording was found so far.
  public var folders: [String] { walk.withLock { $0.folders.map(\.path) } }

  /// The names, without their suffix, of the recordings that were excluded so far.
  public var excluded: Set<String> { walk.withLock { $0.excluded } }

  /// A recording's name, without its folder and its suffix.
  public static func name(of path: String) -> String {
    let name = Folder.name(of: path)
    return name.hasSuffix(TranscriptFolder.suffix)
      ? String(name.dropLast(TranscriptFolder.suffix.count)) : name
  }

  // MARK: - Classes

  /// The class names of the given folders. If two classes in different folders have the same name,
  /// it is preceded by the name of the folder.
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
      // A laptop's folder is in the folder of its class.
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

  /// The class name of a folder that was found.
  private func className(of name: String, in origin: Pending) -> String? {
    if let known = origin.className { return known }
    switch classes {
    case .byName: return ClassFolder.className(in: name)
    case .byFolder: return isOneFolder && origin.depth == 0 ? name : nil
    }
  }

  // MARK: - Walking

  /// The next files, up to a number; empty at the end.
  public func next(_ count: Int) -> [File] {
    walk.withLock { walk in
      var files: [File] = []
      while files.count < count, let file = next(&walk) {
        let name = without.isEmpty ? "" : Self.name(of: file.path)
        if without.contains(name) {
          walk.excluded.insert(name)
        } else {
          files.append(file)
        }
      }
      return files
    }
  }

  /// All files that were not taken yet, sorted by their names.
  public func rest() -> [File] {
    var files: [(file: File, name: String)] = []
    while let file = next(1).first { files.append((file, Folder.name(of: file.path))) }
    return files.sorted { left, right in
      left.name == right.name
        ? left.file.path.utf8.lexicographicallyPrecedes(right.file.path.utf8)
        : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }.map(\.file)
  }

  private func next(_ walk: inout Traversal) -> File? {
    while true {
      if let folder = walk.folder, let origin = walk.origin {
        errno = 0
        while let entry = readdir(folder) {
          if let file = file(of: entry, in: origin, &walk) { return file }
          errno = 0
        }
        let error = errno == 0 ? nil : DiskError.last
        closedir(folder)
        walk.folder = nil
        if let error { return broken(origin, error) }
      }
      guard let next = walk.waiting.popLast() else { return nil }
      guard next.place.isFolder else {
        return File(
          path: next.path, className: next.className, identity: next.place.identity, isGiven: true)
      }
      walk.folder = opendir(next.path)
      walk.hasRecording = false
      walk.origin = next
      if walk.folder == nil { return broken(next, .last) }
    }
  }

  private func broken(_ folder: Pending, _ error: DiskError) -> File {
    File(
      path: folder.path, className: folder.className, identity: folder.place.identity,
      error: error)
  }

  /// The recording at an entry of a folder; nil if it is not a recording, or one that is read
  /// elsewhere. A folder is put in the queue.
  private func file(
    of entry: UnsafeMutablePointer<dirent>, in origin: Pending, _ walk: inout Traversal
  ) -> File? {
    let name = Folder.name(of: entry)
    guard !name.hasPrefix(".") else { return nil }
    let path = Folder(origin.path).path(of: name)
    let kind = entry.pointee.d_type
    if kind == UInt8(DT_DIR) || kind == UInt8(DT_UNKNOWN) {
      let found: stat?
      do throws(DiskError) {
        found = try linkStatus(of: path)
      } catch {
        // For example, a memory stick was removed since the folder was listed.
        if kind == UInt8(DT_DIR) {
          return File(path: path, identity: UInt64(entry.pointee.d_ino), error: error)
        }
        found = nil
      }
      if let found, found.isFolder {
        // A folder with the name of a recording is reported, because somebody may take it for one.
        guard !name.hasSuffix(TranscriptFolder.suffix) else {
          return File(path: path, identity: found.identity, error: .folder)
        }
        if name != DossierFolder.name, walk.walked.insert(found.identity).inserted {
          walk.waiting.append(
            Pending(
              path: path, className: className(of: name, in: origin), depth: origin.depth + 1,
              place: found))
        }
        return nil
      }
    }
    guard name.hasSuffix(TranscriptFolder.suffix) else { return nil }
    var place = origin.place
    place.st_ino = entry.pointee.d_ino
    // A symbolic link has an inode of its own; and to compare with given files, the inode must be
    // right.
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
  /// Identifies a file on this computer: a hash of its device and inode.
  fileprivate var identity: UInt64 {
    (UInt64(st_dev) &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(st_ino)
  }
}
