import Glibc
public import Yarn

/// A file an author writes, found by its path: a script, a string table, a test plan.
public enum ScriptFile {
  /// Reads a file; the source is named by the path given.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``.
  public static func read(_ path: String) throws(ArchiveProblem) -> Source {
    do throws(DiskTrouble) {
      return Source(name: path, bytes: try FileContents.read(path))
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// The files with an ending (`.testplan`) in a folder and those below it, in the order of their
  /// names; for a project file, those that belong to it or stand beside a script that does; another path
  /// that is no folder is itself the one file. Links to folders are not followed: they may lead back.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` for the first folder that cannot be read,
  ///   ``ArchiveProblem/brokenProject(_:)``.
  public static func find(_ suffix: String, below path: String) throws(ArchiveProblem) -> [String] {
    let isFolder: Bool
    do throws(DiskTrouble) {
      isFolder = try status(of: path).isFolder
    } catch {
      throw .unreadable(path, error)
    }
    guard !isFolder else { return try find(suffix, in: Folder(path)) }
    guard path.hasSuffix(ProjectFile.suffix) else { return [path] }
    let scripts = try ProjectFile(path: path).scripts()
    guard suffix != script else { return scripts }
    let beside = scripts.filter { $0.hasSuffix(script) }.map {
      String($0.dropLast(script.count)) + suffix
    }
    return beside.filter { access($0, F_OK) == 0 }
  }

  /// What a script's name ends with.
  private static let script = ".yarn"

  /// The files with an ending in a folder and those below it, in the order of their names.
  static func find(_ suffix: String, in folder: Folder) throws(ArchiveProblem) -> [String] {
    let names: [String]
    do throws(DiskTrouble) {
      names = try folder.names()
    } catch {
      throw .unreadable(folder.path, error)
    }
    var found: [String] = []
    for name in names where !name.hasPrefix(".") {
      let below = folder.path(of: name)
      if (try? linkStatus(of: below))?.isFolder == true {
        found += try find(suffix, in: Folder(below))
      } else if name.hasSuffix(suffix) {
        found.append(below)
      }
    }
    return found
  }

  /// Reads a file of a folder; the source is named by its path below that folder.
  static func read(_ name: String, in folder: Folder) throws(ArchiveProblem) -> Source {
    Source(name: name, bytes: try read(folder.path(of: name)).bytes)
  }
}
