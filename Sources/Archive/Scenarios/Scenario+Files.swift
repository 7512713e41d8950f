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

  /// A recording as a class can read it. If it was played in a language that the program does not speak
  /// itself, what was shown is in the program's language, or in that of the scripts if the scenario is
  /// not translated into that one. What people typed stays as it is.
  public func readable(_ transcript: Transcript, in language: Language) -> Transcript {
    let opening = transcript.opening
    guard Language(rawValue: opening.language) == nil, let files = try? load(opening.scenario)
    else { return transcript }
    let scenario = Scenario(files)
    let isTranslated = scenario.languages.contains(language.rawValue)
    return transcript.translated(
      to: isTranslated ? language.rawValue : Scenario.baseLanguage, in: scenario)
  }
}
