import Glibc
import Roleplay
import Synchronization

/// Recordings to be read one after the other, by several readers at once: files, and all of a folder.
///
/// A folder is walked while it is read, so that no list of its files is held. What is given twice, by
/// whatever way to it, is read once.
public final class RecordingFiles: Sendable {
  /// A file to read.
  public struct File: Sendable {
    /// The way to it.
    public var path: String
    /// Which of ``RecordingFiles/folders`` it is in.
    public var folder: Int
    /// Tells the file from others on the disk, whatever names it has.
    public var identity: UInt64

    /// How many bytes it has now; 0 where that cannot be found out.
    public var size: Int { (try? status(of: path)).map { Int($0.st_size) } ?? 0 }
  }

  /// Something that was given, and is read.
  private struct Given {
    var path: String
    var folder: Int
    /// The file's identity; of a folder, that of its disk.
    var place: stat
  }

  private struct Walk {
    var given: ArraySlice<Given>
    /// The folder that is being walked.
    var folder: OpaquePointer?
    var origin: Given?
  }

  /// The folders among the paths, and for a file the folder it is in; each once, in their order.
  public let folders: [String]
  /// What the folders are called where they are; as they were given where that cannot be found out.
  /// Of two that are called the same, the folder above stands before it.
  public let names: [String]
  /// The files that were given by themselves.
  private let files: Set<UInt64>
  private let walk: Mutex<Walk>

  /// Takes files and folders, of which nothing is read yet.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where one of them is not there.
  public init(_ paths: [String]) throws(ArchiveProblem) {
    var folders: [(path: String, identity: UInt64)] = []
    var given: [Given] = []
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
        if isNew {
          given.append(Given(path: path, folder: known ?? folders.count - 1, place: place))
        }
      } catch {
        throw .unreadable(path, error)
      }
    }
    self.folders = folders.map(\.path)
    names = Self.names(of: folders.map(\.path))
    self.files = files
    walk = Mutex(Walk(given: given[...]))
  }

  deinit {
    walk.withLock { walk in
      if let folder = walk.folder { closedir(folder) }
    }
  }

  private static func names(of folders: [String]) -> [String] {
    let paths = folders.map { folder in
      guard let real = realpath(folder, nil) else { return folder }
      defer { free(real) }
      return String(cString: real)
    }
    let names = paths.map { Folder.name(of: $0) }
    return paths.indices.map { place in
      let name = names[place]
      guard names.count(where: { $0 == name }) > 1 else { return name.isEmpty ? "/" : name }
      return Folder.name(of: Folder(of: paths[place]).path) + "/" + name
    }
  }

  /// The next files, as many as are asked for or fewer; none at the end.
  public func next(_ count: Int) -> [File] {
    walk.withLock { walk in
      var files: [File] = []
      while files.count < count, let file = next(&walk) { files.append(file) }
      return files
    }
  }

  private func next(_ walk: inout Walk) -> File? {
    while true {
      if let folder = walk.folder, let origin = walk.origin {
        while let entry = readdir(folder) {
          let name = Folder.name(of: entry)
          guard name.hasSuffix(TranscriptFolder.suffix), !name.hasPrefix(".") else { continue }
          let path = Folder(origin.path).path(of: name)
          var place = origin.place
          place.st_ino = entry.pointee.d_ino
          // A link has a number of its own; and where files were given, theirs must be right.
          if !files.isEmpty || entry.pointee.d_type == UInt8(DT_LNK),
            let found = try? status(of: path)
          {
            place = found
            guard !files.contains(place.identity) else { continue }
          }
          return File(path: path, folder: origin.folder, identity: place.identity)
        }
        closedir(folder)
        walk.folder = nil
      }
      guard let next = walk.given.popFirst() else { return nil }
      guard next.place.isFolder else {
        return File(path: next.path, folder: next.folder, identity: next.place.identity)
      }
      walk.folder = opendir(next.path)
      walk.origin = next
    }
  }
}

extension stat {
  /// Tells a file from all others of this computer: its disk and its number there.
  fileprivate var identity: UInt64 {
    (UInt64(st_dev) &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(st_ino)
  }
}
