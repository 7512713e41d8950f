import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord dossier ALIAS`
struct DossierCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dossier", abstract: CommandText.helpDossier.forHelp,
      discussion: CommandText.example("weerwoord dossier Tulp").forHelp)
  }

  @OptionGroup var common: CommonOptions
  @Option(help: CommandText.helpDossierOutput.forHelp) var output: String?
  @Flag(help: CommandText.helpForce.forHelp) var force = false
  @Argument(help: CommandText.helpDossierAlias.forHelp) var alias: String

  @MainActor
  func run() async throws {
    let desk = DossierDesk(
      console: common.console, dossiers: DossierFolder(in: common.transcriptFolder),
      passphrase: Settings(path: Places.here().settings).passphrase)
    guard let dossier = try await desk.open(alias) else { throw Failed() }
    guard let output else {
      desk.show(dossier)
      return
    }
    let page = DossierPage(
      of: dossier, recordings: common.transcriptFolder.recordings(of: dossier),
      in: Speech.language)
    try MadeFile.write(
      page.html, to: output, mark: DossierPage.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(output, layout: .oneLine)
    print(CommandText.pageMade(shown).text(in: Speech.language))
  }
}
