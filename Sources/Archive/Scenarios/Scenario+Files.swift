public import Roleplay

extension Scenario {
  /// Compiles and checks a scenario as its files stand on the disk.
  public init(_ files: ScenarioFiles) {
    self.init(
      name: files.name, sources: files.sources, tables: files.tables, hashes: files.hashes)
  }
}
