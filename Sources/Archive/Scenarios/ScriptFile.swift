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
  /// names; a path that is no folder is itself the one file. Links to folders are not followed: they
  /// may lead back.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` for the first folder that cannot be read.
  public static func find(_ suffix: String, below path: String) throws(ArchiveProblem) -> [String] {
    let names: [String]
    do throws(DiskTrouble) {
      guard try status(of: path).isFolder else { return [path] }
      names = try Folder(path).names()
    } catch {
      throw .unreadable(path, error)
    }
    var found: [String] = []
    for name in names where !name.hasPrefix(".") {
      let below = Folder(path).path(of: name)
      if (try? linkStatus(of: below))?.isFolder == true {
        found += try find(suffix, below: below)
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
