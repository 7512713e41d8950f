import ArgumentParser
import Discussion
import Drawing
import Roleplay

/// `weerwoord map [RECORDING]`
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "map", does: .helpMap, example: "weerwoord map",
    dutchExample: "weerwoord kaart", aliases: ["kaart"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @OptionGroup var page: PageOptions
  @Flag(name: .named("text", dutch: "tekst"), help: CommandText.helpText.forHelp) var text = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String?

  @MainActor
  func run() async throws {
    let chosen = try await ChosenRecording(recording, by: who.alias, common, showing)
    guard let map = HelpMap(of: chosen.transcript) else { throw CommandText.noMap(chosen.shown) }
    if text {
      printParagraphs(HelpMapDrawing(map).description)
      return
    }
    try page.write(HelpMapPage(map).html, to: chosen.page(.map))
  }
}
