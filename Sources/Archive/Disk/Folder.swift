import Glibc

/// A folder on the disk.
struct Folder {
  /// The way to it.
  let path: String

  /// The last name of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The way to something in it.
  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// The folder something is in.
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

  /// The names in it, in the order of their bytes, hidden ones too.
  func names() throws(DiskTrouble) -> [String] {
    guard let stream = opendir(path) else { throw .last }
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

  /// The name in a record of a folder, which is as long as its name: reading the whole field would
  /// pass its end.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return "" }
    let field = UnsafeRawPointer(entry) + offset
    return String(cString: field.assumingMemoryBound(to: CChar.self))
  }

  /// Makes the folder and those above it that are missing, for this person alone.
  func make() throws(DiskTrouble) {
    do {
      try makeOnly()
    } catch .missing {
      let above = Folder(of: path)
      guard above.path != path && !path.isEmpty else { throw .missing }
      try above.make()
      try makeOnly()
    } catch .exists {
      guard try status(of: path).isFolder else { throw .noFolder }
    }
  }

  private func makeOnly() throws(DiskTrouble) {
    guard mkdir(path, 0o700) == 0 else { throw .last }
    // A mask may take rights away from us as well.
    guard chmod(path, 0o700) == 0 else { throw .last }
    try Folder(of: path).synchronize()
  }

  /// Returns when the names in it are on the disk, where the disk knows how to do that.
  func synchronize() throws(DiskTrouble) {
    let descriptor: Descriptor
    do throws(DiskTrouble) {
      descriptor = try Descriptor(path, O_RDONLY | O_DIRECTORY)
    } catch .forbidden {
      // One may add to a folder one may not read; then its owner sees to it.
      return
    }
    do throws(DiskTrouble) {
      try descriptor.synchronize()
    } catch .other(EINVAL), .other(EOPNOTSUPP), .other(ENOSYS) {
      return
    }
  }
}

/// What stands at a path, links followed.
func status(of path: String) throws(DiskTrouble) -> stat {
  var status = stat()
  guard stat(path, &status) == 0 else { throw .last }
  return status
}

/// What stands at a path, a link being a link.
func linkStatus(of path: String) throws(DiskTrouble) -> stat {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw .last }
  return status
}

extension stat {
  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a plain file.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  /// Who may do what with it.
  var permissions: mode_t { st_mode & 0o7777 }
}
