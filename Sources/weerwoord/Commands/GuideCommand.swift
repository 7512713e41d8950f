import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// `weerwoord guide NAME`
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "guide", does: .helpGuide, example: "weerwoord guide driegesprek",
    dutchExample: "weerwoord gids driegesprek", aliases: ["gids"])

  @OptionGroup var common: CommonOptions
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpGraphOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  func run() throws {
    let (scenario, files) = try common.playableScenario(name)
    let tables = files.tables[Speech.language.rawValue] ?? []
    guard
      let guide = ConversationGuide(
        of: scenario, tables: tables, file: files.sources.first?.name, language: Speech.language)
    else { throw CommandText.noGuide(files.name) }
    let path = output ?? files.name + ".gids.html"
    try GeneratedFile.write(
      GuidePage(guide).html, to: path, mark: RecordingPages.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(path, layout: .oneLine)
    print(CommandText.pageMade(shown).text(in: Speech.language))
  }
}
