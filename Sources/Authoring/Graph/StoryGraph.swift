import Drawing
public import Yarn
public import Roleplay

/// A scenario as a picture of its scenes and the edges between them.
public struct StoryGraph: Sendable {
  private let map: StoryMap
  private let name: String
  private let language: Language

  /// Draws a scenario.
  ///
  /// - Parameters:
  ///   - scenario: one that can be played.
  ///   - tables: its string tables, by language code.
  ///   - language: the language of the picture; of the scenario's own words too, as far as they are
  ///     translated.
  public init(
    of scenario: Scenario, tables: [String: [Source]] = [:], language: Language
  ) {
    let code = language.rawValue
    name = scenario.name
    self.language = language
    map = StoryMap(
      Draft(scenario),
      words: StoryWords(scenario: scenario.name, tables: tables[code] ?? []),
      heading: scenario.description.heading(in: code), goal: scenario.description.goal(in: code))
  }

  /// The picture in Mermaid's language.
  public var mermaid: String { Mermaid(map: map, language: language).text }

  /// The picture as a page that can be printed on A4, with the same as a list.
  public var page: PaperPage {
    let sheets = GraphSheets(map, name: name, language: language)
    return PaperPage(
      title: map.heading, language: language, isLandscape: sheets.isLandscape,
      sheets: sheets.pictures, list: GraphList(map: map, language: language).html)
  }
}
