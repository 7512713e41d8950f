import Glibc

/// The folder of a new scenario.
public enum NewFolder {
  /// Creates a scenario's folder with all of its files, or nothing.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - path: the folder of scenarios, which is created if it is missing.
  ///   - files: the files, by their names in the new folder.
  /// - Throws: ``ArchiveError``; an existing folder with this name is then unchanged.
  public static func make(
    _ name: String, in path: String, files: [(name: String, text: String)]
  ) throws(ArchiveError) {
    let above = Folder(path)
    let folder = Folder(above.path(of: name))
    let mask = umask(0)
    umask(mask)
    // Hidden until it is complete, so that it is never listed half-written.
    let hidden = Folder(above.path(of: ".\(name).new"))
    do throws(DiskError) {
      if (try? linkStatus(of: above.path)) == nil { try above.make() }
      // On some disks, names that differ only in case are the same.
      guard try !above.names().contains(where: { $0.lowercased() == name.lowercased() }) else {
        throw .exists
      }
      clear(hidden)
      guard mkdir(hidden.path, 0o777) == 0 else { throw DiskError.last }
      for file in files {
        try AtomicFile.replace(
          file.name, in: hidden, with: Array(file.text.utf8), mode: 0o666 & ~mask)
      }
      guard rename(hidden.path, folder.path) == 0 else { throw DiskError.last }
      try above.synchronize()
    } catch .exists {
      throw .scenarioExists(name)
    } catch {
      clear(hidden)
      throw .folderNotMade(folder.path, error)
    }
  }

  /// Removes an incomplete folder.
  private static func clear(_ folder: Folder) {
    for name in (try? folder.names()) ?? [] { unlink(folder.path(of: name)) }
    rmdir(folder.path)
  }
}
