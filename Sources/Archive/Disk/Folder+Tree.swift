extension Folder {
  /// The folder and all folders below it, hidden ones included, sorted by path. Symbolic links are
  /// not followed, because they may lead back; a folder that cannot be read is passed over.
  func tree() -> [Folder] {
    var found: [Folder] = []
    var waiting = [self]
    while let next = waiting.popLast() {
      found.append(next)
      for name in (try? next.names()) ?? [] {
        let folder = Folder(next.path(of: name))
        if (try? linkStatus(of: folder.path))?.isFolder == true { waiting.append(folder) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }
}
