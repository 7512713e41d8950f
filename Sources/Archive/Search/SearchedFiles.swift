import Glibc

/// What tells that a file is another one, or changed.
struct FileStamp: Hashable {
  var size: Int64
  /// When its bytes, its name or its rights changed last, in nanoseconds: no program can set that
  /// back, as it can the time it was written.
  var changed: Int64
  var inode: Int64

  init(size: Int64, changed: Int64, inode: Int64) {
    self.size = size
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
    inode = Int64(bitPattern: UInt64(status.st_ino))
  }
}

/// The files of a folder that are searched: recordings, and the notes beside them.
struct SearchedFiles {
  private let folder: Folder

  init(in folder: Folder) {
    self.folder = folder
  }

  /// One number for all names and stamps together, whatever their order: the same where nothing
  /// changed.
  func fingerprint() throws(DiskTrouble) -> Int64 {
    var sum: UInt64 = 0
    try forEach { name, stamp in
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in name { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      for number in [stamp.size, stamp.changed, stamp.inode] {
        hash = Self.mixed(hash ^ UInt64(bitPattern: number))
      }
      sum &+= Self.mixed(hash)
    }
    return Int64(bitPattern: sum)
  }

  /// Names and stamps, by name.
  func all() throws(DiskTrouble) -> [(name: String, stamp: FileStamp)] {
    var files: [(name: String, stamp: FileStamp)] = []
    try forEach { name, stamp in files.append((String(decoding: name, as: UTF8.self), stamp)) }
    return files.sorted { $0.name < $1.name }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }

  private func forEach(
    _ body: (_ name: UnsafeRawBufferPointer, FileStamp) -> Void
  ) throws(DiskTrouble) {
    guard let stream = opendir(folder.path) else {
      let trouble = DiskTrouble.last
      // A folder that was never made has no recordings.
      if trouble == .missing { return }
      throw trouble
    }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return
      }
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let field = UnsafeRawPointer(entry) + offset
      let text = field.assumingMemoryBound(to: CChar.self)
      let name = UnsafeRawBufferPointer(start: field, count: strlen(text))
      guard Self.isSearched(name) else { continue }
      var status = stat()
      guard fstatat(descriptor, text, &status, 0) == 0, status.isFile else { continue }
      body(name, FileStamp(status))
    }
  }

  private static func isSearched(_ name: UnsafeRawBufferPointer) -> Bool {
    name.first != UInt8(ascii: ".")
      && [TranscriptFolder.suffix, MarksFile.suffix].contains { suffix in
        name.count > suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
      }
  }
}
