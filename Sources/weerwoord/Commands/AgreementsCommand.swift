import ArgumentParser
import Discussion

/// `weerwoord agreements [RECORDING]`
struct AgreementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "agreements", does: .helpAgreements,
    example: "weerwoord agreements",
    dutchExample: "weerwoord afspraken", aliases: ["afspraken"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: AliasOption
  @OptionGroup var showing: DisclosureOptions
  @OptionGroup var page: PageOptions
  @Flag(name: .named("text", dutch: "tekst"), help: CommandText.helpText.forHelp) var text = false
  @Argument(help: CommandText.helpRecording.help(for: .recording)) var recording: String?

  @MainActor
  func run() async throws {
    let chosen = try await ChosenRecording(recording, by: who.alias, common, showing)
    guard let agreements = AgreementsPage(of: chosen.transcript) else {
      throw CommandText.noAgreements(chosen.shown)
    }
    if text {
      printParagraphs(agreements.lines)
      return
    }
    try page.write(agreements.html, to: chosen.page(.agreements))
  }
}
