public import Archive
import Glibc
public import Roleplay
public import Yarn

/// A script as a path names it: a scenario of a project, or a Yarn file on its own.
public enum Script {
  /// A scenario, compiled with what its project shares; its files, and the project's folder.
  case scenario(Scenario, ScenarioFiles, folder: String)
  /// A file of a project that is not Weerwoord's, before the project's other files.
  case project([Source], file: String)
  /// A file that no project holds.
  case file(Source)

  /// Reads the script at a path of a `.yarn` file.
  ///
  /// A file below a folder with a `.yarnproject` is compiled with the other files of its own folder
  /// and with the shared ones, as it is when it is played; it comes first, so it is where a play
  /// begins. In another project it is compiled with all of that project's files.
  ///
  /// - Throws: ``ArchiveError`` where a file of it cannot be read; `ProjectError` where the project
  ///   file is broken.
  public static func read(_ path: String) throws -> Script {
    guard let file = projectFile(above: path) else {
      return .file(try ScriptFile.read(path))
    }
    let project = folder(of: file)
    guard file == project + "/" + Repertoire.project else {
      return try read(path, of: ProjectFile(path: file), at: file)
    }
    let repertoire = try Repertoire(path: project)
    let parts = relative(path, to: project).split(separator: "/").map(String.init)
    guard parts.count == 2 else { return .file(try ScriptFile.read(path)) }
    let files = try repertoire.load(parts[0])
    let name = parts.joined(separator: "/")
    // A recorded path may be spelled otherwise; then the scenario's own order is used.
    let first = files.sources.filter { $0.name == name }
    let rest = files.sources.filter { $0.name != name }
    var ordered = files
    ordered.sources = first + rest
    return .scenario(Scenario(ordered), ordered, folder: project)
  }

  /// A file as part of a project that is not Weerwoord's, or alone where it does not belong to it.
  private static func read(
    _ path: String, of project: ProjectFile, at file: String
  ) throws -> Script {
    let own = relative(path, to: project.folder)
    guard project.project.contains(own) else { return .file(try ScriptFile.read(path)) }
    let others = try project.scripts().filter { relative($0, to: project.folder) != own }
    return .project(try ([path] + others).map(ScriptFile.read), file: file)
  }

  /// The project file in the nearest folder above a path that has one; Weerwoord's own goes first.
  private static func projectFile(above path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    var parts = String(cString: resolved).split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      let own = folder + "/" + Repertoire.project
      if access(own, F_OK) == 0 { return own }
      if let other = ProjectFile.path(in: folder) { return other }
      parts.removeLast()
    }
    return nil
  }

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func relative(_ path: String, to folder: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(String(cString: resolved).dropFirst(folder.count + 1))
  }
}
