import Glibc
import Roleplay
import Synchronization

/// Recordings to be read one after the other, by several readers at once: files, and all of a folder.
///
/// A folder is walked while it is read, so that no list of its files is held.
public final class RecordingFiles: Sendable {
  /// A file to read.
  public struct File: Sendable {
    /// The way to it.
    public var path: String
    /// Which of the paths that were given it comes from, from 0.
    public var origin: Int
  }

  private struct Walk {
    var paths: ArraySlice<String>
    var origin = -1
    /// The folder that is being walked.
    var folder: OpaquePointer?
    var folderPath = ""
  }

  /// The folders among the paths, and for a file the folder it is in; each once, in their order.
  public let folders: [String]
  private let walk: Mutex<Walk>

  /// Takes files and folders, of which nothing is read yet.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where one of them is not there.
  public init(_ paths: [String]) throws(ArchiveProblem) {
    var folders: [String] = []
    for path in paths {
      let folder: String
      do throws(DiskTrouble) {
        let isFolder = try status(of: path).isFolder
        guard access(path, isFolder ? R_OK | X_OK : R_OK) == 0 else { throw DiskTrouble.last }
        folder = isFolder ? path : Folder(of: path).path
      } catch {
        throw .unreadable(path, error)
      }
      if !folders.contains(folder) { folders.append(folder) }
    }
    self.folders = folders
    walk = Mutex(Walk(paths: paths[...]))
  }

  deinit {
    walk.withLock { walk in
      if let folder = walk.folder { closedir(folder) }
    }
  }

  /// The next files, as many as are asked for or fewer; none at the end.
  public func next(_ count: Int) -> [File] {
    walk.withLock { walk in
      var files: [File] = []
      while files.count < count, let file = Self.next(&walk) { files.append(file) }
      return files
    }
  }

  private static func next(_ walk: inout Walk) -> File? {
    while true {
      if let folder = walk.folder {
        while let entry = readdir(folder) {
          let name = Folder.name(of: entry)
          guard name.hasSuffix(TranscriptFolder.suffix), !name.hasPrefix(".") else { continue }
          return File(path: Folder(walk.folderPath).path(of: name), origin: walk.origin)
        }
        closedir(folder)
        walk.folder = nil
      }
      guard let path = walk.paths.popFirst() else { return nil }
      walk.origin += 1
      guard (try? status(of: path).isFolder) == true else {
        return File(path: path, origin: walk.origin)
      }
      walk.folder = opendir(path)
      walk.folderPath = path
    }
  }
}

/// Room for the bytes of one recording after another.
public struct RecordingBytes: ~Copyable {
  /// Behind the last byte, so that eight can be looked at together anywhere.
  private static let margin = 8
  /// A file that is larger is no recording of a lesson.
  public static let largest = 256 << 20

  private var capacity = 64 << 10
  private var room = UnsafeMutablePointer<UInt8>.allocate(capacity: 64 << 10)
  /// How many bytes were read.
  public private(set) var count = 0

  /// Makes room; nothing is read yet.
  public init() {}

  deinit {
    room.deallocate()
  }

  /// Reads a file whole, in the place of the one before.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``, also for what is no plain file.
  public mutating func read(_ path: String) throws(ArchiveProblem) {
    count = 0
    do throws(DiskTrouble) {
      // Without O_NONBLOCK, opening a pipe waits for a writer. What is no plain file is noticed on
      // reading, or ends at once; most fit, and then fewer bytes than there is room for are the end.
      let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
      while true {
        let room = UnsafeMutableRawBufferPointer(
          start: self.room + count, count: capacity - Self.margin - count)
        let more = try file.read(into: room, at: count)
        count += more
        guard more == room.count else { break }
        guard count < Self.largest else { throw .tooLarge }
        makeRoom()
      }
    } catch {
      count = 0
      throw .unreadable(path, error)
    }
    for index in count..<count + Self.margin { room[index] = 0 }
  }

  /// The bytes that were read, and eight more.
  public func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    body(UnsafePointer(room))
  }

  /// Makes twice as much room, and keeps what was read.
  private mutating func makeRoom() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: room, count: count)
    room.deallocate()
    room = larger
    capacity *= 2
  }
}
