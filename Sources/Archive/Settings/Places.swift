import Glibc

/// Where scenarios, transcripts and settings are, when nobody says so on the command line.
public struct Places: Sendable {
  private let environment: [String: String]
  private let currentFolder: String
  private let executable: String

  /// The variables of the environment that are looked at.
  private static let variables = [
    "WEERWOORD_SCENARIOS", "WEERWOORD_TRANSCRIPTS", "HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
    "XDG_CONFIG_HOME",
  ]

  /// The places as they follow from an environment.
  ///
  /// - Parameters:
  ///   - environment: the variables that are set; `HOME` among them.
  ///   - currentFolder: the absolute path of the folder somebody works in.
  ///   - executable: the real path of the running binary.
  public init(environment: [String: String], currentFolder: String, executable: String) {
    self.environment = environment
    self.currentFolder = currentFolder
    self.executable = executable
  }

  /// The places of this process.
  public static func here() -> Places {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    if environment["HOME"] == nil, let home = getpwuid(getuid())?.pointee.pw_dir {
      environment["HOME"] = String(cString: home)
    }
    return Places(
      environment: environment, currentFolder: resolved(".") ?? "/",
      executable: resolved("/proc/self/exe") ?? "")
  }

  /// The folder of scenarios: the option, else `WEERWOORD_SCENARIOS`, else the folder `Scenarios` where
  /// one works or in a folder above, else the one beside the binary or in a folder above, which may be
  /// the checkout it was built in, else what is installed beside the binary, else that of this person,
  /// else that of this computer.
  ///
  /// - Throws: ``ArchiveProblem/scenariosNotFound(_:)``, where it was looked for.
  public func scenarios(option: String? = nil) throws(ArchiveProblem) -> String {
    if let given = option ?? value("WEERWOORD_SCENARIOS") { return given }
    for start in starts {
      if let found = Self.scenarios(from: start) { return found }
    }
    let candidates = ([installed] + [dataHome] + dataFolders)
      .compactMap { $0 }.map { $0 + "/weerwoord/Scenarios" }
    guard let found = candidates.first(where: Self.isFolder) else {
      throw .scenariosNotFound(starts.map { Folder($0).path(of: "Scenarios") } + candidates)
    }
    return found
  }

  /// The folder a new scenario is made in: that of the scenarios there are; where one works in a folder
  /// that has an empty `Scenarios`, or nothing is found anywhere, `Scenarios` there.
  public func newScenarios(option: String? = nil) -> String {
    let here = Folder(currentFolder).path(of: "Scenarios")
    let isNamed = option != nil || value("WEERWOORD_SCENARIOS") != nil
    if !isNamed, Self.isFolder(here), Self.scenarios(from: currentFolder) == nil { return here }
    return (try? scenarios(option: option)) ?? here
  }

  /// Where the search for scenarios begins: where one works, and where the binary lies.
  private var starts: [String] {
    var starts: [String] = []
    for start in [currentFolder, Folder(of: executable).path]
    where start.hasPrefix("/") && !starts.contains(start) {
      starts.append(start)
    }
    return starts
  }

  /// The folder of scenarios in a folder, in the nearest one above it, or which it stands in.
  private static func scenarios(from start: String) -> String? {
    for folder in folders(from: start) {
      if isFile(folder.path(of: Repertoire.project)) { return folder.path }
      let inside = folder.path(of: "Scenarios")
      if isFile(Folder(inside).path(of: Repertoire.project)) { return inside }
      // Scenarios of one's own may have no project file: whoever wrote them needs none to play them.
      if isFolder(inside), (try? Repertoire(path: inside)) != nil { return inside }
    }
    return nil
  }

  /// A folder, and those above it, the nearest first.
  private static func folders(from start: String) -> [Folder] {
    var folders = [Folder(start)]
    while let last = folders.last, case let above = Folder(of: last.path), above.path != last.path {
      folders.append(above)
    }
    return folders
  }

  /// The folder of transcripts: the option, else `WEERWOORD_TRANSCRIPTS`, else that of the checkout,
  /// else that of this person. It need not be there yet.
  public func transcripts(option: String? = nil) -> String {
    if let given = option ?? value("WEERWOORD_TRANSCRIPTS") { return given }
    return checkout.map { $0 + "/Transcripts" } ?? dataHome + "/weerwoord/Transcripts"
  }

  /// The folder of this person's settings. It need not be there yet.
  public var settings: String {
    (absolute("XDG_CONFIG_HOME") ?? home + "/.config") + "/weerwoord"
  }

  /// The checkout one stands in, or the binary was built in.
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

  /// Beside `PREFIX/bin/weerwoord`: `PREFIX/share`.
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

  /// A variable that says something.
  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A variable that holds an absolute path; others are to be passed over, says the XDG standard.
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
