import Glibc
public import Yarn

/// A file that an author writes, given by its path: a script, a string table, a test plan.
public enum ScriptFile {
  /// The largest file that is read, in bytes. What is made of it takes up to two hundred times as
  /// much memory.
  static let maximumSize = 4 << 20

  /// Reads a file. The source is named by the path given.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public static func read(_ path: String) throws(ArchiveError) -> Source {
    do throws(DiskError) {
      return Source(name: path, bytes: try FileContents.read(path, maximum: maximumSize))
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Finds the files with a suffix (`.testplan`), sorted by name.
  ///
  /// For a folder, these are the files in it and in the folders below it; symbolic links to folders
  /// are not followed, because they may lead back, nor are those to files outside the folder. For a
  /// project file, these are the files that belong to the project, or are next to a script that does.
  /// Any other path is returned as the only file.
  ///
  /// A folder below that cannot be read is skipped.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the path itself cannot be read,
  ///   ``ArchiveError/invalidProject(_:)``.
  public static func find(
    _ suffix: String, below path: String
  ) throws(ArchiveError) -> FoundFiles {
    let isFolder: Bool
    do throws(DiskError) {
      isFolder = try status(of: path).isFolder
    } catch {
      throw .unreadable(path, error)
    }
    guard !isFolder else { return try find(suffix, in: Folder(path)) }
    guard path.hasSuffix(ProjectFile.suffix) else { return FoundFiles(paths: [path]) }
    let scripts = try ProjectFile(path: path).scripts()
    guard suffix != script else { return FoundFiles(paths: scripts) }
    let beside = scripts.filter { $0.hasSuffix(script) }.map {
      String($0.dropLast(script.count)) + suffix
    }
    return FoundFiles(paths: beside.filter { access($0, F_OK) == 0 })
  }

  /// The suffix of a script's name.
  private static let script = ".yarn"

  /// The files with a suffix in a folder and in the folders below it, sorted by name.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the folder itself cannot be read.
  static func find(_ suffix: String, in folder: Folder) throws(ArchiveError) -> FoundFiles {
    do throws(DiskError) {
      return try files(suffix, in: folder, top: folder.path)
    } catch {
      throw .unreadable(folder.path, error)
    }
  }

  private static func files(
    _ suffix: String, in folder: Folder, top: String
  ) throws(DiskError) -> FoundFiles {
    var found = FoundFiles()
    for name in try folder.names() where !name.hasPrefix(".") {
      let below = folder.path(of: name)
      if (try? linkStatus(of: below))?.isFolder == true {
        do throws(DiskError) {
          found.append(try files(suffix, in: Folder(below), top: top))
        } catch {
          found.skip(below, error)
        }
      } else if name.hasSuffix(suffix) {
        do throws(DiskError) {
          try requireNoWayOut(below, of: top)
          found.paths.append(below)
        } catch {
          found.skip(below, error)
        }
      }
    }
    return found
  }

  /// Replaces the bytes of a file as a whole. The file keeps its permissions, and a symbolic link
  /// keeps pointing to it. A file that did not exist becomes readable by everybody.
  ///
  /// - Throws: ``ArchiveError/notSaved(_:_:)``, ``ArchiveError/readOnlyFile(_:)``.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(ArchiveError) {
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let folder = Folder(of: target ?? path)
    let name = Folder.name(of: target ?? path)
    do throws(DiskError) {
      guard let target else {
        try AtomicFile.replace(name, in: folder, with: bytes, mode: 0o644)
        return
      }
      let rights = try status(of: target)
      guard rights.isFile else { throw rights.isFolder ? .folder : .notAFile }
      // A read-only file must not change, although a writable folder would allow replacing it.
      guard rights.permissions & 0o222 != 0, access(target, W_OK) == 0 else { throw .readOnly }
      try AtomicFile.replace(name, in: folder, with: bytes, mode: rights.permissions)
      // Only root can change the owner of a file, and only for root would the owner change.
      _ = chown(target, rights.st_uid, rights.st_gid)
    } catch .readOnly {
      throw .readOnlyFile(path)
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Files in a folder and below it whose name is that of a script with another ending added, as a
  /// text editor or a word processor does (`kantine.yarn.txt`), each with the name that was meant.
  public static func misnamed(below path: String) -> [(path: String, meant: String)] {
    guard let names = try? Folder(path).names() else { return [] }
    return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [(path: String, meant: String)] in
      let below = Folder(path).path(of: name)
      if (try? linkStatus(of: below))?.isFolder == true { return misnamed(below: below) }
      return meantName(of: name).map { [(below, $0)] } ?? []
    }
  }

  /// The texts for people in a folder and below it (`hulp.nl.txt`, `docent.md`, a list of words)
  /// that are not UTF-8, each with the number of the first invalid line.
  public static func notUTF8(below path: String) -> [(path: String, line: Int)] {
    guard (try? status(of: path))?.isFolder == true else { return [] }
    let texts = [".txt", ".md"].flatMap { (try? find($0, below: path))?.paths ?? [] }
    return texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      (try? TextFile(path: path))?.brokenLine.map { (path, $0) }
    }
  }

  /// The name that a misnamed script should have; nil if a name is right, or not that of a script.
  static func meantName(of name: String) -> String? {
    guard !name.hasSuffix(".yarn") else { return nil }
    let lower = name.lowercased()
    for ending in ["", ".txt", ".text", ".doc", ".docx", ".odt", ".rtf", ".md", ".html"]
    where lower.hasSuffix(".yarn" + ending) {
      return String(name.dropLast(ending.count + 5)) + ".yarn"
    }
    return nil
  }

  /// Reads a file of a folder. The source is named by its path relative to the folder.
  static func read(_ name: String, in folder: Folder) throws(ArchiveError) -> Source {
    Source(name: name, bytes: try read(folder.path(of: name)).bytes)
  }
}
