import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord info NAME`
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "info", does: .helpInfo, example: "weerwoord info elektricien")

  @OptionGroup var common: CommonOptions
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  func run() throws {
    let repertoire = try common.repertoire()
    let name = try repertoire.find(name)
    let playbill = repertoire.playbill(of: name)
    if let problem = playbill.problem { throw problem }
    let language = Speech.language
    let scenario = Scenario(try repertoire.load(name), in: Scenario.baseLanguage)
    let minutes = PlayingMinutes.told(of: scenario).map(PlayingMinutes.text(of:))
    let rows: [(CommandText, String?)] = [
      (.infoGoal, playbill.goal(in: language)),
      (.infoPurpose, playbill.purpose?.text(in: language)),
      (.infoLevel, playbill.level), (.infoAges, playbill.ages),
      (.infoMinutes, minutes ?? playbill.minutes.map(String.init)),
      (
        .infoAudience,
        playbill.audiences.map { CommandText.infoPlayers($0).text(in: language) }
          .joined(separator: ", ")
      ),
      (
        .infoLanguages,
        repertoire.languages(of: name).map { tag in
          LanguageTag(tag)?.ownName.map { "\(tag) (\($0))" } ?? tag
        }.joined(separator: ", ")
      ),
      (.infoPlay, CommandText.infoPlayCommand(name).text(in: language)),
    ]
    print("\(name): \(PrintableText.of(playbill.heading(in: language), layout: .oneLine))")
    for (label, value) in rows {
      guard let value, !value.isEmpty else { continue }
      print("  \(label.text(in: language)): \(PrintableText.of(value, layout: .oneLine))")
    }
    let errors = scenario.diagnostics.count { $0.severity == .error }
    if errors > 0 { print("  \(CommandText.listedBroken(errors: errors).text(in: language))") }
  }
}
