import Archive
import ArgumentParser
import Discussion
import Drawing
import Roleplay

/// `weerwoord comic [RECORDING]`
struct ComicCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "comic", does: .helpComic, example: "weerwoord comic --drawn",
    dutchExample: "weerwoord strip --getekend", aliases: ["strip"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @OptionGroup var page: PageOptions
  @Flag(name: .named("drawn", dutch: "getekend"), help: CommandText.helpDrawnComic.forHelp)
  var drawn = false
  @Flag(name: .named("text", dutch: "tekst"), help: CommandText.helpText.forHelp) var text = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String?

  @MainActor
  func run() async throws {
    let chosen = try await ChosenRecording(recording, by: who.alias, common, showing)
    guard let strip = Strip(of: chosen.transcript) else { throw CommandText.noComic(chosen.shown) }
    if text {
      printParagraphs(HeroSketch(strip.hero).lines + [""] + ComicDrawing(strip).description)
      return
    }
    let form: ComicForm = drawn ? .drawn : .toDrawIn
    try page.write(
      ComicPage(strip, form: form).html, to: chosen.page(drawn ? .drawnComic : .comic))
  }
}
