import Glibc

/// The folder of a scenario that is being made.
public enum NewFolder {
  /// Makes a scenario's folder with its files: all of them, or nothing.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - path: the folder of scenarios; it is made where it is missing.
  ///   - files: the files, by their names in the new folder.
  /// - Throws: ``ArchiveProblem``; where something of that name is there, it is as it was.
  public static func make(
    _ name: String, in path: String, files: [(name: String, text: String)]
  ) throws(ArchiveProblem) {
    let above = Folder(path)
    let folder = Folder(above.path(of: name))
    let mask = umask(0)
    umask(mask)
    // Hidden until it is whole: nobody lists half a scenario.
    let hidden = Folder(above.path(of: ".\(name).new"))
    do throws(DiskTrouble) {
      if (try? linkStatus(of: above.path)) == nil { try above.make() }
      // A name that differs by its capitals only is the same on some disks.
      guard try !above.names().contains(where: { $0.lowercased() == name.lowercased() }) else {
        throw .exists
      }
      clear(hidden)
      guard mkdir(hidden.path, 0o777) == 0 else { throw DiskTrouble.last }
      for file in files {
        try AtomicFile.replace(
          file.name, in: hidden, with: Array(file.text.utf8), mode: 0o666 & ~mask)
      }
      guard rename(hidden.path, folder.path) == 0 else { throw DiskTrouble.last }
      try above.synchronize()
    } catch .exists {
      throw .scenarioTaken(name)
    } catch {
      clear(hidden)
      throw .folderNotMade(folder.path, error)
    }
  }

  /// Removes what was begun of a folder.
  private static func clear(_ folder: Folder) {
    for name in (try? folder.names()) ?? [] { unlink(folder.path(of: name)) }
    rmdir(folder.path)
  }
}
