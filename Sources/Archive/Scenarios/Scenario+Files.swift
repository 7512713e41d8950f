public import Roleplay

extension Scenario {
  /// Compiles and checks a scenario as its files stand on the disk.
  ///
  /// - Parameters:
  ///   - language: the language it is played in, so that no other table is read; nil for all.
  public init(_ files: ScenarioFiles, in language: String? = nil) {
    self.init(
      name: files.name, sources: files.sources, tables: files.tables, hashes: files.hashes,
      in: language)
  }
}

extension Repertoire {
  /// The scenario that a recording was played in, as it is now; nil where it is not there any more.
  public func scenario(of opening: Opening) -> Scenario? {
    (try? load(opening.scenario)).map { Scenario($0, in: opening.language) }
  }
}
