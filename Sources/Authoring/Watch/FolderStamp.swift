import Glibc

/// What the scripts and tables of some folders look like from outside: enough to see that one was
/// saved, also by an editor that writes a new file in the place of the old.
struct FolderStamp: Equatable {
  private struct File: Equatable {
    var path: String
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private let files: [File]

  /// Looks at the folders; one that is not there has no files.
  init(_ folders: [String]) {
    files = folders.flatMap { folder in
      Self.names(in: folder).compactMap { name in
        var found = stat()
        guard stat("\(folder)/\(name)", &found) == 0 else { return nil }
        return File(
          path: "\(folder)/\(name)", inode: UInt(found.st_ino), size: Int(found.st_size),
          seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
      }
    }
  }

  /// The names of scripts and tables, not what an editor keeps beside them.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let field = UnsafeRawPointer(entry) + offset
      let name = String(cString: field.assumingMemoryBound(to: CChar.self))
      guard !name.hasPrefix("."), [".yarn", ".csv"].contains(where: name.hasSuffix) else {
        continue
      }
      names.append(name)
    }
    return names.sorted()
  }
}
