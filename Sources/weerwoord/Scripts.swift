import Archive
import Glibc
import Roleplay
import Yarn

/// A script as a path names it: a scenario of a project, or a Yarn file on its own.
enum Script {
  /// A scenario, compiled with what its project shares; its files, and the project's folder.
  case scenario(Scenario, ScenarioFiles, folder: String)
  /// A file that no project holds.
  case file(Source)

  /// Reads the script at a path of a `.yarn` file.
  ///
  /// A file below a folder with a `.yarnproject` is compiled with the other files of its own folder
  /// and with the shared ones, as it is when it is played; it comes first, so it is where a play
  /// begins.
  static func read(_ path: String) throws -> Script {
    guard let project = projectFolder(above: path) else {
      return .file(try ScriptFile.read(path))
    }
    let repertoire = try Repertoire(path: project)
    let parts = relative(path, to: project).split(separator: "/").map(String.init)
    guard parts.count == 2 else { return .file(try ScriptFile.read(path)) }
    let files = try repertoire.load(parts[0])
    let name = parts.joined(separator: "/")
    // A recorded path may be spelled otherwise; then the scenario's own order stands.
    let first = files.sources.filter { $0.name == name }
    let rest = files.sources.filter { $0.name != name }
    var ordered = files
    ordered.sources = first + rest
    let scenario = Scenario(
      name: parts[0], sources: ordered.sources, tables: files.tables, hashes: files.hashes)
    return .scenario(scenario, ordered, folder: project)
  }

  /// The nearest folder above a path that has a project file.
  private static func projectFolder(above path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    var parts = String(cString: resolved).split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      if access(folder + "/" + Repertoire.project, F_OK) == 0 { return folder }
      parts.removeLast()
    }
    return nil
  }

  private static func relative(_ path: String, to folder: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(String(cString: resolved).dropFirst(folder.count + 1))
  }
}
