import Glibc

/// The search index that earlier versions stored with the recordings. It has a second copy of
/// pupils' words, so it is removed wherever it is found.
enum OldSearchIndex {
  /// The file, and the files that SQLite adds while it writes.
  private static let names = ["", "-journal", "-wal", "-shm"].map { ".search.sqlite" + $0 }

  /// Whether a file with this name in a folder of recordings belongs to the index.
  static func isPart(_ name: String) -> Bool { names.contains(name) }

  /// Removes the index.
  ///
  /// - Throws: ``ArchiveError/oldIndexNotRemoved(_:_:)`` if a file of it cannot be removed.
  static func remove(from folder: Folder) throws(ArchiveError) {
    var isChanged = false
    for path in names.map(folder.path) where (try? linkStatus(of: path)) != nil {
      guard unlink(path) == 0 || errno == ENOENT else { throw .oldIndexNotRemoved(path, .last) }
      isChanged = true
    }
    if isChanged { try? folder.synchronize() }
  }
}
