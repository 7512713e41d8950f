import Glibc
public import Yarn

/// A `.yarnproject` file on disk, and the files that belong to the project.
public struct ProjectFile: Sendable {
  /// The suffix of a project file's name.
  public static let suffix = ".yarnproject"

  /// The contents of the project file.
  public let project: Project
  /// The folder of the file, to which the project's patterns are relative.
  public let folder: String

  /// How many folders above its own a project may include. A stranger's project that included more
  /// would have the whole disk searched, and show what is in files that it is not about.
  private static let maximumFoldersAbove = 1

  /// Reads a project file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``, ``ArchiveError/invalidProject(_:)``.
  public init(path: String) throws(ArchiveError) {
    let source = try ScriptFile.read(path)
    do throws(ProjectError) {
      project = try Project(source)
    } catch {
      throw .invalidProject(error)
    }
    guard project.foldersAbove <= Self.maximumFoldersAbove else {
      throw .unreadable(path, .leadsOut)
    }
    folder = Folder(of: path).path
  }

  /// The path of a folder's project file, the first by name; nil if there is none.
  public static func path(in folder: String) -> String? {
    let names = try? Folder(folder).names()
    return names?.first { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map { Folder(folder).path(of: $0) }
  }

  /// The paths of the project's Yarn files, sorted by name, without hidden files. Symbolic links to
  /// folders are not followed.
  ///
  /// - Throws: ``ArchiveError`` if a folder of the project cannot be read.
  public func scripts() throws(ArchiveError) -> [String] {
    try files { project.contains($0) }
  }

  /// The paths of the project's string tables in a language.
  ///
  /// - Throws: ``ArchiveError`` if a folder of the project cannot be read.
  public func tables(in language: String) throws(ArchiveError) -> [String] {
    try files { project.isTable($0, in: language) }
  }

  /// The files whose path relative to the folder satisfies a condition. Each file occurs once,
  /// although the project may include its own folder again by way of a parent folder.
  private func files(_ isWanted: (String) -> Bool) throws(ArchiveError) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    var above = ""
    for _ in 0...project.foldersAbove {
      let base = above.isEmpty ? folder : Folder(folder).path(of: String(above.dropLast()))
      let prefix = Folder(base).path(of: "").count
      let below = try ScriptFile.find("", in: Folder(base))
      // An incomplete project would be reported with errors that it does not have.
      if let error = below.error { throw error }
      for path in below.paths where isWanted(above + path.dropFirst(prefix)) {
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
