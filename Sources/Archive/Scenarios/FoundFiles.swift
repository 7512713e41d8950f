/// The files that a search found, and the folders that it skipped because they cannot be read.
public struct FoundFiles: Sendable, Equatable {
  /// The paths of the files, sorted by name.
  public internal(set) var paths: [String] = []
  private var skipped: [SkippedFolder] = []

  private struct SkippedFolder: Sendable, Equatable {
    var path: String
    var error: DiskError
  }

  /// Creates a list of paths without skipped folders.
  init(paths: [String] = []) {
    self.paths = paths
  }

  /// Appends the files and the skipped folders of another search.
  mutating func append(_ other: FoundFiles) {
    paths += other.paths
    skipped += other.skipped
  }

  /// Records a folder that cannot be read. A folder that was removed in the meantime is ignored.
  mutating func skip(_ path: String, _ error: DiskError) {
    guard error != .missing else { return }
    skipped.append(SkippedFolder(path: path, error: error))
  }

  /// The first skipped folder; nil if there is none.
  public var firstSkipped: String? { skipped.first?.path }

  /// The error about the skipped folders; nil if there are none.
  public var error: ArchiveError? {
    skipped.first.map { .passedOver($0.path, others: skipped.count - 1, $0.error) }
  }
}
