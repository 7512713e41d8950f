public import Roleplay

extension Scenario {
  /// Compiles and checks a scenario from its files.
  ///
  /// - Parameters:
  ///   - language: the language it is played in, so that no other string table is read; nil for
  ///     all.
  public init(_ files: ScenarioFiles, in language: String? = nil) {
    self.init(
      name: files.name, sources: files.sources, tables: files.tables, hashes: files.hashes,
      in: language)
  }
}

extension Repertoire {
  /// The current version of the scenario in which a recording was played; nil if it no longer
  /// exists.
  public func scenario(of opening: Opening) -> Scenario? {
    (try? load(opening.scenario, in: opening.language)).map { Scenario($0, in: opening.language) }
  }
}
