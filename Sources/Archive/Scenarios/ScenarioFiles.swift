public import Roleplay
public import Yarn

/// Everything a scenario is made of, as it stands on the disk.
public struct ScenarioFiles: Sendable {
  /// The scenario's name: its folder's.
  public var name: String
  /// Its Yarn files, the one that bears its name first, and the shared ones; each named by its path
  /// below the scenarios' folder.
  public var sources: [Source]
  /// Its string tables and the shared ones, by language code, not read any further.
  public var tables: [String: [Source]]

  /// The sheets that some of these were made of, which bear their names.
  public var sheets: [Source] = []

  /// The scripts alone, which can be compiled where a table is broken.
  public var scripts: ScenarioFiles {
    var scripts = self
    scripts.tables = [:]
    return scripts
  }

  /// The languages it can be played in: that of the scripts, and those its own folder has a table of.
  public var languages: Set<String> {
    let own = tables.filter { $0.value.contains { $0.name.hasPrefix(name + "/") } }
    return Set(own.keys).union([Scenario.baseLanguage])
  }

  /// A digest of every file, by path.
  public var hashes: [Opening.SourceHash] {
    let made = Set(sheets.map(\.name))
    return ((sources + tables.values.joined()).filter { !made.contains($0.name) } + sheets)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { Opening.SourceHash(path: $0.name, sha256: SHA256.hash($0.bytes).hexadecimal) }
  }
}
