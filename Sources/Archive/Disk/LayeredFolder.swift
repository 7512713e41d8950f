/// Two folders that are read as one: a file of the upper one takes the place of the file with the
/// same path in the lower one.
struct LayeredFolder {
  private let upper: Folder?
  private let lower: Folder

  /// A folder, and the one that comes before it.
  init(_ lower: Folder, below upper: Folder? = nil) {
    self.upper = upper
    self.lower = lower
  }

  /// The path of a file, which may be in a folder below; in the lower folder if neither has it.
  func path(of name: String) -> String {
    if let upper, Self.hasFile(at: upper.path(of: name)) { return upper.path(of: name) }
    return lower.path(of: name)
  }

  /// The paths that a folder below has in the two, the upper one first, where they exist.
  func folders(_ name: String) -> [String] {
    layers.map { $0.path(of: name) }.filter(Self.hasFile(at:))
  }

  /// The names in both folders, or in a folder below both, sorted by their bytes.
  func names(in name: String? = nil) throws(DiskError) -> [String] {
    var found: Set<String> = []
    var isThere = false
    for layer in layers {
      let folder = name.map { Folder(layer.path(of: $0)) } ?? layer
      do throws(DiskError) {
        found.formUnion(try folder.names())
        isThere = true
      } catch .missing {
        continue
      }
    }
    guard isThere else { throw .missing }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file of a folder below.
  ///
  /// - Throws: the error of the disk; also if the file is a link that leads out of that folder and
  ///   of this one.
  func contents(of name: String, maximum: Int = FileContents.maximumSize) throws(DiskError)
    -> [UInt8]
  {
    try requireNoWayOut(name)
    return try FileContents.read(path(of: name), maximum: maximum)
  }

  /// Throws an error for a link that leads out of the folder below in which it is, and of this one.
  func requireNoWayOut(_ name: String) throws(DiskError) {
    let path = path(of: name)
    let top = upper.map { path.hasPrefix($0.path(of: "")) ? $0 : lower } ?? lower
    try Archive.requireNoWayOut(path, of: top.path)
  }

  private var layers: [Folder] { (upper.map { [$0] } ?? []) + [lower] }

  /// Whether there is something at a path; true also if that cannot be known, so that reading it
  /// says what is wrong.
  private static func hasFile(at path: String) -> Bool {
    do throws(DiskError) {
      _ = try status(of: path)
      return true
    } catch {
      return error != .missing && error != .notAFolder
    }
  }
}
