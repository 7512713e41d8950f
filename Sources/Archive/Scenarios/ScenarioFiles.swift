public import Roleplay
public import Yarn

/// The files of a scenario, as they were read from disk.
public struct ScenarioFiles: Sendable {
  /// The scenario's name, which is the name of its folder.
  public var name: String
  /// Its Yarn files and the shared ones; the file with the scenario's name comes first. Each is
  /// named by its path relative to the folder of scenarios.
  public var sources: [Source]
  /// Its string tables and the shared ones, by language code, not parsed yet.
  public var tables: [String: [Source]]

  /// The quiz sheets from which some of the sources and tables were generated, under the same
  /// names.
  public var sheets: [Source] = []

  /// The same files without string tables: the scripts can be compiled even if a table is invalid.
  public var scripts: ScenarioFiles {
    var scripts = self
    scripts.tables = [:]
    return scripts
  }

  /// The size of all files, in bytes.
  var byteCount: Int {
    (sources + tables.values.joined()).reduce(0) { $0 + $1.bytes.count }
  }

  /// The languages in which it can be played: the scripts' own language, and those of the tables in
  /// its own folder.
  public var languages: Set<String> {
    let own = tables.filter { $0.value.contains { $0.name.hasPrefix(name + "/") } }
    return Set(own.keys).union([Scenario.baseLanguage])
  }

  /// The SHA-256 of every file that was read, by path.
  public var hashes: [Opening.SourceHash] {
    let made = Set(sheets.map(\.name))
    return ((sources + tables.values.joined()).filter { !made.contains($0.name) } + sheets)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { Opening.SourceHash(path: $0.name, sha256: SHA256.hash($0.bytes).hexadecimal) }
  }
}
