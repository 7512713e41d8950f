import Glibc

/// The search index that earlier versions kept among the recordings: it held pupils' words a second
/// time, so that it is removed wherever it is met.
enum OldSearchIndex {
  /// The file, and what SQLite put beside it while it wrote.
  private static let names = ["", "-journal", "-wal", "-shm"].map { ".search.sqlite" + $0 }

  /// Whether a file of that name in a folder of recordings is one of them.
  static func isPart(_ name: String) -> Bool { names.contains(name) }

  /// Removes it.
  ///
  /// - Throws: where a file of it is there, and stays.
  static func remove(from folder: Folder) throws(ArchiveProblem) {
    var isChanged = false
    for path in names.map(folder.path) where (try? linkStatus(of: path)) != nil {
      guard unlink(path) == 0 || errno == ENOENT else { throw .oldIndexNotRemoved(path, .last) }
      isChanged = true
    }
    if isChanged { try? folder.synchronize() }
  }
}
