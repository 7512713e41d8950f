import Archive
import ArgumentParser
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
  @Argument(help: CommandText.helpDossierAlias.forHelp) var alias: String

  @MainActor
  func run() async throws {
    let desk = DossierDesk(
      console: common.console, dossiers: DossierFolder(in: common.transcriptFolder),
      passphrase: Settings(path: Places.here().settings).passphrase)
    guard let dossier = try await desk.open(alias) else { throw Failed() }
    desk.show(dossier)
  }
}
