import Glibc

/// A folder on the disk.
struct Folder {
  /// The path of the folder.
  let path: String

  /// The last component of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// The folder that contains the file at a path.
  init(of path: String) {
    guard let slash = path.lastIndex(of: "/") else {
      self.path = "."
      return
    }
    self.path = slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder at a path.
  init(_ path: String) {
    self.path = path
  }

  /// The names in the folder, hidden ones included, sorted by their bytes. One that is not UTF-8 has
  /// replacement characters, and its file cannot be opened: ``DiskError/nameNotUTF8``.
  func names() throws(DiskError) -> [String] {
    guard let stream = opendir(path) else { throw .last(at: path) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = Self.name(of: entry)
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The name in a folder's entry. The record is only as long as its name: reading the whole field
  /// would read past its end.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
    let field = UnsafeRawPointer(entry) + offset
    return String(cString: field.assumingMemoryBound(to: CChar.self))
  }

  /// Creates the folder and its missing parent folders, readable by this account only.
  func make() throws(DiskError) {
    do {
      try makeOnly()
    } catch .missing {
      let above = Folder(of: path)
      guard above.path != path && !path.isEmpty else { throw .missing }
      try above.make()
      try makeOnly()
    } catch .exists {
      guard try status(of: path).isFolder else { throw .notAFolder }
    }
  }

  private func makeOnly() throws(DiskError) {
    guard mkdir(path, 0o700) == 0 else { throw .last }
    // A umask may remove our own permissions as well.
    guard chmod(path, 0o700) == 0 else { throw .last }
    try Folder(of: path).synchronize()
  }

  /// Returns when the folder's names are on the disk, if the disk supports that.
  func synchronize() throws(DiskError) {
    let descriptor: Descriptor
    do throws(DiskError) {
      descriptor = try Descriptor(path, O_RDONLY | O_DIRECTORY)
    } catch .forbidden {
      // This account may add files to a folder it may not read; syncing is then up to the folder's
      // owner.
      return
    }
    do throws(DiskError) {
      try descriptor.synchronize()
    } catch .other(EINVAL), .other(EOPNOTSUPP), .other(ENOSYS) {
      return
    }
  }
}

/// The status of the file at a path; symbolic links are followed.
func status(of path: String) throws(DiskError) -> stat {
  var status = stat()
  guard stat(path, &status) == 0 else { throw .last(at: path) }
  return status
}

/// The status of the file at a path; a symbolic link is not followed.
func linkStatus(of path: String) throws(DiskError) -> stat {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw .last(at: path) }
  return status
}

/// Throws ``DiskError/leadsOut`` for a symbolic link to a file that is neither in the folder where the
/// link is nor in another one: what strangers wrote must not show what else is on the disk.
func requireNoWayOut(_ path: String, of folder: String) throws(DiskError) {
  guard try linkStatus(of: path).st_mode & S_IFMT == S_IFLNK else { return }
  let target = try resolvedPath(path)
  for inside in [Folder(of: path).path, folder] {
    let inside = try resolvedPath(inside)
    if target.hasPrefix(inside.hasSuffix("/") ? inside : inside + "/") { return }
  }
  throw .leadsOut
}

/// A path without symbolic links.
func resolvedPath(_ path: String) throws(DiskError) -> String {
  guard let resolved = realpath(path, nil) else { throw .last }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension stat {
  /// Whether the file is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether the file is a regular file.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// The permission bits.
  var permissions: mode_t { st_mode & 0o7777 }
}
