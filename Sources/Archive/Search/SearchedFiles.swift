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
struct SearchedFiles: Sendable {
  private let folder: Descriptor?
  /// The names, each with a zero behind it.
  private var names: [CChar] = []
  /// Where each name begins.
  private var starts: [Int] = []

  /// Reads a folder's names. A folder that was never made has no recordings.
  init(in folder: Folder) throws(DiskTrouble) {
    guard let stream = opendir(folder.path) else {
      let trouble = DiskTrouble.last
      guard trouble == .missing else { throw trouble }
      self.folder = nil
      return
    }
    defer { closedir(stream) }
    self.folder = try Descriptor(folder.path, O_RDONLY | O_DIRECTORY)
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return
      }
      let field = UnsafeRawPointer(entry) + offset
      let text = field.assumingMemoryBound(to: CChar.self)
      let length = strlen(text)
      guard Self.isSearched(UnsafeRawBufferPointer(start: field, count: length)) else { continue }
      starts.append(names.count)
      names.append(contentsOf: UnsafeBufferPointer(start: text, count: length + 1))
    }
  }

  /// How many there are, folders of such names among them.
  var count: Int { starts.count }

  /// One number for the names and stamps of some of them, by their places: the same where nothing
  /// changed. Those of all places are added up, in whatever order.
  func fingerprint(of places: Range<Int>) -> UInt64 {
    var sum: UInt64 = 0
    forEach(in: places) { name, stamp in
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in name { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      for number in [stamp.size, stamp.changed, stamp.inode] {
        hash = Self.mixed(hash ^ UInt64(bitPattern: number))
      }
      sum &+= Self.mixed(hash)
    }
    return sum
  }

  /// Names and stamps, by name.
  func all() -> [(name: String, stamp: FileStamp)] {
    var files: [(name: String, stamp: FileStamp)] = []
    forEach(in: starts.indices) { name, stamp in
      files.append((String(decoding: name, as: UTF8.self), stamp))
    }
    return files.sorted { $0.name < $1.name }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }

  private func forEach(
    in places: Range<Int>, _ body: (_ name: UnsafeRawBufferPointer, FileStamp) -> Void
  ) {
    guard let folder else { return }
    names.withUnsafeBufferPointer { names in
      for place in places {
        guard let text = names.baseAddress.map({ $0 + starts[place] }) else { return }
        var status = stat()
        guard fstatat(folder.number, text, &status, 0) == 0, status.isFile else { continue }
        body(UnsafeRawBufferPointer(start: text, count: strlen(text)), FileStamp(status))
      }
    }
  }

  private static func isSearched(_ name: UnsafeRawBufferPointer) -> Bool {
    name.first != UInt8(ascii: ".")
      && [TranscriptFolder.suffix, MarksFile.suffix].contains { suffix in
        name.count > suffix.utf8.count && name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
      }
  }
}
