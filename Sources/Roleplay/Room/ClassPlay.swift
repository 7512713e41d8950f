/// What every pupil of a class plays on their own device, and where it is recorded.
public struct ClassPlay: Sendable {
  /// The scenario, with all its translations.
  public var scenario: Scenario
  /// The languages that pupils can play in, by their tags: those of the interface, and those that the
  /// school offers.
  public var languages: [String]
  /// The path of the folder of recordings.
  public var transcripts: String
  /// The school's own help, by language: whom to talk to when something is wrong.
  public var help: [Language: String]
  /// The words that are explained to pupils.
  public var glossary: Glossary
  /// Makes the opening of a recording, for an alias, a language and an audience.
  public var opening: @Sendable (String, String, Audience) -> Opening

  /// Makes a class's play.
  public init(
    scenario: Scenario, languages: [String] = [], transcripts: String, help: [Language: String],
    glossary: Glossary = Glossary(),
    opening: @escaping @Sendable (String, String, Audience) -> Opening
  ) {
    self.scenario = scenario
    self.languages = Language.allCases.map(\.rawValue) + languages
    self.transcripts = transcripts
    self.help = help
    self.glossary = glossary
    self.opening = opening
  }

  /// The audiences that pupils can choose from: those that suit the scenario and are no room.
  public var audiences: [Audience] {
    let suited = scenario.description.audiences.filter { !$0.isRoom }
    return suited.isEmpty ? [.solo] : suited
  }
}
