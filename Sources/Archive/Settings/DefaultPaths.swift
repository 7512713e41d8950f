import Glibc

/// The default folders of scenarios, transcripts and settings, used when the command line does not
/// name others.
public struct DefaultPaths: Sendable {
  private let environment: [String: String]
  private let currentFolder: String
  private let executable: String
  /// The school's folder. Its settings and scenarios stay when the program is updated.
  public let school: String

  /// The environment variables that are read.
  private static let variables = [
    "WEERWOORD_SCENARIOS", "WEERWOORD_TRANSCRIPTS", "HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
    "XDG_CONFIG_HOME",
  ]

  /// The folders that follow from an environment.
  ///
  /// - Parameters:
  ///   - environment: the environment variables, including `HOME`.
  ///   - currentFolder: the absolute path of the current folder.
  ///   - executable: the real path of the running binary.
  ///   - school: the school's folder.
  public init(
    environment: [String: String], currentFolder: String, executable: String,
    school: String = "/etc/weerwoord"
  ) {
    self.environment = environment
    self.currentFolder = currentFolder
    self.executable = executable
    self.school = school
  }

  /// The folders for this process.
  public static func here() -> DefaultPaths {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    if environment["HOME"] == nil, let home = getpwuid(getuid())?.pointee.pw_dir {
      environment["HOME"] = String(cString: home)
    }
    return DefaultPaths(
      environment: environment, currentFolder: resolved(".") ?? "/",
      executable: resolved("/proc/self/exe") ?? "")
  }

  /// The folder of scenarios: the first that exists of
  ///
  /// - the given option,
  /// - `WEERWOORD_SCENARIOS`,
  /// - the folder `Scenarios` in the current folder or a folder above it,
  /// - the folder `Scenarios` next to the binary or in a folder above it, which may be the checkout
  ///   in which it was built,
  /// - the one installed with the binary, the one of this account, the one of this computer.
  ///
  /// - Throws: ``ArchiveError/scenariosNotFound(_:)`` with the folders that were searched.
  public func scenarios(option: String? = nil) throws(ArchiveError) -> String {
    if let own = ownScenarios(option: option) { return own }
    let candidates = ([installed] + [dataHome] + dataFolders)
      .compactMap { $0 }.map { $0 + "/weerwoord/Scenarios" }
    guard let found = candidates.first(where: Self.isFolder) else {
      throw .scenariosNotFound(starts.map { Folder($0).path(of: "Scenarios") } + candidates)
    }
    return found
  }

  /// The school's own scenarios, which come before the installed ones; nil if somebody named a
  /// folder of scenarios, or works in one. It may not exist.
  public func schoolScenarios(option: String? = nil) -> String? {
    guard ownScenarios(option: option) == nil else { return nil }
    return Folder(school).path(of: "Scenarios")
  }

  /// The folders whose scenarios are played: the folder of scenarios, and the school's own if there
  /// is one.
  ///
  /// - Throws: ``ArchiveError/scenariosNotFound(_:)``.
  public func playedScenarios(option: String? = nil) throws(ArchiveError) -> [String] {
    let school = schoolScenarios(option: option).map { Self.isFolder($0) ? [$0] : [] } ?? []
    return [try scenarios(option: option)] + school
  }

  /// The folder of scenarios that somebody named, or works in; nil if the installed one is meant.
  private func ownScenarios(option: String?) -> String? {
    if let given = option ?? value("WEERWOORD_SCENARIOS") { return given }
    for start in starts {
      if let found = Self.scenarios(from: start) { return found }
    }
    return nil
  }

  /// The folder in which a new scenario is created: the folder of scenarios, if it is found;
  /// `Scenarios` in the current folder if that exists and is empty, or if no folder of scenarios is
  /// found.
  public func newScenarios(option: String? = nil) -> String {
    let here = Folder(currentFolder).path(of: "Scenarios")
    let isNamed = option != nil || value("WEERWOORD_SCENARIOS") != nil
    if !isNamed, Self.isFolder(here), Self.scenarios(from: currentFolder) == nil { return here }
    return (try? scenarios(option: option)) ?? here
  }

  /// The folders from which the search for scenarios starts: the current folder, and the one of the
  /// binary.
  private var starts: [String] {
    var starts: [String] = []
    for start in [currentFolder, Folder(of: executable).path]
    where start.hasPrefix("/") && !starts.contains(start) {
      starts.append(start)
    }
    return starts
  }

  /// The folder of scenarios that a folder contains, that one of its parents contains, or that it
  /// is in.
  private static func scenarios(from start: String) -> String? {
    for folder in folders(from: start) {
      if isFile(folder.path(of: Repertoire.project)) { return folder.path }
      let inside = folder.path(of: "Scenarios")
      if isFile(Folder(inside).path(of: Repertoire.project)) { return inside }
      // A person's own scenarios may have no project file, because playing them does not need one.
      if isFolder(inside), (try? Repertoire(path: inside)) != nil { return inside }
    }
    return nil
  }

  /// A folder and its parents, the nearest first.
  private static func folders(from start: String) -> [Folder] {
    var folders = [Folder(start)]
    while let last = folders.last, case let above = Folder(of: last.path), above.path != last.path {
      folders.append(above)
    }
    return folders
  }

  /// The folder of transcripts: the given option, otherwise `WEERWOORD_TRANSCRIPTS`, otherwise the
  /// one of the checkout, otherwise the one of this account. It may not exist yet.
  public func transcripts(option: String? = nil) -> String {
    if let given = option ?? value("WEERWOORD_TRANSCRIPTS") { return given }
    return checkout.map { $0 + "/Transcripts" } ?? dataHome + "/weerwoord/Transcripts"
  }

  /// The folder of this account's settings. It may not exist yet.
  public var settings: String {
    (absolute("XDG_CONFIG_HOME") ?? home + "/.config") + "/weerwoord"
  }

  /// The checkout that contains the current folder, or in which the binary was built.
  private var checkout: String? {
    for start in starts {
      let found = Self.folders(from: start).first { folder in
        Self.isFile(folder.path(of: "Package.swift"))
          && Self.isFile(folder.path(of: "Scenarios/\(Repertoire.project)"))
      }
      if let found { return found.path == "/" ? "" : found.path }
    }
    return nil
  }

  /// The installed data next to `PREFIX/bin/weerwoord`: `PREFIX/share`.
  private var installed: String? {
    guard executable.hasPrefix("/") else { return nil }
    return Folder(Folder(of: Folder(of: executable).path).path).path(of: "share")
  }

  private var home: String { value("HOME") ?? currentFolder }

  private var dataHome: String { absolute("XDG_DATA_HOME") ?? home + "/.local/share" }

  private var dataFolders: [String] {
    (value("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }

  /// The value of an environment variable; nil if it is empty.
  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// An environment variable with an absolute path; the XDG standard says to ignore other values.
  private func absolute(_ name: String) -> String? {
    value(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? status(of: path))?.isFolder == true
  }

  private static func isFile(_ path: String) -> Bool {
    (try? status(of: path))?.isFile == true
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
