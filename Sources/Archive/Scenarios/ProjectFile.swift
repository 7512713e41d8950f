import Glibc
public import Yarn

/// A `.yarnproject` on the disk, and the files that belong to it.
public struct ProjectFile: Sendable {
  /// What the name of a project file ends with.
  public static let suffix = ".yarnproject"

  /// What stands in it.
  public let project: Project
  /// The folder it is in, to which its patterns are relative.
  public let folder: String

  /// Reads a project file.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``, ``ArchiveProblem/brokenProject(_:)``.
  public init(path: String) throws(ArchiveProblem) {
    let source = try ScriptFile.read(path)
    do throws(ProjectProblem) {
      project = try Project(source)
    } catch {
      throw .brokenProject(error)
    }
    folder = Folder(of: path).path
  }

  /// The project file in a folder, the first by name; nil where there is none.
  public static func path(in folder: String) -> String? {
    let names = try? Folder(folder).names()
    return names?.first { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map { Folder(folder).path(of: $0) }
  }

  /// The Yarn files that belong to the project, in the order of their names; hidden ones never do, and
  /// links to folders are not followed.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` for the first folder that cannot be read.
  public func scripts() throws(ArchiveProblem) -> [String] {
    try files { project.contains($0) }
  }

  /// The string tables of a language.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` for the first folder that cannot be read.
  public func tables(in language: String) throws(ArchiveProblem) -> [String] {
    try files { project.isTable($0, in: language) }
  }

  /// The files whose path, relative to the folder, is wanted; each once, although the project may reach
  /// its own folder by going up and down again.
  private func files(_ isWanted: (String) -> Bool) throws(ArchiveProblem) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    var above = ""
    for _ in 0...project.foldersAbove {
      let base = above.isEmpty ? folder : Folder(folder).path(of: String(above.dropLast()))
      let prefix = Folder(base).path(of: "").count
      for path in try ScriptFile.find("", in: Folder(base))
      where isWanted(above + path.dropFirst(prefix)) {
        if seen.insert(Self.resolved(path)).inserted { found.append(path) }
      }
      above += "../"
    }
    return found
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
